using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Worker.Store;

namespace Watch.Worker.Judging.Backfilling;

/// <summary>Judges the chains that a backfill found, and keeps as published what nobody knows of yet.</summary>
internal sealed class BackfillReconciler(
    INoticeLog log,
    IVoletBatch batch,
    VoletSnapshot snapshot,
    AlertIdentity ids,
    BackfillRequest request,
    DateTimeOffset now
)
{
    private readonly RuleIndex _rules = request.Rule is { } rule ? new RuleIndex([rule]) : snapshot.Rules;
    private readonly KeptRules _kept = new(batch, snapshot.Rules);
    private readonly HashSet<NoticeKey> _seen = [];
    private readonly List<AlertContent> _found = [];

    /// <summary>What was kept.</summary>
    public IReadOnlyList<AlertContent> Found => _found;

    /// <summary>How many alerts were there already.</summary>
    public int Known { get; private set; }

    /// <summary>How many chains could not be judged.</summary>
    public int NotJudged { get; private set; }

    /// <summary>Judges the chain of a notice, once.</summary>
    public async Task ReconcileAsync(NoticeKey notice, CancellationToken ct)
    {
        try
        {
            IReadOnlyList<LogEntry> members = await log.ChainAsync(notice, batch.Cursor, ct);
            if (members.Count > 0 && _seen.Add(members[0].Notice.Key))
            {
                await ReconcileAsync(members, ct);
            }
        }
        // One chain that cannot be judged must not keep the others from being found; the command tells how many there are.
        catch (Exception ex) when (ex is DeadLetterException or UnreadableNoticeException or UnreadableRowException)
        {
            NotJudged++;
        }
    }

    private async Task ReconcileAsync(IReadOnlyList<LogEntry> members, CancellationToken ct)
    {
        NoticeChain chain = await LogChain.OfAsync(log, members, batch.Cursor, firm => snapshot.Firms.HasAny(firm.Value), ct);
        KeptAlerts found = await KeptAlerts.OfAsync(log, batch, chain, batch.Cursor, ct);
        IReadOnlyList<Alert> kept = found.Own;
        ChainRules rules = await ChainRules.ForAsync(_kept, kept, _rules, snapshot.Firms, ct);
        FirmHistory history = await FirmHistories.ForAsync(
            log,
            chain,
            rules.History,
            firm => snapshot.Firms.HasAny(firm.Value),
            batch.Cursor,
            ct
        );
        AlertState[] states = DeadLetters.Guard(() => rules.States(chain, history, null).Where(IsAskedFor).ToArray());
        foreach (AlertState state in states)
        {
            if (kept.Any(a => a.Key == state.Key))
            {
                Known++;
            }
            else
            {
                await SaveAsync(state, chain, found.Taken, members.First(m => m.Notice.Key == state.Notice.Key).StoredAt, ct);
            }
        }
    }

    private bool IsAskedFor(AlertState state) =>
        state.Status != AlertStatus.Withdrawn
        && (request.From is not { } from || state.Notice.PublishedOn >= from)
        && (request.Rule is not { } rule || string.Equals(state.Key.Rule, rule.Id, StringComparison.Ordinal))
        && (request.Firm is not { } firm || string.Equals(state.Key.Subject, firm.Siren.Value, StringComparison.Ordinal));

    private async Task SaveAsync(
        AlertState state,
        NoticeChain chain,
        IReadOnlySet<Guid> taken,
        DateTimeOffset detectedAt,
        CancellationToken ct
    )
    {
        Guid id = ids.FreeIdOf(chain.Root, chain.Matter, state.Key, taken);
        bool waits = snapshot.WaitsForEditions(state.Key.Route);
        AlertContent content = AlertComposer.Compose(state, id, revision: waits ? 0 : 1, ids.Volet, detectedAt, snapshot.Screening);
        Alert alert = Alert.Of(state, chain, content, now) with
        {
            PublishedHash = waits ? null : AlertHash.Of(state, content),
            PublishedActive = !waits,
            IsKeyed = true,
        };
        await batch.SaveRuleAsync(state.Rule.Id, state.Rule.Version, RuleJson.Write(state.Rule), ct);
        await batch.SaveAsync(alert, new LedgerEntry(state.Status, batch.Cursor, null, now), ct);
        _found.Add(content);
    }
}
