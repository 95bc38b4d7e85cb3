using System.Data.Common;
using Dapper;

namespace Watch.Worker.Store.Sql;

/// <summary>A transaction with its connection; disposed without a commit, it leaves nothing.</summary>
internal sealed class WriteTransaction(DbConnection connection, DbTransaction transaction, Action? released = null) : IAsyncDisposable
{
    private Action? _released = released;

    public DbConnection Connection => connection;

    public DbTransaction Transaction => transaction;

    public Task<int> ExecuteAsync(string sql, object? parameters, CancellationToken ct) =>
        connection.ExecuteAsync(new CommandDefinition(sql, parameters, transaction, cancellationToken: ct));

    public async Task<IReadOnlyList<T>> QueryAsync<T>(string sql, object? parameters, CancellationToken ct) =>
        [.. await connection.QueryAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: ct))];

    public Task<T?> FirstAsync<T>(string sql, object? parameters, CancellationToken ct) =>
        connection.QueryFirstOrDefaultAsync<T>(new CommandDefinition(sql, parameters, transaction, cancellationToken: ct));

    public Task CommitAsync(CancellationToken ct) => transaction.CommitAsync(ct);

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
}
