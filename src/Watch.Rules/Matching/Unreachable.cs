namespace Watch.Rules.Matching;

/// <summary>Finds conditions that no notice can agree with.</summary>
public static class Unreachable
{
    /// <summary>Why no notice can agree, as far as the condition alone tells; null where one may.</summary>
    /// <param name="whyNever">Why a clause never agrees; null where it may.</param>
    public static string? Why(Condition condition, Func<Clause, string?> whyNever) =>
        WhyNever(condition, whyNever) ?? (Reach.Of(condition).IsEmpty ? "its clauses exclude one another" : null);

    private static string? WhyNever(Condition condition, Func<Clause, string?> whyNever) =>
        condition switch
        {
            Condition.Block block => block.Clauses.Select(whyNever).FirstOrDefault(w => w is not null) ?? RoleKinds.WhyNever(block),
            Condition.All all => all.Of.Select(c => WhyNever(c, whyNever)).FirstOrDefault(w => w is not null),
            Condition.Any any => any.Of.Select(c => WhyNever(c, whyNever)).ToArray() is { Length: > 0 } whys && whys.All(w => w is not null)
                ? whys[0]
                : null,
            Condition.Named named => WhyNever(named.Of, whyNever),
            _ => null,
        };
}
