using System.Text;
using Watch.Worker.Tests.Store;

namespace Watch.EndToEnd.Tests.Rights;

/// <summary>
/// What each role is told by the server that lets it in, and what it may do to it, found by asking while every role is at work there.
/// </summary>
internal sealed class StatisticsRights(ServerRoles roles, CancellationToken ct)
{
    // Of whom, or of which schemas, the question tells the role that asks.
    private static readonly (string What, string Sql)[] Told =
    [
        (
            "`pg_stat_activity`, who is there",
            "SELECT DISTINCT usename::text FROM pg_stat_activity WHERE usename LIKE 'watch%' AND datname = current_database() ORDER BY 1"
        ),
        (
            "`pg_stat_activity`, what they ask",
            """
            SELECT DISTINCT usename::text FROM pg_stat_activity WHERE usename LIKE 'watch%' AND datname = current_database()
            AND usename <> current_user AND query <> '<insufficient privilege>' ORDER BY 1
            """
        ),
        (
            "`pg_locks`",
            """
            SELECT DISTINCT n.nspname::text FROM pg_locks l
            JOIN pg_class c ON c.oid = l.relation JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE l.database = (SELECT oid FROM pg_database WHERE datname = current_database()) AND n.nspname NOT LIKE 'pg\_%' ORDER BY 1
            """
        ),
        ("`pg_stat_all_tables`, `_indexes`", Schemas("pg_stat_all_tables NATURAL FULL JOIN pg_stat_all_indexes")),
        ("`pg_statio_all_tables`", Schemas("pg_statio_all_tables")),
        (
            "sizes of tables",
            """
            SELECT DISTINCT schemaname::text FROM pg_stat_all_tables
            WHERE schemaname NOT LIKE 'pg\_%' AND schemaname <> 'information_schema' AND pg_total_relation_size(relid) >= 0 ORDER BY 1
            """
        ),
        ("`pg_stats`, values of columns", Schemas("pg_stats")),
        (
            "`pg_stat_database`, size of the database",
            "SELECT 'yes' FROM pg_stat_database WHERE datname = current_database() AND pg_database_size(datid) > 0"
        ),
        ("position of the write-ahead log", "SELECT 'yes' WHERE pg_current_wal_insert_lsn() IS NOT NULL"),
        ("transaction numbers", "SELECT 'yes' WHERE pg_current_snapshot() IS NOT NULL"),
    ];

    private static readonly (string What, string Sql)[] Done =
    [
        ("make a schema", "CREATE SCHEMA anything_new"),
        ("make a temporary table", "CREATE TEMPORARY TABLE anything_new ()"),
        ("end a session of another role", "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'postgres'"),
        ("become another role", "SET ROLE postgres"),
        ("reset the statistics", "SELECT pg_stat_reset()"),
        ("read a file of the server", "SELECT pg_read_file('PG_VERSION')"),
        ("run a program", "COPY (SELECT 1) TO PROGRAM 'true'"),
        ("an advisory lock, which nothing of Watch waits for", "SELECT pg_try_advisory_xact_lock(1)"),
    ];

    /// <summary>The table, a row for each thing that is asked or tried.</summary>
    public async Task<string> TryAsync()
    {
        List<(string Server, IReadOnlyList<RoleAttempt?> Roles)> servers = [];
        await using SessionsAtWork sessions = new();
        foreach ((string server, string database) in roles.Servers)
        {
            IReadOnlyList<RoleAttempt?> here = await ServerRoles.OnAsync(database, ct);
            servers.Add((server, here));
            await PostgresServer.AskAsync(database, "ANALYZE (VERBOSE false)");
            await sessions.OpenAsync(here, ct);
        }

        StringBuilder table = new();
        table.Append(RightsPage.Row(["", .. roles.Names.Select(r => $"`{r}`")]));
        table.Append(RightsPage.Row(["---", .. roles.Names.Select(_ => "---")]));
        table.Append(
            RightsPage.Row([
                "enters the server",
                .. Each(i => RightsPage.Cell(servers.Where(s => s.Roles[i] is not null).Select(s => s.Server))),
            ])
        );
        foreach ((string what, string sql) in Told)
        {
            table.Append(RightsPage.Row([what, .. await EachAsync(async r => RightsPage.Cell(await r.AskAsync(sql, ct)))]));
        }

        foreach ((string what, string sql) in Done)
        {
            table.Append(RightsPage.Row([what, .. await EachAsync(async r => await r.MayAsync(sql, ct) ? "yes" : RightsPage.Nothing)]));
        }

        return table.ToString();

        IEnumerable<string> Each(Func<int, string> cell) => Enumerable.Range(0, roles.Names.Count).Select(cell);

        async Task<IReadOnlyList<string>> EachAsync(Func<RoleAttempt, Task<string>> cell)
        {
            List<string> cells = [];
            foreach (int i in Enumerable.Range(0, roles.Names.Count))
            {
                cells.Add(await cell(servers.Select(s => s.Roles[i]).First(r => r is not null)!));
            }

            return cells;
        }
    }

    private static string Schemas(string view) =>
        $"""
            SELECT DISTINCT schemaname::text FROM {view} WHERE schemaname NOT LIKE 'pg\_%' AND schemaname <> 'information_schema' ORDER BY 1
            """;
}
