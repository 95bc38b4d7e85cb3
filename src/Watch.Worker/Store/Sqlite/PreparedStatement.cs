using Microsoft.Data.Sqlite;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Sqlite;

/// <summary>A statement compiled once and executed many times: the fast way into SQLite.</summary>
internal sealed class PreparedStatement : IDisposable
{
    private readonly SqliteCommand _command;

    public PreparedStatement(WriteTransaction transaction, string sql, params ReadOnlySpan<string> parameters)
    {
        _command = ((SqliteConnection)transaction.Connection).CreateCommand();
        _command.Transaction = (SqliteTransaction)transaction.Transaction;
        _command.CommandText = sql;
        foreach (string parameter in parameters)
        {
            _command.Parameters.Add(new SqliteParameter { ParameterName = parameter });
        }

        _command.Prepare();
    }

    public void Execute(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        _command.ExecuteNonQuery();
    }

    public SqliteDataReader Read(params ReadOnlySpan<object?> values)
    {
        Bind(values);
        return _command.ExecuteReader();
    }

    public void Dispose() => _command.Dispose();

    private void Bind(ReadOnlySpan<object?> values)
    {
        for (int i = 0; i < values.Length; i++)
        {
            _command.Parameters[i].Value = values[i] ?? DBNull.Value;
        }
    }
}
