namespace Watch.Rules.Ownership;

/// <summary>
/// Takes all that is stated of one firm's part in another together. A relation to the top makes a link only where no chain of control is
/// known to lead there, and a gap then: from the end of the chain that is known, else from the firm itself.
/// </summary>
internal sealed class LinkJoin
{
    private const decimal Half = 50;

    private static readonly StringComparer _ordinal = StringComparer.Ordinal;
    private readonly List<OwnershipLink> _links = [];
    private readonly ILookup<OwnershipNode, OwnershipLink> _plain;

    public LinkJoin(IReadOnlyList<OwnershipEdge> edges, NodeJoin nodes)
    {
        Ended[] ended = [.. edges.Select(e => new Ended(nodes.Of(e.Child), nodes.Of(e.Parent), e))];
        IEnumerable<OwnershipNode> selves = ended.Where(e => e.Child == e.Parent).Select(e => e.Child).Distinct();
        Warnings.AddRange(selves.Select(n => new OwnershipWarning(OwnershipDoubt.HoldsItself, [n])));
        Ended[] others = [.. ended.Where(e => e.Child != e.Parent)];
        AddLinks(others.Where(e => !e.Edge.IsOverall), isGap: false);
        _plain = _links.ToLookup(l => l.Child);
        AddLinks([.. others.Where(e => e.Edge.IsOverall).SelectMany(Gaps)], isGap: true);
    }

    public IReadOnlyList<OwnershipLink> Links => _links;

    public List<OwnershipWarning> Warnings { get; } = [];

    private void AddLinks(IEnumerable<Ended> edges, bool isGap)
    {
        foreach (IGrouping<(OwnershipNode, OwnershipNode), Ended> pair in edges.GroupBy(e => (e.Child, e.Parent)))
        {
            OwnershipEdge[] stated = [.. pair.Select(e => e.Edge).Distinct().OrderBy(e => e.From).ThenBy(e => e.ToString(), _ordinal)];
            (OwnershipNode child, OwnershipNode parent) = pair.Key;
            _links.Add(
                new OwnershipLink
                {
                    Child = child,
                    Parent = parent,
                    Capital = Together(stated, e => e.Capital, child, parent),
                    Votes = Together(stated, e => e.Votes, child, parent),
                    IsGap = isGap,
                    Edges = stated,
                }
            );
        }
    }

    // A later declaration takes the place of an earlier one, and holds beside a consolidation.
    private Share Together(OwnershipEdge[] edges, Func<OwnershipEdge, Share> measure, OwnershipNode child, OwnershipNode parent)
    {
        DateOnly? last = edges.Where(e => e.Basis == OwnershipBasis.Declaration).Max(e => e.From);
        Share together = Share.Unknown;
        foreach (Share share in edges.Where(e => e.Basis != OwnershipBasis.Declaration || e.From == last).Select(measure))
        {
            if (together.And(share) is { } both)
            {
                together = both;
                continue;
            }

            together = together.Or(share);
            OwnershipWarning warning = new(OwnershipDoubt.Contradiction, [child, parent]);
            if (!Warnings.Exists(w => w.Doubt == warning.Doubt && w.Firms.SequenceEqual(warning.Firms)))
            {
                Warnings.Add(warning);
            }
        }

        return together;
    }

    private IEnumerable<Ended> Gaps(Ended overall)
    {
        bool isUltimate = overall.Edge.Basis == OwnershipBasis.ConsolidationUltimate;
        if (Above(overall.Child, l => !isUltimate || IsControl(l)).Contains(overall.Parent))
        {
            return [];
        }

        OwnershipNode[] ends = isUltimate ? [.. EndsOf(overall.Child).Where(e => e != overall.Parent)] : [];
        return ends.Length == 0 ? [overall] : ends.Select(end => overall with { Child = end });
    }

    private static bool IsControl(OwnershipLink link) => link.IsConsolidation || link.IsMerger || link.Votes.IsOver(Half);

    private IEnumerable<OwnershipNode> EndsOf(OwnershipNode firm) =>
        Above(firm, l => l.IsConsolidation).Where(n => !_plain[n].Any(l => l.IsConsolidation));

    private HashSet<OwnershipNode> Above(OwnershipNode firm, Func<OwnershipLink, bool> leads)
    {
        HashSet<OwnershipNode> found = [];
        Queue<OwnershipNode> next = new([firm]);
        while (next.TryDequeue(out OwnershipNode? node))
        {
            foreach (OwnershipLink link in _plain[node].Where(leads).Where(l => found.Add(l.Parent)))
            {
                next.Enqueue(link.Parent);
            }
        }

        return found;
    }

    private sealed record Ended(OwnershipNode Child, OwnershipNode Parent, OwnershipEdge Edge);
}
