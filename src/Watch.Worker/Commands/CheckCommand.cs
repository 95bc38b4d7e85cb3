using System.CommandLine;
using Watch.Contracts.Messages;
using Watch.Sources;
using Watch.Worker.Configuration;

namespace Watch.Worker.Commands;

/// <summary><c>check</c>: validates the whole configuration, and says everything that is wrong.</summary>
internal static class CheckCommand
{
    public static Command Make()
    {
        Command command = new("check", "Validate the whole configuration: file, line, column, what was found, what is allowed.") { CommonOptions.Volet };
        command.SetAction(Run);
        return command;
    }

    private static int Run(ParseResult arguments)
    {
        LoadedConfiguration loaded = ConfigurationLoader.Load(arguments.GetRequiredValue(CommonOptions.Config), SourceModules.All);
        Volet? volet = arguments.GetValue(CommonOptions.Volet);
        ConfigurationIssue[] issues = [.. loaded.Issues.Where(i => volet is null || i.Volet is null || i.Volet == volet)];
        CheckReport report = CheckReport.Of(loaded, issues);
        TextWriter output = arguments.InvocationConfiguration.Output;
        if (arguments.GetValue(CommonOptions.Json))
        {
            foreach (ConfigurationIssue issue in issues)
            {
                output.WriteLine(CommandJson.Write(IssueLine.Of(issue)));
            }

            output.WriteLine(CommandJson.Write(report));
        }
        else
        {
            foreach (ConfigurationIssue issue in issues)
            {
                output.WriteLine(issue);
            }

            output.WriteLine(report.ToText());
        }

        return report.Errors == 0 ? ExitStatus.Done : ExitStatus.BadUsage;
    }
}

/// <summary>A line of <c>check --json</c>.</summary>
internal sealed record IssueLine(string File, int Line, int Column, string Severity, string Found, IReadOnlyList<string> Allowed, string Message)
{
    public static IssueLine Of(ConfigurationIssue issue) => new(
        issue.File, issue.Line, issue.Column, issue.Severity == IssueSeverity.Error ? "error" : "warning", issue.Found, issue.Allowed, issue.Message);
}

/// <summary>The last line of <c>check --json</c>.</summary>
internal sealed record CheckReport(int Errors, int Warnings, int Sources, int DefensiveFirms, int DefensiveRules, int OffensiveFirms, int OffensiveRules)
{
    public static CheckReport Of(LoadedConfiguration loaded, IReadOnlyList<ConfigurationIssue> issues) => new(
        issues.Count(i => i.Severity == IssueSeverity.Error),
        issues.Count(i => i.Severity == IssueSeverity.Warning),
        loaded.Configuration?.Sources.Count ?? 0,
        loaded.Configuration?.Defensive.Firms.All.Count ?? 0,
        loaded.Configuration?.Defensive.Rules.Count ?? 0,
        loaded.Configuration?.Offensive.Firms.All.Count ?? 0,
        loaded.Configuration?.Offensive.Rules.Count ?? 0);

    public string ToText() => Errors > 0
        ? $"{Errors} errors, {Warnings} warnings: this configuration is not used."
        : $"The configuration is valid ({Warnings} warnings): {Sources} sources; defensive: {DefensiveFirms} firms, {DefensiveRules} rules; "
            + $"offensive: {OffensiveFirms} firms, {OffensiveRules} rules.";
}
