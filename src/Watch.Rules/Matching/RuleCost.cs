using Watch.Rules.Matching.Clauses;
using Watch.Rules.Queries;

namespace Watch.Rules.Matching;

/// <summary>What a rule costs before any notice is seen.</summary>
public static class RuleCost
{
    /// <summary>The terms of its queries with what <c>mot*</c> may stand for, and the symbols of its technologies.</summary>
    public static int Of(Rule rule) =>
        RuleQueries.Of(rule).Sum(QueryCost.Of)
        + RuleParts.Clauses(rule).OfType<TechnologyIs>().Sum(t => t.Technologies.Count + (t.Conditional?.Sum(c => c.Count) ?? 0));
}
