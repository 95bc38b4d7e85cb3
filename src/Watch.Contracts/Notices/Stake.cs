namespace Watch.Contracts.Notices;

/// <summary>Which way a threshold was crossed.</summary>
public enum CrossingDirection
{
    Unknown,

    /// <summary>"à la hausse".</summary>
    Upwards,

    /// <summary>"à la baisse".</summary>
    Downwards,
}

/// <summary>
/// What somebody holds of a firm, as a declaration prints it (code de commerce, art. L233-7; règlement général de l'AMF, art. 223-11
/// and following). Every percentage is of the whole, from 0 to 100.
/// </summary>
public sealed record Stake
{
    /// <summary>Per cent of the capital after the event.</summary>
    public decimal? CapitalPercent { get; init; }

    /// <summary>Per cent of the voting rights after the event.</summary>
    public decimal? VotesPercent { get; init; }

    /// <summary>The thresholds crossed, in per cent: 5, 10, 15, 20, 25, 30, 33.33, 50, 66.67, 90, 95 by law, others by statutes.</summary>
    public IReadOnlyList<decimal> Thresholds { get; init; } = [];

    public CrossingDirection Direction { get; init; }
}
