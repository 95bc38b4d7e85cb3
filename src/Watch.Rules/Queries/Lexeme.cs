namespace Watch.Rules.Queries;

/// <summary>What a piece of a query is.</summary>
internal enum LexemeKind
{
    End,
    Open,
    Close,
    And,
    Or,
    Except,
    Near,
    Field,
    Operand,
}

/// <summary>A piece of a query.</summary>
/// <param name="At">Where it begins.</param>
/// <param name="Length">How many characters it takes.</param>
internal sealed record Lexeme(LexemeKind Kind, int At, int Length)
{
    /// <summary>Of <c>PROCHE/n</c>.</summary>
    public int Distance { get; init; }

    /// <summary>Of a field's name with its colon.</summary>
    public TextField Field { get; init; }

    /// <summary>A word, a beginning or a phrase.</summary>
    public Query? Operand { get; init; }
}
