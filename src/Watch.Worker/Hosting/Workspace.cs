using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Configuration;
using Watch.Worker.Judging.Reloading;
using Watch.Worker.Store;

namespace Watch.Worker.Hosting;

/// <summary>A checked configuration with its stores open: what every command but <c>check</c> begins with.</summary>
internal sealed class Workspace : IAsyncDisposable
{
    private readonly IReadOnlyDictionary<Volet, string> _hashes;
    private readonly IReadOnlyDictionary<Volet, AlertIdentity> _ids;

    private Workspace(
        WatchConfiguration configuration,
        string folder,
        IReadOnlyDictionary<Volet, string> hashes,
        IStores stores,
        IReadOnlyDictionary<Volet, AlertIdentity> ids,
        string dataFolder,
        WorkerRoles roles,
        ICommitPoints points
    )
    {
        Configuration = configuration;
        Folder = folder;
        _hashes = hashes;
        Stores = stores;
        _ids = ids;
        DataFolder = dataFolder;
        CommitPoints = points;
        Volets = roles.Volets();
    }

    public WatchConfiguration Configuration { get; }

    /// <summary>The folder of the configuration.</summary>
    public string Folder { get; }

    public IStores Stores { get; }

    public string DataFolder { get; }

    /// <summary>Told of what the stores, the files and the queues of this workspace commit.</summary>
    public ICommitPoints CommitPoints { get; }

    /// <summary>Where schedulers agree in the server profile; null in the embedded one.</summary>
    public string? SchedulerStore =>
        Configuration is { Profile: Profile.Server, Storage: { } storage } ? StoreOpening.Read(storage.Ingest, Configuration) : null;

    /// <summary>The volets that this command may see.</summary>
    public IReadOnlyList<Volet> Volets { get; }

    /// <summary>Opens the stores of the roles that are played, by a configuration that was loaded.</summary>
    /// <param name="place">Where the configuration and the data lie.</param>
    /// <param name="hashes">
    /// Of what each volet judges by, taken before the configuration was read: what changed in between is then seen as changed.
    /// </param>
    /// <param name="configuration">What was read.</param>
    /// <param name="roles">What this process plays.</param>
    /// <param name="time">The clock.</param>
    /// <param name="points">Told of every commit.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task<Workspace> OpenAsync(
        WorkspacePlace place,
        IReadOnlyDictionary<Volet, string> hashes,
        WatchConfiguration configuration,
        WorkerRoles roles,
        TimeProvider time,
        ICommitPoints points,
        CancellationToken ct
    )
    {
        IStores stores = await StoreOpening.OpenAsync(configuration, place.Data, roles, time, points, ct);
        try
        {
            Dictionary<Volet, AlertIdentity> ids = [];
            foreach (Volet volet in roles.Volets())
            {
                ids.Add(volet, await VoletSecrets.OpenAsync(configuration, place.Data, stores.Of(volet), points, ct));
            }

            return new Workspace(configuration, place.Configuration, hashes, stores, ids, place.Data, roles, points);
        }
        catch
        {
            await stores.DisposeAsync();
            throw;
        }
    }

    /// <summary>
    /// The hashes of what the volets of some roles judge by; empty for a folder that cannot be read, of which the loader says why.
    /// </summary>
    public static IReadOnlyDictionary<Volet, string> Hashes(string folder, WorkerRoles roles) =>
        roles.Volets().ToDictionary(v => v, v => HashOf(folder, v));

    /// <summary>The hash of what a volet judges by.</summary>
    public string HashOf(Volet volet) => _hashes[volet];

    /// <summary>What names the alerts of a volet, made with its secret.</summary>
    public AlertIdentity IdsOf(Volet volet) => _ids[volet];

    /// <summary>Notes in the store of each volet that this process judges by its configuration.</summary>
    /// <param name="each">False for a process that ends soon: the same configuration is then noted once.</param>
    /// <param name="at">When.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task NoteLoadsAsync(bool each, DateTimeOffset at, CancellationToken ct)
    {
        foreach (Volet volet in Volets)
        {
            IVoletStore store = Stores.Of(volet);
            string configuration = IdsOf(volet).ConfigurationIdOf(_hashes[volet]);
            if (
                each
                || (await store.LastLoadAsync(accepted: true, ct))?.OrNull()?.Hash is not { } last
                || !string.Equals(last, configuration, StringComparison.Ordinal)
            )
            {
                await store.NoteLoadAsync(LoadNotes.Of(configuration, Configuration.Of(volet), errors: 0, at), ct);
            }
        }
    }

    /// <summary>Takes the roles of a daemon on this data folder; null in the server profile, where as many run as are wanted.</summary>
    public RunLocks? LockRoles(WorkerRoles roles, DateTimeOffset now) =>
        Configuration.Profile == Profile.Embedded ? RunLocks.Take(DataFolder, roles, now) : null;

    /// <summary>Who runs for a volet on this data folder, and so delivers its alerts; null where nobody does.</summary>
    public string? RunnerOf(Volet volet) =>
        Configuration.Profile == Profile.Embedded ? RunLocks.RunnerOf(DataFolder, volet.ToRole()) : null;

    public ValueTask DisposeAsync() => Stores.DisposeAsync();

    private static string HashOf(string folder, Volet volet)
    {
        try
        {
            return FolderHash.Of(folder, volet);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            return "";
        }
    }
}

/// <summary>Where a workspace lies.</summary>
/// <param name="Configuration">The configuration folder.</param>
/// <param name="Data">The data folder.</param>
internal sealed record WorkspacePlace(string Configuration, string Data);
