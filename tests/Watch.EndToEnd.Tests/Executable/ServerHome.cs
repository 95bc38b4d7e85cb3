using Dapper;
using Npgsql;
using Watch.EndToEnd.Tests.Publishing;
using Watch.Testing;
using Watch.Worker.Store.PostgreSql;
using Watch.Worker.Tests.Judging;
using Watch.Worker.Tests.Store;

namespace Watch.EndToEnd.Tests.Executable;

/// <summary>
/// An installation of the server profile: databases of its own, the broker of the tests with empty queues, the deployed configuration. The
/// defensive volet has another server, unless it is said to share that of the log.
/// </summary>
internal sealed class ServerHome : IHome
{
    private const string Bindings = "bindings/defensive/e/alerts.defensive/q/departement.63.alerts";

    // Secrets of the defensive volet, and its ways to the others' servers.
    private static readonly string[] OfTheDefensiveVolet = ["DEFENSIVE", "LOG", "BRIDGE"];

    private readonly List<string> _databases = [];

    private bool _isObstructed;

    private ServerHome(string log, string defensive)
    {
        Log = log;
        _databases.Add(log);
        Defensive = defensive;
    }

    /// <summary>The superuser's connection string to the database of the log and of the offensive volet.</summary>
    public string Log { get; }

    /// <summary>That to the database of the defensive volet.</summary>
    public string Defensive
    {
        get;
        private set
        {
            field = value;
            if (!_databases.Contains(value))
            {
                _databases.Add(value);
            }
        }
    }

    private bool IsShared => Defensive == Log;

    /// <summary>Its configuration, and a place for files.</summary>
    public string Folder { get; } = Directory.CreateTempSubdirectory("watch-server-").FullName;

    public string Config => Folder;

    /// <summary>Where the program puts files.</summary>
    public string Data => Path.Combine(Folder, "data");

    public IReadOnlyList<string> Folders => ["--config", Folder, "--data", Data];

