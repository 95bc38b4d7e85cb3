using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;

namespace Watch.Worker.Store.Sql;

/// <summary>How each source stands, told from the notes of ingestion.</summary>
internal sealed class Health(Database database)
{
    private const string SelectHealth = """
        SELECT s.source, w.value AS watermark, last.ended_at AS last_run, last.error AS last_error,
            (SELECT max(r.ended_at) FROM run r WHERE r.source = s.source AND r.error IS NULL) AS last_success,
            (SELECT min(r.ended_at) FROM run r WHERE r.source = s.source AND r.number > (
                SELECT coalesce(max(good.number), 0) FROM run good WHERE good.source = s.source AND good.error IS NULL)) AS failing_since,
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

    public async Task<IReadOnlyList<Stored<SourceHealth>>> ReadAsync(CancellationToken ct)
    {
        ILookup<string, RawRow> warnings = (await database.RowsAsync(SelectWarnings, null, ct)).ToLookup(
            w => w.Shown("source"),
            StringComparer.Ordinal
        );
        IReadOnlyDictionary<string, Stored<SourceStanding>> standings = await new Standings(database).AllAsync(ct);
        return [.. (await database.RowsAsync(SelectHealth, null, ct)).Select(Read)];

        Stored<SourceHealth> Read(RawRow row) =>
            row.Read("source", k => k.Shown("source"), k => new SourceId(k.Text("source")))
                .Map(source => new HealthReading(source, row).ToHealth(warnings[source.Value], standings.GetValueOrDefault(source.Value)));
    }
}
