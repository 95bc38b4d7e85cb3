using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>
/// Brings a volet's copy of the log to its end, and what is known of the sources up to date: all that is asked of the public side.
/// </summary>
internal sealed class LogFollower(ILogCopy copy, KnownCoverage coverage, TimeProvider time)
{
    /// <summary>The pause between two questions how the sources stand.</summary>
    public static readonly TimeSpan CoverageEvery = TimeSpan.FromMinutes(1);

    private DateTimeOffset _asked = DateTimeOffset.MinValue;

    /// <summary>Copies until the log has nothing more.</summary>
    public async Task FollowAsync(CancellationToken ct)
    {
        while ((await copy.CopyAsync(ct)).More)
        {
            ct.ThrowIfCancellationRequested();
        }

        DateTimeOffset now = time.GetUtcNow();
        if (now - _asked >= CoverageEvery)
        {
            await coverage.AskAsync(ct);
            _asked = now;
        }
    }
}
