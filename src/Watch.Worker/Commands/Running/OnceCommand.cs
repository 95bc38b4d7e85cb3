using System.CommandLine;
using Watch.Contracts.Identifiers;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Hosting;
using Watch.Worker.Ingesting;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Running;

/// <summary><c>once</c>: one pass over the sources that are due, then ends.</summary>
internal static class OnceCommand
{
    private static readonly Option<string?> Source = new("--source") { Description = "This source alone, due or not.", HelpName = "S" };

    private const int AtOnce = 8;

    public static Command Make(TimeProvider time, ICommitPoints points)
    {
        Command command = new("once", "One pass over the sources that are due, then end.") { Source, CommonOptions.Volet };
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

        string? only = arguments.GetValue(Source);
        if (await Choice.RefuseAsync(arguments, only, [.. workspace.Configuration.Sources.Select(s => s.Id.Value)]))
        {
            return ExitStatus.BadUsage;
        }

        long started = time.GetTimestamp();
        await using WatchRun run = await WatchRun.StartAsync(workspace, AlertLines.For(arguments), time, ct);
        IngestReport ingested = new();
        IReadOnlyList<SourceId> sources = only is null ? await run.Sources.DueAsync(ct) : [new SourceId(only)];
        bool failed = await RunAsync(
            run,
            sources,
            ingested,
            TextWriter.Synchronized(arguments.InvocationConfiguration.Error),
            CommonOptions.LanguageOf(arguments),
            ct
        );
        int status = await run.FinishAsync(arguments, ingested, started, ct);
        return failed ? ExitStatus.Failed : status;
    }

    // Side by side: who waits for one host, or for its pause, holds up nobody else. What each read is counted in the order of the list.
    private static async Task<bool> RunAsync(
        WatchRun run,
        IReadOnlyList<SourceId> sources,
        IngestReport ingested,
        TextWriter errors,
        MessageLanguage language,
        CancellationToken ct
    )
    {
        (IngestReport Report, bool IsWell)[] ended = new (IngestReport, bool)[sources.Count];
        await Parallel.ForAsync(
            0,
            sources.Count,
            new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = ct },
            async (at, inner) =>
            {
                IngestReport report = new();
                ended[at] = (report, await RunAsync(run, sources[at], report, errors, language, inner));
            }
        );
        foreach ((IngestReport report, bool _) in ended)
        {
            ingested.Add(report);
        }

        return ended.Any(e => !e.IsWell);
    }

    private static async Task<bool> RunAsync(
        WatchRun run,
        SourceId source,
        IngestReport report,
        TextWriter errors,
        MessageLanguage language,
        CancellationToken ct
    )
    {
        if (await run.Sources.PostponementAsync(source, ct) is { } reason)
        {
            await errors.WriteLineAsync($"{source}: {reason}.");
            return true;
        }

        RunNote? note = await run.Sources.RunAsync(source, inner => run.SourceRunner.RunAsync(source, report, inner), ct);
        if (note is null)
        {
            await errors.WriteLineAsync(
                language.Say(
                    $"{source} : elle est arrêtée, ou un autre processus la lit ; rien n'a été fait.",
                    $"{source}: it is off, or another process is reading it; nothing was done."
                )
            );
            return false;
        }

        if (note.Error is { } error)
        {
            await errors.WriteLineAsync($"{source}: {error}");
        }

        return note.Error is null;
    }
}
