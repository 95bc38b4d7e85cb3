using Watch.Contracts.Notices;
using Watch.Rules.Queries;

namespace Watch.Rules.Matching;

/// <summary>
/// How near a notice came to a query that it does not agree with: which of its words and phrases it holds. Only for explanations.
/// </summary>
internal static class QueryNearness
{
    /// <summary>As in <c>robot*, "machine agricole" of 5 words and phrases</c>.</summary>
    public static string Of(Query query, Notice notice)
    {
        Query[] parts = [.. Parts(query).Distinct()];
        TextIndexBuilder builder = new();
        int[] numbers = [.. parts.Select(builder.Add)];
        using TextScan scan = builder.Build().Scan(notice);
        string[] held = [.. parts.Where((_, i) => scan.Agrees(numbers[i])).Select(QueryPrinter.Print)];
        return held.Length == 0
            ? $"none of {parts.Length} words and phrases"
            : $"{string.Join(", ", held)} of {parts.Length} words and phrases";
    }

    private static IEnumerable<Query> Parts(Query query) =>
        query switch
        {
            Query.And and => and.Operands.SelectMany(Parts),
            Query.Or or => or.Operands.SelectMany(Parts),
            Query.Except except => Parts(except.Of).Concat(Parts(except.Without)),
            Query.Near near => Parts(near.Left).Concat(Parts(near.Right)),
            Query.Scoped scoped => Parts(scoped.Of).Select(part => new Query.Scoped(scoped.Field, part)),
            _ => [query],
        };
}
