using Watch.Contracts.Routes;
using Watch.Rules.Clusters;

namespace Watch.Rules.Editions;

/// <summary>A route in mode <c>digest</c>: its alerts wait for its editions.</summary>
/// <param name="Route">Whose editions they are.</param>
/// <param name="Title">What its editions are called, in French.</param>
/// <param name="Next">When the next edition is closed after a moment; null where none ever is.</param>
/// <param name="Cluster">The cluster whose route it is; null where it is none.</param>
public sealed record DigestRoute(Route Route, string Title, Func<DateTimeOffset, DateTimeOffset?> Next, Cluster? Cluster)
{
    /// <summary>Where its editions stand for whoever comes; null where they do not.</summary>
    public EditionSite? Site { get; init; }

    /// <summary>
    /// Of how many years no filing may have been read, for the pre-diagnosis of the INPI; null for the editions of any other route.
    /// </summary>
    public int? Years { get; init; }
}
