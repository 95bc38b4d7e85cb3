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
    private static readonly Option<Route?> OnRoute = CommonOptions.Route("On this route.");

    public static Command Make(TimeProvider time) =>
        new Command("alerts", "List the alerts, oldest first.")
        {
            Firm,
            Rule,
            OnRoute,
            CommonOptions.Since,
            CommonOptions.Limit,
            CommonOptions.Volet,
        }.Lists(WorkerRoles.Defensive | WorkerRoles.Offensive, time, ReadAsync);

    private static async IAsyncEnumerable<AlertLine> ReadAsync(
        Workspace workspace,
        ParseResult arguments,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        AlertQuery query = new()
        {
            Siren = arguments.GetValue(Firm)?.Value,
            Rule = arguments.GetValue(Rule),
            Route = arguments.GetValue(OnRoute),
            Since = arguments.GetValue(CommonOptions.Since),
            Limit = arguments.GetValue(CommonOptions.Limit),
        };
        foreach (Volet volet in workspace.Volets)
        {
            await foreach (Alert alert in workspace.Stores.Of(volet).QueryAsync(query, ct))
            {
                yield return AlertLine.Of(alert);
            }
        }
    }
}
