using Watch.Contracts.Notices;
using Watch.Rules.French.Words;
using Watch.Rules.Matters;

namespace Watch.Rules.French;

/// <summary>What of a notice an alert tells.</summary>
/// <param name="Kinds">The kinds of the notice that agreed with the rule.</param>
public sealed record NoticeFacts(Notice Notice, IReadOnlyList<EventKind> Kinds)
{
    /// <summary>
    /// The notices of one matter that are told together, <see cref="Notice"/> among them; empty where it is told alone.
    /// </summary>
    public IReadOnlyList<Notice> Together { get; init; } = [];

    public bool IsArticle => Kinds.Contains(EventKind.Article);

    /// <summary>The patents that it is about, each once.</summary>
    public IReadOnlyList<Patent> Patents => [.. Shown.Select(n => n.Patent).OfType<Patent>().DistinctBy(p => (p.Office, p.Number))];

    /// <summary>Whether it tells who holds what of a firm.</summary>
    public bool IsOfStakes => Declarations.Any();

    public bool IsOfPatents => Notice.Patent is not null;

    /// <summary>
    /// The parties, each once in each role: a firm is known by its SIREN, however its name is printed, and whoever stands on a side of what
    /// is told in one notice is not told as its subject by another.
    /// </summary>
    public IEnumerable<Party> Parties
    {
        get
        {
            if (Together.Count == 0)
            {
                return Notice.Parties;
            }

            Party[] all = [.. Together.SelectMany(n => n.Parties).DistinctBy(p => (p.Role, IdentityOf(p)))];
            HashSet<string> sides = [.. all.Where(p => p.Role != PartyRole.Subject).Select(IdentityOf)];
            return all.Where(p => p.Role != PartyRole.Subject || !sides.Contains(IdentityOf(p)));
        }
    }

    /// <summary>The number of the entry in a register; null where it is none.</summary>
    public string? Act => Events.Select(e => e.Act).FirstOrDefault(a => a is not null);

    /// <summary>All that is told together.</summary>
    public IReadOnlyList<Notice> Shown => Together.Count == 0 ? [Notice] : Together;

    /// <summary>The printings of a story, in order of publication; none where it is no article.</summary>
    public IReadOnlyList<Notice> Articles => ArticleStory.IsArticle(Notice) ? Shown : [];

    /// <summary>The kinds of all that is announced, whether it agreed or not: what a party is called by.</summary>
    public IReadOnlyList<EventKind> Announced => [.. Kinds.Concat(Shown.SelectMany(n => n.Events).Select(e => e.Kind)).Distinct()];

    /// <summary>The events that agreed.</summary>
    public IEnumerable<NoticeEvent> Events => Notice.Events.Where(e => Kinds.Contains(e.Kind));

    /// <summary>The crossings and intentions that agreed, of all that is told together, each once.</summary>
    public IEnumerable<NoticeEvent> Declarations => Declared.Select(d => d.Event);

    /// <summary>Likewise, each with the first notice that tells it.</summary>
    public IEnumerable<(Notice By, NoticeEvent Event)> Declared =>
        Shown
            .SelectMany(n => n.Events.Select(e => (By: n, Event: e)))
            .Where(d => Kinds.Contains(d.Event.Kind) && StakeFacts.Of(d.Event) is not null)
            .DistinctBy(d => StakeFacts.Of(d.Event), StringComparer.Ordinal);

    /// <summary>The day of what is announced; null where none of what is told together names one.</summary>
    public DateOnly? EventOn => Events.Concat(Declarations).Select(e => e.On).FirstOrDefault(day => day is not null);

    /// <summary>
    /// Who stands above, told together: of each firm and owner all ways that the last notice tells of the two, since stakes grow.
    /// </summary>
    public IReadOnlyList<ControlPath> Ownership =>
        Together.Count == 0
            ? Notice.Ownership
            :
            [
                .. Together
                    .SelectMany(n => n.Ownership.Select(path => (By: n.Key, Path: path)))
                    .GroupBy(p => HoldingOf(p.Path))
                    .SelectMany(g => g.Where(p => p.By == g.Last().By).Select(p => p.Path)),
            ];

    /// <summary>Those of them that tell what stood before and what stands now.</summary>
    public IEnumerable<NoticeEvent> Changes => Events.Where(HasSides);

    /// <summary>
    /// Whether the seat of a party is where it went: what tells a before and an after itself may print the seat that was left.
    /// </summary>
    public bool TellsNewSeat => Events.Any(e => e.Kind == EventKind.SeatTransfer && !HasSides(e));

    /// <summary>Those that tell no before and no after.</summary>
    public IEnumerable<NoticeEvent> Others => Events.Where(e => !HasSides(e));

    /// <summary>What the publisher calls them.</summary>
    public IEnumerable<string> Labels => Others.Select(e => e.Label).OfType<string>().Distinct(StringComparer.Ordinal);

    /// <summary>What the parties do.</summary>
    public IEnumerable<string> Activities => Notice.Parties.Select(p => p.Activity).OfType<string>();

    /// <summary>Who came and left, where the alert is about officers; a roster would only hide it.</summary>
    public IEnumerable<OfficerStatement> Officers =>
        Kinds.Contains(EventKind.OfficerChange)
            ? Notice.Parties.SelectMany(p => p.Officers).Where(o => o.Change != OfficerChange.Listed)
            : [];

    /// <summary>Who is in office, where the alert is about officers and the source tells no more than that.</summary>
    public IEnumerable<OfficerStatement> Roster =>
        Kinds.Contains(EventKind.OfficerChange)
            ? Notice.Parties.SelectMany(p => p.Officers).Where(o => o.Change == OfficerChange.Listed)
            : [];

    /// <summary>Whose seat, name or capital is another: the subject, or in the notice of a purchase the one who buys.</summary>
    public IEnumerable<Party> Changing =>
        Notice.Parties.Any(p => p.Role == PartyRole.Subject)
            ? Notice.Parties.Where(p => p.Role == PartyRole.Subject)
            : Notice.Parties.Where(p => p.Role is PartyRole.Buyer or PartyRole.Acquirer);

    /// <summary>Whether a business passes from one to another.</summary>
    public bool IsOfBusiness => Kinds.Any(k => k is EventKind.SaleOfBusiness or EventKind.AssetContribution or EventKind.BusinessTransfer);

    /// <summary>Whether a notice of the matter tells a patent, a party or a stake that those before it do not.</summary>
    public static bool Adds(Notice notice, IReadOnlyCollection<Notice> before) =>
        !before.Any(n => n.Patent?.Document == notice.Patent?.Document)
        || notice.Parties.Select(IdentityOf).Except(before.SelectMany(n => n.Parties).Select(IdentityOf), StringComparer.Ordinal).Any()
        || StakesOf([notice]).Except(StakesOf(before), StringComparer.Ordinal).Any();

    private static IEnumerable<string> StakesOf(IEnumerable<Notice> notices) =>
        notices.SelectMany(n => n.Events).Select(StakeFacts.Of).OfType<string>();

    private static bool HasSides(NoticeEvent announced) => announced.Before is not null || announced.After is not null;

    private static (string Firm, string Owner, bool IsBefore) HoldingOf(ControlPath path) =>
        (
            path.Siren?.Value ?? path.Lei?.Value ?? path.Firm.ToUpperInvariant(),
            path.Links is [var first, ..] ? first.Lei?.Value ?? first.Siren?.Value ?? first.Owner.ToUpperInvariant() : "",
            path.IsBefore
        );

    private static string IdentityOf(Party party) => party.Siren?.Value ?? party.Name.ToUpperInvariant();
}
