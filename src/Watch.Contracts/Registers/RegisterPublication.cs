namespace Watch.Contracts.Registers;

/// <summary>One publication of a register: a whole file, a delta, or an answer of its query interface.</summary>
public sealed record RegisterPublication
{
    /// <summary>Which of the register's files, as in <c>lei</c>, <c>rr</c>, <c>repex</c>; each has its own age.</summary>
    public required string Part { get; init; }

    /// <summary>The moment (UTC) at which what it states held, by its header; never the moment at which it was read.</summary>
    public required DateTimeOffset ContentDate { get; init; }

    /// <summary>Whether it states everything: by its header, whatever it holds.</summary>
    public bool IsWhole { get; init; }

    /// <summary>From when on (UTC) a delta tells what changed; null where it is none, or does not say.</summary>
    public DateTimeOffset? DeltaStart { get; init; }
}
