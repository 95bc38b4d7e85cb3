using System.Net;
using System.Text;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>The form in which the prose of a notice is read: entities decoded, blanks folded, one sort of apostrophe.</summary>
internal static class Wording
{
    /// <summary>Some courts escape twice and one more time on the way; a text that is still escaped after this is a name.</summary>
    private const int MostTimesEscaped = 3;

    private const char TypographicApostrophe = '\u2019';

    /// <summary>The text to read. What is prepared already comes back equal.</summary>
    public static string Prepare(string text)
    {
        string decoded = text;
        for (int i = 0; i < MostTimesEscaped && decoded.Contains('&', StringComparison.Ordinal); i++)
        {
            decoded = WebUtility.HtmlDecode(decoded);
        }

        return FoldBlanks(decoded);
    }

    /// <summary>Lower case without accents, character for character, so that positions stay those of the text.</summary>
    public static string Fold(ReadOnlySpan<char> text)
    {
        char[] folded = new char[text.Length];
        for (int i = 0; i < folded.Length; i++)
        {
            folded[i] = Fold(text[i]);
        }

        return new string(folded);
    }

    private static string FoldBlanks(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in text)
        {
            if (!char.IsWhiteSpace(c))
            {
                folded.Append(c == TypographicApostrophe ? '\'' : c);
            }
            else if (folded.Length > 0 && folded[^1] != ' ')
            {
                folded.Append(' ');
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    private static char Fold(char c) => char.ToLowerInvariant(c) switch
    {
        'à' or 'á' or 'â' or 'ä' or 'ã' or 'å' => 'a',
        'ç' => 'c',
        'è' or 'é' or 'ê' or 'ë' => 'e',
        'ì' or 'í' or 'î' or 'ï' => 'i',
        'ñ' => 'n',
        'ò' or 'ó' or 'ô' or 'ö' or 'õ' => 'o',
        'ù' or 'ú' or 'û' or 'ü' => 'u',
        'ÿ' or 'ý' => 'y',
        char other => other,
    };
}
