using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting.Archive;
using Watch.Worker.Ingesting.Scheduling;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting;

/// <summary>One run of one source: fetch, read, append; the watermark is kept at each step that the source says it has reached.</summary>
internal sealed partial class SourceRunner(
    IServiceProvider services,
    Importer importer,
    DocumentArchive archive,
    ISourceStore store,
    IReadOnlyList<SourceSettings> sources,
    TimeProvider time,
    ILogger<SourceRunner> logger
) : ISourceRunner
{
    /// <summary>Runs the source until nothing newer is listed; the caller holds its lock.</summary>
    public Task<RunNote> RunAsync(SourceId source, CancellationToken ct) => RunAsync(source, new IngestReport(), ct);

    /// <summary>As the other, counting into a report.</summary>
    public async Task<RunNote> RunAsync(SourceId source, IngestReport report, CancellationToken ct)
    {
        DateTimeOffset startedAt = time.GetUtcNow();
        RunEnd end = new();
        try
        {
            await FetchAsync(source, report, end, ct);
        }
        // One publisher being down must not stop the others; the run's note, `sources` and the log line tell.
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            Log.SourceFailed(logger, source.Value, ex);
            end.Fail(ex.Message);
        }

        RunNote note = new(source, startedAt, time.GetUtcNow(), report.Documents, report.Notices, report.New, end.Error);
        await store.SaveRunAsync(note, ct);
        await StandAsync(source, end, ct);
        return note;
    }

    // When it is asked next is decided here, where the reason is known, and read by whoever shows it.
    private async Task StandAsync(SourceId source, RunEnd end, CancellationToken ct)
    {
        SourceStanding standing = end.Standing(sources.First(s => s.Id == source));
        await store.SaveStandingAsync(source, standing, IsPostponed(standing), time.GetUtcNow(), ct);
    }

    private async Task FetchAsync(SourceId source, IngestReport report, RunEnd end, CancellationToken ct)
    {
        ISource fetcher = services.GetRequiredKeyedService<ISource>(source);
        Stored<Watermark>? kept = await store.WatermarkAsync(source, ct);
        if (kept is Stored<Watermark>.Unreadable)
        {
            Log.WatermarkLost(logger, source.Value);
        }

        await foreach (FetchStep step in fetcher.FetchAsync(kept?.OrNull(), ct))
        {
            switch (step)
            {
                case FetchStep.Document document:
                    end.Fail(await ImportAsync(source, document, report, ct));
                    break;
                case FetchStep.Reached reached:
                    await store.SaveWatermarkAsync(source, reached.Watermark, time.GetUtcNow(), ct);
                    break;
                case FetchStep.Gap gap:
                    Log.IssueMissing(logger, source.Value, gap.Missing);
                    await store.SaveGapAsync(source, gap.Family, gap.Missing, time.GetUtcNow(), ct);
                    break;
                case FetchStep.GapFilled filled:
                    await store.FillGapAsync(source, filled.Family, filled.Name, time.GetUtcNow(), ct);
                    break;
                case FetchStep.Stands stands:
                    end.Said(stands.How);
                    break;
                case FetchStep.Failed failed:
                    Log.StepFailed(logger, source.Value, failed.What, failed.Reason);
                    end.Fail(failed);
                    break;
                default:
                    throw new InvalidOperationException($"{step.GetType().Name} is not known.");
            }
        }
    }

    // What fails is tried again when it may be, without waiting for its schedule.
    private static bool IsPostponed(SourceStanding standing) =>
        standing is { NotBefore: not null, Condition: SourceCondition.Blocked or SourceCondition.Degraded };

    // The source is told, and decides when it is asked for again; the run has not ended well.
    private async Task<string?> ImportAsync(SourceId source, FetchStep.Document document, IngestReport report, CancellationToken ct)
    {
        int refused = report.Refused;
        FetchStep.Document kept = document with
        {
            Open = () => archive.Keeping(source, document, ex => Log.NotKept(logger, source.Value, ex)),
        };
        await importer.ImportAsync(kept, source, report, ct);
        if (report.Refused == refused)
        {
            return null;
        }

        document.SetUnreadable();
        Log.Refused(logger, source.Value, document.Info.Name);
        return $"{document.Info.Name}: it was fetched and cannot be read; `quarantine list` says why";
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "{Source} failed; the next run goes on from the same watermark.")]
        public static partial void SourceFailed(ILogger logger, string source, Exception ex);

        [LoggerMessage(2, LogLevel.Warning, "{Source}: the issue {Missing} is missing or cannot be read; it is looked for again.")]
        public static partial void IssueMissing(ILogger logger, string source, string missing);

        [LoggerMessage(5, LogLevel.Warning, "{Source}: what was fetched could not be kept in the archive; it was read all the same.")]
        public static partial void NotKept(ILogger logger, string source, Exception ex);

        [LoggerMessage(3, LogLevel.Warning, "{Source}: {What} could not be fetched: {Reason}")]
        public static partial void StepFailed(ILogger logger, string source, string what, string reason);

        [LoggerMessage(6, LogLevel.Error, "{Source}: where it was cannot be read from the store; it begins anew.")]
        public static partial void WatermarkLost(ILogger logger, string source);

        [LoggerMessage(
            4,
            LogLevel.Warning,
            "{Source}: {Document} was fetched and cannot be read; it is set aside and will be tried again."
        )]
        public static partial void Refused(ILogger logger, string source, string document);
    }
}
