using Watch.Rules.Matching.Clauses;
using Watch.Rules.Queries;

namespace Watch.Rules.Matching;

/// <summary>The text queries of rules.</summary>
public static class RuleQueries
{
    /// <summary>Every query of a rule, wherever it stands.</summary>
    public static IEnumerable<Query> Of(Rule rule) =>
        Conditions(rule).SelectMany(Of);

    /// <summary>Every query of a condition.</summary>
    public static IEnumerable<Query> Of(Condition condition) => condition switch
    {
        Condition.Block block => block.Clauses.OfType<TextIs>().Select(t => t.Query),
        Condition.All all => all.Of.SelectMany(Of),
        Condition.Any any => any.Of.SelectMany(Of),
        Condition.Not not => Of(not.Of),
        Condition.Named named => Of(named.Of),
        _ => [],
    };

    /// <summary>Queries of which one has to agree for the condition to agree; null where the condition can agree without.</summary>
    internal static IReadOnlyList<Query>? KeysOf(Condition condition) => condition switch
    {
        Condition.Block block => block.Clauses.OfType<TextIs>().FirstOrDefault() is { } text ? [text.Query] : null,
        Condition.All all => all.Of.Select(KeysOf).OfType<IReadOnlyList<Query>>().MinBy(keys => keys.Count),
        Condition.Any any => any.Of.Select(KeysOf).ToArray() is { Length: > 0 } parts && parts.All(p => p is not null) ? [.. parts.SelectMany(p => p!)] : null,
        Condition.Named named => KeysOf(named.Of),
        _ => null,
    };

    /// <summary>Every condition of a rule, whatever it decides.</summary>
    internal static IEnumerable<Condition> Conditions(Rule rule) =>
    [
        rule.When,
        .. rule.Unless is { } unless ? [unless] : Array.Empty<Condition>(),
        .. rule.Severities.Select(s => s.When),
        .. rule.RouteCases.Select(r => r.When),
        .. rule.FalsePositives.Select(f => f.When),
    ];
}
