using System.Globalization;

namespace Watch.Rules.Names.Comparing;

/// <summary>Acronyms as the French write them, where a figure can say that the letter after it comes so many times.</summary>
internal static class Acronyms
{
    private const int LongestSyllable = 3;
    private const int FewestWords = 3;

    /// <summary>Letters that stand twice in a row, once: INRAE leaves out the A of one of its words.</summary>
    public static string WithoutDoubles(string initials) => string.Concat(initials.Where((c, i) => i == 0 || c != initials[i - 1]));

    /// <summary>
    /// Whether a siglum is made of the beginnings of all words in their order
    /// (<c>SOMAV</c>, SOciété de Mécanique et d'Automatismes du Velay).
    /// </summary>
    public static bool IsMadeOf(string siglum, PreparedName full) =>
        full.Count >= FewestWords && siglum.Length > full.Count && siglum.Length <= full.Count + 2 && IsMadeOf(siglum, full, 0);

    private static bool IsMadeOf(ReadOnlySpan<char> rest, PreparedName full, int word)
    {
        if (word == full.Count)
        {
            return rest.IsEmpty;
        }

        string text = full.Tokens[word].Text;
        for (
            int length = 1;
            length <= Math.Min(LongestSyllable, Math.Min(text.Length, rest.Length)) && rest[length - 1] == text[length - 1];
            length++
        )
        {
            if (IsMadeOf(rest[length..], full, word + 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The letters meant: <c>sg2a</c> is <c>sgaa</c>; any other text is itself.</summary>
    public static string Expand(string text)
    {
        for (int i = 0; i + 1 < text.Length; i++)
        {
            if (text[i] is '2' or '3' && char.IsLetter(text[i + 1]))
            {
                int times = CharUnicodeInfo.GetDecimalDigitValue(text[i]);
                return text[..i] + new string(text[i + 1], times) + text[(i + 2)..];
            }
        }

        return text;
    }
}
