using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Matters;

namespace Watch.Worker.Store.Sql;

/// <summary>The log in SQL that both databases understand.</summary>
/// <param name="database">Where it stands.</param>
/// <param name="writer">The fast ways in.</param>
/// <param name="registers">Makes what keeps the states of registers beside it.</param>
/// <param name="time">The clock.</param>
internal sealed class NoticeLog(Database database, INoticeWriter writer, Func<NoticeLog, IRegisterStore> registers, TimeProvider time)
    : INoticeLog
{
    private const string SelectSummaries = """
        SELECT position, live, in_chain, kinds, sirens, departement, has_name_alone, group_end
        FROM notice
        WHERE position > @After
        ORDER BY position
        LIMIT @Limit
        """;

    private const string SelectLast = "SELECT position, group_end FROM notice ORDER BY position DESC LIMIT 1";

    private const string SelectRows = $"""
        SELECT {LogColumns.All}
        FROM notice n JOIN notice_payload p ON p.position = n.position
        WHERE n.position IN (
        """;

    private readonly string _selectWanted = $"{SelectRows}{database.NumbersOf("@Positions")}) ORDER BY n.position";

    private readonly LogChains _chains = new(database);

    private readonly LogQueries _queries = new(database);

    public IRegisterStore Registers => field ??= registers(this);

    public async Task<IReadOnlyList<AppendOutcome>> AppendAsync(IReadOnlyList<LogCandidate> batch, CancellationToken ct)
    {
        LogCandidate[] written = [.. batch.Select(c => c.Written())];
        return await database.GuardAsync(async () => (await AppendAsync(written, _ => true, ct))!);
    }

    public async Task<IReadOnlyList<AppendOutcome>?> AppendUnlessRevisedAsync(IReadOnlyList<LogCandidate> batch, CancellationToken ct)
    {
        LogCandidate[] written = [.. batch.Select(c => c.Written())];
        return await database.GuardAsync(() => AppendAsync(written, outcome => outcome != AppendOutcome.Revised, ct));
    }

    public async Task<LogPage> ReadAsync(long after, int limit, LogFilter wanted, CancellationToken ct)
    {
        IReadOnlyList<RawRow> rows = await WholeAsync(
            await database.RowsAsync(SelectSummaries, new { After = after, Limit = limit }, ct),
            ct
        );
        string positions = string.Join(',', rows.Where(r => IsWanted(r, wanted)).Select(r => r.Number("position")));
        List<LogEntry> entries = [];
        List<UnreadableRow> unreadable = [];
        foreach (RawRow row in positions.Length == 0 ? [] : await database.RowsAsync(_selectWanted, new { Positions = positions }, ct))
        {
            switch (LogColumns.Read(row))
            {
                case Stored<LogEntry>.Readable(var entry):
                    entries.Add(entry);
                    break;
                case Stored<LogEntry>.Unreadable(var found):
                    unreadable.Add(new UnreadableRow(row.Number("position"), LogColumns.KeyOf(row), found.Reason));
                    break;
                default:
                    throw new InvalidOperationException("A row is readable or not.");
            }
        }

        return new LogPage(entries, unreadable, rows.Count > 0 ? rows[^1].Number("position") : after);
    }

    public Task<IReadOnlyList<LogEntry>> ChainAsync(NoticeKey key, long upTo, CancellationToken ct) => _chains.OfAsync(key, upTo, ct);

    public Task<IReadOnlyList<IReadOnlyList<LogEntry>>> ChainsOfAsync(FirmNumbers firm, long upTo, CancellationToken ct) =>
        _chains.OfFirmAsync(firm, upTo, ct);

    public Task<bool> MayTellAsync(Siren firm, EventKind kind, long upTo, CancellationToken ct) =>
        _queries.MayTellAsync(firm, kind, upTo, ct);

    public Task<IReadOnlyList<LogEntry>> OfPatentAsync(string patent, long upTo, CancellationToken ct) =>
        _chains.OfPatentAsync(patent, upTo, ct);

    public Task<IReadOnlyList<NoticeKey>> KeysOfAsync(FirmNumbers firm, long upTo, CancellationToken ct) =>
        _chains.KeysOfFirmAsync(firm, upTo, ct);

    public IAsyncEnumerable<Stored<LogEntry>> QueryAsync(NoticeQuery query, CancellationToken ct) => _queries.LatestAsync(query, ct);

    public Task<int> CountMissingAsync(IReadOnlyCollection<NoticeKey> keys, CancellationToken ct) => _queries.CountMissingAsync(keys, ct);

    public Task<IReadOnlySet<NoticeKey>> CorrectedAsync(IReadOnlyCollection<NoticeKey> keys, CancellationToken ct) =>
        _chains.CorrectedAsync(keys, ct);

    public Task<IReadOnlyList<Notice>> DoubtedAsync(IReadOnlyCollection<NoticeKey> keys, CancellationToken ct) =>
        _chains.DoubtedAsync(keys, ct);

    public Task<IReadOnlyList<Stored<DateTimeOffset>>> StoredAfterAsync(long position, int limit, CancellationToken ct) =>
        _queries.StoredAfterAsync(position, limit, ct);

    public Task<long> LastPositionAsync(CancellationToken ct) => _queries.LastPositionAsync(ct);

    public Task<(long First, long Last)?> PositionsAsync(DateOnly from, DateOnly to, CancellationToken ct) =>
        _queries.PositionsAsync(from, to, ct);

    public Task<IReadOnlyList<DateOnly>> PublishedDaysAsync(DateOnly from, DateOnly to, CancellationToken ct) =>
        _queries.PublishedDaysAsync(from, to, ct);

    public Task<IReadOnlyList<EditionSource>> PatentsReadAsync(long after, long upTo, CancellationToken ct) =>
        _queries.PatentsReadAsync(after, upTo, ct);

    public Task<IReadOnlyList<DateOnly>> FilingDaysAsync(DateOnly to, CancellationToken ct) => _queries.FilingDaysAsync(to, ct);

    public Task<LogTotals> TotalsAsync(CancellationToken ct) => _queries.TotalsAsync(ct);

    /// <summary>Keeps every other writer out until the end of the transaction.</summary>
    public Task LockAsync(WriteTransaction transaction, CancellationToken ct) => writer.LockAsync(transaction, ct);

    /// <summary>The last position that a transaction sees; 0 when empty.</summary>
    public static Task<long> LastPositionAsync(WriteTransaction transaction, CancellationToken ct) =>
        transaction.ScalarAsync<long>("SELECT coalesce(max(position), 0) FROM notice", null, ct);

    /// <summary>The first position after one.</summary>
    public static Task<long> FirstPositionAsync(WriteTransaction transaction, long after, CancellationToken ct) =>
        transaction.ScalarAsync<long>("SELECT min(position) FROM notice WHERE position > @After", new { After = after }, ct);

    /// <summary>Which of these notices it holds, in whatever revision.</summary>
    public async Task<IReadOnlySet<NoticeKey>> HeldAsync(
        WriteTransaction transaction,
        IReadOnlyCollection<NoticeKey> keys,
        CancellationToken ct
    ) => (keys.Count == 0 ? [] : await writer.KnownAsync(transaction, keys, ct)).Select(k => k.Key).ToHashSet();

    /// <summary>Which of these notices a row of it corrects.</summary>
    public async Task<IReadOnlySet<NoticeKey>> CorrectedAsync(
        WriteTransaction transaction,
        IReadOnlyCollection<NoticeKey> keys,
        CancellationToken ct
    ) => (keys.Count == 0 ? [] : await writer.CorrectedAsync(transaction, keys, ct)).ToHashSet();

    /// <summary>As the other, in a transaction that has the lock; whoever began it ends it.</summary>
    public async Task<IReadOnlyList<AppendOutcome>> AppendAsync(
        WriteTransaction transaction,
        IReadOnlyList<LogCandidate> written,
        CancellationToken ct
    ) => (await AppendAsync(transaction, written, _ => true, ct))!;

    // Null, and nothing written, where an outcome is none that is allowed.
    private async Task<IReadOnlyList<AppendOutcome>?> AppendAsync(
        WriteTransaction transaction,
        IReadOnlyList<LogCandidate> written,
        Func<AppendOutcome, bool> isAllowed,
        CancellationToken ct
    )
    {
        written = await UnderKnownIdsAsync(transaction, written, ct);
        NoticeKey[] keys = [.. written.Select(c => c.Notice.Key).Distinct()];
        string[] stories = [.. written.SelectMany(c => StoryKeys.Of(c.Notice)).Distinct(StringComparer.Ordinal)];
        AppendPlan plan = new(
            await writer.KnownAsync(transaction, keys, ct),
            await writer.CorrectedAsync(transaction, keys, ct),
            stories.Length == 0 ? [] : await writer.StoriesAsync(transaction, stories, ct)
        );
        List<(LogCandidate Candidate, AppendPlan.Decision Decision)> decided = [.. written.Select(c => (c, plan.Decide(c)))];
        if (!decided.All(d => isAllowed(d.Decision.Outcome)))
        {
            return null;
        }

        int rows = decided.Count(d => d.Decision.IsRow);
        if (rows > 0)
        {
            IReadOnlyList<long> positions = await writer.TakePositionsAsync(transaction, rows, ct);
            DateTimeOffset now = time.GetUtcNow();
            await writer.WriteAsync(
                transaction,
                [
                    .. decided
                        .Where(d => d.Decision.IsRow)
                        .Zip(
                            positions,
                            (d, p) =>
                                new NewRow(p, d.Candidate, d.Decision.Revision, d.Decision.InChain, now)
                                {
                                    GroupEnd = StoryKeys.IsOfMany(d.Candidate.Notice) ? positions[^1] : null,
                                }
                        ),
                ],
                ct
            );
        }

        return [.. decided.Select(d => d.Decision.Outcome)];
    }

    // An id that is made otherwise than it was, or bears the other scheme, is that of the same item: it keeps the one that it had.
    private async Task<IReadOnlyList<LogCandidate>> UnderKnownIdsAsync(
        WriteTransaction transaction,
        IReadOnlyList<LogCandidate> written,
        CancellationToken ct
    )
    {
        NoticeKey[] asked =
        [
            .. written
                .Where(c => c.Aliases.Count > 0)
                .SelectMany(c => c.Aliases.Append(c.Notice.Id).Select(id => new NoticeKey(c.Notice.Source, id)))
                .Distinct(),
        ];
        IReadOnlySet<NoticeKey> held = await HeldAsync(transaction, asked, ct);
        return held.Count == 0 ? written : [.. written.Select(c => UnderKnownId(c, held))];
    }

    private static LogCandidate UnderKnownId(LogCandidate candidate, IReadOnlySet<NoticeKey> held) =>
        candidate.Aliases.Count == 0 || held.Contains(candidate.Notice.Key) ? candidate
        : candidate.Aliases.FirstOrDefault(a => held.Contains(new NoticeKey(candidate.Notice.Source, a))) is { } known
            ? candidate.Known(known)
        : candidate;

    private async Task<IReadOnlyList<AppendOutcome>?> AppendAsync(
        LogCandidate[] written,
        Func<AppendOutcome, bool> isAllowed,
        CancellationToken ct
    )
    {
        await using WriteTransaction transaction = await database.BeginAsync(ct);
        await writer.LockAsync(transaction, ct);
        IReadOnlyList<AppendOutcome>? outcomes = await AppendAsync(transaction, written, isAllowed, ct);
        if (outcomes?.Any(o => o.IsRow()) == true)
        {
            await transaction.CommitAsync(CommitPoint.Append, ct);
        }

        return outcomes;
    }

    // A copy of the log may end with the beginning of what was appended together: that waits for the rest. A row that says so elsewhere is
    // damaged, and waits for nothing.
    private async Task<IReadOnlyList<RawRow>> WholeAsync(IReadOnlyList<RawRow> rows, CancellationToken ct)
    {
        if (rows.Count == 0 || rows.All(r => LogColumns.EndOf(r) <= rows[^1].Number("position")))
        {
            return rows;
        }

        RawRow last = (await database.RowAsync(SelectLast, null, ct))!;
        long reached = last.Number("position");
        long awaited = LogColumns.EndOf(last);
        return [.. rows.TakeWhile(r => LogColumns.EndOf(r) is var end && (end <= reached || end != awaited))];
    }

    // What cannot be told of a row is no reason to pass it unseen.
    private static bool IsWanted(RawRow row, LogFilter wanted) =>
        row.Read("notice", k => k.Shown("position"), r => wanted.Wants(r)) is not Stored<bool>.Readable(false);
}
