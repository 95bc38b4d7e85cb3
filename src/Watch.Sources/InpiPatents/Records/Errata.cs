using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;

namespace Watch.Sources.InpiPatents.Records;

/// <summary>Errata of the week: each is a correction of the publication, or of the grant, that it names.</summary>
internal static class Errata
{
    private const int LongestText = 2_000;

    /// <summary>One announcement for each publication that is corrected; several errata of one are one.</summary>
    public static IEnumerable<PatentAnnouncement> Read(PatentRecord record) =>
        record
            .Within("fr-errata")
            .Where(e => record.IsNews(e, record.Notes.DayOf(e.Child("date"))))
            .GroupBy(e => KindOf(record, e), StringComparer.Ordinal)
            .Select(g => One(record, g.Key, [.. g]));

    private static PatentAnnouncement One(PatentRecord record, string? kind, IReadOnlyList<XElement> errata)
    {
        string corrected = record.Prefix + kind;
        string text = string.Join(' ', errata.Select(e => record.Notes.TextOf(e.Child("text"), LongestText)).OfType<string>());
        NoticeEvent announced = new()
        {
            Kind = kind is ['B', ..] ? EventKind.PatentGrant : EventKind.PatentApplication,
            On = record.Notes.DayOf(errata[0].Child("date")),
            Label = "Rectificatif",
            Code = record.Status,
        };
        return new PatentAnnouncement($"{corrected}-erratum-{record.Issue?.ToString() ?? "undated"}", announced)
        {
            Corrects = corrected,
            Text = text.Length == 0 ? null : text,
        };
    }

    private static string? KindOf(PatentRecord record, XElement erratum) =>
        record.Notes.CodeOf(erratum.Down("fr-publication-reference", "document-id", "kind")?.Value, "fr-errata") ?? record.Kind;
}
