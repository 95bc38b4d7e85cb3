using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>The patent that a record is about.</summary>
internal static class ExchangePatent
{
    private const int MostPriorities = 200;

    /// <summary>Reads it; what cannot be read of it is missing, and a warning.</summary>
    public static Patent Read(ExchangeRecord record, EventKind kind)
    {
        DocumentIds application = new(record.Biblio.ChildrenOf("application-reference"));
        return new Patent
        {
            Office = record.Office,
            Number = record.Number,
            Kind = record.Kind,
            Application = NumberOf(record, application.Docdb, "application-reference"),
            FiledOn = application.DayOf(record.Notes),
            FirstPublishedOn = kind == EventKind.PatentApplication ? record.Day : null,
            GrantedOn = kind == EventKind.PatentGrant ? record.Day : null,
            Family = record.Notes.CodeOf(record.Root.AttributeOf("family-id"), "family-id"),
            Priorities = Priorities(record),
            Titles = RecordTexts.Titles(record.Biblio.ChildrenOf("invention-title"), record.Notes),
            Abstracts = RecordTexts.Abstracts(record.Root.ChildrenOf("abstract"), record.Notes),
        };
    }

    // An application to another office keeps its letters: IB2022055385 of an international one.
    private static string? NumberOf(ExchangeRecord record, XElement? id, string name)
    {
        string? office = RecordNotes.Code(id.Child("country")?.Value);
        string number = RecordNumbers.Compact(id.Child("doc-number")?.Value ?? "");
        return record.Notes.CodeOf(office == record.Office ? number : office + number, name);
    }

    /// <summary>Those that make the simple family, where it is told which do.</summary>
    private static string[] Priorities(ExchangeRecord record)
    {
        IGrouping<string, XElement>[] claims =
        [
            .. record
                .Biblio.Child("priority-claims")
                .ChildrenOf("priority-claim")
                .Take(MostPriorities)
                .GroupBy(c => c.AttributeOf("sequence") ?? "", StringComparer.Ordinal),
        ];
        bool isTold = claims.Any(c => IsActive(c) is not null);
        return
        [
            .. claims
                .Where(c => !isTold || IsActive(c) == true)
                .Select(c => Number(record, new DocumentIds(c)))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static bool? IsActive(IEnumerable<XElement> claim) =>
        claim.Select(c => c.Child("priority-active-indicator")?.Value.Trim()).FirstOrDefault(i => !string.IsNullOrEmpty(i)) switch
        {
            null => null,
            var indicator => indicator is "Y" or "YES",
        };

    private static string? Number(ExchangeRecord record, DocumentIds ids) =>
        record.Notes.CodeOf(
            RecordNumbers.Compact(
                ids.Epodoc.Child("doc-number")?.Value ?? $"{ids.Docdb.Child("country")?.Value}{ids.Docdb.Child("doc-number")?.Value}"
            ),
            "priority-claim"
        );
}
