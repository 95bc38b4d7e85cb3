using System.Globalization;
using Npgsql;
using Watch.EndToEnd.Tests.Executable;
using Watch.Worker.Tests.Store;

namespace Watch.EndToEnd.Tests.Apartness;

/// <summary>What the server of the log counts, as the offensive volet's role can ask for it, before the defensive volet works.</summary>
internal sealed class ServerNumbers
{
    private const string Tables = """
        SELECT format('%s.%s: %s in, %s changed, %s gone, %s scans, %s bytes', schemaname, relname, n_tup_ins, n_tup_upd, n_tup_del,
            coalesce(seq_scan, 0) + coalesce(idx_scan, 0), pg_relation_size(relid))
        FROM pg_stat_all_tables WHERE schemaname IN ('log', 'offensive', 'quartz', 'defensive') ORDER BY 1
        """;

    private const string Positions = """
        SELECT format('%s %s: revision %s', position, id, revision) FROM log.notice
        UNION ALL SELECT format('next: %s', last_value) FROM log.notice_position
        """;

    private const string Server = """
        SELECT format('write-ahead log: %s', pg_current_wal_insert_lsn() - '0/0') UNION ALL
        SELECT format('transactions: %s', pg_snapshot_xmax(pg_current_snapshot())) UNION ALL
        SELECT format('commits of the database: %s', xact_commit) FROM pg_stat_database WHERE datname = current_database() UNION ALL
        SELECT format('rollbacks of the database: %s', xact_rollback) FROM pg_stat_database WHERE datname = current_database() UNION ALL
        SELECT format('rows returned by the database: %s', tup_returned) FROM pg_stat_database WHERE datname = current_database() UNION ALL
        SELECT format('rows fetched from the database: %s', tup_fetched) FROM pg_stat_database WHERE datname = current_database() UNION ALL
        SELECT format('rows written to the database: %s', tup_inserted + tup_updated + tup_deleted)
        FROM pg_stat_database WHERE datname = current_database() UNION ALL
        SELECT format('sessions of the database: %s', sessions) FROM pg_stat_database WHERE datname = current_database()
        """;

    private readonly Dictionary<string, long> _before;

    private ServerNumbers(Dictionary<string, long> before) => _before = before;

    public static async Task<ServerNumbers> TakeAsync(ServerHome home)
    {
        await SettleAsync(home);
        // What reading alone would tidy up later, and write down that it did.
        await PostgresServer.AskAsync(home.Log, "VACUUM (FREEZE, ANALYZE)");
        return new ServerNumbers(await NumbersAsync(home));
    }

    /// <summary>Notes what is counted now, and how far it went where others count too.</summary>
    public async Task AddMovedAsync(ServerHome home, Seen seen)
    {
        await SettleAsync(home);
        if (PostgresServer.HasQuiet)
        {
            Dictionary<string, long> after = await NumbersAsync(home);
            seen.AddNamed(Sight.ServerNumber, after.Select(n => $"{n.Key}: {n.Value - _before[n.Key]}"));
        }

        seen.AddNamed(Sight.Statistic, await PostgresServer.AskAsync(home.Log, Tables));
        seen.AddNamed(Sight.Position, await PostgresServer.AskAsync(home.Log, Positions));
    }

    private static async Task<Dictionary<string, long>> NumbersAsync(ServerHome home) =>
        (await PostgresServer.AskAsync(PostgresServer.As("offensive", home.Log), Server))
            .Select(n => n.Split(": "))
            .ToDictionary(n => n[0], n => long.Parse(n[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

    // A session tells what it did when it ends; asked from another database, so that the questions are not counted.
    private static async Task SettleAsync(ServerHome home)
    {
        NpgsqlConnectionStringBuilder elsewhere = new(home.Log);
        string there = $"SELECT 'there' FROM pg_stat_activity WHERE datname = '{elsewhere.Database}' AND backend_type = 'client backend'";
        elsewhere.Database = "postgres";
        while ((await PostgresServer.AskAsync(elsewhere.ConnectionString, there)).Count > 0)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(100));
        }
    }
}
