using System.Runtime.CompilerServices;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Worker.Store;

namespace Watch.Worker.Judging.Backtesting;

/// <summary>Judges again what was published in a period under one configuration of a volet, or under two, side by side.</summary>
/// <param name="log">The log.</param>
/// <param name="volet">The volet.</param>
/// <param name="before">What it judges by.</param>
/// <param name="after">What it would judge by; null compares with nothing.</param>
internal sealed class Backtest(INoticeLog log, Volet volet, VoletSnapshot before, VoletSnapshot? after)
{
    private readonly AskedPast _asked = after is null ? before.Rules.History : before.Rules.History.With(after.Rules.History);

    private readonly RuleComparison? _comparison = after is null ? null : new RuleComparison(before, after);

    /// <summary>Rules that are called otherwise afterwards: the later id by the earlier.</summary>
    public IReadOnlyDictionary<string, string> Renamed => _comparison?.Renamed ?? new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>How many notices were judged by the beginning of their text alone, since the rest is no longer kept.</summary>
    public long TextsGone { get; private set; }

    /// <summary>The alerts that hold at the end of the log and show a notice of the period, in the order of the log.</summary>
    /// <param name="from">The first day of publication.</param>
    /// <param name="to">The last day of publication.</param>
    /// <param name="reached">Is told the share of the way that lies behind, from 0 to 1.</param>
    /// <param name="ct">Cancels it.</param>
    public async IAsyncEnumerable<Stretch<BacktestedPair>> RunAsync(
        DateOnly from,
        DateOnly to,
        Action<double> reached,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        if (await log.PositionsAsync(from, to, ct) is not { } rows)
        {
            yield break;
        }

        LastWords words = new(log, await log.LastPositionAsync(ct), IsWatched);
        LogScan scan = new(log, IsWanted, reached);
        await foreach (Stretch<BacktestedPair> stretch in scan.ReadAsync(rows.First - 1, rows.Last, JudgeAsync, ct))
        {
            yield return stretch;
        }

        async Task<IReadOnlyList<BacktestedPair>> JudgeAsync(LogEntry entry, CancellationToken token) =>
            entry.Notice.PublishedOn >= from && entry.Notice.PublishedOn <= to ? await PairsAsync(entry, words, token) : [];
    }

    private bool IsWanted(LogSummary row) =>
        row.Live && (CouldAgree(before, row) || (after is not null && CouldAgree(after, row)) || LogChain.MayConcernOthers(row));

    private static bool CouldAgree(VoletSnapshot snapshot, LogSummary row) =>
        snapshot.Rules.CouldAgree(row.Notice, snapshot.Firms) || MovedFirms.MayConcern(row, snapshot.Rules, snapshot.Firms);

    private async Task<IReadOnlyList<BacktestedPair>> PairsAsync(LogEntry entry, LastWords words, CancellationToken ct)
    {
        TextsGone += entry.IsTextGone ? 1 : 0;
        bool past = _asked.MattersTo(entry.Notice);
        if (
            entry.Notice.Type == NoticeType.Annulling
            || (
                !past
                && !LogChain.MayConcernOthers(entry.Notice)
                && !Agrees(before, entry.Notice)
                && (after is null || !Agrees(after, entry.Notice))
            )
            || await words.ChainStandingOnAsync(entry, ct) is not { } chain
        )
        {
            return [];
        }

        FirmHistory history = await words.HistoryOfAsync(chain, _asked, IsWatched, ct);
        IReadOnlyList<BacktestedPair> pairs = BacktestedPair.Join(
            Backtested(before, chain, history),
            after is null ? [] : Backtested(after, chain, history),
            Renamed
        );
        return [.. pairs.Where(p => p.Notice.Key == entry.Notice.Key).Select(p => WithCause(p, history))];
    }

    private BacktestedPair WithCause(BacktestedPair pair, FirmHistory history) =>
        _comparison is not null && pair.Differs
            ? pair with
            {
                Cause = DeadLetters.Guard(() => _comparison.CauseOf(pair, pair.Notice, history)),
            }
            : pair;

    private bool IsWatched(Siren firm) => before.Firms.HasAny(firm.Value) || after?.Firms.HasAny(firm.Value) is true;

    private static bool Agrees(VoletSnapshot snapshot, Notice notice) =>
        DeadLetters.Guard(() => Matcher.Judge(notice, snapshot.Rules, snapshot.Firms).Count > 0);

    // One for each rule and firm, with all of its routes.
    private IReadOnlyList<BacktestedAlert> Backtested(VoletSnapshot snapshot, NoticeChain chain, FirmHistory history) =>
        DeadLetters.Guard(() =>
            (IReadOnlyList<BacktestedAlert>)
                [
                    .. ChainJudge
                        .States(chain, n => Matcher.Judge(n, snapshot.Rules, snapshot.Firms, history))
                        .Where(s => s.Status != AlertStatus.Withdrawn)
                        .GroupBy(s => (s.Key.Rule, s.Key.Subject))
                        .Select(g => BacktestedAlert.Of([.. g], volet)),
                ]
        );
}
