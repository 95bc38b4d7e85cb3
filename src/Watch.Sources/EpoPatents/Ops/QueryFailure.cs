namespace Watch.Sources.EpoPatents.Ops;

/// <summary>That a query fails by itself. It is asked again each time as late again as it has failed by then.</summary>
internal sealed record QueryFailure
{
    private static readonly TimeSpan _patience = TimeSpan.FromDays(1);

    /// <summary>When it first failed (UTC).</summary>
    public DateTimeOffset Since { get; init; }

    /// <summary>When it was last tried (UTC).</summary>
    public DateTimeOffset Tried { get; init; }

    /// <summary>Whether it has failed for so long that it is told as missing.</summary>
    public bool IsLasting() => Tried - Since >= _patience;

    /// <summary>Notes a try that failed.</summary>
    public static QueryFailure Note(QueryFailure? known, DateTimeOffset now) =>
        known is null ? new QueryFailure { Since = now, Tried = now } : known with { Tried = now };

    /// <summary>Whether it is too early to try again.</summary>
    public bool Rests(DateTimeOffset now) => now - Tried < Tried - Since;
}
