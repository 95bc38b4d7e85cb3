using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration;

namespace Watch.Worker.Delivering;

/// <summary>Keeps a channel of one volet empty for as long as the worker runs.</summary>
internal sealed partial class DispatchLoop(Volet volet, Dispatcher dispatcher, DeliveryOptions options, TimeProvider time, ILogger logger)
    : BackgroundService
{
    // What failed has its next try in the store: a mended cause is found at the first look after it.
    private readonly TimeSpan _pause = options.SendEvery < options.RetryAfter ? options.SendEvery : options.RetryAfter;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(await TurnAsync(stoppingToken), time, stoppingToken);
        }
    }

    private async Task<TimeSpan> TurnAsync(CancellationToken ct)
    {
        try
        {
            await dispatcher.SendDueAsync(ct);
            return _pause;
        }
        // A store that is away for a while must not end the worker: what was not marked is sent again.
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            Log.Failed(logger, volet.ToKebabCase(), ex.GetType().Name);
            return options.RetryAfter;
        }
    }

    private static partial class Log
    {
        // The exception's text may carry what an alert says of a watched firm, so its type alone is logged.
        [LoggerMessage(2, LogLevel.Error, "The outbox of the {Volet} volet could not be read or marked ({Error}); it tries again.")]
        public static partial void Failed(ILogger logger, string volet, string error);
    }
}
