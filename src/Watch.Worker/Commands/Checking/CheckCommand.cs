using System.CommandLine;
using Watch.Contracts.Routes;
using Watch.Sources;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Catalogue;
using Watch.Worker.Configuration.Checks;

namespace Watch.Worker.Commands.Checking;

/// <summary>
/// <c>check</c>: validates the whole configuration, or what is common and one volet alone, and says everything that is wrong.
/// </summary>
internal static class CheckCommand
{
    private static readonly Option<string?> Live = new("--live")
    {
        Description = "Ask this source once, and show what is read of it; nothing is stored.",
        HelpName = "SOURCE",
    };

    private static readonly Option<string?> SavedFile = new("--file")
    {
        Description = "With --live: read this saved file as if it came from the source, and ask nobody.",
        HelpName = "FILE",
    };

    public static Command Make(TimeProvider time)
    {
        Command command = new("check", "Validate the whole configuration: file, line, column, what was found, what is allowed.")
        {
            CommonOptions.Volet,
            Live,
            SavedFile,
        };
        command.Validators.Add(result =>
        {
            if (result.GetResult(SavedFile) is not null && result.GetResult(Live) is null)
            {
                result.AddError("found '--file' alone; allowed: --live SOURCE --file FILE");
            }
        });
        command.SetAction((arguments, ct) => RunAsync(arguments, time, ct));
        return command;
    }

    private static async Task<int> RunAsync(ParseResult arguments, TimeProvider time, CancellationToken ct)
    {
        IReadOnlyList<Volet> volets = (arguments.GetValue(CommonOptions.Volet)?.ToRole() ?? WorkerRoles.All).Volets();
        LoadedConfiguration loaded = ConfigurationLoader.Load(
            arguments.GetRequiredValue(CommonOptions.Config),
            SourceModules.All,
            volets,
            arguments.GetRequiredValue(CommonOptions.Data)
        );
        return arguments.GetValue(Live) is { } name && loaded.Configuration is { } configuration
            ? await LiveCheck.RunAsync(arguments, configuration, name, arguments.GetValue(SavedFile), time, ct)
            : Print(arguments, WithDoubts(loaded, time), volets);
    }

    private static LoadedConfiguration WithDoubts(LoadedConfiguration loaded, TimeProvider time) =>
        loaded.Configuration is not { } configuration
            ? loaded
            : loaded with
            {
                Issues =
                [
                    .. loaded.Issues,
                    .. ConfigurationChecks.Of(configuration, SourceModules.All, DateOnly.FromDateTime(time.GetUtcNow().UtcDateTime)),
                ],
            };

    private static int Print(ParseResult arguments, LoadedConfiguration loaded, IReadOnlyList<Volet> volets)
    {
        CheckReport report = CheckReport.Of(loaded, volets);
        TextWriter output = arguments.InvocationConfiguration.Output;
        MessageLanguage language = CommonOptions.LanguageOf(arguments);
        if (arguments.GetValue(CommonOptions.Json))
        {
            foreach (ConfigurationIssue issue in loaded.Issues)
            {
                output.WriteLine(CommandJson.Write(IssueLine.Of(issue, language)));
            }

            output.WriteLine(CommandJson.Write(report));
        }
        else
        {
            foreach (ConfigurationIssue issue in loaded.Issues)
            {
                output.WriteLine(IssueWording.ToLine(issue, language));
                if (arguments.GetValue(CommonOptions.Verbose) && issue.Excerpt is { } excerpt)
                {
                    output.WriteLine($"    {excerpt.ReplaceLineEndings("\n    ")}");
                }
            }

            output.WriteLine(report.ToText(language));
        }

        return report.Errors == 0 ? ExitStatus.Done : ExitStatus.BadUsage;
    }
}

/// <summary>A line of <c>check --json</c>.</summary>
internal sealed record IssueLine(
    string File,
    int Line,
    int Column,
    string Severity,
    string Found,
    IReadOnlyList<string> Allowed,
    string Message,
    Volet? Volet,
    string? Excerpt,
    string Code,
    string Cause,
    string? Nearest
)
{
    public static IssueLine Of(ConfigurationIssue issue, MessageLanguage language) =>
        new(
            issue.File,
            issue.Line,
            issue.Column,
            issue.Severity == IssueSeverity.Error ? "error" : "warning",
            issue.Found,
            issue.Allowed,
            issue.Message,
            issue.Volet,
            issue.Excerpt,
            issue.Entry.Code,
            issue.Entry.Cause(language),
            issue.Nearest
        );
}

/// <summary>The last line of <c>check --json</c>; the counts of a volet that was not read are null.</summary>
internal sealed record CheckReport(
    int Errors,
    int Warnings,
    int Sources,
    int? DefensiveFirms,
    int? DefensiveRules,
    int? OffensiveFirms,
    int? OffensiveRules
)
{
    public static CheckReport Of(LoadedConfiguration loaded, IReadOnlyCollection<Volet> read)
    {
        return new CheckReport(
            loaded.Issues.Count(i => i.Severity == IssueSeverity.Error),
            loaded.Issues.Count(i => i.Severity == IssueSeverity.Warning),
            loaded.Configuration?.Sources.Count ?? 0,
            Count(Volet.Defensive, v => v.Firms.All.Count),
            Count(Volet.Defensive, v => v.Rules.Count),
            Count(Volet.Offensive, v => v.Firms.All.Count),
            Count(Volet.Offensive, v => v.Rules.Count)
        );

        int? Count(Volet volet, Func<VoletConfiguration, int> things) =>
            read.Contains(volet)
                ? loaded.Configuration is { } configuration
                    ? things(configuration.Of(volet))
                    : 0
                : null;
    }

    public string ToText(MessageLanguage language) =>
        (Errors, language) switch
        {
            (0, MessageLanguage.French) => $"La configuration est valide ({Count(language)}) : {Some(Sources, "source", language)}"
                + $"{Counts("défensif", DefensiveFirms, DefensiveRules, language)}"
                + $"{Counts("offensif", OffensiveFirms, OffensiveRules, language)}.",
            (0, _) => $"The configuration is valid ({Count(language)}): {Some(Sources, "source", language)}"
                + $"{Counts("defensive", DefensiveFirms, DefensiveRules, language)}"
                + $"{Counts("offensive", OffensiveFirms, OffensiveRules, language)}.",
            (_, MessageLanguage.French) => $"{Count(language)} : cette configuration n'est pas utilisée. `explain-code CODE` explique.",
            _ => $"{Count(language)}: this configuration is not used. `explain-code CODE` says more.",
        };

    private string Count(MessageLanguage language) => IssueWording.Count(Errors, Warnings, language);

    private static string Counts(string volet, int? firms, int? rules, MessageLanguage language) =>
        firms is null || rules is null ? ""
        : language == MessageLanguage.French
            ? $" ; {volet} : {Some(firms.Value, "entreprise", language)}, {Some(rules.Value, "règle", language)}"
        : $"; {volet}: {Some(firms.Value, "firm", language)}, {Some(rules.Value, "rule", language)}";

    private static string Some(int count, string what, MessageLanguage language) =>
        $"{count} {what}{(count > 1 || (count == 0 && language == MessageLanguage.English) ? "s" : "")}";
}
