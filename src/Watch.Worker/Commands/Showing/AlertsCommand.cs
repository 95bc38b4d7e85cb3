using System.CommandLine;
using System.Runtime.CompilerServices;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary><c>alerts</c>: lists and exports the alerts of the volets that may be seen.</summary>
internal static class AlertsCommand
{
    private static readonly Option<Siren?> Firm = CommonOptions.Firm("About the firm of this SIREN.");
    private static readonly Option<string?> Rule = new("--rule") { Description = "Of this rule.", HelpName = "ID" };

    public static Command Make(TimeProvider time) =>
        new Command("alerts", "List the alerts, oldest first.")
        {
            Firm,
            Rule,
            RouteChoice.Option,
            CommonOptions.Since,
            CommonOptions.Limit,
            CommonOptions.Volet,
        }.ListsStored(WorkerRoles.Defensive | WorkerRoles.Offensive, time, ReadAsync, RefuseAsync);

    // A rule or a route that is no longer configured may still have alerts.
    private static async Task<bool> RefuseAsync(ReadingWorkspace workspace, ParseResult arguments, CancellationToken ct)
    {
        string? rule = arguments.GetValue(Rule);
        return await RouteChoice.RefuseAsync(workspace, arguments)
            || (
                rule is not null
                && workspace.Rules is { Count: > 0 } rules
                && !await AnyAsync(workspace, new AlertQuery { Rule = rule, Limit = 1 }, ct)
                && await Choice.RefuseAsync(arguments, rule, rules, "the id of a rule")
            );
    }

    private static async Task<bool> AnyAsync(ReadingWorkspace workspace, AlertQuery query, CancellationToken ct)
    {
        foreach (Volet volet in workspace.Volets)
        {
            if (await workspace.Stores.Of(volet).AlertsAsync(query, ct).AnyAsync(ct))
            {
                return true;
            }
        }

        return false;
    }

    private static async IAsyncEnumerable<Stored<AlertLine>> ReadAsync(
        ReadingWorkspace workspace,
        ParseResult arguments,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        AlertQuery query = new()
        {
            Siren = arguments.GetValue(Firm)?.Value,
            Rule = arguments.GetValue(Rule),
            Route = RouteChoice.Of(arguments),
            Since = arguments.GetValue(CommonOptions.Since),
            Limit = arguments.GetValue(CommonOptions.Limit),
        };
        foreach (Volet volet in workspace.Volets)
        {
            await foreach (Stored<Alert> alert in workspace.Stores.Of(volet).AlertsAsync(query, ct))
            {
                yield return alert.Map(AlertLine.Of);
            }
        }
    }
}
