using System.Data.Common;
using System.Runtime.CompilerServices;
using Dapper;

namespace Watch.Worker.Store.Sql;

/// <summary>One database: a file of SQLite, or a schema of PostgreSQL as one role sees it.</summary>
internal abstract class Database : IAsyncDisposable
{
    static Database() => SqlTypes.Register();

    /// <summary>What errors call it.</summary>
    public abstract string Name { get; }

    /// <summary>What locks the rows that a SELECT reads until the end of the transaction; empty where the transaction has the whole file.</summary>
    public abstract string ForUpdate { get; }

    /// <summary>A query for the numbers that a parameter lists, with commas between them.</summary>
    public abstract string NumbersOf(string parameter);

    /// <summary>A connection for reading.</summary>
    public abstract Task<DbConnection> OpenAsync(CancellationToken ct);

    /// <summary>A transaction for writing.</summary>
    public abstract Task<WriteTransaction> BeginAsync(CancellationToken ct);

    public abstract ValueTask DisposeAsync();

    /// <summary>Executes one statement in a transaction of its own.</summary>
    public async Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken ct)
    {
        await using WriteTransaction transaction = await BeginAsync(ct);
        int rows = await transaction.ExecuteAsync(sql, parameters, ct);
        await transaction.CommitAsync(ct);
        return rows;
    }

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters, CancellationToken ct)
    {
        await using DbConnection connection = await OpenAsync(ct);
        return [.. await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: ct))];
    }

    public async Task<T?> FirstAsync<T>(string sql, object? parameters, CancellationToken ct)
    {
        await using DbConnection connection = await OpenAsync(ct);
        return await connection.QueryFirstOrDefaultAsync<T>(new CommandDefinition(sql, parameters, cancellationToken: ct));
    }

    /// <summary>Reads a result as it comes, however long it is.</summary>
    public async IAsyncEnumerable<T> StreamAsync<T>(string sql, object? parameters, [EnumeratorCancellation] CancellationToken ct)
    {
        await using DbConnection connection = await OpenAsync(ct);
        await foreach (T row in connection.QueryUnbufferedAsync<T>(sql, parameters).WithCancellation(ct))
        {
            yield return row;
        }
    }
}
