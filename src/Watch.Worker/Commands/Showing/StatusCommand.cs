using System.CommandLine;
using Watch.Worker.Configuration;

namespace Watch.Worker.Commands.Showing;

/// <summary><c>status</c>: the worker as a whole. Reads the stores alone: no network is asked in the embedded profile.</summary>
internal static class StatusCommand
{
    private static readonly Option<bool> RequireWorker = new("--require-worker")
    {
        Description = "Fail where a role that was ever played has no living worker, or none was.",
    };

    public static Command Make(TimeProvider time) =>
        new Command("status", "The worker as a whole: log, volets, sources. Needs no network in the embedded profile.")
        {
            CommonOptions.Volet,
            RequireWorker,
        }.Shows(
            WorkerRoles.All,
            time,
            async (workspace, arguments, ct) =>
            {
                StatusReport report = await StatusReport.OfAsync(workspace, time.GetUtcNow(), ct);
                await ShowingCommand.PrintAsync(arguments, report);
                return report.Exit(arguments.GetValue(RequireWorker));
            }
        );
}
