using Watch.Worker.Store.Facts;

namespace Watch.Worker.Store.Sql.Volets;

/// <summary>The table <c>fact</c>.</summary>
internal sealed class VoletFacts(Database database) : IVoletFacts
{
    private const string Upsert = """
        INSERT INTO fact (name, value, since) VALUES (@Name, @Value, @At) ON CONFLICT (name) DO UPDATE SET value = excluded.value
        """;

    private const string Delete = "DELETE FROM fact WHERE name = @Name";

    private const string SelectAll = "SELECT name, value, since FROM fact ORDER BY name";

    public Task NoteAsync(string name, string value, DateTimeOffset at, CancellationToken ct) =>
        database.ExecuteAsync(
            CommitPoint.Fault,
            Upsert,
            new
            {
                Name = name,
                Value = SqlText.Storable(value),
                At = at.ToUniversalTime(),
            },
            ct
        );

    public Task ForgetAsync(string name, CancellationToken ct) => database.ExecuteAsync(CommitPoint.Fault, Delete, new { Name = name }, ct);

    public async Task<IReadOnlyList<Stored<VoletFact>>> ListAsync(CancellationToken ct) =>
        [
            .. (await database.RowsAsync(SelectAll, null, ct)).Select(r =>
                r.Read("fact", k => k.Shown("name"), f => new VoletFact(f.Text("name"), f.Text("value"), f.Moment("since")))
            ),
        ];
}
