using Watch.Contracts;
using Watch.Worker.Configuration;

namespace Watch.Worker.Delivering;

/// <summary>Keeps the outbox of one volet empty for as long as the worker runs.</summary>
internal sealed partial class OutboxLoop(OutboxPublisher publisher, DeliveryOptions options, TimeProvider time, ILogger logger)
    : BackgroundService
{
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
            PublishReport report = await publisher.SendPendingAsync(ct);
            return report.Unavailable ? options.RetryAfter : options.SendEvery;
        }
        // A store that is away for a while must not end the worker: what was not marked is sent again.
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            Log.Failed(logger, publisher.Volet.ToKebabCase(), ex.GetType().Name);
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
