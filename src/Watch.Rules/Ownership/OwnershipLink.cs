namespace Watch.Rules.Ownership;

/// <summary>All that is stated of one firm's part in another, taken together.</summary>
public sealed record OwnershipLink
{
    public required OwnershipNode Child { get; init; }

    public required OwnershipNode Parent { get; init; }

    public required Share Capital { get; init; }

    public required Share Votes { get; init; }

    /// <summary>
    /// Whether firms that nobody names lie, or may lie, between the two: the parent is known by a relation to the top alone.
    /// </summary>
    public bool IsGap { get; init; }

    /// <summary>The statements, by first day. Those of a gap may be about a child further down.</summary>
    public required IReadOnlyList<OwnershipEdge> Edges { get; init; }

    /// <summary>Whether somebody consolidates the child, which is to control it.</summary>
    public bool IsConsolidation => Edges.Any(e => e.IsConsolidation);

    /// <summary>Whether the child is absorbed by the parent.</summary>
    public bool IsMerger => Edges.Any(e => e.Basis == OwnershipBasis.Merger);
}
