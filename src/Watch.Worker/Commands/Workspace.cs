using System.CommandLine;
using Watch.Contracts.Messages;
using Watch.Worker.Configuration;
using Watch.Worker.Pipeline;
using Watch.Worker.Reloading;
using Watch.Worker.Store;

namespace Watch.Worker.Commands;

/// <summary>A checked configuration with its stores open: what every command but <c>check</c> begins with.</summary>
internal sealed class Workspace : IAsyncDisposable
{
    private readonly IReadOnlyDictionary<Volet, string> _hashes;

    private Workspace(
        WatchConfiguration configuration,
        string folder,
        IReadOnlyDictionary<Volet, string> hashes,
        IStores stores,
        string dataFolder,
        WorkerRoles roles
    )
    {
        Configuration = configuration;
        Folder = folder;
        _hashes = hashes;
        Stores = stores;
        DataFolder = dataFolder;
        Volets = roles.Volets();
    }

    public WatchConfiguration Configuration { get; }

    /// <summary>The folder of the configuration.</summary>
    public string Folder { get; }

    public IStores Stores { get; }

    public string DataFolder { get; }

    /// <summary>Where schedulers agree in the server profile; null in the embedded one.</summary>
    public string? SchedulerStore =>
        Configuration is { Profile: Profile.Server, Storage: { } storage } ? StoreOpening.Read(storage.Ingest) : null;

    /// <summary>The volets that this command may see.</summary>
    public IReadOnlyList<Volet> Volets { get; }

    /// <summary>Opens it for the roles that a command plays; null after the configuration's errors were printed.</summary>
    public static async Task<Workspace?> OpenAsync(ParseResult arguments, WorkerRoles roles, TimeProvider time, CancellationToken ct)
    {
        WorkerRoles played = arguments.GetValue(CommonOptions.Volet) is { } only ? roles & (WorkerRoles.Ingest | only.ToRole()) : roles;
        string folder = arguments.GetRequiredValue(CommonOptions.Config);

        // Before it is read: what changes in between is then seen as changed.
        Dictionary<Volet, string> hashes = played.Volets().ToDictionary(v => v, v => HashOf(folder, v));
        if (await CommandConfiguration.LoadAsync(arguments, played.Volets()) is not { } configuration)
        {
            return null;
        }

        string dataFolder = arguments.GetRequiredValue(CommonOptions.Data);
        IStores stores = await StoreOpening.OpenAsync(configuration, dataFolder, played, time, ct);
        return new Workspace(configuration, folder, hashes, stores, dataFolder, played);
    }

    /// <summary>
    /// Opens it for a command that only shows: as the volet that was named alone, which may read the log with its own
    /// connection; else for the roles given.
    /// </summary>
    public static Task<Workspace?> OpenToShowAsync(ParseResult arguments, WorkerRoles roles, TimeProvider time, CancellationToken ct) =>
        OpenAsync(arguments, arguments.GetValue(CommonOptions.Volet)?.ToRole() ?? roles, time, ct);

    /// <summary>The hash of what a volet judges by.</summary>
    public string HashOf(Volet volet) => _hashes[volet];

    /// <summary>Notes in the store of each volet that this process judges by its configuration.</summary>
    /// <param name="each">False for a process that ends soon: the same configuration is then noted once.</param>
    /// <param name="at">When.</param>
    /// <param name="ct">Cancels it.</param>
    public async Task NoteLoadsAsync(bool each, DateTimeOffset at, CancellationToken ct)
    {
        foreach (Volet volet in Volets)
        {
            IVoletStore store = Stores.Of(volet);
            if (
                each
                || (await store.LastLoadAsync(accepted: true, ct))?.Hash is not { } last
                || !string.Equals(last, _hashes[volet], StringComparison.Ordinal)
            )
            {
                await store.NoteLoadAsync(LoadNotes.Of(_hashes[volet], Configuration.Of(volet), errors: 0, at), ct);
            }
        }
    }

    public ValueTask DisposeAsync() => Stores.DisposeAsync();

    // The loader says what cannot be read.
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
