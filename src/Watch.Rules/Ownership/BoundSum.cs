namespace Watch.Rules.Ownership;

/// <summary>One bound of what each ancestor holds of a firm: goes up through the chain, a loop at a time.</summary>
internal sealed class BoundSum
{
    private readonly OwnershipNode _firm;
    private readonly Func<OwnershipLink, double> _part;
    private readonly bool _isUpper;
    private readonly ILookup<OwnershipNode, OwnershipLink> _links;
    private readonly Dictionary<OwnershipNode, double> _held = [];

    /// <param name="chain">What is above the firm.</param>
    /// <param name="part">The bound of one link, from 0 to 1.</param>
    /// <param name="isUpper">Whether what has no bound may be the whole; a lower bound is then what comes into the loop.</param>
    public BoundSum(OwnershipChain chain, Func<OwnershipLink, double> part, bool isUpper)
    {
        (_firm, _part, _isUpper) = (chain.Firm, part, isUpper);
        _links = chain.Links.Where(l => part(l) > 0).ToLookup(l => l.Child);
        foreach (IReadOnlyList<OwnershipNode> group in ChainGroups.Of([_firm], n => [.. _links[n]]).Reverse())
        {
            if (group.Count > 1)
            {
                Hold(group);
            }

            Pass(group);
        }
    }

    /// <summary>The loops whose parts come to the whole, or by which a firm would hold more than the whole.</summary>
    public List<IReadOnlyList<OwnershipNode>> Unbound { get; } = [];

    /// <summary>The part of the firm that an ancestor holds, from 0; infinite where it has no bound.</summary>
    public double Of(OwnershipNode ancestor) => _held.GetValueOrDefault(ancestor);

    private void Hold(IReadOnlyList<OwnershipNode> group)
    {
        (double[][] parts, double[] begin) = SystemOf(group);
        double[]? solved = begin.All(double.IsFinite) ? LoopSystem.Solve(parts, begin) : null;
        foreach ((int i, OwnershipNode node) in group.Index())
        {
            _held[node] = (solved, _isUpper) switch
            {
                (not null, _) => solved[i],
                (null, true) => double.PositiveInfinity,
                (null, false) => begin[i],
            };
        }

        if (solved is null || solved.Any(s => s > 1))
        {
            Unbound.Add(group);
        }
    }

    private (double[][] Parts, double[] Begin) SystemOf(IReadOnlyList<OwnershipNode> group)
    {
        Dictionary<OwnershipNode, int> places = group.Index().ToDictionary(n => n.Item, n => n.Index);
        double[][] parts = [.. group.Select(_ => new double[group.Count])];
        foreach (OwnershipLink link in group.SelectMany(n => _links[n]).Where(l => places.ContainsKey(l.Parent)))
        {
            parts[places[link.Child]][places[link.Parent]] = _part(link);
        }

        double FromFirm(int place) => places.TryGetValue(_firm, out int firm) ? parts[firm][place] : 0;
        return (parts, [.. group.Select((node, place) => Of(node) + FromFirm(place))]);
    }

    private void Pass(IReadOnlyList<OwnershipNode> group)
    {
        foreach (OwnershipLink link in group.SelectMany(n => _links[n]).Where(l => !group.Contains(l.Parent)))
        {
            double held = Of(link.Child) + (link.Child == _firm ? 1 : 0);
            _held[link.Parent] = Of(link.Parent) + (held * _part(link));
        }
    }
}
