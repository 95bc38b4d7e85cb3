using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Matters;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>
/// Reads the log for one volet from its own cursor: judges, and writes ledger, alerts and cursor in one transaction.
/// The same code serves both volets, each with its own rules, firms and store.
/// </summary>
internal sealed partial class VoletReader(
    INoticeLog log,
    IVoletStore store,
    VoletSnapshots snapshots,
    AlertIdentity ids,
    ICoverage coverage,
    TimeProvider time,
    ILogger logger
)
{
    /// <summary>Rows of the log in one transaction.</summary>
    public const int BatchSize = 2_000;

    /// <summary>Reads until nothing is left.</summary>
    public async Task<VoletReport> DrainAsync(CancellationToken ct)
    {
        VoletReport total = new();
        while (await ReadBatchAsync(ct) is { } report)
        {
            total += report;
        }

        return total;
    }

    private async Task<VoletReport?> ReadBatchAsync(CancellationToken ct)
    {
        VoletSnapshot snapshot = snapshots.Current;
        await using IVoletBatch batch = await store.BeginAsync(ct);
        TrackedFirms tracked = await TrackedFirms.ForAsync(batch, snapshot, ct);
        LogPage page = await log.ReadAsync(batch.Cursor, BatchSize, row => IsWanted(row, snapshot, tracked), ct);
        if (page.Position == batch.Cursor)
        {
            return null;
        }

        VoletReport report = new();
        foreach (UnreadableRow row in page.Unreadable)
        {
            report += await SetAsideAsync(batch, row.Position, row.Key, row.Error, ct);
        }

        ChainReconciler reconciler = new(log, batch, snapshot, tracked, ids, coverage, time);
        foreach (LogEntry entry in page.Entries)
        {
            report += await ReconcileAsync(reconciler, batch, InBatch(entry, page.Position), ct);
        }

        await batch.CommitAsync(page.Position, ct);
        return report;
    }

    // What raises nothing in shadow is passed; what is in a chain may change an alert whatever it says itself, and so may what is
    // said of a firm whose past is asked for.
    private static bool IsWanted(LogSummary row, VoletSnapshot snapshot, TrackedFirms tracked) =>
        row.Live
        && (
            row.InChain
            || LogChain.MayConcernOthers(row)
            || snapshot.Rules.CouldAgree(row.Notice, snapshot.Firms)
            || MovedFirms.MayConcern(row, snapshot.Rules, snapshot.Firms)
            || tracked.HasAny(row.Notice.Sirens)
        );

    // The printings of a story that are read together are told together.
    private static LogEntry InBatch(LogEntry entry, long end) =>
        ArticleStory.IsArticle(entry.Notice) ? entry with { GroupEnd = Math.Max(end, entry.UpTo), InChain = true } : entry;

    private async Task<VoletReport> ReconcileAsync(ChainReconciler reconciler, IVoletBatch batch, LogEntry entry, CancellationToken ct)
    {
        try
        {
            return await reconciler.ReconcileAsync(entry, ct);
        }
        // One notice that the rules cannot process, or another of its chain that is damaged, must not stop the volet.
        catch (Exception ex) when (ex is DeadLetterException or UnreadableNoticeException or FormatException)
        {
            return await SetAsideAsync(batch, entry.Position, entry.Notice.Key, $"{ex.InnerException ?? ex}", ct);
        }
        // An alert or a rule of its chain is damaged, or was written by a newer program.
        catch (UnreadableRowException ex)
        {
            await batch.QuarantineAsync(ex.Row, time.GetUtcNow(), ct);
            return await SetAsideAsync(batch, entry.Position, entry.Notice.Key, ex.Message, ct);
        }
    }

    // It waits among the dead letters, which status counts.
    private async Task<VoletReport> SetAsideAsync(IVoletBatch batch, long position, NoticeKey key, string error, CancellationToken ct)
    {
        Log.DeadLetters(logger, store.Volet.ToKebabCase(), position);
        await batch.DeadLetterAsync(position, key, error, time.GetUtcNow(), ct);
        return new VoletReport { DeadLetters = 1 };
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The {Volet} volet cannot process row {Position} of the log: set aside, the cursor passes.")]
        public static partial void DeadLetters(ILogger logger, string volet, long position);
    }
}
