using System.CommandLine;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Judging.Reloading;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Running;

/// <summary><c>run</c>: the daemon. Schedules, ingests, matches, publishes, delivers.</summary>
internal static class RunCommand
{
    /// <summary>What is typed.</summary>
    public const string Name = "run";

    private static readonly Option<WorkerRoles> Roles = new("--roles")
    {
        Description = "What this process does: ingest, defensive, offensive; all of them by default.",
        HelpName = "ROLE[,ROLE]",
        DefaultValueFactory = _ => WorkerRoles.All,
        CustomParser = result =>
        {
            WorkerRoles roles = WorkerRoles.None;
            foreach (
                string word in result
                    .Tokens.Single()
                    .Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)
            )
            {
                WorkerRoles role = Role(word);
                if (role == WorkerRoles.None)
                {
                    result.AddError($"found '--roles {word}'; allowed: ingest, defensive, offensive");
                }

                roles |= role;
            }

            return roles;
        },
    };

    public static Command Make(TimeProvider time, ICommitPoints points)
    {
        Command command = new(Name, "The daemon: schedules, ingests, matches, publishes, delivers.") { Roles };
        command.SetAction((arguments, ct) => RunAsync(arguments, time, points, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, TimeProvider time, ICommitPoints points, CancellationToken ct)
    {
        // First of all: left to itself the signal ends the process.
        using ReloadSignal reload = new();
        await using Workspace? workspace = await WorkspaceOpening.OpenAsync(arguments, arguments.GetValue(Roles), time, points, ct);
        if (workspace is null)
        {
            await RefusedStart.NoteAsync(arguments, arguments.GetValue(Roles), time, points, ct);
            return ExitStatus.BadUsage;
        }

        using RunLocks? locks = workspace.LockRoles(arguments.GetValue(Roles), time.GetUtcNow());
        await workspace.NoteLoadsAsync(each: true, time.GetUtcNow(), ct);

        using IHost host = Composition.BuildHost(workspace, arguments.GetValue(Roles), AlertLines.For(arguments), time, reload);
        await host.RunAsync(ct);
        return ExitStatus.Done;
    }

    private static WorkerRoles Role(string word) =>
        word switch
        {
            "ingest" => WorkerRoles.Ingest,
            "defensive" => WorkerRoles.Defensive,
            "offensive" => WorkerRoles.Offensive,
            _ => WorkerRoles.None,
        };
}
