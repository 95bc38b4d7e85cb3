using Dapper;
using Npgsql;
using Watch.EndToEnd.Tests.Publishing;
using Watch.Testing;
using Watch.Worker.Tests.Judging;
using Watch.Worker.Tests.Store;

namespace Watch.EndToEnd.Tests.Apartness;

/// <summary>An installation of the server profile with two PostgreSQL servers, as it is deployed.</summary>
internal sealed class Installation : IAsyncDisposable
{
    private Installation(string log, string defensive)
    {
        Log = log;
        Defensive = defensive;
    }

    /// <summary>The superuser's connection string to the server of the log.</summary>
    public string Log { get; }

    /// <summary>That to the server of the defensive volet.</summary>
    public string Defensive { get; }

    /// <summary>Its configuration and its data.</summary>
    public DirectoryInfo Folder { get; } = Directory.CreateTempSubdirectory("watch-two-servers-");

    public string Configuration => Path.Combine(Folder.FullName, "config");

    public string Data => Path.Combine(Folder.FullName, "data");

    /// <summary>The secrets of ingestion and of the offensive volet.</summary>
    public IReadOnlyDictionary<string, string> PublicSecrets =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["WATCH_STORAGE_INGEST"] = PostgresServer.As("ingest", Log),
            ["WATCH_STORAGE_OFFENSIVE"] = PostgresServer.As("offensive", Log),
            ["WATCH_SECRET_OFFENSIVE"] = TestIds.Secret,
            ["WATCH_BUS_OFFENSIVE_PASSWORD"] = Broker.Password,
        };

    /// <summary>Those of the defensive volet.</summary>
    public IReadOnlyDictionary<string, string> DefensiveSecrets =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["WATCH_STORAGE_LOG"] = PostgresServer.As("copy", Log),
            ["WATCH_STORAGE_DEFENSIVE"] = PostgresServer.As("defensive", Defensive),
            ["WATCH_SECRET_DEFENSIVE"] = TestIds.Secret,
            ["WATCH_BUS_DEFENSIVE_PASSWORD"] = Broker.Password,
            ["WATCH_BUS_BRIDGE_PASSWORD"] = Broker.Password,
        };

    public static async Task<Installation> CreateAsync()
    {
        await Broker.EmptyAsync();
        Installation made = new(await PostgresServer.CreateLogDatabaseAsync(), await PostgresServer.CreateDefensiveDatabaseAsync());
        CopyConfiguration(made.Configuration);
        string watch = await File.ReadAllTextAsync(Repository.PathTo("deploy", "worker", "watch.yml"));
        await File.WriteAllTextAsync(
            Path.Combine(made.Configuration, "watch.yml"),
            watch
                .Replace("host: rabbitmq", $"host: {Broker.Address.Host}", StringComparison.Ordinal)
                .Replace("port: 5672", $"port: {Broker.Address.Port}", StringComparison.Ordinal)
                .Replace("copy-every: 1 s", "copy-every: 10 min", StringComparison.Ordinal)
        );
        return made;
    }

    /// <summary>Copies the example configuration.</summary>
    public static void CopyConfiguration(string folder)
    {
        string config = Repository.PathTo("config");
        foreach (string file in Directory.EnumerateFiles(config, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(folder, Path.GetRelativePath(config, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }

    /// <summary>Asks one of the servers in a session of its own, which ends with it.</summary>
    public static async Task<IReadOnlyList<string>> AskAsync(string server, string sql)
    {
        await using NpgsqlConnection connection = new(new NpgsqlConnectionStringBuilder(server) { Pooling = false }.ConnectionString);
        return [.. await connection.QueryAsync<string>(sql)];
    }

    public async ValueTask DisposeAsync()
    {
        await PostgresServer.DropDatabaseAsync(Log);
        await PostgresServer.DropDatabaseAsync(Defensive);
        Folder.Delete(recursive: true);
    }
}
