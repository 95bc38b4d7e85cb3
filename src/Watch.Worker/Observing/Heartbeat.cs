using Watch.Worker.Store;

namespace Watch.Worker.Observing;

/// <summary>Says in a store, every few seconds, that this process plays a role, and says so too when it ends as it should.</summary>
internal sealed partial class Heartbeat(string role, IHeartbeats beats, TimeProvider time, ILogger logger) : BackgroundService
{
    /// <summary>The pause between two beats.</summary>
    public static readonly TimeSpan Every = TimeSpan.FromSeconds(10);

    private readonly string _worker = LockOwner.Make();
    private readonly DateTimeOffset _startedAt = time.GetUtcNow();

    public override async Task StopAsync(CancellationToken cancellationToken)
    {
        await base.StopAsync(cancellationToken);
        await TryAsync(() => beats.StopAsync(role, _worker, time.GetUtcNow(), cancellationToken));
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await TryAsync(() => beats.BeatAsync(Beat(), stoppingToken));
            await Task.Delay(Every, time, stoppingToken);
        }
    }

    // Whoever looks sees the beat grow old; the other parts of the worker say what is the matter with the store.
    private async Task TryAsync(Func<Task> work)
    {
        try
        {
            await work();
        }
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            Log.Failed(logger, role, ex.GetType().Name);
        }
    }

    private WorkerBeat Beat() =>
        new()
        {
            Role = role,
            Worker = _worker,
            Machine = Environment.MachineName,
            Process = Environment.ProcessId,
            Build = StoreBuild.Current.Value,
            StartedAt = _startedAt,
            BeatAt = time.GetUtcNow(),
        };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "The role {Role} could not say that it lives ({Error}); it tries again.")]
        public static partial void Failed(ILogger logger, string role, string error);
    }
}
