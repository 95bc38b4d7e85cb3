using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;

namespace Watch.Worker.Store.Sql;

/// <summary>One database: a file of SQLite, or a schema of PostgreSQL as one role sees it.</summary>
/// <param name="time">The clock.</param>
/// <param name="points">Told of every commit.</param>
internal abstract class Database(TimeProvider time, ICommitPoints points) : IAsyncDisposable
{
    // A server that starts again is there within seconds; the first try again comes at once, since a pool may hold dead connections.
    private static readonly TimeSpan[] Pauses =
    [
        TimeSpan.Zero,
        TimeSpan.FromMilliseconds(200),
        TimeSpan.FromMilliseconds(600),
        TimeSpan.FromSeconds(2),
        TimeSpan.FromSeconds(5),
    ];

    static Database() => SqlTypes.Register();

    /// <summary>What errors call it.</summary>
    public abstract string Name { get; }

    /// <summary>
    /// What locks the rows that a SELECT reads until the end of the transaction; empty where the transaction has the whole file.
    /// </summary>
    public abstract string ForUpdate { get; }

    /// <summary>A query for the numbers that a parameter lists, with commas between them.</summary>
    public abstract string NumbersOf(string parameter);

    /// <summary>A query for the words that a parameter lists, with one blank between them.</summary>
    public abstract string TextsOf(string parameter);

    /// <summary>
    /// A table of the rows that a parameter holds as a JSON array of objects; the columns are texts, but <c>in_france</c> is a number.
    /// </summary>
    public abstract string RowsOf(string parameter, params IReadOnlyList<string> columns);

    /// <summary>A condition that a column holds a moment and not just anything.</summary>
    public abstract string IsMoment(string column);

    /// <summary>Whether the same might succeed a moment later.</summary>
    public abstract bool IsPassing(DbException ex);

    /// <summary>What is the matter and what to do, where this is known.</summary>
    public abstract string? Explain(DbException ex);

    public abstract ValueTask DisposeAsync();

    /// <summary>A connection for reading.</summary>
    public Task<DbConnection> OpenAsync(CancellationToken ct) => TryAsync(() => ConnectAsync(ct), ct);

    /// <summary>A transaction for writing, begun for certain: what fails before that is tried again, and nothing after.</summary>
    public Task<WriteTransaction> BeginAsync(CancellationToken ct) => TryAsync(() => BeginOnceAsync(ct), ct);

    /// <summary>Executes one statement in a transaction of its own.</summary>
    public async Task<int> ExecuteAsync(CommitPoint point, string sql, object? parameters, CancellationToken ct)
    {
        await using WriteTransaction transaction = await BeginAsync(ct);
        int rows = await transaction.ExecuteAsync(sql, parameters, ct);
        await transaction.CommitAsync(point, ct);
        return rows;
    }

    /// <summary>A result as it is.</summary>
    public Task<IReadOnlyList<RawRow>> RowsAsync(string sql, object? parameters, CancellationToken ct) =>
        TryAsync(
            async () =>
            {
                await using DbConnection connection = await ConnectAsync(ct);
                return await connection.RowsAsync(new CommandDefinition(sql, parameters, cancellationToken: ct));
            },
            ct
        );

    /// <summary>The first row of a result, or null.</summary>
    public async Task<RawRow?> RowAsync(string sql, object? parameters, CancellationToken ct) =>
        await RowsAsync(sql, parameters, ct) is [var first, ..] ? first : null;

    /// <summary>Commits a transaction of this database.</summary>
    public Task CommitAsync(CommitPoint point, DbTransaction transaction, CancellationToken ct) =>
        GuardAsync(async () =>
        {
            points.Before(point);
            await transaction.CommitAsync(ct);
            points.After(point);
            return true;
        });

    /// <summary>What the database counted itself.</summary>
    public Task<T?> ScalarAsync<T>(string sql, object? parameters, CancellationToken ct) =>
        TryAsync(
            async () =>
            {
                await using DbConnection connection = await ConnectAsync(ct);
                return await connection.ExecuteScalarAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: ct));
            },
            ct
        );

    /// <summary>Reads a result as it comes, however long it is.</summary>
    public async IAsyncEnumerable<RawRow> StreamAsync(string sql, object? parameters, [EnumeratorCancellation] CancellationToken ct)
    {
        (DbConnection opened, DbDataReader begun) = await TryAsync(() => BeginReadingAsync(sql, parameters, ct), ct);
        await using DbConnection connection = opened;
        await using DbDataReader reader = begun;
        IReadOnlyDictionary<string, int> ordinals = reader.Ordinals();
        while (await GuardAsync(() => reader.ReadAsync(ct)))
        {
            yield return reader.Row(ordinals);
        }
    }

    /// <summary>Does something that is not tried again; a failure that a person can mend says what to do.</summary>
    public async Task<T> GuardAsync<T>(Func<Task<T>> work)
    {
        try
        {
            return await work();
        }
        catch (DbException ex) when (Explain(ex) is { } advice)
        {
            throw new StoreException(advice, ex);
        }
    }

    /// <summary>An open connection.</summary>
    protected abstract Task<DbConnection> ConnectAsync(CancellationToken ct);

    /// <summary>A transaction that the database knows of.</summary>
    protected abstract Task<WriteTransaction> BeginOnceAsync(CancellationToken ct);

    private async Task<(DbConnection Connection, DbDataReader Reader)> BeginReadingAsync(
        string sql,
        object? parameters,
        CancellationToken ct
    )
    {
        DbConnection connection = await ConnectAsync(ct);
        try
        {
            return (connection, await connection.ExecuteReaderAsync(new CommandDefinition(sql, parameters, cancellationToken: ct)));
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }

    /// <summary>Tries again what a connection that broke may have spoilt, and nothing else.</summary>
    protected async Task<T> TryAsync<T>(Func<Task<T>> work, CancellationToken ct)
    {
        foreach (TimeSpan pause in Pauses)
        {
            try
            {
                return await GuardAsync(work);
            }
            catch (DbException ex) when (IsPassing(ex))
            {
                await Task.Delay(pause, time, ct);
            }
        }

        return await GuardAsync(work);
    }
}
