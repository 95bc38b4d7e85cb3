using System.Text.RegularExpressions;
using System.Xml.Linq;
using Watch.Sources.InpiPatents.Weeks;
using Watch.Sources.Patents;
using Watch.Sources.Seams;

namespace Watch.Sources.InpiPatents.Records;

/// <summary>One record: its number, what it was sent for, in which week. What it lacks is taken from the names of its files.</summary>
internal sealed partial class PatentRecord
{
    private const int LongestStatus = 20;

    private readonly ILookup<string, XElement> _within;

    private PatentRecord(XElement root, RecordNotes notes, WeeklyPackage? package, string number)
    {
        (Root, Notes, Package, Number) = (root, notes, package, number);
        _within = root.Descendants()
            .Where(e => e.Name.LocalName.StartsWith("fr-", StringComparison.Ordinal))
            .ToLookup(e => e.Name.LocalName, StringComparer.Ordinal);
    }

    public XElement Root { get; }

    public RecordNotes Notes { get; }

    /// <summary>The weekly package that it stands in; null for one that was read alone.</summary>
    public WeeklyPackage? Package { get; }

    /// <summary>The number of publication, without office and kind.</summary>
    public string Number { get; }

    /// <summary>The office, <c>FR</c> where it is not said.</summary>
    public string Office =>
        Root.AttributeOf("country")?.ToUpperInvariant() is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] office ? office : "FR";

    /// <summary>What ids begin with: <c>FR2939174</c>.</summary>
    public string Prefix => Office + Number;

    /// <summary>The kind code under which it now stands, or null.</summary>
    public string? Kind => RecordNotes.Code(Root.AttributeOf("kind")) ?? RecordNotes.Code(Publication.Down("document-id", "kind")?.Value);

    /// <summary>Why it was sent, as in <c>PUBDEL</c>; null where it does not say.</summary>
    public string? Status =>
        Root.AttributeOf("status")?.ToUpperInvariant() is { } status ? status[..Math.Min(status.Length, LongestStatus)] : null;

    /// <summary>The family of its package, or else of what it says that it was sent for.</summary>
    public string Family => Package?.Family ?? (Status == RecordStatus.Publication ? InpiNames.New : InpiNames.Amended);

    /// <summary>The issue that it belongs to: of its package, or else the latest that it names; null where it names none.</summary>
    public Bopi? Issue { get; private init; }

    /// <summary>All elements of a name that begins with <c>fr-</c>, however deep.</summary>
    public IEnumerable<XElement> Within(string name) => _within[name];

    /// <summary>Its bibliography.</summary>
    public XElement? Biblio => Root.Child("fr-bibliographic-data");

    /// <summary>Its first publication.</summary>
    public XElement? Publication =>
        Biblio.Child("fr-publication-data").ChildrenOf("fr-publication-reference").InOneFormat().FirstOrDefault();

    /// <summary>What the root and the names of the files say; null where neither has a number.</summary>
    public static PatentRecord? Of(XElement root, DocumentInfo document, RecordNotes notes)
    {
        string? number = NumberOf(root.AttributeOf("doc-number")) ?? NumberInName(document.Name);
        WeeklyPackage? package = WeeklyPackage.TryParse(document.Name, out WeeklyPackage? found) ? found : null;
        return number is null ? null : new PatentRecord(root, notes, package, number) { Issue = package?.Issue ?? Latest(root, notes) };
    }

    /// <summary>
    /// Whether something belongs to the issue of the record: by the issue that it names, or else by its day. Where the record names no
    /// issue at all it does.
    /// </summary>
    public bool IsNews(XElement announced, DateOnly? day) =>
        Issue is not { } own || (Notes.IssueOf(announced) is { } issue ? issue == own : day is { } on && Bopi.Of(on) == own);

    /// <summary>A number without blanks and without the letters of the office before it, or null.</summary>
    public static string? NumberOf(string? text)
    {
        string? code = RecordNotes.Code(text?.Replace(" ", "", StringComparison.Ordinal));
        return code is ['F', 'R', >= '0' and <= '9', ..] ? code[2..] : code;
    }

    private static Bopi? Latest(XElement root, RecordNotes notes)
    {
        IEnumerable<Bopi> issues = root.Within("fr-bopinum").Select(e => notes.IssueOf(e.Parent)).OfType<Bopi>();
        return issues.Select(i => (Bopi?)i).Max();
    }

    private static string? NumberInName(string name) =>
        name.Split('/').Reverse().Select(n => FileNumber.Match(n)).FirstOrDefault(m => m.Success)?.Groups["number"].Value;

    [GeneratedRegex(
        @"^(?:FR)?(?<number>[0-9]{5,12})[A-Z]?[0-9]?(?:_[0-9]+)?\.(?:xml|zip)$",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200
    )]
    private static partial Regex FileNumber { get; }
}
