using Watch.Rules.Alerts;

namespace Watch.Worker.Store.Sql.Volets;

/// <summary>The totals of a volet.</summary>
internal sealed class TotalsReading(Database database)
{
    private const string SelectTotals = """
        SELECT (SELECT position FROM reader WHERE number = 1) AS cursor_position,
            (SELECT count(*) FROM delivery WHERE sent_at IS NULL AND withheld_at IS NULL) AS unsent,
            (SELECT count(*) FROM delivery WHERE sent_at IS NULL AND withheld_at IS NULL AND last_error IS NOT NULL) AS failing,
            (SELECT count(*) FROM dead_letter) AS dead_letters,
            (SELECT count(*) FROM (SELECT DISTINCT table_name, key FROM quarantine) q) AS quarantined
        """;

    private const string SelectStatuses = "SELECT status, count(*) AS count FROM alert WHERE merged_into IS NULL GROUP BY status";

    public async Task<VoletTotals> ReadAsync(CancellationToken ct)
    {
        RawRow totals = await database.RowAsync(SelectTotals, null, ct) ?? throw new StoreException($"{database.Name} gives no totals.");
        IReadOnlyList<RawRow> statuses = await database.RowsAsync(SelectStatuses, null, ct);
        return new VoletTotals(
            totals.Read("reader", _ => "1", r => r.NumberOrNull("cursor_position")).OrNull(),
            statuses
                .Select(s => s.Read(AlertColumns.Table, k => k.Shown("status"), r => (r.Word<AlertStatus>("status"), r.Number("count"))))
                .Values()
                .ToDictionary(s => s.Item1, s => s.Item2),
            totals.Number("unsent"),
            totals.Number("failing"),
            totals.Number("dead_letters"),
            totals.Number("quarantined")
        );
    }
}
