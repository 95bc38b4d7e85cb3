using Watch.Contracts.Routes;
using Watch.Worker.Configuration;
using Watch.Worker.Store;

namespace Watch.Worker.Hosting;

/// <summary>
/// What a command that only shows works with: as much of the configuration as could be read, and stores that are never written.
/// </summary>
internal sealed class ReadingWorkspace : IAsyncDisposable
{
    private ReadingWorkspace(WatchConfiguration configuration, int errors, IStores stores, WorkerRoles roles)
    {
        Configuration = configuration;
        Errors = errors;
        Stores = stores;
        Volets = roles.Volets();
    }

    /// <summary>What could be read of it; without the folders of the volets where anything is wrong.</summary>
    public WatchConfiguration Configuration { get; }

    /// <summary>How much is wrong in it.</summary>
    public int Errors { get; }

    public IStores Stores { get; }

    /// <summary>The volets that this command may see.</summary>
    public IReadOnlyList<Volet> Volets { get; }

    /// <summary>The names of the routes of those volets; none where their folders could not be read.</summary>
    public IReadOnlyList<string> Routes =>
        [.. Configuration.Volets.Values.SelectMany(v => v.Routes).Distinct().Order().Select(r => r.Name)];

    /// <summary>The ids of the rules of those volets; none where their folders could not be read.</summary>
    public IReadOnlyList<string> Rules => [.. Configuration.Volets.Values.SelectMany(v => v.Rules).Select(r => r.Id)];

    /// <summary>Opens the stores of the roles that are played, to be read.</summary>
    /// <param name="dataFolder">Where the data lie.</param>
    /// <param name="configuration">What could be read.</param>
    /// <param name="errors">How much is wrong in it.</param>
    /// <param name="roles">What this process may see.</param>
    /// <param name="time">The clock.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task<ReadingWorkspace> OpenAsync(
        string dataFolder,
        WatchConfiguration configuration,
        int errors,
        WorkerRoles roles,
        TimeProvider time,
        CancellationToken ct
    ) => new(configuration, errors, await StoreOpening.OpenToReadAsync(configuration, dataFolder, roles, time, ct), roles);

    public ValueTask DisposeAsync() => Stores.DisposeAsync();
}
