using System.CommandLine;
using Watch.Contracts.Messages;
using Watch.Worker.Configuration;
using Watch.Worker.Pipeline;
using Watch.Worker.Store;

namespace Watch.Worker.Commands;

/// <summary>A checked configuration with its stores open: what every command but <c>check</c> begins with.</summary>
internal sealed class Workspace : IAsyncDisposable
{
    private Workspace(WatchConfiguration configuration, IStores stores, string dataFolder, WorkerRoles roles)
    {
        Configuration = configuration;
        Stores = stores;
        DataFolder = dataFolder;
        Volets = roles.Volets();
    }

    public WatchConfiguration Configuration { get; }

    public IStores Stores { get; }

    public string DataFolder { get; }

    /// <summary>Where schedulers agree in the server profile; null in the embedded one.</summary>
    public string? SchedulerStore => Configuration is { Profile: Profile.Server, Storage: { } storage } ? StoreOpening.Read(storage.Ingest) : null;

    /// <summary>The volets that this command may see.</summary>
    public IReadOnlyList<Volet> Volets { get; }

    /// <summary>Opens it for the roles that a command plays; null after the configuration's errors were printed.</summary>
    public static async Task<Workspace?> OpenAsync(ParseResult arguments, WorkerRoles roles, TimeProvider time, CancellationToken ct)
    {
        WorkerRoles played = arguments.GetValue(CommonOptions.Volet) is { } only ? roles & (WorkerRoles.Ingest | only.ToRole()) : roles;
        if (await CommandConfiguration.LoadAsync(arguments, played.Volets()) is not { } configuration)
        {
            return null;
        }

        string dataFolder = arguments.GetRequiredValue(CommonOptions.Data);
        IStores stores = await StoreOpening.OpenAsync(configuration, dataFolder, played, time, ct);
        return new Workspace(configuration, stores, dataFolder, played);
    }

    /// <summary>
    /// Opens it for a command that only shows: as the volet that was named alone, which may read the log with its own
    /// connection; else for the roles given.
    /// </summary>
    public static Task<Workspace?> OpenToShowAsync(ParseResult arguments, WorkerRoles roles, TimeProvider time, CancellationToken ct) =>
        OpenAsync(arguments, arguments.GetValue(CommonOptions.Volet)?.ToRole() ?? roles, time, ct);

    public ValueTask DisposeAsync() => Stores.DisposeAsync();
}
