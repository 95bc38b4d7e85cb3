using System.Data.Common;
using Microsoft.Data.Sqlite;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Sqlite;

/// <summary>One file. Its writers queue here first, so that nobody in this process sleeps on the file's own lock.</summary>
internal sealed class SqliteDatabase(string path, TimeProvider time, ICommitPoints points) : Database(time, points)
{
    private const string Pragmas = "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA busy_timeout = 30000;";

    private readonly SemaphoreSlim _writer = new(1, 1);

    private bool _isMade;

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

    public override string TextsOf(string parameter) => Texts(parameter);

    /// <summary>The query for the words that a parameter lists, as SQLite has it.</summary>
    public static string Texts(string parameter) => $"SELECT value FROM json_each('[\"' || replace({parameter}, ' ', '\",\"') || '\"]')";

    public override string RowsOf(string parameter, params IReadOnlyList<string> columns) => Rows(parameter, columns);

    /// <summary>The table of the rows that a parameter holds, as SQLite has it.</summary>
    public static string Rows(string parameter, IReadOnlyList<string> columns) =>
        $"(SELECT {string.Join(", ", columns.Select(c => $"json_extract(value, '$.{c}') AS {c}"))} FROM json_each({parameter}))";

    public override string IsMoment(string column) => Moment(column);

    /// <summary>The condition that a column holds a moment, as SQLite has it.</summary>
    public static string Moment(string column) => $"{column} GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9] *'";

    public override ValueTask DisposeAsync()
    {
        using SqliteConnection connection = new(_connectionString);
        SqliteConnection.ClearPool(connection);
        _writer.Dispose();
        return ValueTask.CompletedTask;
    }

    // Whoever writes waits in turn for what others do with the file; trying again would only wait longer.
    public override bool IsPassing(DbException ex) => false;

    public override string? Explain(DbException ex) => SqliteTrouble.Of(path, ex);

    protected override async Task<WriteTransaction> BeginOnceAsync(CancellationToken ct)
    {
        await _writer.WaitAsync(ct);

        // The provider begins a transaction of writers IMMEDIATE unless told to defer.
        DbConnection? connection = null;
        try
        {
            connection = await ConnectAsync(ct);
            return new WriteTransaction(this, connection, await connection.BeginTransactionAsync(ct), () => _writer.Release());
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

    protected override async Task<DbConnection> ConnectAsync(CancellationToken ct)
    {
        MakePrivate();
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

    // What SQLite makes beside the file has the file's own mode. One that is there is not opened here: to close it would give free
    // what SQLite has locked in it.
    private void MakePrivate()
    {
        if (_isMade || File.Exists(path))
        {
            return;
        }

        try
        {
            PrivateData.Open(path, FileMode.CreateNew, FileAccess.Write, FileShare.ReadWrite).Dispose();
            _isMade = true;
        }
        // Another made it meanwhile.
        catch (IOException) when (File.Exists(path))
        {
            _isMade = true;
        }
    }
}
