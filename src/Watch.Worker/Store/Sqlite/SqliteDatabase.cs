using System.Data.Common;
using Microsoft.Data.Sqlite;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Sqlite;

/// <summary>One file. Its writers queue here first, so that nobody in this process sleeps on the file's own lock.</summary>
internal sealed class SqliteDatabase(string path) : Database
{
    private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000;";

    private readonly SemaphoreSlim _writer = new(1, 1);

    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = path,
        Mode = SqliteOpenMode.ReadWriteCreate,
        ForeignKeys = true,
    }.ConnectionString;

    public override string Name => Path.GetFileName(path);

    public override string ForUpdate => "";

    public override string NumbersOf(string parameter) => Numbers(parameter);

    /// <summary>The query for the numbers that a parameter lists, as SQLite has it.</summary>
    public static string Numbers(string parameter) => $"SELECT value FROM json_each('[' || {parameter} || ']')";

    public override async Task<DbConnection> OpenAsync(CancellationToken ct) => await ConnectAsync(ct);

    public override async Task<WriteTransaction> BeginAsync(CancellationToken ct)
    {
        await _writer.WaitAsync(ct);

        // The provider begins a transaction of writers IMMEDIATE unless told to defer.
        SqliteConnection? connection = null;
        try
        {
            connection = await ConnectAsync(ct);
            return new WriteTransaction(connection, await connection.BeginTransactionAsync(ct), () => _writer.Release());
        }
        catch
        {
            if (connection is not null)
            {
                await connection.DisposeAsync();
            }

            _writer.Release();
            throw;
        }
    }

    public override ValueTask DisposeAsync()
    {
        using SqliteConnection connection = new(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    private async Task<SqliteConnection> ConnectAsync(CancellationToken ct)
    {
        SqliteConnection connection = new(_connectionString);
        try
        {
            await connection.OpenAsync(ct);
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
