namespace Watch.Rules.Queries;

/// <summary>The words that the language of queries keeps for itself, in French and in English.</summary>
internal static class QueryWords
{
    public const string And = "ET";
    public const string Or = "OU";
    public const string Except = "SAUF";
    public const string Near = "PROCHE";

    private static readonly (string Name, TextField Field)[] _fields =
    [
        ("titre", TextField.Title),
        ("title", TextField.Title),
        ("texte", TextField.Text),
        ("text", TextField.Text),
        ("nom", TextField.Name),
        ("name", TextField.Name),
        ("dirigeant", TextField.Officer),
        ("officer", TextField.Officer),
        ("activité", TextField.Activity),
        ("activite", TextField.Activity),
        ("activity", TextField.Activity),
    ];

    private static readonly string[] _nears = [Near, "NEAR"];

    private static readonly (string Word, LexemeKind Kind)[] _operators =
    [
        (And, LexemeKind.And),
        ("AND", LexemeKind.And),
        (Or, LexemeKind.Or),
        ("OR", LexemeKind.Or),
        (Except, LexemeKind.Except),
        ("NOT", LexemeKind.Except),
    ];

    /// <summary>Every name of a field.</summary>
    public static IReadOnlyList<string> FieldNames { get; } = [.. _fields.Select(f => f.Name)];

    /// <summary>The French name of a field.</summary>
    public static string NameOf(TextField field) => _fields.First(f => f.Field == field).Name;

    /// <summary>The field of a name, in whatever case.</summary>
    public static TextField? FieldOf(ReadOnlySpan<char> name)
    {
        foreach ((string known, TextField field) in _fields)
        {
            if (name.Equals(known, StringComparison.OrdinalIgnoreCase))
            {
                return field;
            }
        }

        return null;
    }

    /// <summary>The operator that a word is, as it is written in capitals; null for another word or <c>PROCHE/n</c>.</summary>
    public static (string Word, LexemeKind Kind)? OperatorOf(ReadOnlySpan<char> word)
    {
        foreach ((string Word, LexemeKind Kind) known in _operators)
        {
            if (word.Equals(known.Word, StringComparison.OrdinalIgnoreCase))
            {
                return known;
            }
        }

        return null;
    }

    /// <summary><c>PROCHE</c> or <c>NEAR</c>, where a word is it or begins with it and a slash; null for another word.</summary>
    public static string? NearOf(ReadOnlySpan<char> word)
    {
        foreach (string near in _nears)
        {
            if (word.StartsWith(near, StringComparison.OrdinalIgnoreCase) && (word.Length == near.Length || word[near.Length] == '/'))
            {
                return near;
            }
        }

        return null;
    }

    /// <summary>Whether a word has to stand in quotes to be a word.</summary>
    public static bool IsKept(string word) => OperatorOf(word) is not null || NearOf(word) is not null;
}
