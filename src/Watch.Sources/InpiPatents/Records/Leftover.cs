using Watch.Contracts.Notices;
using Watch.Sources.Patents;

namespace Watch.Sources.InpiPatents.Records;

/// <summary>A record that announces nothing of its week: it is kept all the same, with what it holds.</summary>
internal static class Leftover
{
    private const int LongestStatus = 200;
    private const int MostFound = 6;

    private static readonly (string Element, string Word)[] _found =
    [
        ("fr-date-granted", "délivrance"),
        ("fr-date-search-completed", "rapport de recherche"),
        ("fr-date-lapsed", "déchéance"),
        ("fr-date-notification-lapsed", "déchéance notifiée"),
        ("fr-inscription", "inscription"),
        ("fr-errata", "rectificatif"),
        ("fr-amended-claim", "revendications modifiées"),
    ];

    /// <summary>Another act, called by the status of the record and what was found in it.</summary>
    public static PatentAnnouncement Of(PatentRecord record)
    {
        string?[] words =
        [
            .. record.Within("fr-status").Select(s => record.Notes.TextOf(s.Child("fr-nature"), LongestStatus)),
            .. _found.SelectMany(f => record.Within(f.Element).Select(e => $"{f.Word} {record.Notes.IssueOf(e)}".Trim())),
        ];
        string found = string.Join(", ", words.OfType<string>().Distinct(StringComparer.Ordinal).Take(MostFound));
        NoticeEvent announced = new()
        {
            Kind = EventKind.PatentOtherAct,
            Label = $"{record.Status ?? "sans motif d'envoi"}{(found.Length == 0 ? "" : $" : {found}")}",
            Code = record.Status,
        };
        return new PatentAnnouncement($"{record.Prefix}-other-{record.Issue?.ToString() ?? record.Status ?? "undated"}", announced);
    }
}
