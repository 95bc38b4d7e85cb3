using System.CommandLine;
using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Worker.Commands.Running;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Hosting;
using Watch.Worker.Judging;
using Watch.Worker.Judging.Backfilling;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Rules;

/// <summary>
/// <c>backfill</c>: a new rule, or a newly watched firm, is applied to what was read before; each route gets one message.
/// </summary>
internal static class BackfillCommand
{
    private static readonly Option<string?> OfRule = new("--rule") { Description = "With this rule, for all firms.", HelpName = "ID" };
    private static readonly Option<Siren?> OfFirm = CommonOptions.Firm("For this firm, with all rules.");
    private static readonly Option<DateOnly?> From = CommonOptions.Day(
        "--from",
        "The first day of publication; all there is, where it is not given."
    );

    public static Command Make(TimeProvider time, ICommitPoints points)
    {
        Command command = new(
            "backfill",
            "Judge the log again with a new rule or for a newly watched firm: one message for each route, the cursor stays."
        )
        {
            OfRule,
            OfFirm,
            From,
            CommonOptions.Volet,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(OfRule) is null == result.GetResult(OfFirm) is null)
            {
                result.AddError("found both or neither of '--rule' and '--firm'; allowed: one of the two");
            }
        });
        command.SetAction((arguments, ct) => RunAsync(arguments, time, points, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, TimeProvider time, ICommitPoints points, CancellationToken ct)
    {
        await using Workspace? workspace = await WorkspaceOpening.OpenAsync(
            arguments,
            WorkerRoles.Defensive | WorkerRoles.Offensive,
            time,
            points,
            ct
        );
        if (workspace is null)
        {
            return ExitStatus.BadUsage;
        }

        (Volet Volet, BackfillRequest BackfillRequest)[] asked = [.. Asked(arguments, workspace)];
        if (asked.Length == 0)
        {
            await RefuseAsync(arguments, workspace);
            return ExitStatus.BadUsage;
        }

        await using WatchRun run = await WatchRun.StartAsync(workspace, AlertLines.For(arguments), time, ct);
        foreach ((Volet volet, BackfillRequest request) in asked)
        {
            VoletConfiguration own = workspace.Configuration.Of(volet);
            VoletSnapshot snapshot = new(own.Rules, own.Firms);
            Backfill backfill = new(workspace.Stores.LogOf(volet), workspace.Stores.Of(volet), snapshot, workspace.IdsOf(volet), time);
            Backfill.Found found = new(new Dictionary<string, int>(StringComparer.Ordinal), 0, 0);
            await Progress.RunAsync(arguments, "backfill", async reached => found = await backfill.RunAsync(request, reached, ct));
            BackfillReport report = BackfillReport.Of(volet, request, found);
            await arguments.InvocationConfiguration.Output.WriteLineAsync(
                arguments.GetValue(CommonOptions.Json) ? CommandJson.Write(report) : report.ToText(CommonOptions.LanguageOf(arguments))
            );
        }

        return await run.SendAsync(arguments, ct) ? ExitStatus.Done : ExitStatus.Failed;
    }

    private static IEnumerable<(Volet Volet, BackfillRequest BackfillRequest)> Asked(ParseResult arguments, Workspace workspace)
    {
        foreach (Volet volet in workspace.Volets)
        {
            if (RequestIn(arguments, workspace.Configuration.Of(volet)) is { } request)
            {
                yield return (volet, request);
            }
        }
    }

    private static BackfillRequest? RequestIn(ParseResult arguments, VoletConfiguration configuration)
    {
        Rule? rule = arguments.GetValue(OfRule) is { } id
            ? configuration.Rules.FirstOrDefault(r => string.Equals(r.Id, id, StringComparison.Ordinal))
            : null;
        Firm? firm = arguments.GetValue(OfFirm) is { } siren ? configuration.Firms.All.FirstOrDefault(f => f.Siren == siren) : null;
        return rule is null && firm is null ? null : new BackfillRequest(rule, firm, arguments.GetValue(From));
    }

    private static Task RefuseAsync(ParseResult arguments, Workspace workspace) =>
        arguments.GetValue(OfRule) is { } id
            ? RuleChoice.RefuseAsync(arguments, id, workspace.Volets.SelectMany(v => workspace.Configuration.Of(v).Rules))
            : UsageErrors.SayAsync(
                arguments,
                Choice.Refusal($"{arguments.GetValue(OfFirm)}", "the SIREN of a firm on the list", nearest: null)
            );
}

/// <summary>What <c>backfill --json</c> prints for each volet. Fields are only ever added.</summary>
internal sealed record BackfillReport(
    Volet Volet,
    string? Rule,
    string? RuleVersion,
    AlertFirm? Firm,
    DateOnly? From,
    int Found,
    int Known,
    int NotJudged,
    IReadOnlyDictionary<string, int> Routes
)
{
    public static BackfillReport Of(Volet volet, BackfillRequest request, Backfill.Found found) =>
        new(
            volet,
            request.Rule?.Id,
            request.Rule?.Version,
            request.Firm is { } firm ? new AlertFirm(firm.Siren, firm.Name) : null,
            request.From,
            found.Routes.Values.Sum(),
            found.Known,
            found.NotJudged,
            found.Routes
        );

    public string ToText(MessageLanguage language) =>
        language.Say(
            $"{language.Of(Volet)}, {What(language)} : {language.Count(Found, "alerte trouvée", "", "alertes trouvées")}, "
                + $"{Known} déjà connues"
                + (NotJudged > 0 ? $", {NotJudged} suites d'annonces qui ne peuvent pas être jugées" : ""),
            $"{Volet.ToKebabCase()}, {What(language)}: {Found} alerts found, {Known} known before"
                + (NotJudged > 0 ? $", {NotJudged} chains that cannot be judged" : "")
        ) + $"{language.Say(" ; ", "; ")}{Audience(language)}";

    private string What(MessageLanguage language) =>
        Rule is null ? $"{language.Say("entreprise", "firm")} {Firm!.Siren} {Firm.Name}" : $"{language.Say("règle", "rule")} {Rule}";

    private string Audience(MessageLanguage language) =>
        Routes.Count == 0
            ? language.Say("personne n'est prévenu", "nobody is told anything")
            : $"{language.Say("un message chacun pour", "one message each for")} "
                + string.Join(", ", Routes.Select(r => $"{r.Key} ({r.Value})"));
}
