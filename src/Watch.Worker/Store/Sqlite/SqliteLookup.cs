using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Worker.Store.Sql;

namespace Watch.Worker.Store.Sqlite;

/// <summary>
/// Finds the rows of many ids at once. Those of a batch mostly lie beside one another, as the publisher numbers them: one pass
/// from the first to the last then finds them all; where too much lies between, each is looked up.
/// </summary>
internal sealed class SqliteLookup(WriteTransaction transaction, string column, SourceId source, HashSet<string> ids)
{
    private const int MostBetween = 4;

    /// <summary>One result for each row whose column is one of the ids; column 0 is that column, the others follow.</summary>
    public IEnumerable<T> Find<T>(string columns, Func<NoticeKey, SqliteStatement, T> read) =>
        TryPass(columns, read) ?? FindEach(columns, read);

    private List<T>? TryPass<T>(string columns, Func<NoticeKey, SqliteStatement, T> read)
    {
        // SQLite orders by bytes, which is the order of these strings for ASCII alone.
        if (!ids.All(id => Ascii.IsValid(id)))
        {
            return null;
        }

        using SqliteStatement select = new(
            transaction,
            $"SELECT {column}, {columns} FROM notice WHERE source = ?1 AND {column} BETWEEN ?2 AND ?3"
        );
        select.Bind(1, source.Value).Bind(2, ids.Min(StringComparer.Ordinal)).Bind(3, ids.Max(StringComparer.Ordinal));
        List<T> found = [];
        for (int left = ids.Count * MostBetween; select.Read(); left--)
        {
            if (left == 0)
            {
                return null;
            }

            string id = select.Text(0);
            if (ids.Contains(id))
            {
                found.Add(read(new NoticeKey(source, id), select));
            }
        }

        return found;
    }

    private List<T> FindEach<T>(string columns, Func<NoticeKey, SqliteStatement, T> read)
    {
        using SqliteStatement select = new(transaction, $"SELECT {column}, {columns} FROM notice WHERE source = ?1 AND {column} = ?2");
        List<T> found = [];
        foreach (string id in ids)
        {
            select.Bind(1, source.Value).Bind(2, id);
            while (select.Read())
            {
                found.Add(read(new NoticeKey(source, id), select));
            }
        }

        return found;
    }
}
