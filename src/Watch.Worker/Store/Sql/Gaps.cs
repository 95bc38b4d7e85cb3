using Watch.Contracts.Identifiers;

namespace Watch.Worker.Store.Sql;

/// <summary>Numbers missing in a publisher's sequence.</summary>
internal sealed class Gaps(Database database)
{
    private const string Table = "gap";

    // A number that came and went missing again is open again.
    private const string Upsert = """
        INSERT INTO gap (source, family, missing, since) VALUES (@Source, @Family, @Missing, @At)
        ON CONFLICT (source, family, missing) DO UPDATE SET since = excluded.since, filled_at = NULL WHERE gap.filled_at IS NOT NULL
        """;

    private const string UpdateFilled = """
        UPDATE gap SET filled_at = @At WHERE source = @Source AND family = @Family AND missing = @Missing AND filled_at IS NULL
        """;

    private const string SelectOpen = "SELECT source, family, missing, since FROM gap WHERE filled_at IS NULL";

    public Task SaveAsync(SourceId source, string family, string missing, DateTimeOffset at, CancellationToken ct) =>
        database.ExecuteAsync(CommitPoint.Gap, Upsert, Parameters(source, family, missing, at), ct);

    public Task FillAsync(SourceId source, string family, string missing, DateTimeOffset at, CancellationToken ct) =>
        database.ExecuteAsync(CommitPoint.Gap, UpdateFilled, Parameters(source, family, missing, at), ct);

    public async Task<IReadOnlyList<Stored<GapNote>>> OpenAsync(SourceId? source, CancellationToken ct)
    {
        string sql = SelectOpen + (source is null ? "" : " AND source = @Source") + " ORDER BY source, family, missing";
        IReadOnlyList<RawRow> rows = await database.RowsAsync(sql, new { Source = source?.Value }, ct);
        return [.. rows.Select(r => r.Read(Table, k => $"{k.Shown("source")}/{k.Shown("family")}/{k.Shown("missing")}", ToNote))];
    }

    private static object Parameters(SourceId source, string family, string missing, DateTimeOffset at) =>
        new
        {
            Source = source.Value,
            Family = family,
            Missing = missing,
            At = at.ToUniversalTime(),
        };

    private static GapNote ToNote(RawRow row) =>
        new(new SourceId(row.Text("source")), row.Text("family"), row.Text("missing"), row.Moment("since"));
}
