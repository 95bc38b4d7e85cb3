using System.Diagnostics;
using Dapper;
using Npgsql;
using Watch.Benchmarks;
using Watch.Testing;
using Watch.Worker.Store.PostgreSql;

namespace Watch.LatencyBench;

/// <summary>Databases set up by psql with the files of the deployment, and its configuration with 150 firms and one rule.</summary>
internal sealed class Installation : IAsyncDisposable
{
    /// <summary>How many firms are watched.</summary>
    public const int Firms = 150;

    private const string Password = "test-password";
    private const string Secret = "a secret of a bench that is long enough";

    private readonly string _log;
    private readonly string _defensive;

    private Installation(string log, string defensive) => (_log, _defensive) = (log, defensive);

    /// <summary>Its configuration.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("watch-latency-").FullName;

    /// <summary>What its worker is told by the environment.</summary>
    public Dictionary<string, string> Variables
    {
        get
        {
            Dictionary<string, string> variables = new(StringComparer.Ordinal)
            {
                ["WATCH_STORAGE_DEFENSIVE"] = As("defensive", _defensive),
                ["WATCH_SECRET_DEFENSIVE"] = Secret,
                ["WATCH_BUS_DEFENSIVE_PASSWORD"] = BenchServers.BrokerPassword,
                ["WATCH_BUS_BRIDGE_PASSWORD"] = BenchServers.BrokerPassword,
            };
            if (_log != _defensive)
            {
                variables["WATCH_STORAGE_LOG"] = As("copy", _log);
            }

            return variables;
        }
    }

    public static async Task<Installation> CreateAsync(Arrangement arrangement)
    {
        string log = await DatabaseAsync(BenchServers.Log, "bootstrap.sql", arrangement.IsShared);
        string defensive = arrangement.IsShared ? log : await DatabaseAsync(BenchServers.Defensive, "bootstrap-defensive.sql", true);
        Installation installation = new(log, defensive);
        installation.Configure(arrangement);
        return installation;
    }

    /// <summary>As the ingestion does, which makes the tables of the log.</summary>
    public Task<PostgresStores> OpenAsync() =>
        PostgresStores.OpenAsync(new PostgresOptions { Ingest = As("ingest", _log) }, TimeProvider.System, CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        foreach (string database in new[] { _log, _defensive }.Distinct(StringComparer.Ordinal))
        {
            NpgsqlConnectionStringBuilder server = new(database) { Database = "postgres" };
            await using NpgsqlConnection connection = new(server.ConnectionString);
            await connection.ExecuteAsync($"DROP DATABASE {new NpgsqlConnectionStringBuilder(database).Database} WITH (FORCE)");
        }

        Directory.Delete(Folder, recursive: true);
    }

    private void Configure(Arrangement arrangement)
    {
        CopyFolder(Repository.PathTo("config"), Folder);
        string watch = File.ReadAllText(Repository.PathTo("deploy", "worker", "watch.yml"))
            .Replace("host: rabbitmq", $"host: {BenchServers.Broker.Host}", StringComparison.Ordinal)
            .Replace("port: 5672", $"port: {BenchServers.Broker.Port}", StringComparison.Ordinal)
            .Replace("copy-every: 1 s", $"copy-every: {arrangement.CopyEvery}", StringComparison.Ordinal)
            .Replace("read-every: 2 s", $"read-every: {arrangement.ReadEvery}", StringComparison.Ordinal)
            .Replace("send-every: 2 s", $"send-every: {arrangement.SendEvery}", StringComparison.Ordinal);
        if (arrangement.IsShared)
        {
            watch = watch.Replace("  log: { environment: WATCH_STORAGE_LOG }", "  shared-server: true", StringComparison.Ordinal);
        }

        File.WriteAllText(Path.Combine(Folder, "watch.yml"), watch);
        File.WriteAllText(Path.Combine(Folder, "defensive", "firms.yml"), string.Concat(Enumerable.Range(0, Firms).Select(FirmOf)));
        foreach (string rules in Directory.EnumerateFiles(Path.Combine(Folder, "defensive", "rules")).ToArray())
        {
            if (Path.GetFileName(rules) != "solvency.yml")
            {
                File.Delete(rules);
            }
        }
    }

    private static string FirmOf(int rank) =>
        $"- {{siren: {Invented.Siren(rank).Value}, name: Entreprise {rank}, sensitivity: strategic, departements: [\"63\"]}}\n";

    private static async Task<string> DatabaseAsync(string server, string file, bool withDefensive)
    {
        NpgsqlConnectionStringBuilder made = new(server) { Database = $"watch_latency_{Guid.NewGuid():N}" };
        await using (NpgsqlConnection connection = new(server))
        {
            await connection.ExecuteAsync($"CREATE DATABASE {made.Database}");
        }

        ProcessStartInfo start = new("psql", ["--no-psqlrc", "--quiet", "--file", Repository.PathTo("deploy", "postgresql", file)]);
        foreach (string role in withDefensive ? new[] { "INGEST", "COPY", "OFFENSIVE", "DEFENSIVE" } : ["INGEST", "COPY", "OFFENSIVE"])
        {
            start.Environment[$"WATCH_{role}_PASSWORD"] = Password;
        }

        start.Environment["PGHOST"] = made.Host;
        start.Environment["PGPORT"] = $"{made.Port}";
        start.Environment["PGUSER"] = made.Username;
        start.Environment["PGPASSWORD"] = made.Password;
        start.Environment["PGDATABASE"] = made.Database;
        using Process psql = Process.Start(start)!;
        await psql.WaitForExitAsync();
        return psql.ExitCode == 0 ? made.ConnectionString : throw new InvalidOperationException($"psql could not run {file}.");
    }

    private static string As(string role, string database) =>
        new NpgsqlConnectionStringBuilder(database) { Username = $"watch_{role}", Password = Password }.ConnectionString;

    private static void CopyFolder(string from, string to)
    {
        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(to, Path.GetRelativePath(from, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
