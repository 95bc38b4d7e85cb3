using Npgsql;
using Watch.Worker.Store.Sql;
using Watch.Worker.Store.Sql.Registers;

namespace Watch.Worker.Store.PostgreSql;

/// <summary>Copies the log of one server into the schema <c>log</c> of another, each batch in one transaction on either side.</summary>
/// <param name="source">The public log, as a role that reads it and nothing else.</param>
/// <param name="copy">The copy, as its owner.</param>
/// <param name="time">The clock.</param>
internal sealed class LogCopy(PostgresDatabase source, PostgresDatabase copy, TimeProvider time) : ILogCopy, IAsyncDisposable
{
    /// <summary>The rows of a batch, always.</summary>
    public const int BatchSize = 1_000;

    // What is erased from a copy follows the log, and is no news of its own.
    private const string Prepare = "ALTER TABLE notice_payload DISABLE TRIGGER erasure";

    // One worker copies at a time, and another waits for its batch to end: what a dead one left undone is seen at once. Appending waits
    // for the same row, and nobody appends to a copy.
    private const string Lock = "SELECT number FROM append_lock FOR UPDATE";

    private const string SelectReached = """
        SELECT coalesce((SELECT max(position) FROM notice), 0) AS position, coalesce((SELECT max(number) FROM notice_erasure), 0) AS number
        """;

    private const string SelectIdentity =
        "SELECT concat_ws(' ', source, id, revision, content_hash) FROM notice WHERE position = @Position";

    private const string SelectEnd = """
        SELECT coalesce(max(position), @After) AS last, count(*) AS rows
        FROM (SELECT position FROM notice WHERE position > @After ORDER BY position LIMIT @Limit) n
        """;

    private const string SelectErasuresEnd = """
        SELECT coalesce(max(number), @After) AS last, count(*) AS rows
        FROM (SELECT number FROM notice_erasure WHERE number > @After ORDER BY number LIMIT @Limit) e
        """;

    private const string SelectFirstText =
        "SELECT coalesce((SELECT min(position) FROM notice_text), (SELECT max(position) + 1 FROM notice), 0)";

    private const string Erase = """
        DELETE FROM notice_payload p USING notice_erasure e WHERE e.position = p.position AND e.number > @After
        """;

    private static readonly (string Table, string Columns)[] Tables =
    [
        (
            "notice",
            "position, source, id, revision, content_hash, family, type, corrects, published_on, channel, rank, live, stored_at, document, "
                + "in_chain, kinds, sirens, departement, has_name_alone, matter, group_end, patent, text_hash"
        ),
        ("notice_payload", "position, json"),
        ("notice_siren", "siren, position"),
        ("notice_number", "number, position"),
        ("notice_kind", "kind, position"),
        ("notice_story", "story, position"),
        ("notice_text", "position, text"),
    ];

    /// <summary>The copy, as whoever judges by it reads it.</summary>
    public INoticeLog Log { get; } = new NoticeLog(copy, new PostgresNoticeWriter(), log => new RegisterStore(copy, log), time);

    /// <summary>Makes the tables of the copy, or brings them to the version of the program.</summary>
    public async Task MigrateAsync(string lockTable, CancellationToken ct)
    {
        await new Migrator(copy, "PostgreSql.log", lockTable, time).MigrateAsync(ct);
        await copy.ExecuteAsync(CommitPoint.Migration, Prepare, null, ct);
    }

    public async ValueTask DisposeAsync()
    {
        await source.DisposeAsync();
        await copy.DisposeAsync();
    }

