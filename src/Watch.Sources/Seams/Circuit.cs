namespace Watch.Sources.Seams;

/// <summary>Where the circuit of a host is.</summary>
public enum CircuitPosition
{
    /// <summary>Requests go through.</summary>
    Closed,

    /// <summary>The host failed again and again: nothing is asked until the time given.</summary>
    Open,

    /// <summary>That time has passed: the next request is a probe, which closes the circuit or opens it again.</summary>
    HalfOpen,
}

/// <summary>The circuit of a host.</summary>
/// <param name="Position">Where it is.</param>
/// <param name="Until">Until when it is open.</param>
public sealed record Circuit(CircuitPosition Position, DateTimeOffset? Until)
{
    /// <summary>Requests go through.</summary>
    public static Circuit Closed { get; } = new(CircuitPosition.Closed, null);
}
