using System.Data.Common;
using Microsoft.Data.Sqlite;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Sqlite;

/// <summary>
/// One file, read beside whoever writes it, or alone. Where nobody has it open no lock is taken and no file is made beside it, so that a
/// folder that cannot be written does as well.
/// </summary>
internal sealed class SqliteFileReader(string path, TimeProvider time) : Database(time, NoCommitPoints.Instance)
{
    private const string Pragmas = "PRAGMA busy_timeout = 30000; PRAGMA query_only = ON;";

    // What a read-only folder answers, by the codes of SQLite: READONLY, CANTOPEN.
    private static readonly int[] CannotShare = [8, 14];

    public override string Name => Path.GetFileName(path);

    public override string ForUpdate => "";

    public override string NumbersOf(string parameter) => SqliteDatabase.Numbers(parameter);

    public override string TextsOf(string parameter) => SqliteDatabase.Texts(parameter);

    public override string RowsOf(string parameter, params IReadOnlyList<string> columns) => SqliteDatabase.Rows(parameter, columns);

    public override string IsMoment(string column) => SqliteDatabase.Moment(column);

    public override bool IsPassing(DbException ex) => false;

    public override string? Explain(DbException ex) => SqliteTrouble.Of(path, ex) ?? $"{Name}: {ex.Message}";

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected override async Task<DbConnection> ConnectAsync(CancellationToken ct)
    {
        if (!File.Exists($"{path}-wal"))
        {
            return await ConnectAsync(alone: true, ct);
        }

        try
        {
            return await ConnectAsync(alone: false, ct);
        }
        // What a killed process left beside the file cannot be taken up here: the file itself can be read.
        catch (SqliteException ex) when (CannotShare.Contains(ex.SqliteErrorCode))
        {
            return await ConnectAsync(alone: true, ct);
        }
    }

    protected override Task<WriteTransaction> BeginOnceAsync(CancellationToken ct) =>
        throw new InvalidOperationException($"{Name} was opened to be read.");

    private async Task<SqliteConnection> ConnectAsync(bool alone, CancellationToken ct)
    {
        SqliteConnection connection = new(
            new SqliteConnectionStringBuilder
            {
                DataSource = alone ? $"{new Uri(Path.GetFullPath(path)).AbsoluteUri}?immutable=1" : path,
                Mode = SqliteOpenMode.ReadOnly,
                Pooling = false,
            }.ConnectionString
        );
        try
        {
            await connection.OpenAsync(ct);
            await using SqliteCommand command = connection.CreateCommand();
            command.CommandText = Pragmas;
            await command.ExecuteNonQueryAsync(ct);
            command.CommandText = "SELECT count(*) FROM sqlite_schema";
            await command.ExecuteScalarAsync(ct);
            return connection;
        }
        catch
        {
            await connection.DisposeAsync();
            throw;
        }
    }
}
