using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Sqlite;

/// <summary>
/// A lock is a lease in a row: renewed while held, free for others when it has run out. One that runs longer than leases do was taken
/// by a clock that was wrong, and is nobody's.
/// </summary>
internal sealed class SqliteSourceLocks(Database database, TimeProvider time) : ILocks
{
    /// <summary>How long a killed process keeps others waiting.</summary>
    public static readonly TimeSpan Lease = TimeSpan.FromSeconds(60);

    private const string Table = "source_lock";

    // What is no number is greater than any.
    private const string Take = """
        INSERT INTO source_lock (source, owner, token, since, expires_at) VALUES (@Source, @Owner, @Token, @Now, @Expires)
        ON CONFLICT (source) DO UPDATE SET owner = excluded.owner, token = excluded.token, since = excluded.since,
            expires_at = excluded.expires_at
        WHERE source_lock.expires_at <= @Now OR source_lock.expires_at > @Longest
        """;

    private const string List = """
        SELECT source, owner, since, (expires_at > @Longest) AS is_void FROM source_lock WHERE expires_at > @Now ORDER BY source
        """;

    public async Task<IHeldLock?> TryLockAsync(string name, string owner, CancellationToken ct)
    {
        string token = Guid.NewGuid().ToString("N");
        await using WriteTransaction transaction = await database.BeginAsync(ct);

        // Read when it is our turn to write: a lease that another took meanwhile would look as taken in the future.
        DateTimeOffset now = time.GetUtcNow();
        var parameters = new
        {
            Source = name,
            Owner = owner,
            Token = token,
            Now = now.ToUnixTimeMilliseconds(),
            Expires = (now + Lease).ToUnixTimeMilliseconds(),
            Longest = Longest(now),
        };
        bool taken = await transaction.ExecuteAsync(Take, parameters, ct) == 1;
        await transaction.CommitAsync(CommitPoint.Lock, ct);
        return taken ? new SqliteLease(database, time, name, token, now + Lease) : null;
    }

    public async Task<IReadOnlyList<Stored<LockHolder>>> HoldersAsync(CancellationToken ct)
    {
        DateTimeOffset now = time.GetUtcNow();
        IReadOnlyList<RawRow> rows = await database.RowsAsync(List, new { Now = now.ToUnixTimeMilliseconds(), Longest = Longest(now) }, ct);
        return [.. rows.Select(r => r.Read(Table, k => k.Shown("source"), Holder))];
    }

    private static LockHolder Holder(RawRow row) =>
        new(
            row.Text("source"),
            row.Text("owner"),
            row.NumberOrNull("since") is { } since ? DateTimeOffset.FromUnixTimeMilliseconds(since) : null,
            row.Flag("is_void")
        );

    // The clocks of two processes are one clock, read twice; a lease more is room enough.
    private static long Longest(DateTimeOffset now) => (now + (2 * Lease)).ToUnixTimeMilliseconds();
}
