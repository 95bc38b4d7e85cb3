using System.Buffers;
using System.Net;
using System.Text;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>The form in which the prose of a notice is read: entities decoded, blanks folded, one sort of apostrophe.</summary>
internal static class Wording
{
    /// <summary>Some courts escape twice and one more time on the way; a text that is still escaped after this is a name.</summary>
    private const int MostTimesEscaped = 3;

    private const char TypographicApostrophe = '\u2019';

    /// <summary>What is folded besides blanks that stand together: the other blanks, and the other apostrophe.</summary>
    private static readonly SearchValues<char> _folded = SearchValues.Create(
        TypographicApostrophe
            + string.Concat(Enumerable.Range(0, char.MaxValue + 1).Select(c => (char)c).Where(c => c != ' ' && char.IsWhiteSpace(c)))
    );

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
    public static string Fold(ReadOnlySpan<char> text) => Folding.Letters(text);

    private static bool IsFolded(ReadOnlySpan<char> text) =>
        text is not ([' ', ..] or [.., ' ']) && !text.ContainsAny(_folded) && text.IndexOf("  ", StringComparison.Ordinal) < 0;

    private static string FoldBlanks(string text)
    {
        if (IsFolded(text))
        {
            return text;
        }

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
}
