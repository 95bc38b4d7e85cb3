using System.Text;

namespace Watch.Sources.Text;

/// <summary>
/// Texts made comparable: lower case, without accents, every run of blanks one blank. The letters are listed, since under invariant
/// globalisation the runtime decomposes none.
/// </summary>
internal static class Folding
{
    /// <summary>The folded text.</summary>
    public static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                {
                    folded.Append(' ');
                }
            }
            else if (c is not (>= '\u0300' and <= '\u036F'))
            {
                folded.Append(WithoutAccent(char.ToLowerInvariant(c)));
            }
        }

        return folded.ToString().TrimEnd();
    }

    private static char WithoutAccent(char c) => c switch
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
