using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>One <c>legal</c> element: its fields are called by number, <c>L007EP</c> the day of the gazette.</summary>
internal sealed class LegalEntry
{
    private const int LongestText = 2_000;
    private const int LongestName = 300;
    private const int MostOwners = 50;
    private const int MarkBytes = 4;

    private readonly XElement _element;
    private readonly RecordNotes _notes;

    public LegalEntry(XElement element, RecordNotes notes)
    {
        (_element, _notes) = (element, notes);
        Office = LegalDocument.OfficeOf(Field("L001EP")?.Value) ?? "";
        Code = notes.CodeOf(element.AttributeOf("code"), "legal") ?? notes.CodeOf(Field("L008EP")?.Value, "L008EP");
        State = notes.CodeOf(Field("L501EP")?.Value, "L501EP");
        National = notes.CodeOf(Field("L502EP")?.Value, "L502EP");
        Gazette = notes.DayOf(Field("L007EP"));
        Effective = notes.DayOf(Field("L525EP"));
        Created = notes.DayOf(Field("L019EP"));
    }

    /// <summary>Whose event it is; empty where that is not told.</summary>
    public string Office { get; }

    /// <summary>The code without the blanks that pad it, or null.</summary>
    public string? Code { get; }

    /// <summary>The state that it is about, or null.</summary>
    public string? State { get; }

    /// <summary>The code of that state's own register, or null.</summary>
    public string? National { get; }

    public DateOnly? Gazette { get; }

    public DateOnly? Effective { get; }

    public DateOnly? Created { get; }

    /// <summary>The day that it is called by, or null.</summary>
    public DateOnly? Day => Gazette ?? Effective ?? Created;

    /// <summary>Whether it takes an earlier one back.</summary>
    public bool IsDeleted => Field("L013EP")?.Value.Trim() is "D" or "d";

    /// <summary>What identifies it besides patent and day: the code, with state and code of the state where it has them.</summary>
    public string Name => $"{Code ?? "legal"}{State}{National}";

    /// <summary>Of which publication it is, where the entry itself says so.</summary>
    public string? Publication => NumberOf("L017EP") ?? (IsOfPublication ? NumberOf("L003EP") : null);

    /// <summary>Of which application it is, without the kind; null where it is told of a publication.</summary>
    public string? Application => IsOfPublication ? null : NumberOf("L003EP");

    /// <summary>The publisher's own words: of a code of a state, those of that state.</summary>
    public string? Words => Printed(Field("L502EP").AttributeOf("descData")) ?? Printed(_element.AttributeOf("desc"));

    /// <summary>What is printed besides, and which way the right goes.</summary>
    public IEnumerable<string> Remarks => Texts.Concat(Influence is { } influence ? [influence] : []);

    /// <summary>All that may be corrected of it, to tell two that are printed alike from two that are not.</summary>
    public string Content =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Created:O}|{Effective:O}|{Words}|{string.Join('|', Remarks)}|{string.Join('|', Owners(PartyRole.Owner).Select(o => o.Name))}"
        );

    /// <summary>A short name of what is not corrected of it: state, holders, texts.</summary>
    public string Mark => field ??= Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Kept)).AsSpan(0, MarkBytes));

    /// <summary>Who holds it after the event; none where that is not printed.</summary>
    public IEnumerable<Party> Owners(PartyRole role) =>
        _element
            .Within("L509EP")
            .Take(MostOwners)
            .Select(e => _notes.TextOf(e, LongestName))
            .OfType<string>()
            .Select(n => OwnerName.Read(n, role))
            .Where(p => p.Name.Length > 0);

    private string Kept => string.Join('\n', [State ?? "", .. Owners(PartyRole.Owner).Select(o => o.Name), "", .. Texts]);

    private IEnumerable<string> Texts => _element.Within("L510EP").Select(e => _notes.TextOf(e, LongestText)).OfType<string>();

    private bool IsOfPublication => Field("L002EP")?.Value.Trim() is "P" or "p";

    private string? Influence =>
        (Field("L502EP").AttributeOf("infl") ?? _element.AttributeOf("infl")) switch
        {
            "+" => "effet sur le droit : favorable",
            "-" => "effet sur le droit : défavorable",
            _ => null,
        };

    private string? NumberOf(string field) => _notes.CodeOf(Field(field)?.Value.Replace(" ", "", StringComparison.Ordinal), field);

    private XElement? Field(string name) => _element.Child(name) ?? _element.Child("L500EP").Child(name);

    private string? Printed(string? words) => words is null ? null : _notes.TextOf(new XElement("desc", words), LongestName);
}
