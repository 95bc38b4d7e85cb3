using System.Data.Common;
using Microsoft.Data.Sqlite;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Sqlite;

/// <summary>Stands for a file that is not there: a database in memory, for as long as it is not disposed.</summary>
/// <param name="name">What errors call it.</param>
/// <param name="time">The clock.</param>
internal sealed class SqliteMemory(string name, TimeProvider time) : Database(time, NoCommitPoints.Instance)
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

    public override string TextsOf(string parameter) => SqliteDatabase.Texts(parameter);

    public override string RowsOf(string parameter, params IReadOnlyList<string> columns) => SqliteDatabase.Rows(parameter, columns);

    public override string IsMoment(string column) => SqliteDatabase.Moment(column);

    public override bool IsPassing(DbException ex) => false;

    public override string? Explain(DbException ex) => null;

    public override ValueTask DisposeAsync() => _kept?.DisposeAsync() ?? ValueTask.CompletedTask;

    protected override async Task<WriteTransaction> BeginOnceAsync(CancellationToken ct)
    {
        DbConnection connection = await ConnectAsync(ct);
        return new WriteTransaction(this, connection, await connection.BeginTransactionAsync(ct));
    }

    protected override async Task<DbConnection> ConnectAsync(CancellationToken ct)
    {
        _kept ??= await OpenConnectionAsync(ct);
        return await OpenConnectionAsync(ct);
    }

    private async Task<SqliteConnection> OpenConnectionAsync(CancellationToken ct)
    {
        SqliteConnection connection = new(_connectionString);
        await connection.OpenAsync(ct);
        return connection;
    }
}
