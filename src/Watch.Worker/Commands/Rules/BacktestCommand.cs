using System.CommandLine;
using System.Security.Cryptography;
using System.Text;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Watch.Worker.Judging;
using Watch.Worker.Judging.Backtesting;

namespace Watch.Worker.Commands.Rules;

/// <summary>
/// <c>backtest</c>: judges again what was published under the rules and firms of the configuration, and of another folder, and says
/// which alerts the other would gain, lose, change or send elsewhere. Stores nothing, sends nothing.
/// </summary>
internal static class BacktestCommand
{
    private static readonly Option<DateOnly?> From = CommonOptions.Day("--from", "The first day of publication.").Required();
    private static readonly Option<DateOnly?> To = CommonOptions.Day("--to", "The last day of publication.").Required();

    private static readonly Option<string?> Against = new("--against")
    {
        Description = "A whole configuration folder: the one that would take the place of --config.",
        HelpName = "DIR",
    };

    private static readonly Option<IReadOnlyList<string>> FailOn = new("--fail-on")
    {
        Description = "End with status 4 when there is a difference of one of these kinds: lost, gained, severity, route.",
        HelpName = "KIND[,KIND]",
        DefaultValueFactory = _ => [],
        CustomParser = result =>
        {
            string[] words = result
                .Tokens.Single()
                .Value.Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
            foreach (string word in words.Where(w => !BacktestLine.Change.All.Contains(w, StringComparer.Ordinal)))
            {
                result.AddError($"found '--fail-on {word}'; allowed: {string.Join(", ", BacktestLine.Change.All)}");
            }

            return words;
        },
    };

    private static readonly Option<string?> Markdown = new("--markdown")
    {
        Description = "Write a page on one volet there, to be attached to a request for a change.",
        HelpName = "FILE",
    };

    public static Command Make(TimeProvider time)
    {
        Command command = new(
            "backtest",
            "Judge stored notices again under the rules of another folder: alerts gained, lost, changed, re-routed."
        )
        {
            From,
            To,
            Against,
            FailOn,
            Markdown,
            CommonOptions.Volet,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(FailOn) is { Implicit: false } && result.GetResult(Against) is null)
            {
                result.AddError("found '--fail-on' alone; allowed: --against DIR --fail-on KIND");
            }

            // A page is for the people of one volet.
            if (
                result.GetResult(Markdown) is { Implicit: false }
                && (result.GetResult(Against) is null || result.GetResult(CommonOptions.Volet) is null)
            )
            {
                result.AddError("found '--markdown' alone; allowed: --against DIR --volet VOLET --markdown FILE");
            }
        });
        command.SetAction((arguments, ct) => RunAsync(arguments, time, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, TimeProvider time, CancellationToken ct)
    {
        // No validator may ask for a day that was not read.
        if (arguments.GetValue(From) is { } from && arguments.GetValue(To) is { } to && from > to)
        {
            await UsageErrors.SayAsync(arguments, UsageErrors.EndBeforeBeginning);
            return ExitStatus.BadUsage;
        }

        await using ReadingWorkspace? workspace = await WorkspaceOpening.OpenToJudgeAsync(
            arguments,
            WorkerRoles.Defensive | WorkerRoles.Offensive,
            time,
            ct
        );
        if (workspace is null)
        {
            return ExitStatus.BadUsage;
        }

        WatchConfiguration? other = null;
        if (
            arguments.GetValue(Against) is { } folder
            && (other = await CommandConfiguration.LoadAsync(arguments, folder, workspace.Volets)) is null
        )
        {
            return ExitStatus.BadUsage;
        }

        bool fails = false;
        foreach (Volet volet in workspace.Volets)
        {
            Backtest backtest = new(
                workspace.Stores.LogOf(volet),
                volet,
                SnapshotOf(workspace.Configuration, volet),
                other is null ? null : SnapshotOf(other, volet)
            );
            fails |= await RunAsync(arguments, backtest, volet, other is not null, ct);
        }

        return fails ? ExitStatus.Differs : ExitStatus.Done;
    }

    private static async Task<bool> RunAsync(ParseResult arguments, Backtest backtest, Volet volet, bool compared, CancellationToken ct)
    {
        (DateOnly from, DateOnly to) = (arguments.GetRequiredValue(From)!.Value, arguments.GetRequiredValue(To)!.Value);
        BacktestTally tally = new(from, to);
        using IncrementalHash hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        HashSet<string> seen = new(StringComparer.Ordinal);
        // As text the summary comes first; lines of JSON are printed as they are found, and its object last.
        List<BacktestLine>? held = arguments.GetValue(CommonOptions.Json) && arguments.GetValue(Markdown) is null ? null : [];
        bool isJson = arguments.GetValue(CommonOptions.Json);
        long rows = 0;
        long unreadable = 0;
        await Progress.RunAsync(
            arguments,
            $"backtest, {volet}",
            async reached =>
            {
                await foreach (Stretch<BacktestedPair> stretch in backtest.RunAsync(from, to, reached, ct))
                {
                    rows += stretch.Rows;
                    unreadable += stretch.Unreadable;
                    foreach (BacktestedPair pair in stretch.Found)
                    {
                        tally.Add(pair);
                        if (compared && pair.Differs)
                        {
                            BacktestLine line = BacktestLine.Of(volet, pair);
                            seen.UnionWith(line.Changes);
                            hash.AppendData(Encoding.UTF8.GetBytes(CommandJson.Write(line) + '\n'));
                            held?.Add(line);
                            await (isJson ? PrintAsync(arguments, line) : Task.CompletedTask);
                        }
                    }
                }
            }
        );
        BacktestReport report = BacktestReport.Of(volet, from, to, compared, tally, rows, unreadable) with
        {
            TextsGone = backtest.TextsGone,
        };
        await PrintAsync(arguments, report, hash);
        foreach (BacktestLine line in isJson ? [] : held ?? [])
        {
            await PrintAsync(arguments, line);
        }

        if (arguments.GetValue(Markdown) is { } file)
        {
            await File.WriteAllTextAsync(file, BacktestPage.Of(report, held ?? [], CommonOptions.LanguageOf(arguments)), ct);
        }

        return arguments.GetRequiredValue(FailOn).Any(seen.Contains);
    }

    private static Task PrintAsync(ParseResult arguments, BacktestLine line) =>
        arguments.InvocationConfiguration.Output.WriteLineAsync(
            arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(line) : line.ToText(CommonOptions.LanguageOf(arguments))
        );

    private static async Task PrintAsync(ParseResult arguments, BacktestReport report, IncrementalHash hash)
    {
        hash.AppendData(Encoding.UTF8.GetBytes(CommandJson.Write(report)));
        BacktestReport named = report with { Sha256 = Convert.ToHexStringLower(hash.GetHashAndReset()) };
        await arguments.InvocationConfiguration.Output.WriteLineAsync(
            arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(named) : named.ToText(CommonOptions.LanguageOf(arguments))
        );
    }

    private static VoletSnapshot SnapshotOf(WatchConfiguration configuration, Volet volet) =>
        new(configuration.Of(volet).Rules, configuration.Of(volet).Firms);

    private static Option<T> Required<T>(this Option<T> option)
    {
        option.Required = true;
        return option;
    }
}
