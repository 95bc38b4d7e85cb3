using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Worker.Store;

namespace Watch.Worker.Pipeline;

/// <summary>
/// Reads the log for one volet from its own cursor: judges, and writes ledger, alerts and cursor in one transaction.
/// The same code serves both volets, each with its own rules, firms and store.
/// </summary>
internal sealed partial class VoletReader(
    INoticeLog log, IVoletStore store, IReadOnlyList<Rule> rules, FirmList firms, TimeProvider time, ILogger<VoletReader> logger)
{
    /// <summary>Rows of the log in one transaction.</summary>
    public const int BatchSize = 2_000;

    private readonly RuleIndex _rules = new(rules);

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
        await using IVoletBatch batch = await store.BeginAsync(ct);
        LogPage page = await log.ReadAsync(batch.Cursor, BatchSize, IsWanted, ct);
        if (page.Position == batch.Cursor)
        {
            return null;
        }

        VoletReport report = new();
        foreach (UnreadableRow row in page.Unreadable)
        {
            report += await SetAsideAsync(batch, row.Position, row.Key, row.Error, ct);
        }

        foreach (LogEntry entry in page.Entries)
        {
            report += await DigestAsync(batch, entry, ct);
        }

        KillPoint.Reach("match");
        await batch.CommitAsync(page.Position, ct);
        KillPoint.Reach("matched");
        return report;
    }

    // What raises nothing in shadow is passed; what is in a chain may change an alert whatever it says itself.
    private bool IsWanted(LogGlance row) => row.Live && (row.InChain || _rules.CouldAgree(row.Notice, firms));

    private async Task<VoletReport> DigestAsync(IVoletBatch batch, LogEntry entry, CancellationToken ct)
    {
        try
        {
            return entry.InChain || Undigestible.Guard(() => Matcher.Judge(entry.Notice, _rules, firms).Count > 0)
                ? await DigestChainAsync(batch, entry, ct)
                : new VoletReport();
        }

        // One notice that the rules cannot digest, or another of its chain that is damaged, must not stop the volet.
        catch (Exception ex) when (ex is UndigestibleNoticeException or UnreadableNoticeException)
        {
            return await SetAsideAsync(batch, entry.Position, entry.Notice.Key, $"{ex.InnerException ?? ex}", ct);
        }
    }

    // It waits among the dead letters, which status counts.
    private async Task<VoletReport> SetAsideAsync(IVoletBatch batch, long position, NoticeKey key, string error, CancellationToken ct)
    {
        Log.Undigestible(logger, store.Volet.ToKebabCase(), position);
        await batch.DeadLetterAsync(position, key, error, time.GetUtcNow(), ct);
        return new VoletReport { DeadLetters = 1 };
    }

    private async Task<VoletReport> DigestChainAsync(IVoletBatch batch, LogEntry entry, CancellationToken ct)
    {
        IReadOnlyList<LogEntry> members = entry.InChain ? await log.ChainAsync(entry.Notice.Key, entry.Position, ct) : [entry];
        NoticeChain chain = Undigestible.Guard(() => NoticeChain.Of([.. members.Select(m => m.Notice)]));
        IReadOnlyList<StoredAlert> kept = await batch.OfChainAsync(chain.Keys, ct);
        ChainRules judges = await ChainRules.ForAsync(batch, kept, _rules, firms, ct);
        ChainAlerts alerts = new(store.Volet, chain, kept, entry, time.GetUtcNow());
        VoletReport report = new();
        foreach (AlertChange change in Undigestible.Guard(() => alerts.Changes(ChainJudge.States(chain, judges.Judge))))
        {
            await SaveAsync(batch, change, ct);
            report = report.Count(change.Entry.Message?.Type);
        }

        return report;
    }

    private async Task SaveAsync(IVoletBatch batch, AlertChange change, CancellationToken ct)
    {
        if (_rules.Find(change.Alert.Key.Rule, change.Alert.RuleVersion) is { } rule)
        {
            await batch.SaveRuleAsync(rule.Id, change.Alert.RuleVersion, RuleJson.Write(rule), ct);
        }

        await batch.SaveAsync(change.Alert, change.Entry, ct);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Error, "The {Volet} volet cannot digest row {Position} of the log: set aside, the cursor passes.")]
        public static partial void Undigestible(ILogger logger, string volet, long position);
    }
}
