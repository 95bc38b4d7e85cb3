using System.CommandLine;
using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Matching;
using Watch.Worker.Commands.Rules.Explaining;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Configuration.Rules;
using Watch.Worker.Hosting;
using Watch.Worker.Judging.Examples;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Rules;

/// <summary><c>routes</c>: lists the routes with who reads them; <c>routes test</c> says who would receive a notice of the log.</summary>
internal static class RoutesCommand
{
    private static readonly Argument<string> Notice = new("notice") { Description = "Its id, or SOURCE/ID.", HelpName = "NOTICE" };

    public static Command Make(TimeProvider time)
    {
        Command test = new("test", "Say who would receive a notice of the log; sends nothing.") { Notice, CommonOptions.Volet };
        test.SetAction((arguments, ct) => TestAsync(arguments, time, ct));
        Command list = new("list", "List the routes with who reads them.") { CommonOptions.Volet };
        list.SetAction((arguments, _) => ListAsync(arguments));
        Command routes = new("routes", "List the routes, or say who would receive a notice.") { list, test, CommonOptions.Volet };
        routes.SetAction((arguments, _) => ListAsync(arguments));
        return routes;
    }

    private static async Task<int> ListAsync(ParseResult arguments)
    {
        IReadOnlyList<Volet> volets = (arguments.GetValue(CommonOptions.Volet)?.ToRole() ?? WorkerRoles.All).Volets();
        if (await CommandConfiguration.LoadAsync(arguments, volets) is not { } configuration)
        {
            return ExitStatus.BadUsage;
        }

        foreach (Volet volet in volets)
        {
            foreach (PlacedRoute route in configuration.Of(volet).RoutesRead)
            {
                await PrintAsync(arguments, RouteLine.Of(volet, route), (r, language) => r.ToText(language));
            }
        }

        return ExitStatus.Done;
    }

    private static async Task<int> TestAsync(ParseResult arguments, TimeProvider time, CancellationToken ct)
    {
        WorkerRoles roles = WorkerRoles.Defensive | WorkerRoles.Offensive;
        await using ReadingWorkspace? workspace = await WorkspaceOpening.OpenToJudgeAsync(arguments, roles, time, ct);
        if (workspace is null)
        {
            return ExitStatus.BadUsage;
        }

        INoticeLog log = workspace.Stores.LogOf(workspace.Volets);
        if (await NoticeChoice.FindAsync(log, arguments.GetRequiredValue(Notice), arguments, ct) is not { } found)
        {
            return ExitStatus.Failed;
        }

        ExplainedNotice notice = await ExplainedNotice.OfAsync(log, found, ct);
        int received = 0;
        foreach (Volet volet in workspace.Volets)
        {
            VoletConfiguration own = workspace.Configuration.Of(volet);
            VoletExplanations all = await VoletExplanations.OfAsync(log, own, notice, ruleId: null, firm: null, ct);
            foreach (RoutedLine line in RoutedLine.Of(volet, own, all))
            {
                received++;
                await PrintAsync(arguments, line, (l, language) => l.ToText(language));
            }
        }

        await TellAsync(arguments, notice, received);
        return ExitStatus.Done;
    }

    private static Task TellAsync(ParseResult arguments, ExplainedNotice notice, int received) =>
        notice.RemarkIn(CommonOptions.LanguageOf(arguments)) is { } remark ? arguments.InvocationConfiguration.Error.WriteLineAsync(remark)
        : received == 0
            ? arguments.NoteAsync("personne ne la recevrait ; `explain` dit pourquoi", "nobody would receive it; `explain` says why")
        : Task.CompletedTask;

    private static Task PrintAsync<T>(ParseResult arguments, T line, Func<T, MessageLanguage, string> text)
        where T : notnull =>
        arguments.InvocationConfiguration.Output.WriteLineAsync(
            arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(line) : text(line, CommonOptions.LanguageOf(arguments))
        );
}

/// <summary>A line of <c>routes --json</c>.</summary>
internal sealed record RouteLine(Volet Volet, string Route, string Mode, string? Reader)
{
    public static RouteLine Of(Volet volet, PlacedRoute route) => new(volet, route.Route.Name, route.Mode.ToKebabCase(), route.Reader);

    public string ToText(MessageLanguage language) => $"{language.Of(Volet), -10} {Route, -28} {Mode, -7} {Reader ?? "-"}";
}

/// <summary>A line of <c>routes test --json</c>: a route that would receive the notice, and by which rules.</summary>
internal sealed record RoutedLine(Volet Volet, string Route, string Mode, string? Reader, Severity Severity, IReadOnlyList<string> Rules)
{
    /// <summary>One for each route, the most urgent of its rules giving the severity.</summary>
    public static IEnumerable<RoutedLine> Of(Volet volet, VoletConfiguration own, VoletExplanations all) =>
        all
            .Fired.Select(f => f.Explanation)
            .SelectMany(e => e.DeliveredRoutes().Select(r => (Route: r, Explanation: e)))
            .GroupBy(p => p.Route)
            .OrderBy(g => g.Key.Name, StringComparer.Ordinal)
            .Select(g => Of(volet, own.RoutesRead.FirstOrDefault(r => r.Route == g.Key), g.Key, [.. g.Select(p => p.Explanation)]));

    // A route that a rule names and routes.yml does not is one of single alerts.
    private static RoutedLine Of(Volet volet, PlacedRoute? read, Route route, IReadOnlyList<Explanation> fired) =>
        new(
            volet,
            route.Name,
            (read?.Mode ?? RouteMode.Alerts).ToKebabCase(),
            read?.Reader,
            fired.Max(e => e.Severity),
            [.. fired.Select(e => e.Rule.Id).Distinct(StringComparer.Ordinal)]
        );

    public string ToText(MessageLanguage language) =>
        $"{language.Of(Volet), -10} {Route, -28} {language.Of(Severity), -8} {Reader ?? "-"}  [{string.Join(", ", Rules)}]";
}
