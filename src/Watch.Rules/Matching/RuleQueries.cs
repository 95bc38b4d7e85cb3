using Watch.Rules.Matching.Clauses;
using Watch.Rules.Queries;

namespace Watch.Rules.Matching;

/// <summary>The text queries of rules.</summary>
internal static class RuleQueries
{
    /// <summary>Every query of a rule, wherever it stands.</summary>
    public static IEnumerable<Query> Of(Rule rule) => RuleParts.Clauses(rule).OfType<TextIs>().Select(t => t.Query);

    /// <summary>Queries of which one has to agree for the condition to agree; null where the condition can agree without.</summary>
    public static IReadOnlyList<Query>? KeysOf(Condition condition) =>
        condition switch
        {
            Condition.Block block => block.Clauses.OfType<TextIs>().FirstOrDefault() is { } text ? [text.Query] : null,
            Condition.All all => all.Of.Select(KeysOf).OfType<IReadOnlyList<Query>>().MinBy(keys => keys.Count),
            Condition.Any any => any.Of.Select(KeysOf).ToArray() is { Length: > 0 } parts && parts.All(p => p is not null)
                ? [.. parts.SelectMany(p => p!)]
                : null,
            Condition.Named named => KeysOf(named.Of),
            _ => null,
        };
}
