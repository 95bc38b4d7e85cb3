using System.CommandLine;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;

namespace Watch.Worker.Commands;

/// <summary>Opens the workspace that a command line names: what every command but <c>check</c> begins with.</summary>
internal static class WorkspaceOpening
{
    /// <summary>Opens it for the roles that a command plays; null after the configuration's errors were printed.</summary>
    public static async Task<Workspace?> OpenAsync(ParseResult arguments, WorkerRoles roles, TimeProvider time, CancellationToken ct)
    {
        WorkerRoles played = arguments.GetValue(CommonOptions.Volet) is { } only ? roles & (WorkerRoles.Ingest | only.ToRole()) : roles;
        WorkspacePlace place = new(arguments.GetRequiredValue(CommonOptions.Config), arguments.GetRequiredValue(CommonOptions.Data));
        IReadOnlyDictionary<Volet, string> hashes = Workspace.Hashes(place.Configuration, played);
        return await CommandConfiguration.LoadAsync(arguments, played.Volets()) is { } configuration
            ? await Workspace.OpenAsync(place, hashes, configuration, played, time, ct)
            : null;
    }

    /// <summary>
    /// Opens it for a command that only shows: as the volet that was named alone, which may read the log with its own
    /// connection; else for the roles given.
    /// </summary>
    public static Task<Workspace?> OpenToShowAsync(ParseResult arguments, WorkerRoles roles, TimeProvider time, CancellationToken ct) =>
        OpenAsync(arguments, arguments.GetValue(CommonOptions.Volet)?.ToRole() ?? roles, time, ct);
}
