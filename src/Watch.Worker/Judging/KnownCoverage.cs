using Watch.Rules.Alerts;

namespace Watch.Worker.Judging;

/// <summary>
/// How the sources stood when rows of the log last came: asked then, and not when an alert is raised, since whoever keeps the public log
/// can count what is asked of it.
/// </summary>
internal sealed class KnownCoverage(ICoverage asked) : ICoverage
{
    private volatile IReadOnlyList<SourceCoverage> _known = [];

    public Task<IReadOnlyList<SourceCoverage>> SourcesAsync(CancellationToken ct) => Task.FromResult(_known);

    /// <summary>Asks how they stand now.</summary>
    public async Task AskAsync(CancellationToken ct) => _known = await asked.SourcesAsync(ct);
}
