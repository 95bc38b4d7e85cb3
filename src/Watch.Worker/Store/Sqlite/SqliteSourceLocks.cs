using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Sqlite;

/// <summary>A lock is a lease in a row: renewed while held, free for others when it has run out.</summary>
internal sealed class SqliteSourceLocks(Database database, TimeProvider time) : ILocks
{
    /// <summary>How long a killed process keeps others waiting.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private const string Take = """
        INSERT INTO source_lock (source, owner, token, expires_at) VALUES (@Source, @Owner, @Token, @Expires)
        ON CONFLICT (source) DO UPDATE SET owner = excluded.owner, token = excluded.token, expires_at = excluded.expires_at
        WHERE source_lock.expires_at <= @Now
        """;

    public async Task<IHeldLock?> TryLockAsync(string name, string owner, CancellationToken ct)
    {
        DateTimeOffset now = time.GetUtcNow();
        string token = Guid.NewGuid().ToString("N");
        var parameters = new
        {
            Source = name,
            Owner = owner,
            Token = token,
            Now = now.ToUnixTimeMilliseconds(),
            Expires = (now + Lease).ToUnixTimeMilliseconds(),
        };
        return await database.ExecuteAsync(Take, parameters, ct) == 1 ? new SqliteLease(database, time, name, token, now + Lease) : null;
    }
}
