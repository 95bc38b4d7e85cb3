using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;

namespace Watch.Worker.Store.Sql;

/// <summary>How each source stands, told from the notes of ingestion.</summary>
internal sealed class Health(Database database)
{
    private const string SelectHealth = """
        SELECT s.source, w.value AS watermark, last.ended_at AS last_run, last.error AS last_error,
            (SELECT max(r.ended_at) FROM run r WHERE r.source = s.source AND r.error IS NULL) AS last_success,
            (SELECT count(*) FROM document d WHERE d.source = s.source) AS documents,
            (SELECT d.name FROM document d WHERE d.source = s.source ORDER BY d.at DESC, d.name DESC LIMIT 1) AS last_document,
            (SELECT count(*) FROM quarantine q WHERE q.source = s.source) AS quarantined,
            (SELECT count(*) FROM gap g WHERE g.source = s.source AND g.filled_at IS NULL) AS gaps
        FROM (
            SELECT source FROM watermark UNION SELECT source FROM document UNION SELECT source FROM run UNION SELECT source FROM gap
            UNION SELECT source FROM standing UNION SELECT source FROM quarantine WHERE source IS NOT NULL
        ) s
        LEFT JOIN watermark w ON w.source = s.source
        LEFT JOIN run last ON last.number = (SELECT max(r.number) FROM run r WHERE r.source = s.source)
        ORDER BY s.source
        """;

    private const string SelectWarnings = """
        SELECT source, code, detail, CAST(sum(count) AS bigint) AS count FROM document_warning GROUP BY source, code, detail
        """;

    public async Task<IReadOnlyList<SourceHealth>> ReadAsync(CancellationToken ct)
    {
        IReadOnlyList<WarningRow> warnings = await database.QueryAsync<WarningRow>(SelectWarnings, null, ct);
        ILookup<string, WarningRow> bySource = warnings.ToLookup(w => w.Source, StringComparer.Ordinal);
        IReadOnlyList<HealthRow> rows = await database.QueryAsync<HealthRow>(SelectHealth, null, ct);
        IReadOnlyDictionary<string, SourceStanding> standings = await new Standings(database).AllAsync(ct);
        return [.. rows.Select(r => r.ToHealth(bySource[r.Source]) with { Standing = standings.GetValueOrDefault(r.Source) })];
    }

    private sealed record WarningRow
    {
        public string Source { get; init; } = "";

        public string Code { get; init; } = "";

        public string Detail { get; init; } = "";

        public long Count { get; init; }
    }

    private sealed record HealthRow
    {
        public string Source { get; init; } = "";

        public string? Watermark { get; init; }

        public DateTimeOffset? LastRun { get; init; }

        public string? LastError { get; init; }

        public DateTimeOffset? LastSuccess { get; init; }

        public long Documents { get; init; }

        public string? LastDocument { get; init; }

        public long Quarantined { get; init; }

        public int Gaps { get; init; }

        public SourceHealth ToHealth(IEnumerable<WarningRow> warnings) =>
            new()
            {
                Source = new SourceId(Source),
                Watermark = Watermark is null ? null : new Watermark(Watermark),
                LastRun = LastRun,
                LastError = LastError,
                LastSuccess = LastSuccess,
                Documents = Documents,
                LastDocument = LastDocument,
                Quarantined = Quarantined,
                Gaps = Gaps,
                Warnings = warnings.ToDictionary(w => new ParseWarning(w.Code, w.Detail), w => w.Count),
            };
    }
}
