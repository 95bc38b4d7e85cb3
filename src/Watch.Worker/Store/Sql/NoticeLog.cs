using System.Runtime.CompilerServices;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Worker.Store.Sql;

/// <summary>The log in SQL that both databases understand.</summary>
internal sealed class NoticeLog(Database database, INoticeWriter writer, TimeProvider time) : INoticeLog
{
    private const string Columns = "n.position, n.source, n.id, p.json, n.revision, n.live, n.stored_at, n.in_chain";

    private const string SelectSummaries = """
        SELECT position, live, in_chain, kinds, sirens, departement, has_name_alone
        FROM notice
        WHERE position > @After
        ORDER BY position
        LIMIT @Limit
        """;

    private const string SelectRows = $"""
        SELECT {Columns}
        FROM notice n JOIN notice_payload p ON p.position = n.position
        WHERE n.position IN (
        """;

    // Links of every live revision count: what a mended parser no longer links has to be judged once more too. One step at
    // a time, since no one query of both databases follows both directions by index; and without asking that there is a
    // correction, which SQLite would answer from the index of corrections by walking through all of a source's.
    private const string SelectLinked = """
        SELECT coalesce(corrects, id) FROM notice WHERE source = @Source AND id = @Id AND live AND position <= @UpTo
        UNION
        SELECT id FROM notice WHERE source = @Source AND corrects = @Id AND live AND position <= @UpTo
        """;

    private const string SelectMember = $"""
        SELECT {Columns}
        FROM notice n JOIN notice_payload p ON p.position = n.position
        WHERE n.source = @Source AND n.id = @Id AND n.live AND n.position <= @UpTo
        ORDER BY n.revision DESC
        LIMIT 1
        """;

    // The latest live revision of each notice that names a firm, and whether it has to be asked for a chain. An index of
    // corrections leads to those of one notice alone: see SelectLinked.
    private const string SelectOfFirm = $"""
        SELECT {Columns},
            (EXISTS (SELECT 1 FROM notice r WHERE r.source = n.source AND r.id = n.id AND r.live AND r.position <= @UpTo AND coalesce(r.corrects, '') <> '')
                OR EXISTS (SELECT 1 FROM notice c WHERE c.source = n.source AND c.corrects = n.id AND c.live AND c.position <= @UpTo)) AS linked
        FROM notice n JOIN notice_payload p ON p.position = n.position
        WHERE n.live AND n.position <= @UpTo
            AND (n.source, n.id) IN (
                SELECT m.source, m.id FROM notice_siren s JOIN notice m ON m.position = s.position
                WHERE s.siren = @Siren AND m.live AND m.position <= @UpTo)
            AND NOT EXISTS (
                SELECT 1 FROM notice later
                WHERE later.source = n.source AND later.id = n.id AND later.live AND later.position <= @UpTo AND later.revision > n.revision)
        """;

    private const string SelectLatest = $"""
        SELECT {Columns}
        FROM notice n JOIN notice_payload p ON p.position = n.position
        WHERE NOT EXISTS (
            SELECT 1 FROM notice later
            WHERE later.source = n.source AND later.id = n.id
                AND (later.revision > n.revision OR (later.revision = n.revision AND later.position > n.position)))
        """;

    private const string LatestFirst = """

        ORDER BY n.published_on DESC, n.position DESC
        LIMIT @Limit
        """;

    private const string Exists = "SELECT count(*) FROM (SELECT 1 FROM notice WHERE source = @Source AND id = @Id LIMIT 1) n";

    private const string SelectLastPosition = "SELECT coalesce(max(position), 0) FROM notice";

    private const string SelectPositions = """
        SELECT coalesce(min(position), 0) AS first, coalesce(max(position), 0) AS last
        FROM notice
        WHERE published_on BETWEEN @From AND @To
        """;

    private const string SelectTotals = """
        SELECT (SELECT count(*) FROM (SELECT DISTINCT source, id FROM notice) n) AS notices,
            (SELECT count(*) FROM notice) AS revisions,
            (SELECT coalesce(max(position), 0) FROM notice) AS last_position,
            (SELECT max(published_on) FROM notice) AS last_published_on
        """;

    private readonly string _selectWanted = $"{SelectRows}{database.NumbersOf("@Positions")}) ORDER BY n.position";

