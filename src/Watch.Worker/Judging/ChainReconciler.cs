using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Worker.Judging.Ownership;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>Brings the alerts of chains to what they should be, within one batch and by one snapshot.</summary>
internal sealed class ChainReconciler(
    INoticeLog log,
    IVoletBatch batch,
    VoletSnapshot snapshot,
    TrackedFirms tracked,
    AlertIdentity ids,
    ICoverage coverage,
    TimeProvider time
)
{
    private readonly KeptRules _kept = new(batch, snapshot.Rules);

    private readonly EarlierAlerts _earlier = new(batch, time);

    // All that was appended together is judged with the first of it.
    private readonly HashSet<(NoticeKey Notice, long End)> _judged = [];

    // A notice that is judged again for who stands above is so once for what was appended together.
    private readonly HashSet<(NoticeKey Notice, long End)> _followed = [];
    private IReadOnlyList<SourceCoverage>? _sources;

    // What stands in chains at one position: those of a group are asked for by each of its rows.
    private readonly Dictionary<NoticeKey, IReadOnlyList<LogEntry>> _members = [];
    private long _membersUpTo;

    /// <summary>Judges the chain that a row is in, then the others that the row makes to be judged otherwise.</summary>
    public async Task<VoletReport> ReconcileAsync(LogEntry entry, CancellationToken ct)
    {
        JudgingCause cause = new(entry.Position, entry.StoredAt, JudgingReason.Own) { UpTo = entry.UpTo };
        VoletReport report = IsJudged(entry) ? new VoletReport() : await JudgeOwnAsync(entry, cause, ct);
        foreach (NoticeKey transfer in await LogChain.LaterTransfersAsync(log, entry, ct))
        {
            NoticeChain other = await ChainOfAsync(await log.ChainAsync(transfer, entry.UpTo, ct), entry.UpTo, ct);
            report += await JudgeAsync(other, cause with { Reason = JudgingReason.Holders }, null, ct);
        }

        foreach (NoticeKey radiation in await MovedFirms.RadiationsAsync(log, entry, await MembersAsync(entry, ct), ct))
        {
            NoticeChain other = await ChainOfAsync(await log.ChainAsync(radiation, entry.UpTo, ct), entry.UpTo, ct);
            report += await JudgeAsync(other, cause with { Reason = JudgingReason.Move }, null, ct);
        }

        foreach (NoticeKey stake in await OwnershipFollowing.OthersAsync(log, entry, ct))
        {
            IReadOnlyList<LogEntry> members = await log.ChainAsync(stake, entry.UpTo, ct);
            if (members.Count > 0 && _followed.Add((members[0].Notice.Key, entry.UpTo)))
            {
                report += await JudgeAsync(
                    await ChainOfAsync(members, entry.UpTo, ct),
                    cause with
                    {
                        Reason = JudgingReason.Ownership,
                    },
                    null,
                    ct
                );
            }
        }

        return report;
    }

    private async Task<IReadOnlyList<LogEntry>> MembersAsync(LogEntry entry, CancellationToken ct)
    {
        if (!entry.InChain)
        {
            return [entry];
        }

        if (_membersUpTo != entry.UpTo)
        {
            _members.Clear();
            _membersUpTo = entry.UpTo;
        }

        if (!_members.TryGetValue(entry.Notice.Key, out IReadOnlyList<LogEntry>? members))
        {
            members = await log.ChainAsync(entry.Notice.Key, entry.UpTo, ct);
            foreach (LogEntry member in members)
            {
                _members[member.Notice.Key] = members;
            }
        }

        return members;
    }

    private async Task<NoticeChain> ChainOfAsync(IReadOnlyList<LogEntry> members, long upTo, CancellationToken ct)
    {
        HashSet<string> subjects = members.Any(m => OwnedNotices.Concerns(m.Notice))
            ? [.. (await batch.OfChainAsync([.. members.Select(m => m.Notice.Key)], ct)).Values().Select(a => a.Key.Subject)]
            : [];
        return await LogChain.OfAsync(log, members, upTo, firm => snapshot.Firms.HasAny(firm.Value) || subjects.Contains(firm.Value), ct);
    }

    // A correction may besides change what later notices are measured against, and is asked for that in its own turn.
    private bool IsJudged(LogEntry entry) =>
        entry is { GroupEnd: { } end, Notice: { Corrects: null } or { Matter: not null } } && _judged.Contains((entry.Notice.Key, end));

    private async Task<VoletReport> JudgeOwnAsync(LogEntry entry, JudgingCause cause, CancellationToken ct)
    {
        IReadOnlyList<LogEntry> members = await MembersAsync(entry, ct);
        NoticeChain chain = await ChainOfAsync(members, entry.UpTo, ct);
        if (entry.GroupEnd is { } end)
        {
            _judged.UnionWith(chain.Members.Select(n => (n.Key, end)));
        }

        JudgedNotice? first = JudgedFirst(entry);
        VoletReport report = first is { Matches.Count: 0 } ? new VoletReport() : await JudgeAsync(chain, cause, first, ct);
        foreach (RemeasuredChain other in await Remeasuring.ChainsAsync(log, entry, chain, tracked, batch, ct))
        {
            NoticeChain whole =
                other.Chain.Matter is null && other.Reason == JudgingReason.Capital
                    ? other.Chain
                    : await ChainOfAsync(await log.ChainAsync(other.Chain.Members[0].Key, entry.UpTo, ct), entry.UpTo, ct);
            report += await JudgeAsync(whole, cause with { Reason = other.Reason }, null, ct);
        }

        return report;
    }

    // A notice that no rule agrees with is not looked up, unless the past or a chain decides.
    private JudgedNotice? JudgedFirst(LogEntry entry) =>
        entry.InChain
        || OwnedNotices.Concerns(entry.Notice)
        || FirmMoves.IsRadiation(entry.Notice)
        || snapshot.Rules.History.MattersTo(entry.Notice)
            ? null
            : new JudgedNotice(entry.Notice, DeadLetters.Guard(() => Matcher.Judge(entry.Notice, snapshot.Rules, snapshot.Firms)));

    private Task<VoletReport> JudgeAsync(NoticeChain chain, JudgingCause cause, JudgedNotice? first, CancellationToken ct) =>
        JudgeAsync(chain, cause, first, others: true, ct);

    // A chain that is only measured otherwise is judged by the rules that measure, and by those that have an alert in it: another
    // rule in force may be younger than the chain, and has a backfill of its own.
    private async Task<VoletReport> JudgeAsync(
        NoticeChain chain,
        JudgingCause cause,
        JudgedNotice? first,
        bool others,
        CancellationToken ct
    )
    {
        KeptAlerts found = await KeptAlerts.OfAsync(log, batch, chain, cause.Position, ct);
        IReadOnlyList<Alert> kept = found.Own;
        VoletReport report = others ? await JudgeOthersAsync(found, cause, ct) : new VoletReport();
        ChainRules rules = await ChainRules.ForAsync(
            _kept,
            kept,
            cause.Reason is JudgingReason.Capital or JudgingReason.Past ? snapshot.RulesOfHistory : snapshot.Rules,
            snapshot.Firms,
            ct
        );
        FirmHistory history = await FirmHistories.ForAsync(log, chain, rules.History, IsWatched, cause.UpTo, ct);
        AlertReconciler alerts = new(
            ids,
            chain,
            kept,
            cause,
            time.GetUtcNow(),
            snapshot.WaitsForEditions,
            snapshot.Screening,
            a => snapshot.Rules.Find(a.Key.Rule, a.RuleVersion)?.TellsEdits == true
        )
        {
            Taken = found.Taken,
        };
        List<AlertChange> changes = [];
        foreach (AlertChange change in DeadLetters.Guard(() => alerts.Changes(rules.States(chain, history, first))))
        {
            changes.Add(await CoveredAsync(change, ct));
            report = report.Count(change.Entry.Message?.Type);
        }

        foreach (OperationChange operation in OperationChange.Of(changes))
        {
            await SaveAsync(await _earlier.WithThemAsync(operation, ct), ct);
        }

        return report;

        bool IsWatched(Siren firm) =>
            tracked.Has(firm) || kept.Any(a => string.Equals(a.Key.Subject, firm.Value, StringComparison.Ordinal));
    }

    // What proved to be of another chain takes its own root before this one needs it.
    private async Task<VoletReport> JudgeOthersAsync(KeptAlerts found, JudgingCause cause, CancellationToken ct)
    {
        VoletReport report = new();
        foreach (NoticeKey notice in found.OtherNotices)
        {
            NoticeChain other = await ChainOfAsync(await log.ChainAsync(notice, cause.Position, ct), cause.Position, ct);
            report += await JudgeAsync(other, cause, null, others: false, ct);
        }

        return report;
    }

    private async Task<AlertChange> CoveredAsync(AlertChange change, CancellationToken ct) =>
        change.Entry.Message?.Type == MessageType.Raised ? change.WithCoverage(_sources ??= await coverage.SourcesAsync(ct)) : change;

    private async Task SaveAsync(OperationChange operation, CancellationToken ct)
    {
        foreach (Alert alert in operation.Changes.Select(c => c.Alert))
        {
            if (snapshot.Rules.Find(alert.Key.Rule, alert.RuleVersion) is { } rule)
            {
                await batch.SaveRuleAsync(rule.Id, alert.RuleVersion, RuleJson.Write(rule), ct);
            }
        }

        await batch.SaveAsync(operation, ct);
    }
}
