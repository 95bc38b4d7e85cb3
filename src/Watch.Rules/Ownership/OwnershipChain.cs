namespace Watch.Rules.Ownership;

/// <summary>All that is known to be above one firm.</summary>
public sealed record OwnershipChain
{
    /// <summary>More ways up than anybody reads; the nearest are kept.</summary>
    public const int MostPaths = 64;

    private const decimal Whole = 100;

    public required OwnershipNode Firm { get; init; }

    /// <summary>The nearest first; the firm itself is among them where it is in a loop.</summary>
    public required IReadOnlyList<OwnershipNode> Ancestors { get; init; }

    /// <summary>The nearest first; of one child those that control it, then those that hold more, first.</summary>
    public required IReadOnlyList<OwnershipLink> Links { get; init; }

    /// <summary>The ways to the top; none where nobody is known above the firm.</summary>
    public required IReadOnlyList<OwnershipPath> Paths { get; init; }

    /// <summary>Whether there are more ways than <see cref="MostPaths"/>.</summary>
    public required bool ArePathsCut { get; init; }

    /// <summary>Those above whom nobody is known, firms in a loop that nobody else holds among them; else the firm itself.</summary>
    public required IReadOnlyList<OwnershipNode> Tops { get; init; }

    /// <summary>Firms that hold each other, directly or by way of others.</summary>
    public required IReadOnlyList<IReadOnlyList<OwnershipNode>> Loops { get; init; }

    /// <summary>Where the chain is not published.</summary>
    public required IReadOnlyList<MissingLink> Missing { get; init; }

    public required IReadOnlyList<OwnershipWarning> Warnings { get; init; }

    /// <summary>What is known to be held of a firm of the chain.</summary>
    public IEnumerable<OwnershipLink> LinksOf(OwnershipNode child) => Links.Where(l => l.Child == child);

    internal static OwnershipChain Of(
        OwnershipNode firm,
        ILookup<OwnershipNode, OwnershipLink> links,
        IReadOnlyList<OwnershipWarning> warnings
    )
    {
        ChainWalk walk = new(firm, links);
        IReadOnlyList<IReadOnlyList<OwnershipNode>> groups = ChainGroups.Of(walk.Members, walk.LinksOf);
        (IReadOnlyList<OwnershipPath> paths, bool areCut) = walk.Paths(MostPaths);
        OwnershipNode[] tops = [.. groups.Where(g => IsTop(g, walk)).SelectMany(g => g).OrderBy(walk.Rank)];
        return new OwnershipChain
        {
            Firm = firm,
            Ancestors = walk.Ancestors,
            Links = walk.Links,
            Paths = paths,
            ArePathsCut = areCut,
            Tops = tops,
            Loops = [.. groups.Where(g => g.Count > 1)],
            Missing = [.. walk.Links.Where(l => l.IsGap).Select(Gap), .. tops.Where(n => !walk.LinksOf(n).Any()).SelectMany(End)],
            Warnings = [.. warnings.Where(w => w.Firms.Any(walk.Members.Contains)), .. walk.Members.SelectMany(m => Sums(m, walk))],
        };
    }

    private static bool IsTop(IReadOnlyList<OwnershipNode> group, ChainWalk walk) =>
        group.SelectMany(walk.LinksOf).All(l => group.Contains(l.Parent));

    private static MissingLink Gap(OwnershipLink link) => new(link.Child, link.Parent, link.Child.NoOwner ?? NoOwner.NotPublished);

    private static IEnumerable<MissingLink> End(OwnershipNode top) =>
        top.NoOwner is null or NoOwner.NotPublished or NoOwner.NoLei or NoOwner.NonPublic
            ? [new MissingLink(top, null, top.NoOwner ?? NoOwner.NotPublished)]
            : [];

    private static IEnumerable<OwnershipWarning> Sums(OwnershipNode child, ChainWalk walk)
    {
        OwnershipLink[] links = [.. walk.LinksOf(child).Where(l => !l.IsGap)];
        decimal least = Math.Max(links.Sum(l => l.Capital.Low), links.Sum(l => l.Votes.Low));
        return least > Whole ? [new OwnershipWarning(OwnershipDoubt.SumOverWhole, [child, .. links.Select(l => l.Parent)], least)] : [];
    }
}
