using Watch.Contracts.Messages;
using Watch.Rules.Matching;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules;

/// <summary>How urgent a rule's alerts are.</summary>
internal sealed record RuleSeverity(IReadOnlyList<SeverityCase> Cases, Severity Otherwise);

/// <summary>Reads <c>severity</c>: a word, or cases of which the first that agrees counts; the last is for all others.</summary>
internal sealed class SeverityReader(ConditionReader conditions, FileReport report)
{
    /// <summary>The keys of a case.</summary>
    public static readonly IReadOnlyList<string> Keys = ["is", "when"];

    /// <summary>The severity; null, and reported, when it is none.</summary>
    public RuleSeverity? Read(YamlNode? node)
    {
        if (node is not YamlNode.List { Items.Count: > 0 } list)
        {
            return report.Word<Severity>(node) is { } always ? new RuleSeverity([], always) : null;
        }

        SeverityCase?[] cases = [.. list.Items.SkipLast(1).Select(Case)];
        Severity? otherwise = Otherwise(list.Items[^1]);
        return cases.Contains(null) || otherwise is null ? null : new RuleSeverity([.. cases.OfType<SeverityCase>()], otherwise.Value);
    }

    private SeverityCase? Case(YamlNode item)
    {
        if (MapReader.Of(item, report, Keys) is not { } map)
        {
            return null;
        }

        Severity? severity = report.Word<Severity>(map.Required("is"));
        Condition? when = map.Required("when") is { } node ? conditions.Read(node) : null;
        return severity is null || when is null ? null : new SeverityCase(when, severity.Value);
    }

    private Severity? Otherwise(YamlNode item)
    {
        if (MapReader.Of(item, report, Keys) is not { } map)
        {
            return null;
        }

        if (map.Optional("when") is { } when)
        {
            report.Error(when.At, "a last case with 'when'", ["a last case without it, for all others"]);
        }

        return report.Word<Severity>(map.Required("is"));
    }
}
