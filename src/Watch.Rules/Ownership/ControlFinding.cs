namespace Watch.Rules.Ownership;

/// <summary>What an answer about control rests on (code de commerce, art. L233-3).</summary>
public enum ControlReason
{
    /// <summary>The holder consolidates the firm: that is to control it.</summary>
    Consolidation,

    /// <summary>The firm is absorbed by the holder.</summary>
    Merger,

    /// <summary>More than half of the votes.</summary>
    MajorityOfVotes,

    /// <summary>More than 40 % of the votes, and nobody known who holds as much: control is presumed (L233-3, II).</summary>
    LargestOverForty,

    /// <summary>40 % of the votes at most.</summary>
    FortyAtMost,

    /// <summary>Somebody else holds as much or more.</summary>
    AnotherAsLarge,

    /// <summary>None of those who hold votes of the firm is controlled by the holder.</summary>
    NoChainOfControl,

    /// <summary>How many votes it holds is not known, or not well enough.</summary>
    VotesNotKnown,

    /// <summary>More than 40 % of the votes; whether somebody else holds as much is not known.</summary>
    OthersNotKnown,

    /// <summary>Whether it controls those by whom it would hold the firm is not known.</summary>
    ChainNotKnown,
}

/// <summary>Whether somebody controls a firm.</summary>
public sealed record ControlFinding
{
    public required OwnershipNode Firm { get; init; }

    public required OwnershipNode Holder { get; init; }

    /// <summary>Null where it is not known.</summary>
    public required bool? IsControl { get; init; }

    public required ControlReason Reason { get; init; }

    /// <summary>The votes of the holder and of those that it controls.</summary>
    public Share Votes { get; init; } = Share.Unknown;

    /// <summary>Those that hold the firm and that the holder controls, but for itself.</summary>
    public IReadOnlyList<OwnershipNode> Through { get; init; } = [];

    /// <summary>Who holds, or may hold, as much; only with the reasons that are about somebody else.</summary>
    public OwnershipNode? Rival { get; init; }
}
