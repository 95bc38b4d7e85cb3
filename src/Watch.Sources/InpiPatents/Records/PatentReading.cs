using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;

namespace Watch.Sources.InpiPatents.Records;

/// <summary>The patent that a record is about.</summary>
internal static class PatentReading
{
    private const int MostPriorities = 200;

    /// <summary>Reads it; what cannot be read of it is missing, and a warning.</summary>
    public static Patent Read(PatentRecord record)
    {
        XElement? application = Application(record);
        return new Patent
        {
            Office = record.Office,
            Number = record.Number,
            Kind = record.Kind,
            Application = PatentRecord.NumberOf(record.Root.AttributeOf("id") ?? application.Child("doc-number")?.Value),
            FiledOn = record.Notes.DayOf(application.Child("date")),
            FirstPublishedOn = record.Notes.DayOf(record.Publication.Down("document-id", "date")),
            GrantedOn = record.Within("fr-date-granted").Select(g => record.Notes.DayOf(g.Down("document-id", "date"))).Max(),
            Family = record.Notes.CodeOf(record.Root.AttributeOf("family-id"), "family-id"),
            Priorities = Priorities(record),
            Titles = RecordTexts.Titles(record.Biblio.ChildrenOf("invention-title"), record.Notes),
            Abstracts = RecordTexts.Abstracts(record.Root.ChildrenOf("abstract"), record.Notes),
        };
    }

    // Called fr-application-reference in the present files.
    private static XElement? Application(PatentRecord record) =>
        record
            .Biblio.ChildrenOf("fr-application-reference")
            .Concat(record.Biblio.ChildrenOf("application-reference"))
            .InOneFormat()
            .FirstOrDefault()
            .Child("document-id");

    private static string[] Priorities(PatentRecord record) =>
        [
            .. record
                .Notes.UpTo(
                    MostPriorities,
                    record.Biblio.Child("fr-priority-claims").ChildrenOf("fr-priority-claim").InOneFormat(),
                    "priorities"
                )
                .Select(p => RecordNumbers.Compact($"{p.Child("country")?.Value}{p.Child("doc-number")?.Value}"))
                .Select(p => record.Notes.CodeOf(p, "fr-priority-claim"))
                .OfType<string>()
                .Where(p => p.Length > 2)
                .Distinct(StringComparer.Ordinal),
        ];
}
