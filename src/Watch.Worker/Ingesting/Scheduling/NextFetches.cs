using Watch.Sources.Seams;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting.Scheduling;

/// <summary>Says at the start when each source is fetched next, so that a quiet log is known to be right.</summary>
internal sealed partial class NextFetches(
    IReadOnlyList<SourceSettings> sources,
    ISourceStore store,
    TimeProvider time,
    ILogger<NextFetches> logger
) : BackgroundService
{
    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            SourceHealth[] health = [.. (await store.HealthAsync(stoppingToken)).Values()];
            DateTimeOffset now = time.GetUtcNow();
            foreach (SourceSettings source in sources)
            {
                SourceHealth own = Array.Find(health, h => h.Source == source.Id) ?? new SourceHealth { Source = source.Id };
                Tell(source, SourceOutlook.Of(source, own, now).NextFetch, now);
            }
        }
        // It is said for people alone: a store that is away is told by whoever needs it.
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            Log.Unknown(logger, ex);
        }
    }

    private void Tell(SourceSettings source, DateTimeOffset? next, DateTimeOffset now)
    {
        if (source.Stage == Stage.Off || next is null)
        {
            Log.Never(logger, source.Id.Value);
        }
        else if (next <= now)
        {
            Log.Now(logger, source.Id.Value);
        }
        else
        {
            Log.At(logger, source.Id.Value, next.Value.UtcDateTime);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "The source {Source} is fetched next at {Next:yyyy-MM-dd HH:mm} UTC.")]
        public static partial void At(ILogger logger, string source, DateTime next);

        [LoggerMessage(2, LogLevel.Information, "The source {Source} is due and fetched now.")]
        public static partial void Now(ILogger logger, string source);

        [LoggerMessage(3, LogLevel.Information, "The source {Source} is not fetched.")]
        public static partial void Never(ILogger logger, string source);

        [LoggerMessage(4, LogLevel.Warning, "When each source is fetched next could not be read.")]
        public static partial void Unknown(ILogger logger, Exception ex);
    }
}
