using Watch.Contracts.Routes;
using Watch.Sources.Seams;

namespace Watch.Worker.Configuration.Checks;

/// <summary>
/// What is right by itself and yet hardly meant: rules that never fire, routes that nobody reads, and the like. Said by <c>check</c>
/// alone, as warnings.
/// </summary>
internal static class ConfigurationChecks
{
    /// <summary>All there is to say, by file and line.</summary>
    public static IReadOnlyList<ConfigurationIssue> Of(
        WatchConfiguration configuration,
        IReadOnlyList<ISourceModule> modules,
        DateOnly today
    )
    {
        List<ConfigurationIssue> issues = [];
        YieldedKinds yielded = new(configuration.Sources, modules);
        ReachedTechnologies reached = new(configuration.Sources, modules);
        foreach ((Volet volet, VoletConfiguration own) in configuration.Volets)
        {
            Warnings warnings = new(volet, issues);
            new RuleChecks(own, configuration.Sources, yielded, today).Run(warnings);
            new ListChecks(own, reached).Run(warnings);
        }

        return [.. issues.OrderBy(i => i.File, StringComparer.Ordinal).ThenBy(i => i.Line)];
    }
}

/// <summary>Collects the warnings of a volet.</summary>
internal sealed class Warnings(Volet volet, ICollection<ConfigurationIssue> issues)
{
    /// <summary>Says what was found, and what of it.</summary>
    public void Add(FilePlace place, string found, string remark) =>
        issues.Add(
            new ConfigurationIssue
            {
                File = place.File,
                Line = place.Line,
                Column = 1,
                Severity = IssueSeverity.Warning,
                Found = found,
                Allowed = [],
                Remark = remark,
                Volet = volet,
            }
        );
}