    public async Task<CopiedBatch> CopyAsync(Func<CancellationToken, Task> arriving, CancellationToken ct)
    {
        await using WriteTransaction own = await copy.BeginAsync(ct);
        await own.ExecuteAsync(Lock, null, ct);
        RawRow reached = (await own.RowAsync(SelectReached, null, ct))!;
        long after = reached.Number("position");
        await using WriteTransaction there = await source.BeginToReadAsync(ct);
        await RefusePartedAsync(own, there, after, ct);
        // A row of the log is never here before the states that were written with it.
        RegisterCopy registers = new((table, select, inner) => PipeAsync(own, there, table, select, inner));
        bool states = await registers.CopyAsync(own, there, ct);
        int rows = states ? 0 : await CopyRowsAsync(own, there, after, ct);
        int erased = await EraseAsync(own, there, reached.Number("number"), ct);
        await EraseTextsAsync(own, there, ct);
        if (rows > 0)
        {
            await arriving(ct);
        }

        await own.CommitAsync(CommitPoint.Copy, ct);
        return new CopiedBatch(rows, erased, states || rows == BatchSize || erased == BatchSize);
    }

    private static async Task RefusePartedAsync(WriteTransaction own, WriteTransaction there, long position, CancellationToken ct)
    {
        string? mine = await own.ScalarAsync<string>(SelectIdentity, new { Position = position }, ct);
        string? theirs = await there.ScalarAsync<string>(SelectIdentity, new { Position = position }, ct);
        if (!string.Equals(mine, theirs, StringComparison.Ordinal))
        {
            throw new StoreException(
                $"The copy of the log and the log have parted: row {position} of the copy is not that of the log. "
                    + "One of them was restored from an older backup, or they never belonged together; see docs/operations.md."
            );
        }
    }

    private static async Task<int> CopyRowsAsync(WriteTransaction own, WriteTransaction there, long after, CancellationToken ct)
    {
        (long last, int rows) = await EndAsync(there, SelectEnd, after, ct);
        foreach ((string table, string columns) in rows > 0 ? Tables : [])
        {
            await PipeAsync(own, there, table, columns, $"position > {after} AND position <= {last}", ct);
        }

        return rows;
    }

    // What is erased of a row that is not copied yet is not there when it is.
    private static async Task<int> EraseAsync(WriteTransaction own, WriteTransaction there, long after, CancellationToken ct)
    {
        (long last, int rows) = await EndAsync(there, SelectErasuresEnd, after, ct);
        if (rows > 0)
        {
            await PipeAsync(own, there, "notice_erasure", "number, position, at", $"number > {after} AND number <= {last}", ct);
            await own.ExecuteAsync(Erase, new { After = after }, ct);
        }

        return rows;
    }

    // Texts are deleted from the oldest on, when the retention period ends.
    private static async Task EraseTextsAsync(WriteTransaction own, WriteTransaction there, CancellationToken ct)
    {
        long first = await there.ScalarAsync<long>(SelectFirstText, null, ct);
        await own.ExecuteAsync("DELETE FROM notice_text WHERE position < @First", new { First = first }, ct);
    }

    private static async Task<(long Last, int Rows)> EndAsync(WriteTransaction there, string sql, long after, CancellationToken ct)
    {
        RawRow end = (await there.RowAsync(sql, new { After = after, Limit = BatchSize }, ct))!;
        return (end.Number("last"), end.Count("rows"));
    }

    private static Task PipeAsync(
        WriteTransaction own,
        WriteTransaction there,
        string table,
        string columns,
        string which,
        CancellationToken ct
    ) => PipeAsync(own, there, $"{table} ({columns})", $"SELECT {columns} FROM {table} WHERE {which}", ct);

    // The bytes pass as they are: a row that this program cannot read is copied like any other.
    private static async Task PipeAsync(WriteTransaction own, WriteTransaction there, string into, string select, CancellationToken ct)
    {
        await using NpgsqlRawCopyStream from = await ((NpgsqlConnection)there.Connection).BeginRawBinaryCopyAsync(
            $"COPY ({select}) TO STDOUT (FORMAT BINARY)",
            ct
        );
        await using NpgsqlRawCopyStream to = await ((NpgsqlConnection)own.Connection).BeginRawBinaryCopyAsync(
            $"COPY {into} FROM STDIN (FORMAT BINARY)",
            ct
        );
        await from.CopyToAsync(to, ct);
    }
}
