namespace Watch.Worker.Store.Sql.Volets;

/// <summary>The table <c>quarantine</c> of a volet.</summary>
internal sealed class VoletQuarantine(Database database, StoreBuild build) : IVoletQuarantine
{
    /// <summary>Notes a row.</summary>
    public const string Upsert = """
        INSERT INTO quarantine (table_name, key, build, reason, at) VALUES (@Table, @Key, @Build, @Reason, @At)
        ON CONFLICT (table_name, key, build) DO UPDATE SET reason = excluded.reason
        """;

    /// <summary>Forgets a row for every build.</summary>
    public const string Delete = "DELETE FROM quarantine WHERE table_name = @Table AND key = @Key";

    private const string SelectAll = "SELECT table_name, key, build, reason, at FROM quarantine ORDER BY table_name, key, build";

    public StoreBuild Build => build;

    /// <summary>What is written of a row.</summary>
    public static object Parameters(UnreadableStoredRow row, StoreBuild build, DateTimeOffset at) =>
        new
        {
            row.Table,
            row.Key,
            Build = build.Value,
            Reason = SqlText.Storable(row.Reason),
            At = at.ToUniversalTime(),
        };

    public async Task NoteAsync(IReadOnlyCollection<UnreadableStoredRow> rows, DateTimeOffset at, CancellationToken ct)
    {
        await using WriteTransaction transaction = await database.BeginAsync(ct);

        // Always in the same order, so that two workers who do so at once cannot wait for one another.
        foreach (UnreadableStoredRow row in rows.OrderBy(r => r.Table, StringComparer.Ordinal).ThenBy(r => r.Key, StringComparer.Ordinal))
        {
            await transaction.ExecuteAsync(Upsert, Parameters(row, build, at), ct);
        }

        await transaction.CommitAsync(CommitPoint.UnreadableRow, ct);
    }

    public async Task<IReadOnlyList<Stored<QuarantinedRow>>> ListAsync(CancellationToken ct) =>
        [
            .. (await database.RowsAsync(SelectAll, null, ct)).Select(r =>
                r.Read(
                    "quarantine",
                    k => $"{k.Shown("table_name")}/{k.Shown("key")}",
                    k => new QuarantinedRow(
                        new UnreadableStoredRow(k.Text("table_name"), k.Text("key"), k.Text("reason")),
                        k.Text("build"),
                        k.Moment("at")
                    )
                )
            ),
        ];

    public async Task<bool> ForgetAsync(string table, string key, CancellationToken ct) =>
        await database.ExecuteAsync(CommitPoint.UnreadableRow, Delete, new { Table = table, Key = key }, ct) > 0;
}
