using System.CommandLine;
using Watch.Worker.Configuration;

namespace Watch.Worker.Commands.Showing;

/// <summary><c>sources</c>: freshness and health of each source.</summary>
internal static class SourcesCommand
{
    public static Command Make(TimeProvider time) =>
        new Command("sources", "Freshness and health of each source.") { CommonOptions.Volet }.Lists(
            WorkerRoles.Ingest,
            time,
            (workspace, _, ct) => SourceLine.AllAsync(workspace, time.GetUtcNow(), ct)
        );
}
