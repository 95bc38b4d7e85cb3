using Watch.Contracts.Identifiers;

namespace Watch.Rules.Ownership;

/// <summary>Who owns whom, as far as it was published. What is asked of it does not depend on the order of what it was made of.</summary>
public sealed class OwnershipGraph
{
    private readonly IReadOnlyList<OwnershipEdge> _edges;
    private readonly IReadOnlyList<OwnershipNode> _nodes;
    private readonly NodeJoin _join;
    private readonly ILookup<OwnershipNode, OwnershipLink> _links;
    private readonly IReadOnlyList<OwnershipWarning> _warnings;

    private OwnershipGraph(IReadOnlyList<OwnershipEdge> edges, IReadOnlyList<OwnershipNode> nodes)
    {
        (_edges, _nodes) = (edges, nodes);
        _join = new NodeJoin(edges, nodes);
        LinkJoin links = new(edges, _join);
        _links = links.Links.ToLookup(l => l.Child);
        _warnings = [.. _join.Warnings, .. links.Warnings];
    }

    /// <summary>All of the edges, whatever their days; <see cref="On"/> takes those of one day.</summary>
    /// <param name="edges">Those of a group, say: all that lie above one firm.</param>
    /// <param name="nodes">
    /// Firms as they are today, where more is known of them than the edges tell: why nobody is above them, a country that moved.
    /// </param>
    public static OwnershipGraph Of(IEnumerable<OwnershipEdge> edges, IEnumerable<OwnershipNode>? nodes = null) =>
        new([.. edges], [.. nodes ?? []]);

    /// <summary>The graph of the edges that hold on a day.</summary>
    public OwnershipGraph On(DateOnly day) => new([.. _edges.Where(e => e.HoldsOn(day))], _nodes);

    /// <summary>All that is known of a firm; null where it is in no edge.</summary>
    public OwnershipNode? Find(Siren siren) => _join.All.FirstOrDefault(n => n.Siren == siren);

    /// <summary>All that is known of a firm; null where it is in no edge.</summary>
    public OwnershipNode? Find(Lei lei) => _join.All.FirstOrDefault(n => n.Lei == lei);

    /// <summary>All that is above a firm: known by either of its numbers, or by its name where it has none.</summary>
    public OwnershipChain ChainOf(OwnershipNode firm) => OwnershipChain.Of(_join.Of(firm), _links, _warnings);
}
