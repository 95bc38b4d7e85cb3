using Watch.Rules.Matching.Clauses;

namespace Watch.Rules.Matching;

/// <summary>The clauses that a notice alone does not answer: what was published of the firm before decides too.</summary>
internal static class HistoryClauses
{
    public static bool AreIn(Rule rule) => RuleQueries.Conditions(rule).Any(AreIn);

    private static bool AreIn(Condition condition) => condition switch
    {
        Condition.Block block => block.Clauses.Any(Is),
        Condition.All all => all.Of.Any(AreIn),
        Condition.Any any => any.Of.Any(AreIn),
        Condition.Not not => AreIn(not.Of),
        Condition.Named named => AreIn(named.Of),
        _ => false,
    };

    private static bool Is(Clause clause) => clause is CapitalChangeIs || (clause is PartyIs party && party.Clauses.Any(Is));
}
