namespace Watch.Rules.Ownership;

/// <summary>One way up from a firm, as far as it is known.</summary>
/// <param name="Links">The firm's own owner first; each begins where the one before ends.</param>
/// <param name="EndsInLoop">Whether every owner of the last one stands on the way already.</param>
public sealed record OwnershipPath(IReadOnlyList<OwnershipLink> Links, bool EndsInLoop)
{
    public OwnershipNode Top => Links[^1].Parent;
}

/// <summary>A place where the chain is not published.</summary>
/// <param name="Below">The last firm that is known.</param>
/// <param name="Above">The next one that is known above; null where there is none.</param>
/// <param name="Reason">What the register says of it.</param>
public sealed record MissingLink(OwnershipNode Below, OwnershipNode? Above, NoOwner Reason);
