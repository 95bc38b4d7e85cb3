using Dapper;
using Microsoft.Data.Sqlite;
using Watch.Contracts.Routes;
using Watch.KillHost;
using Watch.Testing;
using Watch.Worker.Hosting;
using Watch.Worker.Store.Sqlite;
using Watch.Worker.Tests.Judging;

namespace Watch.EndToEnd.Tests.Executable;

/// <summary>A data folder of the embedded profile.</summary>
internal sealed class EmbeddedHome : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("watch-embedded-").FullName;

    /// <summary>With secrets that are the same in all of them, so that what two leave can be compared.</summary>
    public EmbeddedHome()
    {
        foreach (Volet volet in Enum.GetValues<Volet>())
        {
            File.WriteAllText(VoletSecrets.PathOf(_data, volet), TestIds.Secret);
        }
    }

    /// <summary>Imports the samples, and dies where it is told to.</summary>
    public Task<Ended> ImportAsync(CommitVisit? kill = null) =>
        WatchWorker.RunAsync(
            ["import", Repository.PathTo("samples"), "--config", Repository.PathTo("config"), "--data", _data],
            new Dictionary<string, string>(StringComparer.Ordinal),
            kill
        );

    public async Task<IReadOnlyList<string>> StoredAsync(CancellationToken ct)
    {
        await using SqliteStores stores = await SqliteStores.OpenAsync(_data, TimeProvider.System, ct);
        return await Stored.LinesAsync(stores, ct);
    }

    /// <summary>Executes a statement in one of the databases.</summary>
    public async Task ExecuteAsync(string part, string sql)
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(_data, $"{part}.db")};Pooling=False;Foreign Keys=False");
        await connection.ExecuteAsync(sql);
    }

    /// <summary>Every file but those of SQLite.</summary>
    public string[] Paths() =>
        [
            .. Directory
                .EnumerateFiles(_data, "*", SearchOption.AllDirectories)
                .Where(f => Path.GetDirectoryName(Path.GetRelativePath(_data, f)) is { Length: > 0 })
                .Order(StringComparer.Ordinal),
        ];

    /// <summary>The same, with what is in it.</summary>
    public IReadOnlyList<string> Files() =>
        [.. Paths().Select(f => $"{Path.GetRelativePath(_data, f)}\n{Stored.Timeless(File.ReadAllText(f))}")];

    public void Dispose() => Directory.Delete(_data, recursive: true);
}
