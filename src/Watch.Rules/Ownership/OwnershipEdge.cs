using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Rules.Ownership;

/// <summary>What a statement about an owner rests on.</summary>
public enum OwnershipBasis
{
    /// <summary>The parent that consolidates the child itself (GLEIF, <c>IS_DIRECTLY_CONSOLIDATED_BY</c>).</summary>
    ConsolidationDirect,

    /// <summary>The parent at the top of the consolidation (GLEIF, <c>IS_ULTIMATELY_CONSOLIDATED_BY</c>), whatever lies between.</summary>
    ConsolidationUltimate,

    /// <summary>Somebody declared what it holds (code de commerce, art. L233-7).</summary>
    Declaration,

    /// <summary>The child is absorbed by the parent, with all that it has (art. L236-3), from the day of effect on.</summary>
    Merger,
}

/// <summary>Where a statement about an owner was read.</summary>
public abstract record EdgeOrigin
{
    private EdgeOrigin() { }

    /// <summary>In a notice of the log.</summary>
    public sealed record OfNotice(NoticeKey Notice) : EdgeOrigin;

    /// <summary>In a register, as it stood.</summary>
    /// <param name="Part">Which of its files, as in <c>rr</c>.</param>
    /// <param name="ContentDate">The moment (UTC) at which it held.</param>
    public sealed record OfRegister(SourceId Register, string Part, DateTimeOffset ContentDate) : EdgeOrigin;
}

/// <summary>One statement that a firm belongs, wholly or in part, to another.</summary>
public sealed record OwnershipEdge
{
    public required OwnershipNode Child { get; init; }

    public required OwnershipNode Parent { get; init; }

    public required OwnershipBasis Basis { get; init; }

    /// <summary>Of the child's capital.</summary>
    public Share Capital { get; init; } = Share.Unknown;

    /// <summary>Of the child's voting rights; a declaration often prints one of the two alone.</summary>
    public Share Votes { get; init; } = Share.Unknown;

    /// <summary>
    /// Whether it counts what the parent holds by firms that it controls; then it says who is above, and adds nothing to what these hold.
    /// </summary>
    public bool IsIndirect { get; init; }

    /// <summary>The first day on which it holds, as far as that is known; null means since ever.</summary>
    public DateOnly? From { get; init; }

    /// <summary>The last day on which it holds; null while it does.</summary>
    public DateOnly? Until { get; init; }

    public required EdgeOrigin Origin { get; init; }

    /// <summary>Whether it tells who is above, and not by which firms.</summary>
    public bool IsOverall => Basis == OwnershipBasis.ConsolidationUltimate || (Basis == OwnershipBasis.Declaration && IsIndirect);

    public bool IsConsolidation => Basis is OwnershipBasis.ConsolidationDirect or OwnershipBasis.ConsolidationUltimate;

    public bool HoldsOn(DateOnly day) => (From is not { } from || day >= from) && (Until is not { } until || day <= until);

    /// <summary>A consolidation: control, of which no figure is published.</summary>
    public static OwnershipEdge Consolidated(OwnershipNode child, OwnershipNode parent, EdgeOrigin origin, bool isUltimate = false) =>
        new()
        {
            Child = child,
            Parent = parent,
            Basis = isUltimate ? OwnershipBasis.ConsolidationUltimate : OwnershipBasis.ConsolidationDirect,
            Capital = Share.Majority,
            Votes = Share.Majority,
            Origin = origin,
        };

    /// <summary>A declaration, with the figures that it prints and no others.</summary>
    public static OwnershipEdge Declared(OwnershipNode child, OwnershipNode parent, EdgeOrigin origin, decimal? capital, decimal? votes) =>
        new()
        {
            Child = child,
            Parent = parent,
            Basis = OwnershipBasis.Declaration,
            Capital = Share.OfPrinted(capital),
            Votes = Share.OfPrinted(votes),
            Origin = origin,
        };
}
