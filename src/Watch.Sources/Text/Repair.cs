using System.Buffers;
using System.Net;
using System.Text;

namespace Watch.Sources.Text;

/// <summary>
/// Mends what publishers damage, where the mending is certain: blanks of any kind folded to one, UTF-8 read as windows-1252
/// (<c>Ã©</c>) where the whole value says so, entities escaped twice, control characters inside words. A character that is
/// already lost (U+FFFD) stays where it is.
/// </summary>
internal static class Repair
{
    /// <summary>What stands for a character that somebody before us could not read.</summary>
    public const char Lost = '\uFFFD';

    /// <summary>A text that is still escaped after this is meant so.</summary>
    private const int MostTimesEscaped = 3;

    private const string French = "éèêëàâçîïôùûüÉÈÊÀÇœŒ°’«»€";

    /// <summary>
    /// Characters that need no look: the blank, printable ASCII but the ampersand, and the letters French is written with.
    /// </summary>
    private static readonly SearchValues<char> _plain = SearchValues.Create(
        " " + string.Concat(Enumerable.Range('!', '~' - '!' + 1).Select(c => (char)c).Where(c => c != '&')) + French
    );

    /// <summary>The mended text, without blanks at its ends; the same instance where there is nothing to mend.</summary>
    public static string Text(string text)
    {
        if (IsClean(text))
        {
            return text;
        }

        string whole = Mojibake.Undo(text) ?? text;
        return Fold(Decode(whole));
    }

    /// <summary>The mended text; null for a missing or blank one.</summary>
    public static string? TextOrNull(string? text) =>
        string.IsNullOrWhiteSpace(text) || Text(text) is not { Length: > 0 } mended ? null : mended;

    private static bool IsClean(ReadOnlySpan<char> text) =>
        text is [not ' ', ..] and [.., not ' '] && !text.ContainsAnyExcept(_plain) && text.IndexOf("  ", StringComparison.Ordinal) < 0;

    private static string Decode(string text)
    {
        for (int i = 0; i < MostTimesEscaped && text.Contains('&', StringComparison.Ordinal); i++)
        {
            text = WebUtility.HtmlDecode(text);
        }

        return text;
    }

    private static string Fold(string text)
    {
        StringBuilder folded = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                AppendBlank(folded);
            }
            else if (!char.IsControl(c) && c is not ('\uFEFF' or '\u200B'))
            {
                folded.Append(c);
            }
        }

        return folded.ToString().TrimEnd(' ');
    }

    private static void AppendBlank(StringBuilder folded)
    {
        if (folded.Length > 0 && folded[^1] != ' ')
        {
            folded.Append(' ');
        }
    }
}
