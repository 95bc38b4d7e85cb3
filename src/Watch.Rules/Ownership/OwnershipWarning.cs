namespace Watch.Rules.Ownership;

/// <summary>What makes a chain of owners doubtful.</summary>
public enum OwnershipDoubt
{
    /// <summary>What is known to be held of one firm comes to more than the whole.</summary>
    SumOverWhole,

    /// <summary>Firms hold each other, up to the whole: what is held by way of them has no bound but the whole.</summary>
    LoopReachesWhole,

    /// <summary>Two statements of one share exclude each other; both are kept, as bounds.</summary>
    Contradiction,

    /// <summary>One LEI is given to several SIREN; it tells none of them.</summary>
    NumbersDisagree,

    /// <summary>A firm is said to hold its own shares; that is left out.</summary>
    HoldsItself,
}

/// <summary>A doubt, and the firms that it is about.</summary>
/// <param name="Firms">
/// The child first where there are two of them; the members of a loop in the order of the chain.
/// </param>
/// <param name="Sum">The least sum, in per cent; only with <see cref="OwnershipDoubt.SumOverWhole"/>.</param>
public sealed record OwnershipWarning(OwnershipDoubt Doubt, IReadOnlyList<OwnershipNode> Firms, decimal? Sum = null);
