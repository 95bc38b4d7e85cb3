using System.CommandLine;
using Watch.Contracts.Routes;
using Watch.Sources;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;

namespace Watch.Worker.Commands;

/// <summary>Opens the workspace that a command line names: what every command but <c>check</c> begins with.</summary>
internal static class WorkspaceOpening
{
    /// <summary>Opens it for the roles that a command plays; null after the configuration's errors were printed.</summary>
    public static async Task<Workspace?> OpenAsync(
        ParseResult arguments,
        WorkerRoles roles,
        TimeProvider time,
        ICommitPoints points,
        CancellationToken ct
    )
    {
        WorkerRoles played = arguments.GetValue(CommonOptions.Volet) is { } only ? roles & (WorkerRoles.Ingest | only.ToRole()) : roles;
        WorkspacePlace place = new(arguments.GetRequiredValue(CommonOptions.Config), arguments.GetRequiredValue(CommonOptions.Data));
        IReadOnlyDictionary<Volet, string> hashes = Workspace.Hashes(place.Configuration, played);
        return await CommandConfiguration.LoadAsync(arguments, played.Volets()) is { } configuration
            ? await Workspace.OpenAsync(place, hashes, configuration, played, time, points, ct)
            : null;
    }

    /// <summary>
    /// Opens it for a command that only shows what is stored: as the volet that was named alone, which may read the log with its own
    /// connection; else for the roles given. What is wrong in the configuration does not keep it from being shown. Null, and said why,
    /// where nothing tells which stores are meant.
    /// </summary>
    public static async Task<ReadingWorkspace?> OpenToReadAsync(
        ParseResult arguments,
        WorkerRoles roles,
        TimeProvider time,
        CancellationToken ct
    )
    {
        WorkerRoles played = Shown(arguments, roles);
        LoadedConfiguration loaded = ConfigurationLoader.Load(
            arguments.GetRequiredValue(CommonOptions.Config),
            SourceModules.All,
            played.Volets()
        );
        if ((loaded.Configuration ?? loaded.Common ?? Unknown(arguments, loaded)) is { } configuration)
        {
            return await OpenAsync(arguments, configuration, loaded.Errors, played, time, ct);
        }

        await CommandConfiguration.TellAsync(arguments, loaded);
        return null;
    }

    /// <summary>As the other, for a command that judges by the configuration, which has to be right.</summary>
    public static async Task<ReadingWorkspace?> OpenToJudgeAsync(
        ParseResult arguments,
        WorkerRoles roles,
        TimeProvider time,
        CancellationToken ct
    )
    {
        WorkerRoles played = Shown(arguments, roles);
        return await CommandConfiguration.LoadAsync(arguments, played.Volets()) is { } configuration
            ? await OpenAsync(arguments, configuration, errors: 0, played, time, ct)
            : null;
    }

    private static async Task<ReadingWorkspace?> OpenAsync(
        ParseResult arguments,
        WatchConfiguration configuration,
        int errors,
        WorkerRoles roles,
        TimeProvider time,
        CancellationToken ct
    )
    {
        if (configuration.Profile == Profile.Embedded && DataFolderChoice.Refusal(arguments) is { } refusal)
        {
            await UsageErrors.SayAsync(arguments, refusal);
            return null;
        }

        return await ReadingWorkspace.OpenAsync(arguments.GetRequiredValue(CommonOptions.Data), configuration, errors, roles, time, ct);
    }

    private static WorkerRoles Shown(ParseResult arguments, WorkerRoles roles) =>
        arguments.GetValue(CommonOptions.Volet)?.ToRole() ?? roles;

    // A folder with stores says by itself that it is of the embedded profile.
    private static WatchConfiguration? Unknown(ParseResult arguments, LoadedConfiguration loaded) =>
        SqliteReading.HoldsStore(arguments.GetRequiredValue(CommonOptions.Data))
            ? new WatchConfiguration
            {
                Region = "region unknown",
                Profile = Profile.Embedded,
                Delivery = new DeliveryOptions(),
                Retention = new RetentionOptions(),
                Sources = loaded.Sources,
                Volets = new Dictionary<Volet, VoletConfiguration>(),
            }
            : null;
}
