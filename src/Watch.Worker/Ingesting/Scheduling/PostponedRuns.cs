using Watch.Contracts.Identifiers;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting.Scheduling;

/// <summary>Runs sources whose schedule asked for them when they might not be asked, or that failed, as soon as they may be.</summary>
internal sealed partial class PostponedRuns(SourceRuns runs, ISourceStore store, TimeProvider time, ILogger<PostponedRuns> logger)
    : BackgroundService
{
    private const int AtOnce = 8;

    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(15);

    /// <summary>Runs those whose time has come.</summary>
    public async Task RunAsync(CancellationToken ct)
    {
        DateTimeOffset now = time.GetUtcNow();
        IEnumerable<SourceId> due = await store.PostponedAsync(now, ct);
        await Parallel.ForEachAsync(
            due.Where(runs.Knows),
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (source, inner) => await RunAsync(source, now, inner)
        );
    }

    // Of a standing that cannot be read nobody could take back that it is postponed: its schedule is waited for.
    private async Task RunAsync(SourceId source, DateTimeOffset since, CancellationToken ct)
    {
        if ((await store.StandingAsync(source, ct))?.OrNull() is not null)
        {
            await runs.RunUnlessRunAsync(source, since, ct);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await RunAsync(stoppingToken);
            }
            // A store that is away will be there at one of the next turns; the line tells.
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                Log.Failed(logger, ex);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The postponed runs could not be made; they are tried again.")]
        public static partial void Failed(ILogger logger, Exception ex);
    }
}
