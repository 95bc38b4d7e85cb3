namespace Watch.Rules.Matching;

/// <summary>
/// Whether a condition agrees wherever another does, told from the two alone. True is sure; false is not: what is not seen through
/// is no implication.
/// </summary>
public static class Implication
{
    /// <summary>
    /// Whether every notice that agrees with one, judged for a firm or for none, agrees with the other, judged for the same.
    /// </summary>
    public static bool Implies(Condition one, Condition other) =>
        (one, other) switch
        {
            (Condition.Named named, _) => Implies(named.Of, other),
            (_, Condition.Named named) => Implies(one, named.Of),
            (Condition.Any any, _) => any.Of.All(part => Implies(part, other)),
            (_, Condition.All all) => all.Of.All(part => Implies(one, part)),
            (_, Condition.Block { Clauses.Count: 0 }) => true,
            (Condition.All all, Condition.Any any) => all.Of.Any(part => Implies(part, other)) || any.Of.Any(part => Implies(one, part)),
            (Condition.All all, _) => all.Of.Any(part => Implies(part, other)),
            (_, Condition.Any any) => any.Of.Any(part => Implies(one, part)),
            (Condition.Block own, Condition.Block asked) => Implies(own, asked),
            (Condition.Not not, Condition.Not asked) => IsSame(not.Of, asked.Of),
            _ => false,
        };

    /// <summary>Whether an alert of one rule never comes without an alert of the other, as urgent and on the same routes.</summary>
    public static bool IsShadowedBy(this Rule rule, Rule other) =>
        other.FalsePositives.Count == 0
        && (other.Unless is null || (rule.Unless is { } unless && Implies(other.Unless, unless)))
        && rule.Routes.Concat(rule.RouteCases.SelectMany(c => c.Routes)).Concat(rule.RoutesOtherwise).All(r => other.Routes.Contains(r))
        && other.Severities.Select(s => s.Severity).Append(other.Severity).Min()
            >= rule.Severities.Select(s => s.Severity).Append(rule.Severity).Max()
        && Implies(rule.When, other.When)
        && rule.IsAboutFirm == other.IsAboutFirm;

    // The event and the party that one block is about are what the other can be about too.
    private static bool Implies(Condition.Block own, Condition.Block asked) =>
        asked.Clauses.All(clause =>
            own.Clauses.Any(c => ClauseImplication.Implies(c, clause))
            || (clause is Clauses.PartyIs party && party.Clauses.All(inner => own.Parties.Any(c => ClauseImplication.Implies(c, inner))))
        );

    private static bool IsSame(Condition one, Condition other) =>
        (one, other) switch
        {
            (Condition.Named left, Condition.Named right) => IsSame(left.Of, right.Of),
            (Condition.All left, Condition.All right) => AreSame(left.Of, right.Of),
            (Condition.Any left, Condition.Any right) => AreSame(left.Of, right.Of),
            (Condition.Not left, Condition.Not right) => IsSame(left.Of, right.Of),
            (Condition.Block left, Condition.Block right) => left
                .Clauses.Select(c => (c.GetType(), c.Asked))
                .SequenceEqual(right.Clauses.Select(c => (c.GetType(), c.Asked))),
            _ => false,
        };

    private static bool AreSame(IReadOnlyList<Condition> left, IReadOnlyList<Condition> right) =>
        left.Count == right.Count && left.Zip(right).All(pair => IsSame(pair.First, pair.Second));
}
