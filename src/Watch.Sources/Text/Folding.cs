namespace Watch.Sources.Text;

/// <summary>
/// Texts made comparable: lower case, without accents. The letters are listed, since under invariant globalisation the
/// runtime decomposes none.
/// </summary>
internal static class Folding
{
    /// <summary>Letters up to here are looked up: all of western Europe.</summary>
    private const int Listed = 0x180;

    private static readonly char[] _letters = [.. Enumerable.Range(0, Listed).Select(c => WithoutAccent(char.ToLowerInvariant((char)c)))];

    /// <summary>The folded text, every run of blanks one blank.</summary>
    public static string Fold(string text)
    {
        char[] folded = new char[text.Length];
        int length = 0;
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (length > 0 && folded[length - 1] != ' ')
                {
                    folded[length++] = ' ';
                }
            }
            else if (c is not (>= '\u0300' and <= '\u036F'))
            {
                folded[length++] = Letter(c);
            }
        }

        return new string(folded.AsSpan(0, length).TrimEnd());
    }

    /// <summary>The folded text character for character, so that positions stay those of the text.</summary>
    public static string Letters(ReadOnlySpan<char> text) =>
        string.Create(
            text.Length,
            text,
            static (folded, text) =>
            {
                for (int i = 0; i < text.Length; i++)
                {
                    folded[i] = Letter(text[i]);
                }
            }
        );

    private static char Letter(char c) => c < _letters.Length ? _letters[c] : WithoutAccent(char.ToLowerInvariant(c));

    private static char WithoutAccent(char c) =>
        c switch
        {
            'à' or 'á' or 'â' or 'ä' or 'ã' or 'å' => 'a',
            'ç' => 'c',
            'è' or 'é' or 'ê' or 'ë' => 'e',
            'ì' or 'í' or 'î' or 'ï' => 'i',
            'ñ' => 'n',
            'ò' or 'ó' or 'ô' or 'ö' or 'õ' => 'o',
            'ù' or 'ú' or 'û' or 'ü' => 'u',
            'ÿ' or 'ý' => 'y',
            _ => c,
        };
}
