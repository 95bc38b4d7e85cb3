using System.Xml.Linq;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>One publication as the exchange format tells it.</summary>
internal sealed class ExchangeRecord
{
    private ExchangeRecord(XElement root, RecordNotes notes) => (Root, Notes) = (root, notes);

    public XElement Root { get; }

    public RecordNotes Notes { get; }

    /// <summary>Two letters of WIPO ST.3.</summary>
    public required string Office { get; init; }

    /// <summary>The number of publication, without office and kind.</summary>
    public required string Number { get; init; }

    /// <summary>The kind code of WIPO ST.16.</summary>
    public required string Kind { get; init; }

    /// <summary>The printed day of publication; null where none is told.</summary>
    public DateOnly? Day { get; private init; }

    /// <summary>Its bibliography, or null.</summary>
    public XElement? Biblio { get; private init; }

    /// <summary>Whether it tells more than what it is called: else its notice would take the place of one that says who applied.</summary>
    public bool HasBibliography => Biblio.Child("application-reference") is not null || Biblio.Down("parties", "applicants") is not null;

    /// <summary>What it is called for ever, the same by every channel: <c>EP1000000A1</c>.</summary>
    public string Id => $"{Office}{Number}{Kind}";

    /// <summary>What the root and the reference of publication say; null where office, number or kind is missing.</summary>
    public static ExchangeRecord? Of(XElement root, RecordNotes notes)
    {
        XElement? biblio = root.Child("bibliographic-data");
        DocumentIds ids = new(biblio.ChildrenOf("publication-reference"));
        string? office = Code(root.AttributeOf("country"), ids.Docdb.Child("country"));
        string? number = Code(root.AttributeOf("doc-number"), ids.Docdb.Child("doc-number"));
        string? kind = Code(root.AttributeOf("kind"), ids.Docdb.Child("kind"));
        return office is not { Length: 2 } || number is null || kind is null
            ? null
            : new ExchangeRecord(root, notes)
            {
                Office = office,
                Number = number,
                Kind = kind,
                Biblio = biblio,
                Day = ids.DayOf(notes) ?? notes.DayOf(Printed(root, "date-publ")),
            };
    }

    /// <summary>A day that an attribute of the record tells, or null.</summary>
    public DateOnly? DayOf(string attribute) => Notes.DayOf(Printed(Root, attribute));

    private static XElement? Printed(XElement root, string attribute) =>
        root.AttributeOf(attribute) is { } text ? new XElement(attribute, text) : null;

    private static string? Code(string? attribute, XElement? element) =>
        RecordNotes.Code(attribute) ?? RecordNotes.Code(RecordNumbers.Compact(element?.Value ?? ""));
}
