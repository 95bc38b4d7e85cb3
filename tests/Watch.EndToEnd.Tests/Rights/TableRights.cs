using System.Text;
using Watch.Worker.Tests.Store;

namespace Watch.EndToEnd.Tests.Rights;

/// <summary>What each role may do with each table and sequence of both servers, found by trying everything.</summary>
internal sealed class TableRights(ServerRoles roles, CancellationToken ct)
{
    private const string Relations = """
        SELECT format('%s %s %s %s', n.nspname, c.relname, c.relkind,
            (SELECT attname FROM pg_attribute WHERE attrelid = c.oid AND attnum = 1))
        FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
        WHERE n.nspname NOT LIKE 'pg\_%' AND n.nspname <> 'information_schema' AND c.relkind IN ('r', 'p', 'v', 'm', 'S') ORDER BY 1
        """;

    /// <summary>The table, a row for each schema, or for each part of one in which not all is the same.</summary>
    public async Task<string> TryAsync()
    {
        StringBuilder table = new();
        table.Append(RightsPage.Row(["server, schema", .. roles.Names.Select(r => $"`{r}`")]));
        table.Append(RightsPage.Row(["---", .. roles.Names.Select(_ => "---")]));
        foreach ((string server, string database) in roles.Servers)
        {
            await AppendAsync(table, server, database);
        }

        return table.ToString();
    }

    private async Task AppendAsync(StringBuilder table, string server, string database)
    {
        IReadOnlyList<RoleAttempt?> here = await ServerRoles.OnAsync(database, ct);
        List<(string Schema, string Kind, string Name, string Cells)> found = [];
        foreach (string[] words in (await PostgresServer.AskAsync(database, Relations)).Select(r => r.Split(' ')))
        {
            bool isSequence = words[2] == "S";
            (string Word, string Sql)[] attempts = isSequence
                ? OfSequence($"{words[0]}.{words[1]}")
                : OfTable($"{words[0]}.{words[1]}", words[3]);
            found.Add((words[0], isSequence ? "sequences" : "tables", words[1], await CellsAsync(here, attempts)));
        }

        foreach (var part in found.GroupBy(f => (f.Schema, f.Kind)))
        {
            string[] cells = [.. part.Select(f => f.Cells).Distinct(StringComparer.Ordinal)];
            foreach (string those in cells)
            {
                string which =
                    cells.Length == 1 ? "" : $" {string.Join(", ", part.Where(f => f.Cells == those).Select(f => $"`{f.Name}`"))}";
                table.Append($"| {server}, `{part.Key.Schema}`, {part.Key.Kind}{which} | {those} |\n");
            }
        }

        foreach (string schema in found.Select(f => f.Schema).Append("public").Distinct(StringComparer.Ordinal))
        {
            string cells = await CellsAsync(here, [("yes", $"CREATE TABLE {schema}.anything_new ()")]);
            table.Append($"| {server}, `{schema}`, something new | {cells} |\n");
        }
    }

    private async Task<string> CellsAsync(IReadOnlyList<RoleAttempt?> here, (string Word, string Sql)[] attempts)
    {
        List<string> cells = [];
        foreach (RoleAttempt? role in here)
        {
            List<string> granted = [];
            foreach ((string word, string sql) in role is null ? [] : attempts)
            {
                if (await role!.MayAsync(sql, ct))
                {
                    granted.Add(word);
                }
            }

            cells.Add(attempts.Length > 1 && granted.Count == attempts.Length ? "everything" : RightsPage.Cell(granted));
        }

        return string.Join(" | ", cells);
    }

    private static (string Word, string Sql)[] OfTable(string table, string column) =>
        [
            ("select", $"SELECT FROM {table} LIMIT 0"),
            ("insert", $"INSERT INTO {table} DEFAULT VALUES"),
            ("update", $"UPDATE {table} SET {column} = DEFAULT WHERE false"),
            ("delete", $"DELETE FROM {table} WHERE false"),
            ("truncate", $"TRUNCATE {table}"),
            ("lock", $"LOCK TABLE {table} IN ROW SHARE MODE"),
            ("lock rows", $"SELECT FROM {table} LIMIT 0 FOR KEY SHARE"),
            ("drop", $"DROP TABLE {table} CASCADE"),
        ];

    private static (string Word, string Sql)[] OfSequence(string sequence) =>
        [
            ("select", $"SELECT last_value FROM {sequence}"),
            ("advance", $"SELECT nextval('{sequence}')"),
            ("set", $"SELECT setval('{sequence}', 1000000)"),
            ("drop", $"DROP SEQUENCE {sequence} CASCADE"),
        ];
}
