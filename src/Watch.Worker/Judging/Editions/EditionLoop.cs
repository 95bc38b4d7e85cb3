using Watch.Contracts;
using Watch.Contracts.Routes;

namespace Watch.Worker.Judging.Editions;

/// <summary>Closes the editions of one volet at their hour for as long as the worker runs.</summary>
internal sealed partial class EditionLoop(Volet volet, EditionCloser editions, TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await editions.CloseDueAsync(first: false, stoppingToken);
            }
            // A store that is away for a while must not end the worker: the edition is due at the next look as well.
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                Log.Failed(logger, volet.ToKebabCase(), ex.GetType().Name);
            }

            await Task.Delay(Pause, time, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "An edition of the {Volet} volet could not be closed ({Error}); it is tried again.")]
        public static partial void Failed(ILogger logger, string volet, string error);
    }
}
