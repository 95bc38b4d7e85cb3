using System.Data.Common;
using Dapper;

namespace Watch.Worker.Store.Sql;

/// <summary>Reads rows as they are, and makes values of them: one that cannot be made is told, and the others go on.</summary>
internal static class RawReading
{
    /// <summary>What a row holds, or why it cannot be read.</summary>
    /// <param name="row">The row.</param>
    /// <param name="table">Its table.</param>
    /// <param name="key">What names it there; asked for only where it cannot be read.</param>
    /// <param name="read">Makes the value.</param>
    public static Stored<T> Read<T>(this RawRow row, string table, Func<RawRow, string> key, Func<RawRow, T> read)
    {
        try
        {
            return new Stored<T>.Readable(read(row));
        }
        // Whatever the reading of one row throws is about that row alone; whoever asked is given the reason, and shows it.
        catch (Exception ex) when (ex is not OperationCanceledException)
        {
            return new Stored<T>.Unreadable(new UnreadableStoredRow(table, key(row), ex.Message));
        }
    }

    /// <summary>The rest of a result.</summary>
    public static async Task<IReadOnlyList<RawRow>> RowsAsync(this DbConnection connection, CommandDefinition command)
    {
        await using DbDataReader reader = await connection.ExecuteReaderAsync(command);
        IReadOnlyDictionary<string, int> ordinals = reader.Ordinals();
        List<RawRow> rows = [];
        while (await reader.ReadAsync(command.CancellationToken))
        {
            rows.Add(reader.Row(ordinals));
        }

        return rows;
    }

    /// <summary>The columns by name.</summary>
    public static IReadOnlyDictionary<string, int> Ordinals(this DbDataReader reader) =>
        Enumerable.Range(0, reader.FieldCount).ToDictionary(reader.GetName, i => i, StringComparer.Ordinal);

    /// <summary>The row that the reader stands on.</summary>
    public static RawRow Row(this DbDataReader reader, IReadOnlyDictionary<string, int> ordinals)
    {
        object?[] values = new object?[reader.FieldCount];
        for (int i = 0; i < values.Length; i++)
        {
            values[i] = ValueOf(reader, i);
        }

        return new RawRow(ordinals, values);
    }

    // PostgreSQL knows moments that no type here holds.
    private static object? ValueOf(DbDataReader reader, int column)
    {
        try
        {
            return reader.IsDBNull(column) ? null : reader.GetValue(column);
        }
        catch (Exception ex) when (ex is InvalidCastException or OverflowException or ArgumentException or FormatException)
        {
            return new RawRow.BrokenValue(ex.Message);
        }
    }
}
