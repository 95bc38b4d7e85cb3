using Watch.Contracts.Identifiers;
using Watch.Rules.Alerts;

namespace Watch.Worker.Judging;

/// <summary>
/// How the sources stood when rows of the log last came: asked then, and not when an alert is raised, since whoever keeps the public log
/// can count what is asked of it. Nothing is said before it was asked once; where that failed, that nothing is known.
/// </summary>
/// <param name="asked">Who knows.</param>
/// <param name="sources">The sources that are read.</param>
internal sealed class KnownCoverage(ICoverage asked, IEnumerable<(SourceId Source, SourceId Kind)> sources) : ICoverage
{
    private readonly TaskCompletionSource _first = new(TaskCreationOptions.RunContinuationsAsynchronously);

    private volatile IReadOnlyList<SourceCoverage> _known =
    [
        .. sources.Select(s => new SourceCoverage
        {
            Source = s.Source,
            Kind = s.Kind,
            State = CoverageState.Unknown,
        }),
    ];

    public async Task<IReadOnlyList<SourceCoverage>> SourcesAsync(CancellationToken ct)
    {
        await _first.Task.WaitAsync(ct);
        return _known;
    }

    /// <summary>Asks how they stand now.</summary>
    public async Task AskAsync(CancellationToken ct)
    {
        try
        {
            _known = await asked.SourcesAsync(ct);
        }
        finally
        {
            _first.TrySetResult();
        }
    }
}
