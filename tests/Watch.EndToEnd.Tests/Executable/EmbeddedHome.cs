using Watch.Testing;
using Watch.Worker.Store.Sqlite;

namespace Watch.EndToEnd.Tests.Executable;

/// <summary>A data folder of the embedded profile.</summary>
internal sealed class EmbeddedHome : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("watch-embedded-").FullName;

    /// <summary>Imports the samples.</summary>
    public Task<Ended> ImportAsync(IReadOnlyDictionary<string, string>? variables = null) => WatchWorker.RunAsync(
        ["import", Repository.PathTo("samples"), "--config", Repository.PathTo("config"), "--data", _data],
        variables ?? new Dictionary<string, string>(StringComparer.Ordinal));

    public async Task<IReadOnlyList<string>> StoredAsync(CancellationToken ct)
    {
        await using SqliteStores stores = await SqliteStores.OpenAsync(_data, TimeProvider.System, ct);
        return await Stored.LinesAsync(stores, ct);
    }

    /// <summary>Every file but those of SQLite, with what is in it.</summary>
    public IReadOnlyList<string> Files() =>
    [
        .. Directory.EnumerateFiles(_data, "*", SearchOption.AllDirectories)
            .Select(f => Path.GetRelativePath(_data, f))
            .Where(f => Path.GetDirectoryName(f) is { Length: > 0 })
            .Order(StringComparer.Ordinal)
            .Select(f => $"{f}\n{Stored.Timeless(File.ReadAllText(Path.Combine(_data, f)))}"),
    ];

    public void Dispose() => Directory.Delete(_data, recursive: true);
}
