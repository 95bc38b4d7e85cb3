using Watch.Contracts;
using Watch.Contracts.Routes;

namespace Watch.Worker.Judging;

/// <summary>Keeps one volet at the end of the log for as long as the worker runs.</summary>
internal sealed partial class VoletLoop(Volet volet, VoletReader reader, TimeSpan pause, TimeProvider time, ILogger logger)
    : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await reader.DrainAsync(stoppingToken);
            }
            // A store that is away for a while must not end the worker: the batch was not committed, and the next turn reads it again.
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                Log.Failed(logger, volet.ToKebabCase(), ex.GetType().Name);
            }

            await Task.Delay(pause, time, stoppingToken);
        }
    }

    private static partial class Log
    {
        // The exception's text may carry what a notice says of a watched firm, so its type alone is logged.
        [LoggerMessage(2, LogLevel.Error, "The {Volet} volet could not read the log ({Error}); it tries again.")]
        public static partial void Failed(ILogger logger, string volet, string error);
    }
}
