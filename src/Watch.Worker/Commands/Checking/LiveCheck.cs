using System.CommandLine;
using Watch.Sources;
using Watch.Sources.Seams;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;

namespace Watch.Worker.Commands.Checking;

/// <summary>
/// <c>check --live SOURCE</c>: asks one source once, as a run would, or reads a saved file as if it came from there, and shows what is
/// read of it; both by one path, with one verdict. Nothing is stored, and the next run goes on from where the last one ended.
/// </summary>
internal static class LiveCheck
{
    /// <summary>Shows the items, then the sum of them; what is wrong of the configuration was told before.</summary>
    public static async Task<int> RunAsync(
        ParseResult arguments,
        WatchConfiguration configuration,
        string name,
        string? file,
        TimeProvider time,
        CancellationToken ct
    )
    {
        // A whole publisher is no single document to look at.
        SourceSettings[] shown = [.. configuration.Sources.Where(s => SourceModules.All.Any(m => m.Kind == s.Kind && m.IsGeneric))];
        string? fault =
            shown.FirstOrDefault(s => s.Id.Value == name) is null ? $"found '{name}'; allowed: {Names(shown)}"
            : file is not null && !File.Exists(file) ? $"found '{file}'; allowed: a file that exists"
            : null;
        if (fault is not null)
        {
            await UsageErrors.SayAsync(arguments, fault);
            return ExitStatus.BadUsage;
        }

        SourceSettings settings = shown.First(s => s.Id.Value == name) with
        {
            SavedFile = file is null ? null : new Uri(Path.GetFullPath(file)),
        };
        LiveReport report = new(settings, ItemPrinter(arguments));
        await FetchAsync(configuration, settings, report, time, ct);
        LiveSummary summary = report.Summary();
        await arguments.InvocationConfiguration.Output.WriteLineAsync(
            arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(summary) : summary.ToText(CommonOptions.LanguageOf(arguments))
        );
        return summary.IsGood ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static string Names(SourceSettings[] sources) =>
        sources.Length == 0 ? "the name of a feed or a page, of which none is configured" : string.Join(", ", sources.Select(s => s.Id));

    private static Action<LiveItem> ItemPrinter(ParseResult arguments)
    {
        TextWriter output = arguments.InvocationConfiguration.Output;
        return arguments.GetValue(CommonOptions.Json)
            ? item => output.WriteLine(CommandJson.Write(item))
            : item => output.WriteLine(item.ToText(CommonOptions.LanguageOf(arguments)));
    }

    private static async Task FetchAsync(
        WatchConfiguration configuration,
        SourceSettings settings,
        LiveReport report,
        TimeProvider time,
        CancellationToken ct
    )
    {
        await using ServiceProvider services = Composition.SourceAlone(configuration, settings, time);
        await foreach (FetchStep step in services.GetRequiredKeyedService<ISource>(settings.Id).FetchAsync(null, ct))
        {
            switch (step)
            {
                case FetchStep.Document document:
                    await using (Stream content = document.Open())
                    {
                        report.Read(content, document);
                    }

                    break;
                case FetchStep.Failed failed:
                    report.Fault = $"{failed.What}: {failed.Reason}";
                    break;
                case FetchStep.Stands { How.Condition: not SourceCondition.Ok } stands:
                    report.Fault ??= stands.How.Reason;
                    break;
                default:
                    break;
            }
        }
    }
}
