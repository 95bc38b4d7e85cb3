namespace Watch.Rules.Ownership;

/// <summary>Goes up from one firm, nearest first, in an order that does not depend on that of the links.</summary>
internal sealed class ChainWalk
{
    private readonly Dictionary<OwnershipNode, OwnershipLink[]> _links = [];
    private readonly Dictionary<OwnershipNode, int> _ranks = [];
    private readonly List<OwnershipPath> _paths = [];
    private readonly List<OwnershipLink> _way = [];
    private readonly HashSet<OwnershipNode> _onWay = [];
    private readonly OwnershipNode _firm;

    public ChainWalk(OwnershipNode firm, ILookup<OwnershipNode, OwnershipLink> links)
    {
        _firm = firm;
        Queue<OwnershipNode> next = new([firm]);
        _ranks.Add(firm, 0);
        while (next.TryDequeue(out OwnershipNode? node))
        {
            _links[node] = [.. InOrder(links[node])];
            foreach (OwnershipLink link in _links[node].Where(l => _ranks.TryAdd(l.Parent, _ranks.Count)))
            {
                next.Enqueue(link.Parent);
            }
        }

        Members = [.. _ranks.OrderBy(r => r.Value).Select(r => r.Key)];
        Links = [.. Members.SelectMany(LinksOf)];
        Ancestors = [.. Members.Where(m => m != firm || Links.Any(l => l.Parent == firm))];
    }

    /// <summary>The firm, and all above it.</summary>
    public IReadOnlyList<OwnershipNode> Members { get; }

    public IReadOnlyList<OwnershipNode> Ancestors { get; }

    public IReadOnlyList<OwnershipLink> Links { get; }

    public IReadOnlyList<OwnershipLink> LinksOf(OwnershipNode child) => _links[child];

    /// <summary>How near a member is, from 0.</summary>
    public int Rank(OwnershipNode member) => _ranks[member];

    /// <summary>The ways to the top, no firm twice on one; at most so many, and whether there are more.</summary>
    public (IReadOnlyList<OwnershipPath> Paths, bool AreCut) Paths(int most)
    {
        _paths.Clear();
        if (_links[_firm].Length > 0)
        {
            Climb(_firm, most + 1);
        }

        return ([.. _paths.Take(most)], _paths.Count > most);
    }

    private void Climb(OwnershipNode node, int most)
    {
        _onWay.Add(node);
        OwnershipLink[] further = [.. _links[node].Where(l => !_onWay.Contains(l.Parent))];
        if (further.Length == 0)
        {
            _paths.Add(new OwnershipPath([.. _way], EndsInLoop: _links[node].Length > 0));
        }

        foreach (OwnershipLink link in further.TakeWhile(_ => _paths.Count < most))
        {
            _way.Add(link);
            Climb(link.Parent, most);
            _way.RemoveAt(_way.Count - 1);
        }

        _onWay.Remove(node);
    }

    private static IEnumerable<OwnershipLink> InOrder(IEnumerable<OwnershipLink> links) =>
        links
            .OrderByDescending(l => l.IsConsolidation || l.IsMerger)
            .ThenBy(l => l.IsGap)
            .ThenByDescending(l => l.Votes.Low)
            .ThenByDescending(l => l.Capital.Low)
            .ThenBy(l => l.Parent.Name, StringComparer.Ordinal)
            .ThenBy(l => l.Parent.Lei)
            .ThenBy(l => l.Parent.Siren)
            .ThenBy(l => l.Parent.Country, StringComparer.Ordinal);
}
