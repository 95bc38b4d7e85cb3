using System.CommandLine;
using System.Globalization;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Rules.Matching;
using Watch.Sources;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Checks;
using Watch.Worker.Hosting;
using Watch.Worker.Judging;
using Watch.Worker.Judging.Backtesting;

namespace Watch.Worker.Commands.Rules;

/// <summary><c>rules</c>: each rule with its routes, its stage, and how many alerts a week it would have raised over the log.</summary>
internal static class RulesCommand
{
    private const int DaysBack = 364;

    private static readonly Option<DateOnly?> From = CommonOptions.Day("--from", "The first day of publication (a year ago unless told).");
    private static readonly Option<DateOnly?> To = CommonOptions.Day("--to", "The last day of publication (today unless told).");

    public static Command Make(TimeProvider time)
    {
        Command command = new("rules", "List the rules with routes, stage and alerts per week over the log; says which never fired.")
        {
            From,
            To,
            CommonOptions.Volet,
        };
        command.SetAction((arguments, ct) => RunAsync(arguments, time, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, TimeProvider time, CancellationToken ct)
    {
        DateOnly to = arguments.GetValue(To) ?? DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime);
        DateOnly from = arguments.GetValue(From) ?? to.AddDays(-DaysBack);
        if (from > to)
        {
            await arguments.InvocationConfiguration.Error.WriteLineAsync("found a --to before --from; allowed: a day no earlier");
            return ExitStatus.BadUsage;
        }

        WorkerRoles roles = WorkerRoles.Defensive | WorkerRoles.Offensive;
        await using ReadingWorkspace? workspace = await WorkspaceOpening.OpenToJudgeAsync(arguments, roles, time, ct);
        if (workspace is null)
        {
            return ExitStatus.BadUsage;
        }

        RuleStages stages = new(workspace.Configuration.Sources, SourceModules.All);
        foreach (Volet volet in workspace.Volets)
        {
            VoletConfiguration own = workspace.Configuration.Of(volet);
            BacktestTally tally = await TallyAsync(arguments, workspace, volet, from, to, ct);
            foreach (Rule rule in own.Rules)
            {
                RuleLine line = RuleLine.Of(volet, rule, stages.Of(rule), tally);
                await arguments.InvocationConfiguration.Output.WriteLineAsync(
                    arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(line) : line.ToText()
                );
            }
        }

        return ExitStatus.Done;
    }

    private static async Task<BacktestTally> TallyAsync(
        ParseResult arguments,
        ReadingWorkspace workspace,
        Volet volet,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        VoletConfiguration own = workspace.Configuration.Of(volet);
        Backtest backtest = new(workspace.Stores.LogOf(volet), volet, new VoletSnapshot(own.Rules, own.Firms), null);
        BacktestTally tally = new(from, to);
        await Progress.RunAsync(
            arguments,
            $"rules, {volet}",
            async reached =>
            {
                await foreach (Stretch<BacktestedPair> stretch in backtest.RunAsync(from, to, reached, ct))
                {
                    foreach (BacktestedPair pair in stretch.Found)
                    {
                        tally.Add(pair);
                    }
                }
            }
        );
        return tally;
    }
}

/// <summary>A line of <c>rules --json</c>.</summary>
/// <param name="Routes">Those it may write to, whatever the case.</param>
/// <param name="Stage">The furthest stage of the sources that can make it fire; null where none can.</param>
/// <param name="Alerts">In the whole period.</param>
/// <param name="PerWeek">On average, to two digits.</param>
internal sealed record RuleLine(
    Volet Volet,
    string Rule,
    string Title,
    string Severity,
    IReadOnlyList<string> Routes,
    string? Stage,
    int Alerts,
    decimal PerWeek
)
{
    private const int Digits = 2;

    public static RuleLine Of(Volet volet, Rule rule, string? stage, BacktestTally tally)
    {
        int alerts = tally.Rules.GetValueOrDefault(rule.Id)?.Before ?? 0;
        return new RuleLine(
            volet,
            rule.Id,
            rule.Title,
            rule.Severity.ToKebabCase(),
            [
                .. rule
                    .Routes.Concat(rule.RouteCases.SelectMany(c => c.Routes))
                    .Concat(rule.RoutesOtherwise)
                    .Distinct()
                    .Select(r => r.Name)
                    .Order(StringComparer.Ordinal),
            ],
            stage,
            alerts,
            Math.Round((decimal)alerts / tally.Weeks, Digits)
        );
    }

    public string ToText() =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{Rule, -28} {Stage ?? "no source", -9} {Severity, -8} {Shown, -24}  {string.Join(", ", Routes)}"
        );

    private string Shown => Alerts == 0 ? "never fired" : string.Create(CultureInfo.InvariantCulture, $"{Alerts} alerts, {PerWeek} a week");
}
