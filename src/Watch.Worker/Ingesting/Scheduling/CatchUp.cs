namespace Watch.Worker.Ingesting.Scheduling;

/// <summary>After a standstill, the sources whose time has passed meanwhile are run once at the start.</summary>
internal sealed partial class CatchUp(SourceRuns runs, TimeProvider time, ILogger<CatchUp> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        DateTimeOffset start = time.GetUtcNow();
        try
        {
            // A process that was killed leaves its lock behind for a moment; its source must not wait for tomorrow.
            while (!await runs.RunDueAsync(start, stoppingToken))
            {
                await Task.Delay(Pause, time, stoppingToken);
            }
        }
        // A store that cannot be reached now will be asked again at each source's next time; the line tells.
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            Log.Failed(logger, ex);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "Catching up at the start failed; every source is tried again at its next time.")]
        public static partial void Failed(ILogger logger, Exception ex);
    }
}
