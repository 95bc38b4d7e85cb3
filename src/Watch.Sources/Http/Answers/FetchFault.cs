using Watch.Sources.Seams;

namespace Watch.Sources.Http.Answers;

/// <summary>What kind of thing went wrong: it decides what is tried again, and when.</summary>
public enum FaultKind
{
    /// <summary>No connection, or one that broke.</summary>
    Network,

    /// <summary>The certificate or the handshake.</summary>
    Tls,

    /// <summary>It took too long.</summary>
    Timeout,

    /// <summary>The server fails: 5xx.</summary>
    Server,

    /// <summary>What came is cut, damaged, or no HTTP.</summary>
    Broken,

    /// <summary>Larger than allowed, as transferred or unpacked.</summary>
    TooLarge,

    /// <summary>An answer of another sort than was expected.</summary>
    WrongContent,

    /// <summary>A page on which what is looked for is no longer found, or far less or more of it.</summary>
    Drift,

    /// <summary>404.</summary>
    NotFound,

    /// <summary>410.</summary>
    Gone,

    /// <summary>401, 403 and the like.</summary>
    Forbidden,

    /// <summary>429, or 503 with a time to come back.</summary>
    Throttled,

    /// <summary>Another answer that is no success.</summary>
    Status,

    /// <summary>An address, or a way to one, that may not be asked.</summary>
    Address,

    /// <summary>Too many redirects, or one to nowhere.</summary>
    Redirect,

    /// <summary>The host's <c>robots.txt</c>.</summary>
    Robots,

    /// <summary>The requests of the day are used up.</summary>
    Quota,

    /// <summary>The circuit of the host is open.</summary>
    Circuit,

    /// <summary>This machine cannot keep what comes.</summary>
    Disk,

    /// <summary>A secret that it is asked with is not to be had, or gets no token.</summary>
    Secret,
}

/// <summary>Why nothing was fetched.</summary>
/// <param name="Kind">Of which kind it is.</param>
/// <param name="Reason">In one English sentence, without anything that the server sent.</param>
/// <param name="RetryAt">When it may be tried again, where that is known.</param>
public sealed record FetchFault(FaultKind Kind, string Reason, DateTimeOffset? RetryAt = null)
{
    /// <summary>What the server answered, as in 403; null where it did not come to that.</summary>
    public int? Status { get; init; }

    /// <summary>Whether it is the token that was not to be had, so that what was asked for was not asked.</summary>
    public bool IsOfToken { get; init; }

    /// <summary>Whether another attempt at once may help.</summary>
    public bool IsTransient => Kind is FaultKind.Network or FaultKind.Timeout or FaultKind.Server or FaultKind.Broken;

    /// <summary>How a source stands that meets it; one that is gone is given up by who knows whether it was the last way.</summary>
    public SourceCondition Condition =>
        Kind is FaultKind.Forbidden or FaultKind.Throttled or FaultKind.Robots or FaultKind.Quota or FaultKind.Address
            ? SourceCondition.Blocked
            : SourceCondition.Degraded;

    /// <summary>Whether the host itself is in trouble.</summary>
    public bool IsOfHost => Kind is FaultKind.Network or FaultKind.Tls or FaultKind.Timeout or FaultKind.Server or FaultKind.Broken;
}
