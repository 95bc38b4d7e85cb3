using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Rules.Matching;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules;

/// <summary>What a volet's rules may name, and the ids they have taken.</summary>
/// <param name="Volet">The volet.</param>
/// <param name="Sirens">Of its firms.</param>
/// <param name="Routes">Its routes; null when they could not be read, and then any that is of the volet passes.</param>
internal sealed record RuleContext(Volet Volet, IReadOnlyCollection<Siren> Sirens, IReadOnlyList<string>? Routes)
{
    /// <summary>Where each rule stands, by id.</summary>
    public Dictionary<string, string> Taken { get; } = new(StringComparer.Ordinal);
}

/// <summary>Reads one file of <c>rules/</c>: a list of rules.</summary>
internal sealed class RuleFile(RuleContext context, FileReport report)
{
    /// <summary>The keys of a rule.</summary>
    public static readonly IReadOnlyList<string> Keys = ["id", "title", "severity", "when", "route"];

    /// <summary>Reads every rule that can be read.</summary>
    public IReadOnlyList<Rule> Read(YamlNode? root) =>
        [.. report.Items(root, "rules").Select(Rule).OfType<Rule>()];

    private Rule? Rule(YamlNode item)
    {
        if (MapReader.Of(item, report, Keys) is not { } map)
        {
            return null;
        }

        string? id = Id(map.Required("id"));
        string? title = report.Text(map.Required("title"));
        Severity? severity = report.Word<Severity>(map.Required("severity"));
        RuleClauses? when = new ClauseReader(context, report).Read(map.Required("when"));
        IReadOnlyList<string>? routes = new RuleRoutes(context, report).Read(map, when);
        return id is null || title is null || severity is null || when is null || routes is null
            ? null
            : when.ToRule(id, title, severity.Value, routes);
    }

    private string? Id(YamlNode? node)
    {
        const string allowed = "lower-case letters, digits, dots and hyphens, as in capital.takeover";
        if (report.TextThat(node, allowed, text => text.All(IsOfId)) is not { } id)
        {
            return null;
        }

        if (context.Taken.TryAdd(id, $"{report.File}:{node!.At.Line}"))
        {
            return id;
        }

        report.Error(node.At, $"'{id}' a second time", [], $"it stands first in {context.Taken[id]}");
        return null;
    }

    private static bool IsOfId(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c is '.' or '-';
}
