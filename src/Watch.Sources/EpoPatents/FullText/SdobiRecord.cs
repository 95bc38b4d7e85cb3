using System.Xml.Linq;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.FullText;

/// <summary>
/// One publication as the EPO prints it (ST.36, <c>SDOBI</c>): its elements bear the INID codes of WIPO ST.9, <c>B110</c> the number.
/// </summary>
internal sealed class SdobiRecord
{
    private const int LongestCode = 20;
    private const int Digits = 7;

    private SdobiRecord(XElement root, RecordNotes notes, string number) => (Root, Notes, Number) = (root, notes, number);

    public XElement Root { get; }

    public RecordNotes Notes { get; }

    /// <summary>The number of publication with the zeros before it: <c>0999174</c>.</summary>
    public string Number { get; }

    /// <summary>What ids begin with.</summary>
    public string Prefix => Office + Number;

    /// <summary>Who publishes it; the EPO where it is not said.</summary>
    public string Office { get; private init; } = EpoOffice;

    /// <summary>The kind code, or null.</summary>
    public string? Kind { get; private init; }

    /// <summary>The day of publication, or null.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>The office of all that has no other.</summary>
    public const string EpoOffice = "EP";

    /// <summary>A group of the SDOBI: <c>B500</c>.</summary>
    public XElement? Group(string name) => Root.Child("SDOBI").Child(name);

    /// <summary>The day of a group: <c>B220</c>.</summary>
    public DateOnly? DayOf(string group, params ReadOnlySpan<string> way) => Notes.DayOf(Group(group).Down(way).Child("date"));

    /// <summary>The record of a root; null where neither the SDOBI nor the root has a number.</summary>
    public static SdobiRecord? Of(XElement root, RecordNotes notes)
    {
        XElement? heading = root.Child("SDOBI").Child("B100");
        string? office = OfficeOf(heading.Child("B190")?.Value) ?? OfficeOf(root.AttributeOf("country"));
        string? number =
            NumberOf(heading.Child("B110")?.Value, notes, "B110") ?? NumberOf(root.AttributeOf("doc-number"), notes, "doc-number");
        return number is null
            ? null
            : new SdobiRecord(root, notes, number)
            {
                Office = office ?? EpoOffice,
                Kind = notes.CodeOf(heading.Child("B130")?.Value, "B130") ?? notes.CodeOf(root.AttributeOf("kind"), "kind"),
                Day = notes.DayOf(heading.Down("B140", "date")) ?? notes.DayOf(Dated(root)),
            };
    }

    /// <summary>A number of the EPO without its check digit: <c>99999174.2</c> is <c>99999174</c>.</summary>
    public static string WithoutCheckDigit(string number) => number is [.., '.', >= '0' and <= '9'] ? number[..^2] : number;

    private static XElement? Dated(XElement root) =>
        root.AttributeOf("date-publ") is { } printed ? new XElement("date-publ", printed) : null;

    private static string? NumberOf(string? text, RecordNotes notes, string name)
    {
        string compact = text?.Replace(" ", "", StringComparison.Ordinal) ?? "";
        string? code = notes.CodeOf(compact.StartsWith(EpoOffice, StringComparison.OrdinalIgnoreCase) ? compact[2..] : compact, name);
        return code is not { Length: <= LongestCode } ? null
            : code.All(char.IsAsciiDigit) ? code.PadLeft(Digits, '0')
            : code;
    }

    private static string? OfficeOf(string? text) =>
        text?.Trim().ToUpperInvariant() is [>= 'A' and <= 'Z', >= 'A' and <= 'Z'] office ? office : null;
}
