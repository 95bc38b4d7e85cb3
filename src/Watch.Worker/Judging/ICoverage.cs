using Watch.Rules.Alerts;

namespace Watch.Worker.Judging;

/// <summary>Knows what may be missing from the log; asked once for a batch in which an alert is first raised, and not for others.</summary>
internal interface ICoverage
{
    /// <summary>How the sources that are read stand now.</summary>
    Task<IReadOnlyList<SourceCoverage>> SourcesAsync(CancellationToken ct);
}
