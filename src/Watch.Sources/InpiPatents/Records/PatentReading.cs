using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;

namespace Watch.Sources.InpiPatents.Records;

/// <summary>The patent that a record is about.</summary>
internal static class PatentReading
{
    private const int LongestTitle = 1_000;
    private const int LongestAbstract = 6_000;
    private const int MostTexts = 10;
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
            GrantedOn = record.Root.Within("fr-date-granted").Select(g => record.Notes.DayOf(g.Down("document-id", "date"))).Max(),
            Family = record.Notes.CodeOf(record.Root.AttributeOf("family-id"), "family-id"),
            Priorities = Priorities(record),
            Titles = Texts(record, record.Biblio.ChildrenOf("invention-title"), LongestTitle),
            Abstracts = Texts(record, record.Root.ChildrenOf("abstract"), LongestAbstract),
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
                .Biblio.Child("fr-priority-claims")
                .ChildrenOf("fr-priority-claim")
                .InOneFormat()
                .Take(MostPriorities)
                .Select(p => Compact($"{p.Child("country")?.Value}{p.Child("doc-number")?.Value}"))
                .Select(p => record.Notes.CodeOf(p, "fr-priority-claim"))
                .OfType<string>()
                .Where(p => p.Length > 2)
                .Distinct(StringComparer.Ordinal),
        ];

    // Offices write points, strokes and blanks into their numbers, and not always.
    private static string Compact(string number) =>
        string.Concat(number.Where(c => !char.IsWhiteSpace(c) && c is not ('.' or ',' or '/' or '-')));

    private static LocalText[] Texts(PatentRecord record, IEnumerable<XElement> elements, int longest) =>
        [
            .. elements
                .Take(MostTexts)
                .Select(e => (Language: LanguageOf(e), Text: record.Notes.TextOf(e, longest)))
                .Where(t => t.Text is not null)
                .DistinctBy(t => t.Language, StringComparer.Ordinal)
                .Select(t => new LocalText(t.Language, t.Text!)),
        ];

    private static string? LanguageOf(XElement element) =>
        element.AttributeOf("lang")?.ToLowerInvariant() is [>= 'a' and <= 'z', >= 'a' and <= 'z'] language && language != "ol"
            ? language
            : null;
}
