using System.Runtime.CompilerServices;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;

namespace Watch.Worker.Store.Sql;

/// <summary>What people ask of the log.</summary>
internal sealed class LogQueries(Database database)
{
    private const string SelectTelling = """
        SELECT m.position
        FROM notice_siren s JOIN notice m ON m.position = s.position
        WHERE s.siren = @Siren AND m.live AND m.position <= @UpTo
            AND (coalesce(m.corrects, '') <> ''
                OR EXISTS (SELECT 1 FROM notice_kind k WHERE k.position = m.position AND k.kind = @Kind))
        LIMIT 1
        """;

    private const string SelectLatest = $"""
        SELECT {LogColumns.All}
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

    private const string SelectStored = """
        SELECT position, stored_at FROM notice WHERE position > @Position ORDER BY position LIMIT @Limit
        """;

    private const string SelectPositions = """
        SELECT coalesce(min(position), 0) AS first, coalesce(max(position), 0) AS last
        FROM notice
        WHERE published_on BETWEEN @From AND @To
        """;

    private const string SelectPublishedDays = """
        SELECT DISTINCT published_on FROM notice WHERE published_on BETWEEN @From AND @To ORDER BY published_on
        """;

    private const string SelectPatentsRead = """
        SELECT source, count(*) AS notices, max(published_on) AS last
        FROM notice
        WHERE patent IS NOT NULL AND position > @After AND position <= @UpTo
        GROUP BY source
        ORDER BY source
        """;

    private const string SelectFilingDays = """
        SELECT DISTINCT n.published_on
        FROM notice n JOIN notice_kind k ON k.position = n.position
        WHERE k.kind = 'patent-application' AND n.sirens <> '' AND n.corrects IS NULL AND n.published_on <= @To
        """;

    private const string SelectTotals = """
        SELECT (SELECT count(*) FROM (SELECT DISTINCT source, id FROM notice) n) AS notices,
            (SELECT count(*) FROM notice) AS revisions,
            (SELECT coalesce(max(position), 0) FROM notice) AS last_position,
            (SELECT max(published_on) FROM notice) AS last_published_on
        """;

    public async Task<bool> MayTellAsync(Siren firm, EventKind kind, long upTo, CancellationToken ct)
    {
        var parameters = new
        {
            Siren = firm.Value,
            Kind = kind.ToKebabCase(),
            UpTo = upTo,
        };
        return await database.RowAsync(SelectTelling, parameters, ct) is not null;
    }

    public async IAsyncEnumerable<Stored<LogEntry>> LatestAsync(NoticeQuery query, [EnumeratorCancellation] CancellationToken ct)
    {
        var parameters = new
        {
            Source = query.Source?.Value,
            query.Id,
            query.Since,
            Siren = query.Siren?.Value,
            query.Number,
            Kind = query.Kind?.ToKebabCase(),
            Limit = query.Limit ?? int.MaxValue,
        };
        await foreach (RawRow row in database.StreamAsync(SelectLatest + Conditions(query) + LatestFirst, parameters, ct))
        {
            yield return LogColumns.Read(row);
        }
    }

    public async Task<int> CountMissingAsync(IReadOnlyCollection<NoticeKey> keys, CancellationToken ct)
    {
        int missing = 0;
        foreach (NoticeKey key in keys.Distinct())
        {
            missing += await database.ScalarAsync<int>(Exists, new { Source = key.Source.Value, key.Id }, ct) == 0 ? 1 : 0;
        }

        return missing;
    }

    public async Task<IReadOnlyList<Stored<DateTimeOffset>>> StoredAfterAsync(long position, int limit, CancellationToken ct) =>
        [
            .. (await database.RowsAsync(SelectStored, new { Position = position, Limit = limit }, ct)).Select(r =>
                r.Read("notice", k => k.Shown("position"), k => k.Moment("stored_at"))
            ),
        ];

    public Task<long> LastPositionAsync(CancellationToken ct) => database.ScalarAsync<long>(SelectLastPosition, null, ct);

    public async Task<(long First, long Last)?> PositionsAsync(DateOnly from, DateOnly to, CancellationToken ct) =>
        await database.RowAsync(SelectPositions, new { From = from, To = to }, ct) is { } row && row.Number("last") > 0
            ? (row.Number("first"), row.Number("last"))
            : null;

    public Task<IReadOnlyList<DateOnly>> PublishedDaysAsync(DateOnly from, DateOnly to, CancellationToken ct) =>
        DaysAsync(SelectPublishedDays, new { From = from, To = to }, ct);

    public async Task<IReadOnlyList<EditionSource>> PatentsReadAsync(long after, long upTo, CancellationToken ct) =>
        [
            .. (await database.RowsAsync(SelectPatentsRead, new { After = after, UpTo = upTo }, ct))
                .Select(r =>
                    r.Read(
                        "notice",
                        k => k.Shown("source"),
                        k => new EditionSource(new SourceId(k.Text("source")), k.Count("notices"), k.DayOrNull("last"))
                    )
                )
                .Values(),
        ];

    public Task<IReadOnlyList<DateOnly>> FilingDaysAsync(DateOnly to, CancellationToken ct) =>
        DaysAsync(SelectFilingDays, new { To = to }, ct);

    // A day that cannot be read is that of a row which is told elsewhere.
    private async Task<IReadOnlyList<DateOnly>> DaysAsync(string query, object parameters, CancellationToken ct) =>
        [
            .. (await database.RowsAsync(query, parameters, ct))
                .Select(r => r.Read("notice", k => k.Shown("published_on"), k => k.Day("published_on")))
                .Values(),
        ];

    public async Task<LogTotals> TotalsAsync(CancellationToken ct) =>
        await database.RowAsync(SelectTotals, null, ct) is { } row
            ? new LogTotals(
                row.Number("notices"),
                row.Number("revisions"),
                row.Number("last_position"),
                row.Read("notice", k => k.Shown("last_published_on"), r => r.DayOrNull("last_published_on")).OrNull()
            )
            : new LogTotals(0, 0, 0, null);

    private static string Conditions(NoticeQuery query) =>
        string.Concat(
            query.Source is null ? "" : " AND n.source = @Source",
            query.Id is null ? "" : " AND n.id = @Id",
            query.Since is null ? "" : " AND n.published_on >= @Since",
            query.Siren is null ? "" : " AND n.position IN (SELECT s.position FROM notice_siren s WHERE s.siren = @Siren)",
            query.Number is null ? "" : " AND n.position IN (SELECT o.position FROM notice_number o WHERE o.number = @Number)",
            query.Kind is null ? "" : " AND n.position IN (SELECT k.position FROM notice_kind k WHERE k.kind = @Kind)"
        );
}
