using System.Globalization;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Worker.Configuration.Rules.Examples;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules;

/// <summary>Reads one file of <c>rules/</c>: a list of rules, or a map that says which format it is in.</summary>
internal sealed class RuleFile(RuleContext context, FileReport report)
{
    /// <summary>The format that this program reads.</summary>
    public const int Format = 1;

    /// <summary>The keys of the file where it is a map.</summary>
    public static readonly IReadOnlyList<string> FileKeys = ["format", "rules"];

    /// <summary>The keys of a rule.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        "id",
        "title",
        "severity",
        "when",
        "unless",
        "route",
        "edits",
        "known-false-positives",
        "examples",
    ];

    private readonly ConditionReader _conditions = new(context, report);

    /// <summary>Reads every rule that can be read.</summary>
    public IReadOnlyList<PlacedRule> Read(YamlNode? root) => [.. Items(root).Select(Rule).OfType<PlacedRule>()];

    private IReadOnlyList<YamlNode> Items(YamlNode? root)
    {
        if (root is not YamlNode.Map whole || !whole.Entries.Any(e => FileKeys.Contains(e.Key.Text, StringComparer.Ordinal)))
        {
            return report.Items(root, "rules");
        }

        MapReader map = MapReader.Of(root, report, FileKeys)!;
        return IsReadable(map.Required("format")) ? report.Items(map.Required("rules"), "rules") : [];
    }

    // What a later format means cannot be told: nothing of it is read.
    private bool IsReadable(YamlNode? node)
    {
        string own = Format.ToString(CultureInfo.InvariantCulture);
        if (report.Scalar(node, own) is not { } scalar || string.Equals(scalar.Text, own, StringComparison.Ordinal))
        {
            return node is not null;
        }

        report.Error(scalar.At, scalar.Describe, [own], $"this program reads rules of format {own}");
        return false;
    }

    private PlacedRule? Rule(YamlNode item)
    {
        if (MapReader.Of(item, report, Keys) is not { } map)
        {
            return null;
        }

        string? id = Id(map.Required("id"));
        string? title = report.Text(map.Required("title"));
        RuleSeverity? severity = new SeverityReader(_conditions, report).Read(map.Required("severity"));
        Condition? when = map.Required("when") is { } node ? _conditions.Read(node) : null;
        Condition? unless = map.Optional("unless") is { } excluded ? _conditions.Read(excluded) : null;
        RuleRoutes? routes = new RouteReader(context, _conditions, report).Read(map, when);
        IReadOnlyList<KnownFalsePositive> known = new FalsePositiveReader(_conditions, report).Read(map.Optional("known-false-positives"));
        IReadOnlyList<RuleExample> examples = new ExampleReader(context, report).Read(map.Optional("examples"));
        bool tellsEdits =
            map.Optional("edits") is { } told && report.TextThat(told, "true or false", t => t is "true" or "false") == "true";
        if (id is null || title is null || severity is null || when is null || routes is null)
        {
            return null;
        }

        Rule rule = new()
        {
            Id = id,
            Title = title,
            Severity = severity.Otherwise,
            Severities = severity.Cases,
            When = when,
            Unless = unless,
            Routes = routes.Always,
            RouteCases = routes.Cases,
            RoutesOtherwise = routes.Otherwise,
            FalsePositives = known,
            TellsEdits = tellsEdits ? true : null,
        };
        return IsAffordable(rule, map.At) && HasFirm(rule, map.At)
            ? new PlacedRule(rule, new FilePlace(report.File, map.At.Line), examples)
            : null;
    }

    private bool HasFirm(Rule rule, Position at)
    {
        bool isMissing = !rule.IsAboutFirm && RuleParts.Clauses(rule).Any(c => c is AfterIs or CountIs);
        if (isMissing)
        {
            report.Error(
                at,
                "'after' or 'count' in a rule about no firm",
                ["a line 'firm:'"],
                "the past that is asked for is that of the firm the rule is about: every way to agree has to ask for one"
            );
        }

        return !isMissing;
    }

    private bool IsAffordable(Rule rule, Position at)
    {
        int cost = RuleCost.Of(rule);
        if (cost > context.MostCost)
        {
            report.Error(
                at,
                string.Create(CultureInfo.InvariantCulture, $"a rule that costs {cost}"),
                [string.Create(CultureInfo.InvariantCulture, $"{context.MostCost} at most")],
                "words, what mot* may stand for and symbols of technologies count; 'limits: {rule-cost}' of watch.yml sets the bound"
            );
        }

        return cost <= context.MostCost;
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
