using Watch.Contracts;
using Watch.Contracts.Routes;

namespace Watch.Worker.Judging.Reloading;

/// <summary>Looks after the configuration of one volet for as long as the worker runs: every so often, and at once when asked.</summary>
internal sealed partial class ReloadLoop(
    Volet volet,
    Reloader reloader,
    ReloadSignal? signal,
    TimeSpan pause,
    TimeProvider time,
    ILogger logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        Task asked = NextAsync();

        // It may have changed since the worker read it.
        await TurnAsync(asked: false, stoppingToken);
        while (!stoppingToken.IsCancellationRequested)
        {
            bool now = await Task.WhenAny(asked, Task.Delay(pause, time, stoppingToken)) == asked;
            stoppingToken.ThrowIfCancellationRequested();
            asked = now ? NextAsync() : asked;
            await TurnAsync(now, stoppingToken);
        }
    }

    private Task NextAsync() => signal?.NextAsync() ?? Task.Delay(Timeout.Infinite, CancellationToken.None);

    private async Task TurnAsync(bool asked, CancellationToken ct)
    {
        try
        {
            await reloader.TurnAsync(asked, ct);
        }
        // A folder or a store that is away for a while must not end the worker: the next turn looks again.
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            Log.Failed(logger, volet.ToKebabCase(), ex.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(3, LogLevel.Error, "The configuration of the {Volet} volet could not be looked at ({Error}); it tries again.")]
        public static partial void Failed(ILogger logger, string volet, string error);
    }
}
