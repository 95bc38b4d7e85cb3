namespace Watch.Rules.Queries;

/// <summary>Why a text is not a query.</summary>
/// <param name="At">Where, in characters from the start of the text.</param>
/// <param name="Length">How many characters are meant; 0 at the end of the text.</param>
/// <param name="Found">What stands there; empty at the end of the text.</param>
/// <param name="Allowed">What could stand there instead; empty where nothing could.</param>
/// <param name="Remark">What is wrong, where the rest does not say it.</param>
public sealed record QueryError(int At, int Length, string Found, IReadOnlyList<string> Allowed, string? Remark = null);

/// <summary>What a text became: a query, or the reason why it is none.</summary>
public abstract record QueryParse
{
    private QueryParse() { }

    /// <summary>The text is a query.</summary>
    public sealed record Accepted(Query Query) : QueryParse;

    /// <summary>The text is none.</summary>
    public sealed record Rejected(QueryError Error) : QueryParse;
}
