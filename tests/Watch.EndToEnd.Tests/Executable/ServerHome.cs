using Dapper;
using Npgsql;
using Watch.EndToEnd.Tests.Publishing;
using Watch.KillHost;
using Watch.Testing;
using Watch.Worker.Store.PostgreSql;
using Watch.Worker.Tests.Judging;
using Watch.Worker.Tests.Store;

namespace Watch.EndToEnd.Tests.Executable;

/// <summary>
/// An installation of the server profile: a database of its own, the broker of the tests with empty queues, the deployed configuration.
/// </summary>
internal sealed class ServerHome : IAsyncDisposable
{
    private readonly string _database;

    private ServerHome(string database) => _database = database;

    /// <summary>Its configuration, and a place for files.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("watch-server-").FullName;

    /// <summary>Every secret that the configuration names.</summary>
    public IReadOnlyDictionary<string, string> Secrets =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["WATCH_STORAGE_INGEST"] = PostgresServer.As("ingest", _database),
            ["WATCH_STORAGE_DEFENSIVE"] = PostgresServer.As("defensive", _database),
            ["WATCH_STORAGE_OFFENSIVE"] = PostgresServer.As("offensive", _database),
            ["WATCH_SECRET_DEFENSIVE"] = TestIds.Secret,
            ["WATCH_SECRET_OFFENSIVE"] = TestIds.Secret,
            ["WATCH_BUS_DEFENSIVE_PASSWORD"] = Broker.Password,
            ["WATCH_BUS_OFFENSIVE_PASSWORD"] = Broker.Password,
        };

    public static async Task<ServerHome> CreateAsync()
    {
        await Broker.EmptyAsync();
        ServerHome home = new(await PostgresServer.CreateDatabaseAsync());
        home.WriteConfiguration();
        return home;
    }

    /// <summary>Runs a command with every secret, and dies where it is told to.</summary>
    public Task<Ended> RunAsync(IEnumerable<string> arguments, CommitVisit? kill = null) => RunWithAsync(Secrets, arguments, kill);

    /// <summary>Runs a command with these variables and no other.</summary>
    public Task<Ended> RunWithAsync(
        IEnumerable<KeyValuePair<string, string>> variables,
        IEnumerable<string> arguments,
        CommitVisit? kill = null
    ) =>
        WatchWorker.RunAsync(
            [.. arguments, "--config", Folder, "--data", Path.Combine(Folder, "data")],
            new Dictionary<string, string>(variables, StringComparer.Ordinal),
            kill
        );

    /// <summary>Changes a file of its configuration.</summary>
    public void Edit(string relative, Func<string, string> change)
    {
        string path = Path.Combine(Folder, relative);
        File.WriteAllText(path, change(File.ReadAllText(path)));
    }

    /// <summary>Imports the samples, and dies where it is told to.</summary>
    public Task<Ended> ImportAsync(CommitVisit? kill = null) => RunAsync(["import", Repository.PathTo("samples")], kill);

    public async Task<PostgresStores> OpenAsync(CancellationToken ct)
    {
        PostgresOptions options = new()
        {
            Ingest = Secrets["WATCH_STORAGE_INGEST"],
            Defensive = Secrets["WATCH_STORAGE_DEFENSIVE"],
            Offensive = Secrets["WATCH_STORAGE_OFFENSIVE"],
        };
        return await PostgresStores.OpenAsync(options, TimeProvider.System, ct);
    }

    /// <summary>Executes a statement in one of the schemas, as the administrator of the database.</summary>
    public async Task ExecuteAsync(string part, string sql)
    {
        await using NpgsqlConnection connection = new(_database);
        await connection.ExecuteAsync($"SET search_path = {part}; {sql}");
    }

    public async Task<IReadOnlyList<string>> StoredAsync(CancellationToken ct)
    {
        await using PostgresStores stores = await OpenAsync(ct);
        return await Stored.LinesAsync(stores, ct);
    }

    public async ValueTask DisposeAsync()
    {
        await PostgresServer.DropDatabaseAsync(_database);
        Directory.Delete(Folder, recursive: true);
    }

    // The default configuration with the deployment's watch.yml, pointed at the broker of the tests.
    private void WriteConfiguration()
    {
        string config = Repository.PathTo("config");
        foreach (string file in Directory.EnumerateFiles(config, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Folder, Path.GetRelativePath(config, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }

        string deployed = File.ReadAllText(Repository.PathTo("deploy", "worker", "watch.yml"));
        File.WriteAllText(
            Path.Combine(Folder, "watch.yml"),
            deployed
                .Replace("host: rabbitmq", $"host: {Broker.Address.Host}", StringComparison.Ordinal)
                .Replace("port: 5672", $"port: {Broker.Address.Port}", StringComparison.Ordinal)
        );
    }
}
