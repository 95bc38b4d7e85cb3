using System.CommandLine;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Worker.Commands.Rules.Explaining;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Hosting;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Rules;

/// <summary>
/// <c>explain</c>: why each rule fires on a notice of the log, or the first clause that keeps it from firing and what was seen.
/// </summary>
internal static class ExplainCommand
{
    private const int DefaultMisses = 5;

    private static readonly Argument<string> Notice = new("notice")
    {
        Description = "Its id, or SOURCE/ID.",
        HelpName = "NOTICE",
        Arity = ArgumentArity.ZeroOrOne,
    };

    private static readonly Option<string?> OfAlert = new("--alert")
    {
        Description = "The notice that this alert shows, by the version of its rule that judged it: its id, or eight digits of it.",
        HelpName = "ID",
    };

    private static readonly Option<Siren?> Firm = CommonOptions.Firm("For the firm of this SIREN.");
    private static readonly Option<string?> OfRule = new("--rule") { Description = "Of this rule alone.", HelpName = "ID" };
    private static readonly Option<int?> Misses = CommonOptions.Of<int>(
        "--misses",
        "N",
        $"At most so many rules that do not fire, the nearest first ({DefaultMisses} unless told).",
        "a whole number from 0",
        static word =>
            int.TryParse(word, System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out int number)
                ? number
                : null
    );

    public static Command Make(TimeProvider time)
    {
        Command command = new("explain", "Why the rules fire on a notice of the log, or why not.")
        {
            Notice,
            OfAlert,
            Firm,
            OfRule,
            Misses,
            CommonOptions.Volet,
        };
        command.Validators.Add(result =>
        {
            bool isNoticeNamed = result.GetValue(Notice) is not null;
            string? alert = result.GetValue(OfAlert);
            if (isNoticeNamed != alert is null)
            {
                result.AddError("allowed: one of NOTICE and --alert ID");
            }
            else if (alert is not null && !ExplainedAlert.IsId(alert))
            {
                result.AddError($"found '{alert}'; allowed: the id of an alert, as `alerts` prints it");
            }
        });
        command.SetAction((arguments, ct) => RunAsync(arguments, time, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, TimeProvider time, CancellationToken ct)
    {
        await using ReadingWorkspace? workspace = await WorkspaceOpening.OpenToJudgeAsync(
            arguments,
            WorkerRoles.Defensive | WorkerRoles.Offensive,
            time,
            ct
        );
        string? rule = arguments.GetValue(OfRule);
        if (
            workspace is null
            || (
                rule is not null
                && await RuleChoice.RefuseAsync(arguments, rule, workspace.Volets.SelectMany(v => workspace.Configuration.Of(v).Rules))
            )
        )
        {
            return ExitStatus.BadUsage;
        }

        ExplainedAlert? alert = null;
        if (arguments.GetValue(OfAlert) is { } id && (alert = await AlertAsync(workspace, id, arguments, ct)) is null)
        {
            return ExitStatus.Failed;
        }

        INoticeLog log = workspace.Stores.LogOf(workspace.Volets);
        string named = alert is { Content: var told } ? $"{told.Source}/{told.Notice}" : arguments.GetValue(Notice)!;
        if (await NoticeChoice.FindAsync(log, named, arguments, ct) is not { } found || !await IsOfNoticeAsync(arguments, found.Notice))
        {
            return ExitStatus.Failed;
        }

        await PrintAsync(workspace, arguments, await ExplainedNotice.OfAsync(log, found, ct), alert, ct);
        return ExitStatus.Done;
    }

    // Of an alert its own rule and firm are explained, unless others are asked for.
    private static async Task PrintAsync(
        ReadingWorkspace workspace,
        ParseResult arguments,
        ExplainedNotice notice,
        ExplainedAlert? alert,
        CancellationToken ct
    )
    {
        string? rule = arguments.GetValue(OfRule) ?? alert?.Alert.Key.Rule;
        MessageLanguage language = CommonOptions.LanguageOf(arguments);
        ExplainPrinter printer = new(arguments.InvocationConfiguration.Output, arguments.GetValue(CommonOptions.Json), notice, language);
        printer.Begin(ExplainedSymbols.Of(notice.Notice, arguments.GetRequiredValue(CommonOptions.Config), language));
        if (alert is not null)
        {
            printer.Print(alert);
        }

        foreach (Volet volet in alert is null ? workspace.Volets : [alert.Volet])
        {
            VoletConfiguration judges = workspace.Configuration.Of(volet);
            if (alert is not null && arguments.GetValue(OfRule) is null)
            {
                JudgedThen then = await JudgedThen.OfAsync(workspace.Stores.Of(volet), judges, alert.Alert, ct);
                judges = then.Configuration;
                printer.Remark(then.Remark);
            }

            VoletExplanations all = await VoletExplanations.OfAsync(
                workspace.Stores.LogOf(workspace.Volets),
                judges,
                notice,
                rule,
                arguments.GetValue(Firm) ?? alert?.Content.Firm?.Siren,
                ct
            );
            printer.Print(volet, all, rule is null ? arguments.GetValue(Misses) ?? DefaultMisses : int.MaxValue);
        }

        printer.End();
    }

    private static async Task<ExplainedAlert?> AlertAsync(
        ReadingWorkspace workspace,
        string id,
        ParseResult arguments,
        CancellationToken ct
    )
    {
        IReadOnlyList<ExplainedAlert> found = await ExplainedAlert.FindAsync(workspace, id, ct);
        if (found.Count == 1)
        {
            return found[0];
        }

        string allowed =
            found.Count == 0 ? "the id of an alert, as `alerts` prints it" : string.Join(", ", found.Select(f => $"{f.Alert.Id:D}"));
        await UsageErrors.SayAsync(arguments, Choice.Refusal(id, allowed, nearest: null));
        return null;
    }

    private static async Task<bool> IsOfNoticeAsync(ParseResult arguments, Notice notice)
    {
        Siren[] firms = [.. notice.Parties.Select(p => p.Siren).OfType<Siren>().Distinct()];
        if (arguments.GetValue(Firm) is not { } asked || firms.Contains(asked) || notice.HasNameAlone)
        {
            return true;
        }

        string allowed = firms.Length == 0 ? "none: the notice names no SIREN" : string.Join(", ", firms);
        await UsageErrors.SayAsync(arguments, $"found {asked}, which is not in the notice; allowed: {allowed}");
        return false;
    }
}
