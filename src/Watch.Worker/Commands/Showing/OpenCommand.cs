using System.CommandLine;
using Watch.Contracts.Routes;
using Watch.Rules.AlertPages;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Delivering.Pages;
using Watch.Worker.Hosting;

namespace Watch.Worker.Commands.Showing;

/// <summary><c>open</c>: where the pages of each route lie, or the page of one alert.</summary>
internal static class OpenCommand
{
    private const int ShortestId = 8;

    private static readonly Argument<string?> Alert = new("alert")
    {
        Description = "The page of this alert, by its id (8 digits are enough), in the place of the index.",
        HelpName = "ALERT",
        Arity = ArgumentArity.ZeroOrOne,
    };

    public static Command Make(TimeProvider time) =>
        new Command("open", "Say where the pages of each route lie, for a browser.")
        {
            Alert,
            RouteChoice.Option,
            CommonOptions.Volet,
        }.Shows(WorkerRoles.Defensive | WorkerRoles.Offensive, time, ShowAsync);

    private static async Task<int> ShowAsync(ReadingWorkspace workspace, ParseResult arguments, CancellationToken ct)
    {
        await ShowingCommand.TellErrorsAsync(workspace, arguments);
        if (await RouteChoice.RefuseAsync(workspace, arguments))
        {
            return ExitStatus.BadUsage;
        }

        if (workspace.Configuration.Profile == Profile.Server)
        {
            await UsageErrors.SayAsync(arguments, "Pages are of the embedded profile; here messages stand on queues.");
            return ExitStatus.BadUsage;
        }

        string? alert = arguments.GetValue(Alert);
        OpenLine[] lines = [.. Lines(workspace, arguments, alert)];
        foreach (OpenLine line in lines)
        {
            await ShowingCommand.PrintAsync(arguments, line);
        }

        if (lines.Length > 0)
        {
            return ExitStatus.Done;
        }

        await UsageErrors.SayAsync(
            arguments,
            alert is null
                ? "There is no page yet: nothing was delivered."
                : Choice.Refusal(alert, "the id of an alert that was delivered", nearest: null)
        );
        return ExitStatus.Failed;
    }

    private static IEnumerable<OpenLine> Lines(ReadingWorkspace workspace, ParseResult arguments, string? alert)
    {
        string data = Path.GetFullPath(arguments.GetRequiredValue(CommonOptions.Data));
        return RoutePageFolder
            .RoutesOf(data)
            .Where(r => workspace.Volets.Contains(r.Volet) && (RouteChoice.Of(arguments) is not { } only || r == only))
            .SelectMany(r => PagesOf(RoutePageFolder.PathOf(data, r), alert).Select(p => OpenLine.Of(r, p)));
    }

    private static IEnumerable<string> PagesOf(string folder, string? alert)
    {
        if (alert is null)
        {
            string index = Path.Combine(folder, AlertPageNames.Index);
            return File.Exists(index) ? [index] : [];
        }

        string digits = alert.Replace("-", "", StringComparison.Ordinal);
        return digits.Length < ShortestId
            ? []
            : AlertPageNames
                .AlertsIn(Directory.EnumerateFiles(folder).Select(f => Path.GetFileName(f)))
                .Where(p => $"{p.Alert:N}".StartsWith(digits, StringComparison.OrdinalIgnoreCase))
                .Select(p => Path.Combine(folder, p.Name));
    }
}

/// <summary>A line of <c>open --json</c>.</summary>
/// <param name="Path">The file.</param>
/// <param name="Url">The same as an address for a browser.</param>
/// <param name="WrittenAt">When it was last drawn (UTC).</param>
internal sealed record OpenLine(Volet Volet, string Route, string Path, string Url, DateTimeOffset WrittenAt) : IListed
{
    public static OpenLine Of(Route route, string path) =>
        new(route.Volet, route.Name, path, new Uri(path).AbsoluteUri, new DateTimeOffset(File.GetLastWriteTimeUtc(path)));

    public string ToText(MessageLanguage language) => $"{Route}  {Url}";
}
