using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>
/// Brings a volet's copy of the log to its end, and what is known of the sources up to date: all that is asked of the public side.
/// </summary>
internal sealed class LogFollower(ILogCopy copy, KnownCoverage coverage)
{
    private bool _begun;

    /// <summary>
    /// Copies until the log has nothing more. How the sources stand is asked at the beginning, for rows that a worker before copied and did
    /// not judge, and whenever rows have come, before they are seen.
    /// </summary>
    public async Task FollowAsync(CancellationToken ct)
    {
        if (!_begun)
        {
            await coverage.AskAsync(ct);
            _begun = true;
        }

        while ((await copy.CopyAsync(coverage.AskAsync, ct)).More)
        {
            ct.ThrowIfCancellationRequested();
        }
    }
}
