namespace Watch.Rules.Ownership;

/// <summary>Of which right a share is.</summary>
public enum ShareMeasure
{
    Capital,
    Votes,
}

/// <summary>What a firm holds of another by all the ways between the two.</summary>
public sealed record IntegratedShare(OwnershipNode Holder, Share Share);

/// <summary>
/// What each ancestor holds of a firm, by all ways: Ω = W (I − W)⁻¹, once with the lower bounds and once with the upper ones. W has
/// no entry below zero, so that Ω grows with each of its entries and the two bounds hold whatever lies between. Exact to eight decimals
/// of a per cent.
/// </summary>
/// <param name="Holders">The nearest first.</param>
/// <param name="Warnings">Loops in which a bound is the whole for want of another.</param>
public sealed record IntegratedShares(IReadOnlyList<IntegratedShare> Holders, IReadOnlyList<OwnershipWarning> Warnings)
{
    private const double Whole = 100;
    private const int Decimals = 8;

    public static IntegratedShares Of(OwnershipChain chain, ShareMeasure measure = ShareMeasure.Capital)
    {
        BoundSum low = new(chain, link => LowOf(link, measure), isUpper: false);
        BoundSum high = new(chain, link => (double)Of(link, measure).High / Whole, isUpper: true);
        HashSet<OwnershipNode> open = OpenLows(chain, measure);
        IntegratedShare[] holders =
        [
            .. chain.Ancestors.Select(a => new IntegratedShare(a, Between(low.Of(a), high.Of(a), open.Contains(a)))),
        ];
        return new IntegratedShares(holders, [.. high.Unbound.Select(l => new OwnershipWarning(OwnershipDoubt.LoopReachesWhole, l))]);
    }

    /// <summary>What one of those above holds; <see cref="Share.Unknown"/> of anybody else.</summary>
    public Share Of(OwnershipNode holder) => Holders.FirstOrDefault(h => h.Holder == holder)?.Share ?? Share.Unknown;

    private static Share Of(OwnershipLink link, ShareMeasure measure) => measure == ShareMeasure.Capital ? link.Capital : link.Votes;

    // Through firms that nobody names as much may be lost as may be.
    private static double LowOf(OwnershipLink link, ShareMeasure measure) => link.IsGap ? 0 : (double)Of(link, measure).Low / Whole;

    private static bool IsOpen(OwnershipLink link, ShareMeasure measure) =>
        link.IsGap ? Of(link, measure) is { Low: > 0 } or { IsLowOpen: true } : Of(link, measure).IsLowOpen;

    private static Share Between(double low, double high, bool isOpen)
    {
        decimal least = Percent(low);
        return Share.Between(least, Math.Max(least, Percent(high)), isOpen);
    }

    private static decimal Percent(double part) => Math.Round((decimal)(Math.Min(part, 1) * Whole), Decimals);

    // A lower bound is never met where a way leads up that surely holds something, and on which one part is more than its own lower bound.
    private static HashSet<OwnershipNode> OpenLows(OwnershipChain chain, ShareMeasure measure)
    {
        HashSet<(OwnershipNode Node, bool IsOpen)> seen = [];
        Queue<(OwnershipNode Node, bool IsOpen)> next = new([(chain.Firm, false)]);
        ILookup<OwnershipNode, OwnershipLink> links = chain.Links.ToLookup(l => l.Child);
        while (next.TryDequeue(out (OwnershipNode Node, bool IsOpen) at))
        {
            foreach (OwnershipLink link in links[at.Node].Where(l => LowOf(l, measure) > 0 || IsOpen(l, measure)))
            {
                (OwnershipNode, bool) step = (link.Parent, at.IsOpen || IsOpen(link, measure));
                if (seen.Add(step))
                {
                    next.Enqueue(step);
                }
            }
        }

        return [.. seen.Where(s => s.IsOpen).Select(s => s.Node)];
    }
}
