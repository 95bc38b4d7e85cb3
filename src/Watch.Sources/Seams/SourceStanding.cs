namespace Watch.Sources.Seams;

/// <summary>How a source stands.</summary>
public enum SourceCondition
{
    /// <summary>Its last fetch ended well.</summary>
    Ok,

    /// <summary>A time of its schedule has passed, and it was not fetched since.</summary>
    Late,

    /// <summary>It does not want to be asked, or may not be: forbidden, throttled, <c>robots.txt</c>, quota, a private address.</summary>
    Blocked,

    /// <summary>It fails, or gives something else than it used to; what was last good is kept.</summary>
    Degraded,

    /// <summary>It lacks what nobody has given it yet, a folder or a key: no failure, and looked for again on schedule.</summary>
    NotConfigured,

    /// <summary>It is gone for good and is not asked until its configuration changes.</summary>
    Disabled,
}

/// <summary>What the host has to know of a source between two runs: whether it may run, when, and what to tell people.</summary>
public sealed record SourceStanding
{
    private const string NotConfigured = "not configured: ";

    /// <summary>How it stands.</summary>
    public required SourceCondition Condition { get; init; }

    /// <summary>Why, in one English sentence; of a source that is well, what it lacks, or null.</summary>
    public string? Reason { get; init; }

    /// <summary>Before which moment it may not run; null when its schedule alone decides.</summary>
    public DateTimeOffset? NotBefore { get; init; }

    /// <summary>The circuit of its host.</summary>
    public Circuit Circuit { get; init; } = Circuit.Closed;

    /// <summary>The settings that this was learnt with: under others it says nothing.</summary>
    public required string Settings { get; init; }

    /// <summary>What is said of a channel that lacks what nobody has given it yet, beside others that do not.</summary>
    public static string Lacking(string channel, string? reason) =>
        $"{channel}: {NotConfigured}{reason?.Replace(NotConfigured, "", StringComparison.Ordinal)}";

    /// <summary>Whether a channel lacks what nobody has given it yet; the source as a whole where it is not configured at all.</summary>
    public bool IsLacking(string channel) =>
        Condition == SourceCondition.NotConfigured
        || Reason?.Split("; ").Any(r => r.StartsWith($"{channel}: {NotConfigured}", StringComparison.Ordinal)) == true;

    /// <summary>Whether a run is allowed now under the settings given.</summary>
    public bool Allows(SourceSettings settings, DateTimeOffset now) =>
        settings.Fingerprint() != Settings || (Condition != SourceCondition.Disabled && !(NotBefore > now));
}
