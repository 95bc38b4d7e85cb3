using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>
/// A lock is a row that a session keeps locked: the server gives it free as soon as the process that held it is gone. No other role
/// may take it, since that needs more than the right to read the table.
/// </summary>
/// <param name="database">Where the table is.</param>
/// <param name="table">The table, with one column <c>name</c>.</param>
/// <param name="holders">Where a holder is noted for whoever looks, or null.</param>
/// <param name="time">The clock.</param>
internal sealed class PostgresRowLocks(PostgresDatabase database, string table, LockHolders? holders, TimeProvider time) : ILocks
{
    private readonly string _make = $"INSERT INTO {table} (name) VALUES (@Name) ON CONFLICT (name) DO NOTHING";

    private readonly string _take = $"SELECT name FROM {table} WHERE name = @Name FOR UPDATE SKIP LOCKED";

    public async Task<IHeldLock?> TryLockAsync(string name, string owner, CancellationToken ct)
    {
        await database.ExecuteAsync(CommitPoint.Lock, _make, new { Name = name }, ct);
        WriteTransaction session = await database.BeginAsync(ct);
        bool taken = false;
        try
        {
            taken = await session.RowAsync(_take, new { Name = name }, ct) is not null;
            if (!taken)
            {
                return null;
            }

            await session.ExecuteAsync("SET LOCAL idle_in_transaction_session_timeout = 0", null, ct);
            if (holders is not null)
            {
                await holders.NoteAsync(name, owner, ct);
            }

            return new PostgresLock(session, name, owner, holders, time);
        }
        finally
        {
            if (!taken)
            {
                await session.DisposeAsync();
            }
        }
    }

    public async Task<IReadOnlyList<Stored<LockHolder>>> HoldersAsync(CancellationToken ct) =>
        holders is null ? [] : await holders.ListAsync(ct);
}
