namespace Watch.Rules.Queries;

/// <summary>What is told from queries alone: true is sure, false is not.</summary>
public static class QueryImplication
{
    // Words of a sentence that hold it together. FrequentWords tells others that are common, and that people look for.
    private const string HoldingTogether =
        "le la les l de des du d un une et ou a au aux en dans par pour sur avec sans est ce se sa son ses qui que the of and to in";

    private static readonly string[] _everywhere = HoldingTogether.Split(' ');

    /// <summary>Whether no text agrees with a query, as with <c>robot SAUF robot*</c>.</summary>
    public static bool IsNever(Query query) =>
        query switch
        {
            Query.Except except => Implies(except.Of, except.Without) || IsNever(except.Of),
            Query.And both => both.Operands.Any(IsNever) || both.Operands.OfType<Query.Except>().Any(e => Implies(both, e.Without)),
            Query.Or either => either.Operands.All(IsNever),
            Query.Scoped scoped => IsNever(scoped.Of),
            _ => false,
        };

    /// <summary>A word that is enough for a query and stands in nearly every text; null where there is none such.</summary>
    public static string? Everywhere(Query query) =>
        query switch
        {
            Query.Word word when _everywhere.Contains(word.Text, StringComparer.Ordinal) => word.Text,
            Query.Or either => either.Operands.Select(Everywhere).FirstOrDefault(w => w is not null),
            Query.And both when both.Operands.All(o => Everywhere(o) is not null) => Everywhere(both.Operands[0]),
            Query.Scoped scoped => Everywhere(scoped.Of),
            _ => null,
        };

    /// <summary>Whether whatever agrees with one query agrees with the other.</summary>
    public static bool Implies(Query one, Query other) =>
        (one, other) switch
        {
            _ when one.Equals(other) => true,
            (Query.Or left, _) => left.Operands.All(o => Implies(o, other)),
            (_, Query.And right) => right.Operands.All(o => Implies(one, o)),
            (_, Query.Or right) when right.Operands.Any(o => Implies(one, o)) => true,
            (Query.And left, _) => left.Operands.Any(o => Implies(o, other)),
            (Query.Except left, _) => Implies(left.Of, other),
            (Query.Scoped left, Query.Scoped right) => left.Field == right.Field && Implies(left.Of, right.Of),
            (Query.Scoped left, _) => Implies(left.Of, other),
            (Query.Near left, _) => Implies(left.Left, other) || Implies(left.Right, other),
            (Query.Phrase left, _) => left.Parts.Any(p => Implies(p, other)),
            (Query.Word left, Query.Prefix right) => left.Text.StartsWith(right.Stem, StringComparison.Ordinal),
            (Query.Prefix left, Query.Prefix right) => left.Stem.StartsWith(right.Stem, StringComparison.Ordinal),
            _ => false,
        };
}
