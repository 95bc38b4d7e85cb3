using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>
/// Who holds the locks of a table, for whoever looks: a locked row shows nobody what was written into it. A line is renewed while its
/// lock is held, by the database's clock; it decides nothing.
/// </summary>
internal sealed class LockHolders(PostgresDatabase database, string table)
{
    private const string Table = "lock_holder";

    private readonly string _note = $"""
        INSERT INTO {table} (name, owner, since, seen_at) VALUES (@Name, @Owner, now(), now())
        ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, since = excluded.since, seen_at = excluded.seen_at
        """;

    private readonly string _renew = $"UPDATE {table} SET seen_at = now() WHERE name = @Name AND owner = @Owner";

    private readonly string _forget = $"DELETE FROM {table} WHERE name = @Name AND owner = @Owner";

    private readonly string _list = $"""
        SELECT name, owner, since FROM {table} WHERE seen_at > now() - interval '1 minute' ORDER BY name
        """;

    public Task NoteAsync(string name, string owner, CancellationToken ct) =>
        database.ExecuteAsync(CommitPoint.Lock, _note, new { Name = name, Owner = owner }, ct);

    public Task RenewAsync(string name, string owner) =>
        database.ExecuteAsync(CommitPoint.Lock, _renew, new { Name = name, Owner = owner }, CancellationToken.None);

    public Task ForgetAsync(string name, string owner) =>
        database.ExecuteAsync(CommitPoint.Lock, _forget, new { Name = name, Owner = owner }, CancellationToken.None);

    public async Task<IReadOnlyList<Stored<LockHolder>>> ListAsync(CancellationToken ct) =>
        [
            .. (await database.RowsAsync(_list, null, ct)).Select(r =>
                r.Read(
                    Table,
                    k => k.Shown("name"),
                    k => new LockHolder(k.Text("name"), k.Text("owner"), k.MomentOrNull("since"), IsVoid: false)
                )
            ),
        ];
}
