using Watch.Contracts.Notices;
using Watch.Rules.Matching.Values;
using Watch.Worker.Configuration.Rules.Clauses;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Examples;

/// <summary>Reads what a notice tells: one amount, one percentage; null, and reported, when it is none.</summary>
internal static class FactReading
{
    /// <summary>An amount, as in <c>100 000 EUR</c>.</summary>
    public static Money? Money(this FileReport report, YamlNode? node)
    {
        if (node is null || report.Amounts(node) is not { } read)
        {
            return null;
        }

        return One(report, node, read.Range, "one amount, as in 100 000 EUR") is { } amount ? new Money(amount, read.Currency) : null;
    }

    /// <summary>A percentage, as in <c>12,5 %</c>.</summary>
    public static decimal? Percent(this FileReport report, YamlNode? node) =>
        node is not null && report.Percents(node) is { } range ? One(report, node, range, "one percentage, as in 12,5 %") : null;

    /// <summary>True or false.</summary>
    public static bool IsTrue(this FileReport report, YamlNode? node) => report.Word(node, ["true", "false"]) is "true";

    private static decimal? One(FileReport report, YamlNode node, NumberRange range, string allowed)
    {
        if (range.From is { } value && range.To == value)
        {
            return value;
        }

        report.Error(node, allowed);
        return null;
    }
}
