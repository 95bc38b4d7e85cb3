using System.Globalization;
using System.Text;
using Microsoft.Data.Sqlite;
using SQLitePCL;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Sqlite;

/// <summary>
/// A statement compiled once and executed many times in a transaction, without a layer between: the fast way into SQLite.
/// </summary>
internal sealed class SqliteStatement : IDisposable
{
    private const int ShortText = 256;
    private const int MostParameters = 32;

    private readonly sqlite3 _database;
    private readonly sqlite3_stmt _statement;
    private readonly string?[] _bound = new string?[MostParameters];

    public SqliteStatement(WriteTransaction transaction, string sql)
    {
        _database = ((SqliteConnection)transaction.Connection).Handle ?? throw new InvalidOperationException("The connection is closed.");
        Check(raw.sqlite3_prepare_v2(_database, sql, out _statement));
    }

    /// <summary>Gives a parameter its value; parameters count from 1.</summary>
    public SqliteStatement Bind(int parameter, long value)
    {
        Check(raw.sqlite3_bind_int64(_statement, parameter, value));
        return this;
    }

    public SqliteStatement Bind(int parameter, long? value)
    {
        if (value is { } number)
        {
            return Bind(parameter, number);
        }

        Check(raw.sqlite3_bind_null(_statement, parameter));
        return this;
    }

    public SqliteStatement Bind(int parameter, bool value) => Bind(parameter, value ? 1L : 0L);

    /// <summary>As the provider writes a day.</summary>
    public SqliteStatement Bind(int parameter, DateOnly value) =>
        Bind(parameter, value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    // Most texts of a batch are those of the row before it, and what is bound stays bound.
    public SqliteStatement Bind(int parameter, string? value)
    {
        if (value is null)
        {
            _bound[parameter] = null;
            Check(raw.sqlite3_bind_null(_statement, parameter));
            return this;
        }

        if (ReferenceEquals(_bound[parameter], value))
        {
            return this;
        }

        _bound[parameter] = value;

        Span<byte> utf8 = stackalloc byte[ShortText];
        return Encoding.UTF8.TryGetBytes(value, utf8, out int written)
            ? Bind(parameter, utf8[..written])
            : Bind(parameter, Encoding.UTF8.GetBytes(value));
    }

    /// <summary>Text that is UTF-8 already; it is copied.</summary>
    public SqliteStatement Bind(int parameter, ReadOnlySpan<byte> utf8)
    {
        Check(raw.sqlite3_bind_text(_statement, parameter, utf8));
        return this;
    }

    /// <summary>Executes it; what is bound stays bound.</summary>
    public void Execute()
    {
        Step();
        Reset();
    }

    /// <summary>Goes to the next row; false after the last, and the statement can then be executed again.</summary>
    public bool Read()
    {
        if (Step() == raw.SQLITE_ROW)
        {
            return true;
        }

        Reset();
        return false;
    }

    /// <summary>A column of the row; columns count from 0.</summary>
    public long Number(int column) => raw.sqlite3_column_int64(_statement, column);

    public string? TextOrNull(int column) => raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : Text(column);

    public string Text(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    public void Dispose() => _statement.Dispose();

    private int Step()
    {
        int code = raw.sqlite3_step(_statement);
        if (code is raw.SQLITE_ROW or raw.SQLITE_DONE)
        {
            return code;
        }

        Reset();
        Check(code);
        return code;
    }

    // Its code is that of the execution before it, which was told already.
    private void Reset() => _ = raw.sqlite3_reset(_statement);

    private void Check(int code) => SqliteException.ThrowExceptionForRC(code, _database);
}
