using System.Runtime.Versioning;
using Watch.Contracts.Routes;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;
using Xunit;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>The files of the embedded profile: whose they are, and what is said when one is damaged.</summary>
public sealed class SqliteFileTests : IDisposable
{
    private const UnixFileMode Others =
        UnixFileMode.GroupRead
        | UnixFileMode.GroupWrite
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherWrite
        | UnixFileMode.OtherExecute;

    private readonly string _parent = Directory.CreateTempSubdirectory("watch-files-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Data => Path.Combine(_parent, "data");

    public void Dispose() => Directory.Delete(_parent, recursive: true);

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Folder_and_files_are_their_owners_alone()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        await using SqliteStores stores = await OpenAsync();
        await stores.Log.AppendAsync([Candidate("A1")], Ct);
        IVoletStore store = stores.Of(Volet.Defensive);
        await using IHeldLock? held = await store.Outbox.TryLockAsync(store.OwnChannel, "worker", Ct);

        AssertPrivate("log.db", "log.db-wal", "log.db-shm", "defensive.db", "offensive.db", "defensive.db-outbox-file");
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task What_others_could_read_is_shut_to_them()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such modes.");
        await using (await OpenAsync()) { }
        File.SetUnixFileMode(Data, (UnixFileMode)0b111_101_101);
        foreach (string file in Directory.EnumerateFiles(Data))
        {
            File.SetUnixFileMode(file, (UnixFileMode)0b110_100_100);
        }

        await using SqliteStores stores = await OpenAsync();

        AssertPrivate("log.db", "defensive.db", "offensive.db");
    }

    [Fact]
    public async Task A_damaged_page_is_told_with_its_file_and_what_to_do()
    {
        await using (SqliteStores stores = await OpenAsync())
        {
            await stores.Log.AppendAsync([.. Enumerable.Range(1, 400).Select(i => Candidate($"A{i}"))], Ct);
        }

        await using (FileStream file = File.Open(Path.Combine(Data, "log.db"), FileMode.Open))
        {
            file.Position = 4096;
            await file.WriteAsync(Enumerable.Repeat((byte)0x5A, (int)file.Length - 4096).ToArray(), Ct);
        }

        StoreException told = await Assert.ThrowsAsync<StoreException>(async () =>
        {
            await using SqliteStores stores = await OpenAsync();
            await stores.Log.AppendAsync([.. Enumerable.Range(1, 400).Select(i => Candidate($"A{i}", "again"))], Ct);
        });

        Assert.Contains(Path.Combine(Data, "log.db"), told.Message);
        Assert.Contains("is damaged", told.Message);
        Assert.Contains("backup", told.Message);
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_told_so()
    {
        Directory.CreateDirectory(Data);
        await File.WriteAllTextAsync(Path.Combine(Data, "defensive.db"), new string('x', 8192), Ct);

        StoreException told = await Assert.ThrowsAsync<StoreException>(async () => await (await OpenAsync()).DisposeAsync());

        Assert.Contains("defensive.db", told.Message);
    }

    private Task<SqliteStores> OpenAsync() => SqliteStores.OpenAsync(Data, TimeProvider.System, Ct);

    [UnsupportedOSPlatform("windows")]
    private void AssertPrivate(params string[] files)
    {
        Assert.Equal((UnixFileMode)0b111_000_000, File.GetUnixFileMode(Data));
        Assert.All(files, f => Assert.Equal(UnixFileMode.None, File.GetUnixFileMode(Path.Combine(Data, f)) & Others));
    }
}
