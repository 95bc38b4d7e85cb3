using Dapper;
using Microsoft.Data.Sqlite;
using Watch.Contracts.Routes;
using Watch.Testing;
using Watch.Worker.Hosting;
using Watch.Worker.Store.Sqlite;
using Watch.Worker.Tests.Judging;

namespace Watch.EndToEnd.Tests.Executable;

/// <summary>An installation of the embedded profile: a data folder, and the example configuration.</summary>
internal sealed class EmbeddedHome : IHome
{
    private readonly string _folder = Directory.CreateTempSubdirectory("watch-embedded-").FullName;

    private EmbeddedHome() { }

    public string Config => Path.Combine(_folder, "config");

    public IReadOnlyDictionary<string, string> Secrets { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public IReadOnlyList<string> Folders => ["--config", Config, "--data", Data];

    /// <summary>Its stores and files.</summary>
    public string Data => Path.Combine(_folder, "data");

    private string Route => Path.Combine(Data, "defensive", "alerts", "departement-63");

    /// <summary>With secrets that are the same in all of them, so that what two leave can be compared.</summary>
    public static EmbeddedHome Create()
    {
        EmbeddedHome home = new();
        CopyFolder(Repository.PathTo("config"), home.Config);
        Directory.CreateDirectory(home.Data);
        foreach (Volet volet in Enum.GetValues<Volet>())
        {
            File.WriteAllText(VoletSecrets.PathOf(home.Data, volet), TestIds.Secret);
        }

        return home;
    }

    /// <summary>Leaves the secrets to the program.</summary>
    public void ForgetSecrets()
    {
        foreach (Volet volet in Enum.GetValues<Volet>())
        {
            File.Delete(VoletSecrets.PathOf(Data, volet));
        }
    }

    public async Task<IReadOnlyList<string>> StoredAsync(CancellationToken ct)
    {
        await using SqliteStores stores = await SqliteStores.OpenAsync(Data, TimeProvider.System, ct);
        return await Stored.LinesAsync(stores, ct);
    }

    public async Task ExecuteAsync(string part, string sql)
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(Data, $"{part}.db")};Pooling=False;Foreign Keys=False");
        await connection.ExecuteAsync(sql);
    }

    /// <summary>Every file of the messages of the routes.</summary>
    public string[] Paths() => FilesOf("alerts", "*");

    /// <summary>Every page of them.</summary>
    public string[] Pages() => FilesOf("pages", "*.html");

    public Task<IReadOnlyList<string>> DeliveredAsync() =>
        Task.FromResult<IReadOnlyList<string>>([
            .. Paths().Concat(Pages()).Select(f => Stored.Momentless($"{Path.GetRelativePath(Data, f)}\n{File.ReadAllText(f)}")),
        ]);

    /// <summary>A file where a route's folder should be, and a folder where a message's file should be.</summary>
    public async Task ObstructAsync()
    {
        await using EmbeddedHome other = Create();
        await other.CommandAsync(["import", Repository.PathTo("samples")]);
        string file = other
            .Paths()
            .First(p => p.Contains("/gse/", StringComparison.Ordinal) && p.EndsWith(".json", StringComparison.Ordinal));
        Directory.CreateDirectory(Path.Combine(Data, Path.GetRelativePath(other.Data, file)));
        await File.WriteAllTextAsync(Route, "");
    }

    public Task ClearAsync()
    {
        File.Delete(Route);
        foreach (string folder in Directory.EnumerateDirectories(Data, "*.json", SearchOption.AllDirectories).ToArray())
        {
            Directory.Delete(folder);
        }

        return Task.CompletedTask;
    }

    public Task<IHome> CopyAsync()
    {
        EmbeddedHome copy = new();
        CopyFolder(_folder, copy._folder);
        return Task.FromResult<IHome>(copy);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(_folder, recursive: true);
        return ValueTask.CompletedTask;
    }

    private string[] FilesOf(string folder, string pattern) =>
        [
            .. Enum.GetNames<Volet>()
                .Select(v => Path.Combine(Data, v.ToLowerInvariant(), folder))
                .Where(Directory.Exists)
                .SelectMany(f => Directory.EnumerateFiles(f, pattern, SearchOption.AllDirectories))
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>Copies a folder with all that is in it.</summary>
    public static void CopyFolder(string from, string to)
    {
        Directory.CreateDirectory(to);
        foreach (string folder in Directory.EnumerateDirectories(from, "*", SearchOption.AllDirectories))
        {
            Directory.CreateDirectory(Path.Combine(to, Path.GetRelativePath(from, folder)));
        }

        foreach (string file in Directory.EnumerateFiles(from, "*", SearchOption.AllDirectories))
        {
            File.Copy(file, Path.Combine(to, Path.GetRelativePath(from, file)));
        }
    }
}
