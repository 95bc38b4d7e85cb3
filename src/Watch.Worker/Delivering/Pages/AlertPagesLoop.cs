using Watch.Contracts;
using Watch.Contracts.Routes;

namespace Watch.Worker.Delivering.Pages;

/// <summary>
/// Keeps the pages of one volet for as long as the worker runs: all of them at its start and each minute, those of a route as soon as
/// something was delivered to it.
/// </summary>
internal sealed partial class AlertPagesLoop(Volet volet, AlertPagesWriter pages, DuePages due, TimeProvider time, ILogger logger)
    : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        long looked = 0;
        bool all = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            looked = all ? time.GetTimestamp() : looked;
            await TurnAsync(all ? null : due.Take(), stoppingToken);
            TimeSpan left = _pause - time.GetElapsedTime(looked);
            await due.WaitAsync(left > TimeSpan.Zero ? left : TimeSpan.Zero, time, stoppingToken);
            all = time.GetElapsedTime(looked) >= _pause;
        }
    }

    private async Task TurnAsync(IReadOnlySet<Route>? routes, CancellationToken ct)
    {
        try
        {
            await pages.WriteAsync(routes, ct);
        }
        // A store that is away for a while must not end the worker: the pages are looked at again.
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            Log.Failed(logger, volet.ToKebabCase(), ex.GetType().Name);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The pages of the {Volet} volet could not be looked at ({Error}); it tries again.")]
        public static partial void Failed(ILogger logger, string volet, string error);
    }
}
