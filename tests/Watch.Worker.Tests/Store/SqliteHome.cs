using Dapper;
using Microsoft.Data.Sqlite;
using Watch.Contracts.Routes;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;

namespace Watch.Worker.Tests.Store;

/// <summary>A data folder of its own.</summary>
internal sealed class SqliteHome : IStoreHome
{
    public string Folder { get; } = Directory.CreateTempSubdirectory("watch-store-").FullName;

    public async Task<IStores> OpenAsync(TimeProvider time, StoreBuild? build = null, ICommitPoints? points = null) =>
        await SqliteStores.OpenAsync(
            Folder,
            Enum.GetValues<Volet>(),
            time,
            build ?? StoreBuild.Current,
            points ?? NoCommitPoints.Instance,
            CancellationToken.None
        );

    public async Task ExecuteAsync(string sql, string part = "log")
    {
        await using SqliteConnection connection = new($"Data Source={Path.Combine(Folder, part + ".db")};Pooling=False");
        await connection.ExecuteAsync(sql);
    }

    public ValueTask DisposeAsync()
    {
        Directory.Delete(Folder, recursive: true);
        return ValueTask.CompletedTask;
    }
}