    /// <summary>Every secret that the configuration names.</summary>
    public IReadOnlyDictionary<string, string> Secrets =>
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["WATCH_STORAGE_INGEST"] = PostgresServer.As("ingest", Log),
            ["WATCH_STORAGE_LOG"] = PostgresServer.As("copy", Log),
            ["WATCH_STORAGE_DEFENSIVE"] = PostgresServer.As("defensive", Defensive),
            ["WATCH_STORAGE_OFFENSIVE"] = PostgresServer.As("offensive", Log),
            ["WATCH_SECRET_DEFENSIVE"] = TestIds.Secret,
            ["WATCH_SECRET_OFFENSIVE"] = TestIds.Secret,
            ["WATCH_BUS_DEFENSIVE_PASSWORD"] = Broker.Password,
            ["WATCH_BUS_OFFENSIVE_PASSWORD"] = Broker.Password,
            ["WATCH_BUS_BRIDGE_PASSWORD"] = Broker.Password,
        };

    /// <summary>The secrets of ingestion and of the offensive volet.</summary>
    public IReadOnlyDictionary<string, string> PublicSecrets => Those(Secrets, ofTheDefensiveVolet: false);

    /// <summary>The secrets of the defensive volet.</summary>
    public IReadOnlyDictionary<string, string> DefensiveSecrets => Those(Secrets, ofTheDefensiveVolet: true);

    public static Task<ServerHome> CreateAsync() => CreateAsync(PostgresServer.CreateLogDatabaseAsync);

    /// <summary>With the log on a server that nobody else uses, where there is one.</summary>
    public static Task<ServerHome> CreateQuietAsync() => CreateAsync(PostgresServer.CreateQuietLogDatabaseAsync);

    private static async Task<ServerHome> CreateAsync(Func<Task<string>> createLogAsync)
    {
        await Broker.EmptyAsync();
        ServerHome home = new(await createLogAsync(), await PostgresServer.CreateDefensiveDatabaseAsync());
        home.WriteConfiguration();
        return home;
    }

    /// <summary>One server for both volets.</summary>
    public static async Task<ServerHome> CreateSharedAsync()
    {
        await Broker.EmptyAsync();
        string database = await PostgresServer.CreateDatabaseAsync();
        ServerHome home = new(database, database);
        home.WriteConfiguration();
        return home;
    }

    /// <summary>The defensive volet is looked for in another database from now on; nothing is moved.</summary>
    public void LookForDefensiveIn(string database)
    {
        Defensive = database;
        WriteWatch();
    }

    /// <summary>Runs a command with every secret.</summary>
    public Task<Ended> RunAsync(IEnumerable<string> arguments) => RunWithAsync(Secrets, arguments);

    /// <summary>Runs a command with these variables and no other.</summary>
    public Task<Ended> RunWithAsync(IEnumerable<KeyValuePair<string, string>> variables, IEnumerable<string> arguments) =>
        WatchWorker.RunAsync([.. arguments, .. Folders], new Dictionary<string, string>(variables, StringComparer.Ordinal));

    /// <summary>Imports the samples.</summary>
    public Task<Ended> ImportAsync() => RunAsync(["import", Repository.PathTo("samples")]);

    public async Task<PostgresStores> OpenAsync(CancellationToken ct)
    {
        PostgresOptions options = new()
        {
            Ingest = Secrets["WATCH_STORAGE_INGEST"],
            Log = IsShared ? null : Secrets["WATCH_STORAGE_LOG"],
            Defensive = Secrets["WATCH_STORAGE_DEFENSIVE"],
            Offensive = Secrets["WATCH_STORAGE_OFFENSIVE"],
        };
        return await PostgresStores.OpenAsync(options, TimeProvider.System, ct);
    }

    /// <summary>In one of the schemas, as the administrator of the database; in none of them, on both servers.</summary>
    public async Task ExecuteAsync(string part, string sql)
    {
        string[] databases = part switch
        {
            "defensive" => [Defensive],
            "public" => [Log, Defensive],
            _ => [Log],
        };
        foreach (string database in databases.Distinct(StringComparer.Ordinal))
        {
            await using NpgsqlConnection connection = new(database);
            await connection.ExecuteAsync($"SET search_path = {part}; {sql}");
        }
    }

    /// <summary>The copy of the log begins at the beginning.</summary>
    public async Task CopyLogAnewAsync()
    {
        await using NpgsqlConnection connection = new(Defensive);
        await connection.ExecuteAsync(
            "TRUNCATE log.notice, log.notice_payload, log.notice_siren, log.notice_number, log.notice_kind, "
                + "log.notice_story, log.notice_text, log.notice_erasure"
        );
    }

    public async Task<IReadOnlyList<string>> StoredAsync(CancellationToken ct)
    {
        await using PostgresStores stores = await OpenAsync(ct);
        return await Stored.LinesAsync(stores, ct);
    }

    public async Task<IReadOnlyList<string>> DeliveredAsync() =>
        [.. (await Queued.TakeAllAsync()).Select(q => Stored.Momentless(q.ToLine())).Order(StringComparer.Ordinal)];

    /// <summary>A route without a queue.</summary>
    public async Task ObstructAsync()
    {
        await Broker.ManageAsync(HttpMethod.Put, "permissions/defensive/administrator", """{"configure":"","write":".*","read":".*"}""");
        await Broker.ManageAsync(HttpMethod.Delete, $"{Bindings}/departement-63");
        _isObstructed = true;
    }

    public async Task ClearAsync()
    {
        await Broker.ManageAsync(HttpMethod.Post, Bindings, """{ "routing_key": "departement-63", "arguments": {} }""");
        _isObstructed = false;
    }

    public async Task<IHome> CopyAsync()
    {
        string database = await PostgresServer.CopyDatabaseAsync(Log);
        ServerHome copy = new(database, IsShared ? database : await PostgresServer.CopyDatabaseAsync(Defensive));
        EmbeddedHome.CopyFolder(Folder, copy.Folder);
        return copy;
    }

    public async ValueTask DisposeAsync()
    {
        if (_isObstructed)
        {
            await ClearAsync();
        }

        foreach (string database in _databases)
        {
            await PostgresServer.DropDatabaseAsync(database);
        }

        Directory.Delete(Folder, recursive: true);
    }

    private static Dictionary<string, string> Those(IEnumerable<KeyValuePair<string, string>> secrets, bool ofTheDefensiveVolet) =>
        new(
            secrets.Where(s => OfTheDefensiveVolet.Any(w => s.Key.Contains(w, StringComparison.Ordinal)) == ofTheDefensiveVolet),
            StringComparer.Ordinal
        );

    private void WriteConfiguration()
    {
        EmbeddedHome.CopyFolder(Repository.PathTo("config"), Folder);
        WriteWatch();
    }

    // The deployment's, pointed at the broker of the tests.
    private void WriteWatch()
    {
        string deployed = File.ReadAllText(Repository.PathTo("deploy", "worker", "watch.yml"));
        File.WriteAllText(
            Path.Combine(Folder, "watch.yml"),
            deployed
                .Replace("host: rabbitmq", $"host: {Broker.Address.Host}", StringComparison.Ordinal)
                .Replace("port: 5672", $"port: {Broker.Address.Port}", StringComparison.Ordinal)
                .Replace(
                    "  log: { environment: WATCH_STORAGE_LOG }",
                    IsShared ? "  shared-server: true" : "  log: { environment: WATCH_STORAGE_LOG }",
                    StringComparison.Ordinal
                )
        );
    }
}