    public async Task<IReadOnlyList<AppendOutcome>> AppendAsync(IReadOnlyList<LogCandidate> batch, CancellationToken ct)
    {
        LogCandidate[] written = [.. batch.Select(c => c.Written())];
        await using WriteTransaction transaction = await database.BeginAsync(ct);
        await writer.LockAsync(transaction, ct);
        NoticeKey[] keys = [.. written.Select(c => c.Notice.Key).Distinct()];
        AppendPlan plan = new(await writer.KnownAsync(transaction, keys, ct), await writer.CorrectedAsync(transaction, keys, ct));
        List<(LogCandidate Candidate, AppendPlan.Decision Decision)> decided = [.. written.Select(c => (c, plan.Decide(c)))];
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
                        .Zip(positions, (d, p) => new NewRow(p, d.Candidate, d.Decision.Revision, d.Decision.InChain, now)),
                ],
                ct
            );
            await transaction.CommitAsync(ct);
        }

        return [.. decided.Select(d => d.Decision.Outcome)];
    }

    public async Task<LogPage> ReadAsync(long after, int limit, LogFilter wanted, CancellationToken ct)
    {
        IReadOnlyList<SummaryRow> rows = await database.QueryAsync<SummaryRow>(SelectSummaries, new { After = after, Limit = limit }, ct);
        List<LogEntry> entries = [];
        List<UnreadableRow> unreadable = [];
        string positions = string.Join(',', rows.Where(r => r.IsWanted(wanted)).Select(r => r.Position));
        foreach (
            LogRow row in positions.Length == 0 ? [] : await database.QueryAsync<LogRow>(_selectWanted, new { Positions = positions }, ct)
        )
        {
            if (row.TryRead(out LogEntry? entry, out string? error))
            {
                entries.Add(entry);
            }
            else
            {
                unreadable.Add(new UnreadableRow(row.Position, row.Key, error));
            }
        }

        return new LogPage(entries, unreadable, rows.Count > 0 ? rows[^1].Position : after);
    }

    public async Task<IReadOnlyList<LogEntry>> ChainAsync(NoticeKey key, long upTo, CancellationToken ct)
    {
        List<LogRow> members = [];
        foreach (string id in await LinkedAsync(key, upTo, ct))
        {
            members.AddRange(
                await database.QueryAsync<LogRow>(
                    SelectMember,
                    new
                    {
                        Source = key.Source.Value,
                        Id = id,
                        UpTo = upTo,
                    },
                    ct
                )
            );
        }

        return [.. members.Select(r => r.ToEntry()).OrderBy(e => e.Notice, PublicationOrder.Instance)];
    }

    public async Task<IReadOnlyList<IReadOnlyList<LogEntry>>> ChainsOfAsync(Siren firm, long upTo, CancellationToken ct)
    {
        List<IReadOnlyList<LogEntry>> chains = [];
        HashSet<NoticeKey> seen = [];
        foreach (LogRow row in await database.QueryAsync<LogRow>(SelectOfFirm, new { Siren = firm.Value, UpTo = upTo }, ct))
        {
            if (seen.Add(row.Key))
            {
                IReadOnlyList<LogEntry> members = row.Linked ? await ChainAsync(row.Key, upTo, ct) : [row.ToEntry()];
                seen.UnionWith(members.Select(m => m.Notice.Key));
                chains.Add(members);
            }
        }

        return chains;
    }

    public async IAsyncEnumerable<LogEntry> QueryAsync(NoticeQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        var parameters = new
        {
            Source = query.Source?.Value,
            query.Id,
            query.Since,
            Siren = query.Siren?.Value,
            Kind = query.Kind?.ToKebabCase(),
            Limit = query.Limit ?? int.MaxValue,
        };
        await foreach (LogRow row in database.StreamAsync<LogRow>(SelectLatest + Conditions(query) + LatestFirst, parameters, ct))
        {
            yield return row.ToEntry();
        }
    }

    public async Task<int> CountMissingAsync(IReadOnlyCollection<NoticeKey> keys, CancellationToken ct)
    {
        int missing = 0;
        foreach (NoticeKey key in keys.Distinct())
        {
            missing += await database.FirstAsync<int>(Exists, new { Source = key.Source.Value, key.Id }, ct) == 0 ? 1 : 0;
        }

        return missing;
    }

    public Task<long> LastPositionAsync(CancellationToken ct) => database.FirstAsync<long>(SelectLastPosition, null, ct);

    public async Task<(long First, long Last)?> PositionsAsync(DateOnly from, DateOnly to, CancellationToken ct) =>
        await database.FirstAsync<PositionsRow>(SelectPositions, new { From = from, To = to }, ct) is { Last: > 0 } row
            ? (row.First, row.Last)
            : null;

    public async Task<LogTotals> TotalsAsync(CancellationToken ct)
    {
        TotalsRow row = await database.FirstAsync<TotalsRow>(SelectTotals, null, ct) ?? new TotalsRow();
        return new LogTotals(row.Notices, row.Revisions, row.LastPosition, row.LastPublishedOn);
    }

    private async Task<HashSet<string>> LinkedAsync(NoticeKey key, long upTo, CancellationToken ct)
    {
        HashSet<string> found = new(StringComparer.Ordinal) { key.Id };
        Queue<string> next = new(found);
        while (next.TryDequeue(out string? id))
        {
            foreach (
                string linked in await database.QueryAsync<string>(
                    SelectLinked,
                    new
                    {
                        Source = key.Source.Value,
                        Id = id,
                        UpTo = upTo,
                    },
                    ct
                )
            )
            {
                if (found.Add(linked))
                {
                    next.Enqueue(linked);
                }
            }
        }

        return found;
    }

    private static string Conditions(NoticeQuery query) =>
        string.Concat(
            query.Source is null ? "" : " AND n.source = @Source",
            query.Id is null ? "" : " AND n.id = @Id",
            query.Since is null ? "" : " AND n.published_on >= @Since",
            query.Siren is null ? "" : " AND n.position IN (SELECT s.position FROM notice_siren s WHERE s.siren = @Siren)",
            query.Kind is null ? "" : " AND n.position IN (SELECT k.position FROM notice_kind k WHERE k.kind = @Kind)"
        );

    private sealed record SummaryRow
    {
        public long Position { get; init; }

        public bool Live { get; init; }

        public bool InChain { get; init; }

        public string Kinds { get; init; } = "";

        public string Sirens { get; init; } = "";

        public string? Departement { get; init; }

        public bool HasNameAlone { get; init; }

        public bool IsWanted(LogFilter filter) => filter.Wants(Position, Live, InChain, Kinds, Sirens, Departement, HasNameAlone);
    }

    private sealed record PositionsRow
    {
        public long First { get; init; }

        public long Last { get; init; }
    }

    private sealed record TotalsRow
    {
        public long Notices { get; init; }

        public long Revisions { get; init; }

        public long LastPosition { get; init; }

        public DateOnly? LastPublishedOn { get; init; }
    }
}
