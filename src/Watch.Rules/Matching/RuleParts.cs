using Watch.Rules.Matching.Clauses;

namespace Watch.Rules.Matching;

/// <summary>Looks into rules.</summary>
public static class RuleParts
{
    /// <summary>Every clause of a rule, wherever it stands.</summary>
    public static IEnumerable<Clause> Clauses(Rule rule) => Conditions(rule).SelectMany(Clauses);

    /// <summary>Every clause of a condition; those of <c>not</c>, <c>party</c>, <c>except</c>, <c>after</c> and <c>count</c> too.</summary>
    public static IEnumerable<Clause> Clauses(Condition condition) =>
        condition switch
        {
            Condition.Block block => block.Clauses.SelectMany(Within),
            Condition.All all => all.Of.SelectMany(Clauses),
            Condition.Any any => any.Of.SelectMany(Clauses),
            Condition.Not not => Clauses(not.Of),
            Condition.Named named => Clauses(named.Of),
            _ => [],
        };

    /// <summary>
    /// Whether every way to agree passes a clause that is such: it stands where all have to agree, or in each of <c>any</c>. A clause of
    /// <c>party</c> is about somebody else and does not count.
    /// </summary>
    public static bool AlwaysAsks(Condition condition, Func<Clause, bool> isSuch) =>
        condition switch
        {
            Condition.Block block => block.Clauses.Any(isSuch),
            Condition.All all => all.Of.Any(c => AlwaysAsks(c, isSuch)),
            Condition.Any any => any.Of.All(c => AlwaysAsks(c, isSuch)),
            Condition.Named named => AlwaysAsks(named.Of, isSuch),
            _ => false,
        };

    private static IEnumerable<Clause> Within(Clause clause) =>
        clause switch
        {
            PartyIs party => party.Clauses.Prepend(clause),
            ExceptIs except => except.Of.SelectMany(group => group).Prepend(clause),
            AfterIs after => Within(after.Earlier).Prepend(clause),
            CountIs count => Within(count.Counted).Prepend(clause),
            _ => [clause],
        };

    private static IEnumerable<Clause> Within(PastEvents past) => past.Events.Cast<Clause>().Concat(past.Parties);

    /// <summary>Every condition of a rule, whatever it decides.</summary>
    private static IEnumerable<Condition> Conditions(Rule rule) =>
        [
            rule.When,
            .. rule.Unless is { } unless ? [unless] : Array.Empty<Condition>(),
            .. rule.Severities.Select(s => s.When),
            .. rule.RouteCases.Select(r => r.When),
            .. rule.FalsePositives.Select(f => f.When),
        ];
}
