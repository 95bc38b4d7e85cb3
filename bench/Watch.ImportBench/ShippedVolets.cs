using System.Runtime.CompilerServices;
using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Sources;
using Watch.Worker.Configuration;
using Watch.Worker.Judging;
using Watch.Worker.Store.Sqlite;

namespace Watch.ImportBench;

/// <summary>The volets with the rules that ship.</summary>
internal static class ShippedVolets
{
    /// <summary>The configuration that ships.</summary>
    public static WatchConfiguration Configuration { get; } = Shipped();

    /// <summary>The reader of a volet with these firms.</summary>
    public static VoletReader ReaderOf(Volet volet, SqliteStores stores, FirmList firms) =>
        new(
            stores.Log,
            stores.Of(volet),
            new VoletSnapshots(new VoletSnapshot(Configuration.Of(volet).Rules, firms)),
            new AlertIdentity(volet, Secret()),
            new WholeCoverage(),
            TimeProvider.System,
            NullLogger<VoletReader>.Instance
        );

    private sealed class WholeCoverage : ICoverage
    {
        public Task<IReadOnlyList<SourceCoverage>> SourcesAsync(CancellationToken ct) => Task.FromResult<IReadOnlyList<SourceCoverage>>([]);
    }

    private static VoletSecret Secret() =>
        VoletSecret.TryParse(new string('0', 32), out VoletSecret? secret)
            ? secret
            : throw new InvalidOperationException("It is too short.");

    private static WatchConfiguration Shipped([CallerFilePath] string here = "")
    {
        string folder = Path.GetFullPath(Path.Combine(Path.GetDirectoryName(here)!, "..", "..", "config"));
        LoadedConfiguration loaded = ConfigurationLoader.Load(folder, SourceModules.All, Enum.GetValues<Volet>());
        return loaded.Configuration ?? throw new InvalidOperationException(string.Join('\n', loaded.Issues));
    }
}
