using System.CommandLine;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Worker.Pipeline;
using Watch.Worker.Store;

namespace Watch.Worker.Commands;

/// <summary><c>notices</c>: lists and exports the log.</summary>
internal static class NoticesCommand
{
    private static readonly Option<string?> Id = new("--id") { Description = "The notice of this id.", HelpName = "ID" };
    private static readonly Option<Siren?> Firm = CommonOptions.Firm("With a party of this SIREN.");
    private static readonly Option<EventKind?> Kind = CommonOptions.Of<EventKind>(
        "--kind", "KIND", "With an event of this kind.", string.Join(", ", KebabCase.All<EventKind>()),
        static word => KebabCase.TryParse(word, out EventKind kind) ? kind : null);

    public static Command Make(TimeProvider time)
    {
        Command command = new("notices", "List the notices of the log, newest publication first.")
        {
            Id, Firm, Kind, CommonOptions.Since, CommonOptions.Limit, CommonOptions.Volet,
        };
        command.SetAction((arguments, ct) => RunAsync(arguments, time, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, TimeProvider time, CancellationToken ct)
    {
        await using Workspace? workspace = await Workspace.OpenToShowAsync(arguments, WorkerRoles.Ingest, time, ct);
        if (workspace is null)
        {
            return ExitStatus.BadUsage;
        }

        bool json = arguments.GetValue(CommonOptions.Json);
        NoticeQuery query = new()
        {
            Id = arguments.GetValue(Id),
            Siren = arguments.GetValue(Firm),
            Kind = arguments.GetValue(Kind),
            Since = arguments.GetValue(CommonOptions.Since),
            Limit = arguments.GetValue(CommonOptions.Limit),
        };
        await foreach (LogEntry entry in workspace.Stores.Log.QueryAsync(query, ct))
        {
            NoticeLine line = NoticeLine.Of(entry);
            await arguments.InvocationConfiguration.Output.WriteLineAsync(json ? CommandJson.Write(line) : line.ToText());
        }

        return ExitStatus.Done;
    }
}
