using System.CommandLine;
using Watch.Contracts.Identifiers;
using Watch.Sources;
using Watch.Sources.Seams;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Running;

/// <summary><c>import PATH…</c>: files, folders and archives through the same parsers, then matching, alerts and delivery.</summary>
internal static class ImportCommand
{
    private static readonly Argument<string[]> Paths = new("path")
    {
        Description = "Files, folders or archives (.xml .taz .tar .gz .zip .json).",
        Arity = ArgumentArity.OneOrMore,
    };

    private static readonly Option<string?> Source = new("--source")
    {
        Description = "Read the paths as documents of this source, or of this kind of source, and of no other.",
        HelpName = "NAME|KIND",
    };

    public static Command Make(TimeProvider time, ICommitPoints points)
    {
        Command command = new("import", "Read files, folders or archives, and raise, correct, withdraw and deliver alerts.")
        {
            Paths,
            Source,
            CommonOptions.Volet,
        };
        command.SetAction((arguments, ct) => RunAsync(arguments, time, points, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, TimeProvider time, ICommitPoints points, CancellationToken ct)
    {
        await using Workspace? workspace = await WorkspaceOpening.OpenAsync(arguments, WorkerRoles.All, time, points, ct);
        if (workspace is null)
        {
            return ExitStatus.BadUsage;
        }

        string[] paths = arguments.GetRequiredValue(Paths);
        if (paths.FirstOrDefault(p => !Path.Exists(p)) is { } absent)
        {
            await UsageErrors.SayAsync(arguments, Choice.Refusal(absent, "a file or folder that exists", nearest: null));
            return ExitStatus.BadUsage;
        }

        ParserCatalogue parsers = new(SourceModules.All, workspace.Configuration.Sources);
        string? name = arguments.GetValue(Source);
        SourceId? source = parsers.Names.Where(n => n.Value == name).Select(n => (SourceId?)n).FirstOrDefault();
        if (await Choice.RefuseAsync(arguments, name, [.. parsers.Names.Select(n => n.Value)]))
        {
            return ExitStatus.BadUsage;
        }

        long started = time.GetTimestamp();
        await using WatchRun run = await WatchRun.StartAsync(workspace, AlertLines.For(arguments), time, ct);
        Interruption interruption = new(arguments.InvocationConfiguration.Error, CommonOptions.LanguageOf(arguments));
        return await interruption.TellAsync(async () =>
        {
            await Progress.RunAsync(
                arguments,
                paths,
                time,
                async reading =>
                {
                    foreach (string path in paths)
                    {
                        await run.Importer.ImportAsync(path, source, interruption.Ingested, interruption.Following(reading), ct);
                    }
                }
            );
            interruption.HasRead();
            return await run.FinishAsync(arguments, interruption.Ingested, started, ct);
        });
    }
}
