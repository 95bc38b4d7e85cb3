using System.Diagnostics;
using Watch.Contracts.Routes;
using Watch.Testing;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;
using Xunit;

namespace Watch.EndToEnd.Tests.Executable;

/// <summary>A running daemon takes a changed configuration when it gets SIGHUP, and goes on with what it has when that is bad.</summary>
public sealed class ReloadTests : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("watch-sighup-");

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private string Config => Path.Combine(_folder.FullName, "config");

    private string Data => Path.Combine(_folder.FullName, "data");

    private string Rules => Path.Combine(Config, "offensive", "rules", "creations.yml");

    [Fact]
    public async Task A_signal_makes_a_daemon_take_a_good_folder_and_refuse_a_bad_one()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no SIGHUP here");
        CopyConfiguration();
        string good = await File.ReadAllTextAsync(Rules, Ct);
        using Process daemon = WatchWorker.Start(["run", "--roles", "offensive", "--config", Config, "--data", Data]);
        try
        {
            ConfigurationLoad started = await LoadAsync(daemon, accepted: true, after: null);
            await File.WriteAllTextAsync(Rules, good + "\n- id: x\n", Ct);
            await HangUpAsync(daemon);
            Assert.True((await LoadAsync(daemon, accepted: false, after: null)).Errors > 0);

            await File.WriteAllTextAsync(Rules, good + "\n# vu\n", Ct);
            await HangUpAsync(daemon);
            ConfigurationLoad taken = await LoadAsync(daemon, accepted: true, after: started.Hash);

            Assert.Equal((daemon.Id, started.Rules), (taken.Process, taken.Rules));
            Assert.False(daemon.HasExited);
        }
        finally
        {
            daemon.Kill();
            await daemon.WaitForExitAsync(Ct);
        }
    }

    public void Dispose() => _folder.Delete(recursive: true);

    private async Task<ConfigurationLoad> LoadAsync(Process daemon, bool accepted, string? after)
    {
        while (true)
        {
            await Task.Delay(TimeSpan.FromMilliseconds(200), Ct);
            Assert.False(daemon.HasExited);
            if (!File.Exists(Path.Combine(Data, "offensive.db")))
            {
                continue;
            }

            await using SqliteStores stores = await SqliteStores.OpenAsync(Data, [Volet.Offensive], TimeProvider.System, Ct);
            if (
                await stores.Of(Volet.Offensive).LastLoadAsync(accepted, Ct) is Stored<ConfigurationLoad>.Readable(var load)
                && load.Hash != after
            )
            {
                return load;
            }
        }
    }

    private static async Task HangUpAsync(Process daemon)
    {
        using Process kill = Process.Start("kill", ["-HUP", $"{daemon.Id}"]);
        await kill.WaitForExitAsync(Ct);
    }

    private void CopyConfiguration()
    {
        string shipped = Repository.PathTo("config");
        foreach (string file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            string copy = Path.Combine(Config, Path.GetRelativePath(shipped, file));
            Directory.CreateDirectory(Path.GetDirectoryName(copy)!);
            File.Copy(file, copy);
        }
    }
}
