using System.Data.Common;
using Dapper;

namespace Watch.Worker.Store.Sql;

/// <summary>A transaction with its connection; disposed without a commit, it leaves nothing.</summary>
internal sealed class WriteTransaction(Database database, DbConnection connection, DbTransaction transaction, Action? released = null)
    : IAsyncDisposable
{
    private Action? _released = released;

    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    public Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken ct) =>
        database.GuardAsync(() => connection.ExecuteAsync(CommandOf(sql, parameters, ct)));

    /// <summary>A result as it is.</summary>
    public Task<IReadOnlyList<RawRow>> RowsAsync(string sql, object? parameters, CancellationToken ct) =>
        database.GuardAsync(() => connection.RowsAsync(CommandOf(sql, parameters, ct)));

    /// <summary>The first row of a result, or null.</summary>
    public async Task<RawRow?> RowAsync(string sql, object? parameters, CancellationToken ct) =>
        await RowsAsync(sql, parameters, ct) is [var first, ..] ? first : null;

    /// <summary>What the database counted or made itself.</summary>
    public Task<T?> ScalarAsync<T>(string sql, object? parameters, CancellationToken ct) =>
        database.GuardAsync(() => connection.ExecuteScalarAsync<T>(CommandOf(sql, parameters, ct)));

    public Task CommitAsync(CommitPoint point, CancellationToken ct) => database.CommitAsync(point, transaction, ct);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await transaction.DisposeAsync();
            await connection.DisposeAsync();
        }
        finally
        {
            Interlocked.Exchange(ref _released, null)?.Invoke();
        }
    }

    private CommandDefinition CommandOf(string sql, object? parameters, CancellationToken ct) =>
        new(sql, parameters, transaction, cancellationToken: ct);
}
