using System.CommandLine;
using Watch.Contracts.Routes;
using Watch.Rules.Matching;
using Watch.Sources;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Checks;
using Watch.Worker.Hosting;
using Watch.Worker.Judging;
using Watch.Worker.Judging.Backtesting;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Rules;

/// <summary><c>rules</c>: each rule with its routes, its stage, and how many alerts a week it would have raised over the log.</summary>
internal static class RulesCommand
{
    private const int DaysBack = 364;

    private static readonly Option<DateOnly?> From = CommonOptions.Day("--from", "The first day of publication (a year ago unless told).");
    private static readonly Option<DateOnly?> To = CommonOptions.Day("--to", "The last day of publication (today unless told).");

    public static Command Make(TimeProvider time)
    {
        Command command = new(
            "rules",
            "List the rules with routes, stage and alerts per week over the log; says which are useful, add nothing or never fired."
        )
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
            await UsageErrors.SayAsync(arguments, UsageErrors.EndBeforeBeginning);
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
            RulesRun run = await RunAsync(arguments, workspace, volet, from, to, ct);
            IReadOnlyDictionary<string, int> sole = run.Sole.ByRule();
            foreach (Rule rule in own.Rules)
            {
                await PrintAsync(arguments, RuleLine.Of(volet, rule, stages.Of(rule), run, sole.GetValueOrDefault(rule.Id)));
            }

            if (!arguments.GetValue(CommonOptions.Json))
            {
                await arguments.InvocationConfiguration.Output.WriteLineAsync(run.ToText(volet, CommonOptions.LanguageOf(arguments)));
            }
        }

        return ExitStatus.Done;
    }

    private static Task PrintAsync(ParseResult arguments, RuleLine line) =>
        arguments.InvocationConfiguration.Output.WriteLineAsync(
            arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(line) : line.ToText(CommonOptions.LanguageOf(arguments))
        );

    private static async Task<RulesRun> RunAsync(
        ParseResult arguments,
        ReadingWorkspace workspace,
        Volet volet,
        DateOnly from,
        DateOnly to,
        CancellationToken ct
    )
    {
        VoletConfiguration own = workspace.Configuration.Of(volet);
        INoticeLog log = workspace.Stores.LogOf(volet);
        Backtest backtest = new(log, volet, new VoletSnapshot(own.Rules, own.Firms), null);
        RulesRun run = new(new BacktestTally(from, to), await log.PublishedDaysAsync(from, to, ct));
        await Progress.RunAsync(
            arguments,
            $"rules, {volet}",
            async reached =>
            {
                await foreach (Stretch<BacktestedPair> stretch in backtest.RunAsync(from, to, reached, ct))
                {
                    run.Unreadable += stretch.Unreadable;
                    foreach (BacktestedPair pair in stretch.Found)
                    {
                        run.Tally.Add(pair);
                        run.Sole.Add(pair);
                    }
                }
            }
        );
        run.TextsGone = backtest.TextsGone;
        return run;
    }
}
