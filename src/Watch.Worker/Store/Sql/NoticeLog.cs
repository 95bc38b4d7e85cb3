using System.Runtime.CompilerServices;
using Watch.Contracts;
using Watch.Contracts.Notices;

namespace Watch.Worker.Store.Sql;

/// <summary>The log in SQL that both databases understand.</summary>
internal sealed class NoticeLog(Database database, INoticeWriter writer, TimeProvider time) : INoticeLog
{
    private const string Columns = """
        n.position, p.json, n.revision, n.live, n.stored_at,
        (n.corrects IS NOT NULL
            OR EXISTS (SELECT 1 FROM notice e WHERE e.source = n.source AND e.id = n.id AND e.position < n.position)
            OR EXISTS (SELECT 1 FROM notice c WHERE c.source = n.source AND c.corrects = n.id AND c.position < n.position)) AS in_chain
        """;

    private const string SelectAfter = $"""
        SELECT {Columns}
        FROM notice n LEFT JOIN notice_payload p ON p.position = n.position
        WHERE n.position > @After
        ORDER BY n.position
        LIMIT @Limit
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

    private const string SelectTotals = """
        SELECT (SELECT count(*) FROM (SELECT DISTINCT source, id FROM notice) n) AS notices,
            (SELECT count(*) FROM notice) AS revisions,
            (SELECT coalesce(max(position), 0) FROM notice) AS last_position,
            (SELECT max(published_on) FROM notice) AS last_published_on
        """;

    public async Task<IReadOnlyList<AppendOutcome>> AppendAsync(IReadOnlyList<LogCandidate> batch, CancellationToken ct)
    {
        List<string> hashes = [.. batch.Select(c => NoticeJson.ContentHash(c.Notice))];
        await using WriteTransaction transaction = await database.BeginAsync(ct);
        await writer.LockAsync(transaction, ct);
        AppendPlan plan = new(await writer.KnownAsync(transaction, [.. batch.Select(c => c.Notice.Key).Distinct()], ct));
        List<Decided> decided = [.. batch.Zip(hashes, (candidate, hash) => Decide(plan, candidate, hash))];
        List<Decided> kept = [.. decided.Where(d => d.IsRow)];
        if (kept.Count > 0)
        {
            IReadOnlyList<long> positions = await writer.TakePositionsAsync(transaction, kept.Count, ct);
            DateTimeOffset now = time.GetUtcNow();
            await writer.WriteAsync(transaction, [.. kept.Zip(positions, (d, p) => new NewRow(p, d.Candidate, d.Revision, d.Hash, now))], ct);
            await transaction.CommitAsync(ct);
        }

        return [.. decided.Select(d => d.Outcome)];
    }

    public async Task<LogPage> ReadAsync(long after, int limit, CancellationToken ct)
    {
        IReadOnlyList<LogRow> rows = await database.QueryAsync<LogRow>(SelectAfter, new { After = after, Limit = limit }, ct);
        return new LogPage([.. rows.Where(r => r.Json is not null).Select(r => r.ToEntry())], rows.Count > 0 ? rows[^1].Position : after);
    }

    public async Task<IReadOnlyList<LogEntry>> ChainAsync(NoticeKey key, long upTo, CancellationToken ct)
    {
        List<LogRow> members = [];
        foreach (string id in await LinkedAsync(key, upTo, ct))
        {
            members.AddRange(await database.QueryAsync<LogRow>(SelectMember, new { Source = key.Source.Value, Id = id, UpTo = upTo }, ct));
        }

        return [.. members.Select(r => r.ToEntry()).OrderBy(e => e.Notice, PublicationOrder.Instance)];
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
            foreach (string linked in await database.QueryAsync<string>(SelectLinked, new { Source = key.Source.Value, Id = id, UpTo = upTo }, ct))
            {
                if (found.Add(linked))
                {
                    next.Enqueue(linked);
                }
            }
        }

        return found;
    }

    private static Decided Decide(AppendPlan plan, LogCandidate candidate, string hash)
    {
        (AppendOutcome outcome, int revision) = plan.Decide(candidate, hash);
        return new Decided(candidate, hash, outcome, revision);
    }

    private static string Conditions(NoticeQuery query) => string.Concat(
        query.Source is null ? "" : " AND n.source = @Source",
        query.Id is null ? "" : " AND n.id = @Id",
        query.Since is null ? "" : " AND n.published_on >= @Since",
        query.Siren is null ? "" : " AND n.position IN (SELECT s.position FROM notice_siren s WHERE s.siren = @Siren)",
        query.Kind is null ? "" : " AND n.position IN (SELECT k.position FROM notice_kind k WHERE k.kind = @Kind)");

    private sealed record Decided(LogCandidate Candidate, string Hash, AppendOutcome Outcome, int Revision)
    {
        public bool IsRow => Outcome is AppendOutcome.New or AppendOutcome.Revised or AppendOutcome.Promoted;
    }

    private sealed record LogRow
    {
        public long Position { get; init; }

        public string? Json { get; init; }

        public int Revision { get; init; }

        public bool Live { get; init; }

        public DateTimeOffset StoredAt { get; init; }

        public bool InChain { get; init; }

        public LogEntry ToEntry() => new()
        {
            Position = Position,
            Notice = NoticeJson.Read(Json ?? throw new InvalidOperationException($"The payload of row {Position} was erased.")),
            Revision = Revision,
            Live = Live,
            StoredAt = StoredAt,
            InChain = InChain,
        };
    }

    private sealed record TotalsRow
    {
        public long Notices { get; init; }

        public long Revisions { get; init; }

        public long LastPosition { get; init; }

        public DateOnly? LastPublishedOn { get; init; }
    }
}
