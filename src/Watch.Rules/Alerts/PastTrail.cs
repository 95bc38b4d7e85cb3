using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching;

namespace Watch.Rules.Alerts;

/// <summary>
/// What was published of one firm, as it counts: of each chain of corrections its last word, at the place of its first notice; an annulled
/// one not at all; which way a capital went is measured where it is not printed. A function of the chains alone, whatever order they came
/// in.
/// </summary>
public sealed class PastTrail
{
    private readonly NoticeChain[] _chains;
    private readonly Siren _firm;
    private readonly Lazy<(NoticeChain Chain, PastNotice Past)[]> _notices;

    private PastTrail(Siren firm, NoticeChain[] chains)
    {
        _firm = firm;
        _chains = chains;
        _notices = new Lazy<(NoticeChain, PastNotice)[]>(Tell);
    }

    /// <summary>Puts it together from the chains that name the firm.</summary>
    public static PastTrail Of(Siren firm, IEnumerable<NoticeChain> chains) => new(firm, [.. chains]);

    /// <summary>What other matters than that of a chain tell, in no order.</summary>
    public IReadOnlyList<PastNotice> Besides(NoticeChain chain) =>
        [.. _notices.Value.Where(t => !IsSame(t.Chain, chain)).Select(t => t.Past)];

    /// <summary>
    /// The other chains for which the past may be another because of a chain: those that a rule judges by it and that were published at its
    /// place or later, as far as the widest window goes.
    /// </summary>
    /// <param name="chain">The chain, as it stands.</param>
    /// <param name="before">What its members said in an earlier revision.</param>
    /// <param name="asked">What is asked of the past.</param>
    public IReadOnlyList<NoticeChain> JudgedOtherwise(NoticeChain chain, IReadOnlyCollection<Notice> before, AskedPast asked)
    {
        Notice[] told = [.. chain.Members, .. before];
        bool mayMove = told.Any(n => FirmMoves.IsRadiation(n) || FirmMoves.IsArrival(n));
        bool isLookedFor =
            told.Any(asked.LooksFor) || (mayMove && (asked.LooksFor(EventKind.Radiation) || asked.LooksFor(EventKind.SeatTransfer)));
        bool maySayWay = asked.LooksFor(EventKind.CapitalChange) && told.Any(n => n.Parties.Any(p => p.Capital?.Amount is not null));
        if (!isLookedFor && !maySayWay)
        {
            return [];
        }

        // A capital says which way the next one goes, whenever that was published.
        int around = mayMove ? FirmMoves.MostDaysApart : 0;
        DateOnly from = told.Min(n => n.PublishedOn).AddDays(-around);
        DateOnly to = maySayWay ? DateOnly.MaxValue : told.Max(n => n.PublishedOn).AddDays(around + asked.Days);
        return
        [
            .. _chains.Where(c =>
                !IsSame(c, chain)
                && c.Members.Any(asked.JudgesByPast)
                && c.Members.Any(m => m.PublishedOn >= from)
                && c.Strands.Any(s => s.Members[0].PublishedOn <= to)
            ),
        ];
    }

    // A matter is one whatever corrections lead to; its notices may stand apart here.
    private static bool IsSame(NoticeChain one, NoticeChain other) =>
        (one.Matter is { } matter && matter == other.Matter) || one.Members.Any(m => other.Members.Any(o => o.Key == m.Key));

    private (NoticeChain Chain, PastNotice Past)[] Tell()
    {
        CapitalTrail capitals = CapitalTrail.Of(_firm, _chains);
        Notice[] standing = [.. _chains.SelectMany(c => c.Strands).SelectMany(s => s.Standing)];
        return
        [
            .. from chain in _chains
            from strand in chain.Strands
            from last in strand.Standing
            where last.Type != NoticeType.Annulling && last.Parties.Any(p => p.Siren == _firm)
            select (
                chain,
                new PastNotice(
                    CapitalDirections.WithMeasured(
                        FirmMoves.WithMove(last, standing),
                        last.Parties.LastOrDefault(p => p.Siren == _firm && p.Capital?.Amount is not null)?.Capital?.Amount,
                        capitals.AmountBefore(strand)
                    ),
                    strand.Members[0],
                    chain.Matter ?? $"{strand.Members[0].Source}/{strand.Members[0].Id}"
                )
            ),
        ];
    }
}
