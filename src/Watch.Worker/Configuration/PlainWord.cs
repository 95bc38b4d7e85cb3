namespace Watch.Worker.Configuration;

/// <summary>Makes words comparable as people type them: lower case, without accents, blanks for hyphens.</summary>
internal static class PlainWord
{
    // Under invariant globalisation the runtime decomposes no letter.
    private const string Accented = "àâäáãçéèêëîïíìñôöóòõùûüúÿ’–";
    private const string Plain = "aaaaaceeeeiiiinooooouuuuy' ";

    /// <summary>The word so.</summary>
    public static string Of(string word) => string.Concat(word.Trim().Select(Letter)).Replace("œ", "oe", StringComparison.Ordinal);

    /// <summary>The letter so.</summary>
    public static char Letter(char c)
    {
        char lower = char.ToLowerInvariant(c);
        return lower is '-' or '_' or '\u00A0' or '\u202F' ? ' '
            : Accented.IndexOf(lower, StringComparison.Ordinal) is >= 0 and var index ? Plain[index]
            : lower;
    }
}
