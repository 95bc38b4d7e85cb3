using Watch.Contracts.Messages;
using Watch.Contracts.Notices;

namespace Watch.Rules.Matching;

/// <summary>Judges as <see cref="Evaluation"/> does, but asks everything and keeps what it saw.</summary>
internal static class Explainer
{
    /// <summary>A notice that announces nothing agrees with no rule.</summary>
    public static Explained NothingAnnounced { get; } =
        new()
        {
            Name = "kind",
            Asked = "any",
            Outcome = Outcome.No,
            Seen = "no event",
        };

    public static Explained Explain(Condition condition, Scope scope) =>
        condition switch
        {
            Condition.Block block => Explain(block, scope),
            Condition.All all => Joined("all", [.. all.Of.Select(c => Explain(c, scope))], Outcomes.And, Outcome.Yes),
            Condition.Any any => Joined("any", [.. any.Of.Select(c => Explain(c, scope))], Outcomes.Or, Outcome.No),
            Condition.Not not => Around("not", Explain(not.Of, scope), Outcomes.Not),
            Condition.Named named => Explain(named.Name, named.Of, scope),
            _ => throw new InvalidOperationException($"{condition.GetType().Name} is not a condition."),
        };

    /// <summary>A condition under a name that people know it by.</summary>
    public static Explained Explain(string name, Condition condition, Scope scope) =>
        Around(name, Explain(condition, scope), outcome => outcome);

    /// <summary>The evidence of what agreed, in order.</summary>
    public static IEnumerable<Evidence> Evidence(Explained part) =>
        part switch
        {
            { Outcome: not Outcome.Yes } or { Name: "not" } => [],
            { Asked: not null } => [new Evidence(part.Name, part.Seen!)],
            _ => part.Parts.SelectMany(Evidence),
        };

    public static Explained? FirstFailing(Explained part) =>
        part.Outcome == Outcome.Yes ? null
        : part.Parts.Count == 0 || part.Name == "not" ? part
        : part.Parts.Select(FirstFailing).FirstOrDefault(p => p is not null) ?? part;

    private static Explained Around(string name, Explained part, Func<Outcome, Outcome> outcome) =>
        new()
        {
            Name = name,
            Outcome = outcome(part.Outcome),
            Parts = [part],
        };

    private static Explained Joined(string name, Explained[] parts, Func<Outcome, Outcome, Outcome> join, Outcome first) =>
        new()
        {
            Name = name,
            Outcome = parts.Select(p => p.Outcome).Aggregate(first, join),
            Parts = parts,
        };

    // What is shown is the event and the party that agree, or else those that come nearest.
    private static Explained Explain(Condition.Block block, Scope scope)
    {
        NoticeEvent? nearestEvent = scope.Notice.Events.MaxBy(e => Nearness(block.Events, c => c.Test(e)));
        Party? nearestParty = scope.Parties.MaxBy(p => Nearness(block.Parties, c => c.Test(p, scope)));
        Explained[] parts =
        [
            .. block.Events.Select(c =>
                Of(
                    c,
                    nearestEvent is null ? Outcome.No : c.Test(nearestEvent),
                    nearestEvent is null ? "no event" : SeenOf(c, block, scope.Notice, nearestEvent)
                )
            ),
            .. block.Notices.Select(c => Of(c, c.Test(scope), c.Seen(scope))),
            .. block
                .Parties.OrderByDescending(c => c is Clauses.FirmIs)
                .Select(c =>
                    Of(
                        c,
                        nearestParty is null ? Evaluation.OfNobody(c) : c.Test(nearestParty, scope),
                        nearestParty is null ? scope.WhyNoParty() : c.Seen(nearestParty, scope)
                    )
                ),
        ];
        return Joined("block", parts, Outcomes.And, Outcome.Yes);
    }

    private static (Outcome Outcome, int Agreeing) Nearness<T>(T[] clauses, Func<T, Outcome> test) =>
        (clauses.Select(test).Aggregate(Outcome.Yes, Outcomes.And), clauses.Count(c => test(c) == Outcome.Yes));

    // Of several events that agree, all are named.
    private static string SeenOf(EventClause clause, Condition.Block block, Notice notice, NoticeEvent nearest)
    {
        string[] agreeing =
        [
            .. notice.Events.Where(e => Evaluation.Test(block, e) == Outcome.Yes).Select(clause.Seen).Distinct(StringComparer.Ordinal),
        ];
        return agreeing.Length > 0 ? string.Join(", ", agreeing) : clause.Seen(nearest);
    }

    private static Explained Of(Clause clause, Outcome outcome, string seen) =>
        new()
        {
            Name = clause.Name,
            Asked = clause.Asked,
            Outcome = outcome,
            Seen = seen,
        };
}
