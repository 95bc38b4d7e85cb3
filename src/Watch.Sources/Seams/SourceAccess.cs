namespace Watch.Sources.Seams;

/// <summary>What a source says of the ways by which it may be asked. Everything is shut unless it says otherwise.</summary>
public sealed record SourceAccess
{
    /// <summary>Whether loopback and private addresses may be reached; link-local, metadata and multicast addresses never are.</summary>
    public bool AllowPrivate { get; init; }

    /// <summary>Whether an address may begin with <c>http://</c>. One that began with <c>https://</c> never falls back to it.</summary>
    public bool AllowHttp { get; init; }

    /// <summary>Whether the source is a file on this machine.</summary>
    public bool Local { get; init; }

    /// <summary>What becomes of the host's <c>robots.txt</c>.</summary>
    public RobotsPolicy Robots { get; init; }

    /// <summary>What becomes of what a document says of how often it wants to be asked for.</summary>
    public HintsPolicy Hints { get; init; }
}

/// <summary>What becomes of a host's <c>robots.txt</c>.</summary>
public enum RobotsPolicy
{
    /// <summary>Asked for and kept to.</summary>
    Honour,

    /// <summary>Not asked for: the publisher has agreed otherwise.</summary>
    Ignore,
}

/// <summary>
/// What becomes of what a document itself says of how often it wants to be asked for: <c>ttl</c>, <c>skipHours</c> and the like.
/// </summary>
public enum HintsPolicy
{
    /// <summary>It is asked for that rarely, and as rarely as the schedule says.</summary>
    Honour,

    /// <summary>The schedule alone decides, with the headers of the server.</summary>
    Ignore,
}
