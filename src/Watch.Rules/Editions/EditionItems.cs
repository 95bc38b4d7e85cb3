using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French.Details;

namespace Watch.Rules.Editions;

/// <summary>Makes items of alerts.</summary>
internal sealed class EditionItems(EditionFrame frame)
{
    private readonly EditionStandings _standings = new(frame);

    private static readonly PartyRole[] Shown =
    [
        PartyRole.Applicant,
        PartyRole.Seller,
        PartyRole.Buyer,
        PartyRole.Owner,
        PartyRole.Licensee,
        PartyRole.Subject,
    ];

    /// <summary>The item, apart from what other items have to do with it.</summary>
    public EditionItem Of(EditionCandidate candidate, DateOnly? last)
    {
        AlertContent alert = candidate.Content;
        return new EditionItem
        {
            Alert = alert.Id,
            Source = alert.Source,
            Notice = alert.Notice,
            Kinds = alert.Kinds,
            Patents = alert.Patents,
            Title = alert.Patents.Count == 0 ? alert.Title : null,
            Act = alert.Act,
            Family = FamilyOf(alert, candidate.Notice),
            Parties = [.. PartiesOf(alert, candidate.Notice)],
            Why = [.. Why(candidate).Distinct(StringComparer.Ordinal)],
            PublishedOn = alert.PublishedOn,
            IsLate = last is { } day && alert.PublishedOn < day,
            Link = alert.Link,
        };
    }

    /// <summary>What an item says, whatever stands around it: an erratum is due where it is another.</summary>
    public static string FactsOf(EditionItem item) =>
        string.Join(
            '\n',
            [
                string.Join(' ', item.Kinds),
                string.Join('|', item.Patents),
                item.Title,
                item.Act,
                string.Join('|', item.Parties.Select(p => $"{p.Role} {p.Name} {p.Siren}")),
                $"{item.PublishedOn:O}",
                item.Link?.AbsoluteUri,
            ]
        );

    private IEnumerable<string> Why(EditionCandidate candidate) =>
        [
            .. frame.Prediagnosis is { } prediagnosis ? Candidacies.Why(prediagnosis, candidate) : [],
            .. candidate.Content.Evidence.Where(e => !SaysTheKind(e)).Select(ItemReasons.Why),
        ];

    // What it is stands on the item already.
    private static bool SaysTheKind(Evidence evidence) => evidence.Clause.StartsWith("kind", StringComparison.Ordinal);

    // Of candidates the firm; of patents the family that the office tells, else what has the same priorities, else the application.
    private string FamilyOf(AlertContent alert, Notice? notice) =>
        frame.Prediagnosis is not null && Candidacies.FirmOf(alert) is { } firm ? $"firm {firm}" : FamilyOf(notice, alert);

    private static string FamilyOf(Notice? notice, AlertContent alert) =>
        notice?.Patent switch
        {
            { Family: { } family } => $"family {family}",
            { Priorities: [_, ..] priorities } => $"priorities {string.Join(' ', priorities.Order(StringComparer.Ordinal))}",
            { Application: { } application } patent => $"application {patent.Office}{application}",
            { } patent => patent.Document,
            null => $"notice {alert.Source}:{alert.Notice}",
        };

    private IEnumerable<EditionParty> PartiesOf(AlertContent alert, Notice? notice) =>
        from party in alert.Parties
        where Shown.Contains(party.Role) && !HoldsWhatItAppliedFor(party, alert)
        let printed = notice?.Parties.FirstOrDefault(p => p.Role == party.Role && p.Name == party.Name)
        select new EditionParty(party.Role, party.Name, party.Siren, _standings.Of(party, printed));

    private static bool HoldsWhatItAppliedFor(AlertParty party, AlertContent alert) =>
        party.Role == PartyRole.Owner
        && alert.Parties.Any(p => p.Role == PartyRole.Applicant && p.Name == party.Name && p.Siren == party.Siren);
}
