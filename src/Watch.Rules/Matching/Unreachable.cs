using Watch.Rules.Matching.Clauses;
using Watch.Rules.Queries;

namespace Watch.Rules.Matching;

/// <summary>Finds conditions that no notice can agree with.</summary>
public static class Unreachable
{
    private const string Exclusive = "its clauses exclude one another";

    /// <summary>Why no notice can agree, as far as the condition alone tells; null where one may.</summary>
    /// <param name="whyNever">Why a clause never agrees; null where it may.</param>
    public static string? Why(Condition condition, Func<Clause, string?> whyNever) =>
        WhyNever(condition, whyNever) ?? (Reach.Of(condition).IsEmpty ? Exclusive : null);

    private static string? WhyNever(Condition condition, Func<Clause, string?> whyNever) =>
        condition switch
        {
            Condition.Block block => block.Clauses.Select(c => whyNever(c) ?? WhyNoText(c)).FirstOrDefault(w => w is not null)
                ?? RoleKinds.WhyNever(block)
                ?? ClauseKinds.WhyNever(block),
            Condition.All all => all.Of.Select(c => WhyNever(c, whyNever)).FirstOrDefault(w => w is not null)
                ?? (IsDenied(all) ? Exclusive : null),
            Condition.Any any => any.Of.Select(c => WhyNever(c, whyNever)).ToArray() is { Length: > 0 } whys && whys.All(w => w is not null)
                ? whys[0]
                : null,
            Condition.Named named => WhyNever(named.Of, whyNever),
            _ => null,
        };

    private static string? WhyNoText(Clause clause) =>
        clause is TextIs text && QueryImplication.IsNever(text.Query) ? $"no text agrees with '{text.Name}: {text.Asked}'" : null;

    // What is denied agrees wherever the rest does.
    private static bool IsDenied(Condition.All all)
    {
        Condition.All rest = new([.. all.Of.Where(c => c is not Condition.Not)]);
        return all.Of.OfType<Condition.Not>().Any(not => Implication.Implies(rest, not.Of));
    }
}
