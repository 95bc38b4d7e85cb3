using Watch.Contracts;
using Watch.Contracts.Routes;

namespace Watch.Worker.Delivering.Sites;

/// <summary>Keeps the sites of one volet for as long as the worker runs.</summary>
internal sealed partial class SiteLoop(Volet volet, SiteWriter sites, TimeProvider time, ILogger logger) : BackgroundService
{
    private static readonly TimeSpan _pause = TimeSpan.FromMinutes(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        bool anyway = true;
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                // What failed before this process began is tried at once: whoever starts a worker may just have mended the cause.
                await sites.WriteDueAsync(anyway, stoppingToken);
                anyway = false;
            }
            // A store that is away for a while must not end the worker: the sites are looked at again.
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                Log.Failed(logger, volet.ToKebabCase(), ex.GetType().Name);
            }

            await Task.Delay(_pause, time, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The sites of the {Volet} volet could not be looked at ({Error}); it tries again.")]
        public static partial void Failed(ILogger logger, string volet, string error);
    }
}
