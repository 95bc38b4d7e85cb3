using Watch.Worker.Configuration;
using Watch.Worker.Ingesting.Archive;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting;

/// <summary>
/// Once a day deletes what may name persons and has stood for the retention period: quarantined records, notes and archived documents.
/// </summary>
internal sealed partial class Retention(
    WatchConfiguration configuration,
    ISourceStore store,
    DocumentArchive archive,
    TimeProvider time,
    ILogger<Retention> logger
) : BackgroundService
{
    private static readonly TimeSpan Period = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                DateTimeOffset before = time.GetUtcNow().AddDays(-configuration.Retention.Days);
                int deleted = await store.PruneAsync(before, stoppingToken) + archive.Prune(before);
                Log.Pruned(logger, deleted, configuration.Retention.Days);
            }
            // The store may be away for a while; tomorrow's turn deletes what today's did not.
            catch (Exception ex) when (ex is not OperationCanceledException)
            {
                Log.Failed(logger, ex);
            }

            await Task.Delay(Period, time, stoppingToken);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "{Deleted} records and documents older than {Days} days were deleted.")]
        public static partial void Pruned(ILogger logger, int deleted, int days);

        [LoggerMessage(2, LogLevel.Error, "What is past its retention could not be deleted; it is tried again in a day.")]
        public static partial void Failed(ILogger logger, Exception ex);
    }
}
