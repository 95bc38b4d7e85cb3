using System.Data.Common;
using Microsoft.Data.Sqlite;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Sqlite;

/// <summary>Stands for a file that is not there: a database in memory, for as long as it is not disposed.</summary>
/// <param name="name">What errors call it.</param>
internal sealed class SqliteMemory(string name) : Database
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = $"watch-{Guid.NewGuid():N}",
        Mode = SqliteOpenMode.Memory,
        Cache = SqliteCacheMode.Shared,
        Pooling = false,
    }.ConnectionString;

    private SqliteConnection? _kept;

    public override string Name => name;

    public override string ForUpdate => "";

    public override string NumbersOf(string parameter) => SqliteDatabase.Numbers(parameter);

    public override async Task<DbConnection> OpenAsync(CancellationToken ct)
    {
        _kept ??= await ConnectAsync(ct);
        return await ConnectAsync(ct);
    }

    public override async Task<WriteTransaction> BeginAsync(CancellationToken ct)
    {
        DbConnection connection = await OpenAsync(ct);
        return new WriteTransaction(connection, await connection.BeginTransactionAsync(ct));
    }

    public override ValueTask DisposeAsync() => _kept?.DisposeAsync() ?? ValueTask.CompletedTask;

    private async Task<SqliteConnection> ConnectAsync(CancellationToken ct)
    {
        SqliteConnection connection = new(_connectionString);
        await connection.OpenAsync(ct);
        return connection;
    }
}
