using Watch.Contracts.Notices;

namespace Watch.Rules.Matching.Clauses;

/// <summary>
/// <c>except</c>: the event agrees with none of these groups of clauses. What is not told excludes nothing, and nothing is excluded for one
/// alone of several who declare, or of several thresholds that are crossed at once.
/// </summary>
public sealed record ExceptIs(IReadOnlyList<IReadOnlyList<EventClause>> Of) : EventClause
{
    public override string Name => "except";

    public override string Asked => OneOrMore(Of.Select(Shown));

    internal override Outcome Test(NoticeEvent announced) => Outcomes.Of(!Of.Any(group => Agrees(group, announced)));

    internal override string Seen(NoticeEvent announced) =>
        Of.FirstOrDefault(group => Agrees(group, announced)) is { } group
            ? string.Join(", ", group.Select(c => $"{c.Name}: {c.Seen(announced)}"))
            : "nothing of it";

    private static bool Agrees(IReadOnlyList<EventClause> group, NoticeEvent announced) =>
        group.All(c =>
            c switch
            {
                DeclarantIs declarant => declarant.IsOfAll(announced),
                ThresholdIs threshold => threshold.IsOfAll(announced),
                VotesThresholdIs threshold => threshold.IsOfAll(announced),
                _ => c.Test(announced) == Outcome.Yes,
            }
        );

    private static string Shown(IReadOnlyList<EventClause> group) => $"{{{string.Join(", ", group.Select(c => $"{c.Name}: {c.Asked}"))}}}";
}
