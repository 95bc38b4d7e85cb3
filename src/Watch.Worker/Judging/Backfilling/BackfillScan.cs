using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Matching;
using Watch.Worker.Store;

namespace Watch.Worker.Judging.Backfilling;

/// <summary>Finds the notices that a backfill has to judge: by the firm, or by what the rule could agree with.</summary>
internal sealed class BackfillScan(INoticeLog log, VoletSnapshot snapshot, BackfillRequest request)
{
    private readonly RuleIndex _rules = request.Rule is { } rule ? new RuleIndex([rule]) : snapshot.Rules;

    /// <summary>How many rows could have mattered and cannot be read.</summary>
    public int Unreadable { get; private set; }

    /// <summary>Those in the rows after a position, up to another.</summary>
    public async Task<IReadOnlyList<NoticeKey>> CandidatesAsync(long after, long upTo, Action<double> reached, CancellationToken ct)
    {
        if (upTo <= after)
        {
            return [];
        }

        return request.Firm is { } firm
            ?
            [
                .. await log.KeysOfAsync(new FirmNumbers(firm.Siren, firm.OtherNumbers), upTo, ct),
                .. firm.ByNumberOnly ? [] : await ByRuleAsync(after, upTo, reached, ct),
            ]
            : await ByRuleAsync(after, upTo, reached, ct);
    }

    private async Task<IReadOnlyList<NoticeKey>> ByRuleAsync(long after, long upTo, Action<double> reached, CancellationToken ct)
    {
        if (request.From is { } from && await log.PositionsAsync(from, DateOnly.MaxValue, ct) is var rows)
        {
            after = Math.Max(after, (rows?.First ?? upTo + 1) - 1);
        }

        List<NoticeKey> found = [];
        LogScan scan = new(log, IsWanted, reached);
        await foreach (Stretch<NoticeKey> stretch in scan.ReadAsync(after, upTo, (entry, _) => Task.FromResult(CandidateIn(entry)), ct))
        {
            found.AddRange(stretch.Found);
            Unreadable += stretch.Unreadable;
        }

        return found;
    }

    private bool IsWanted(LogSummary row) =>
        row.Live
        && (
            LogChain.MayConcernOthers(row)
            || MovedFirms.MayConcern(row, _rules, snapshot.Firms)
            || ((request.Firm is null || row.Notice.HasNameAlone) && _rules.CouldAgree(row.Notice, snapshot.Firms))
        );

    // Of a chain the last notice alone decides, and it is a row of its own: whatever comes before or after it need not be known here.
    private IReadOnlyList<NoticeKey> CandidateIn(LogEntry entry) =>
        (request.From is not { } from || entry.Notice.PublishedOn >= from) && MayAgree(entry.Notice) ? [entry.Notice.Key] : [];

    private bool MayAgree(Notice notice)
    {
        if (LogChain.MayConcernOthers(notice) || (request.Firm is null && _rules.History.MattersTo(notice)))
        {
            return true;
        }

        try
        {
            return DeadLetters.Guard(() =>
                Matcher.Judge(notice, _rules, snapshot.Firms).Any(m => request.Firm is not { } firm || m.Firm?.Siren == firm.Siren)
            );
        }
        // Whoever judges the chain counts it, where it cannot be judged either.
        catch (DeadLetterException)
        {
            return true;
        }
    }
}
