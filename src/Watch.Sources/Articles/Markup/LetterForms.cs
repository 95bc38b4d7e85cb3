using System.Text;
using Watch.Sources.Text;

namespace Watch.Sources.Articles.Markup;

/// <summary>
/// One way to write a letter: blanks of every kind are one blank, typographic apostrophes are straight, an accent is part of its letter,
/// the controls that windows-1252 has letters for are those letters, other controls and halves of characters are none.
/// </summary>
internal static class LetterForms
{
    private const string Bare = "aeiouyncAEIOUYNC";

    /// <summary>For each combining accent, the letters of <see cref="Bare"/> with it; a blank where there is none.</summary>
    private static readonly Dictionary<char, string> _accented = new()
    {
        ['\u0300'] = "àèìòù   ÀÈÌÒÙ   ",
        ['\u0301'] = "áéíóúý  ÁÉÍÓÚÝ  ",
        ['\u0302'] = "âêîôû   ÂÊÎÔÛ   ",
        ['\u0303'] = "ã  õ  ñ Ã  Õ  Ñ ",
        ['\u0308'] = "äëïöüÿ  ÄËÏÖÜŸ  ",
        ['\u0327'] = "       ç       Ç",
    };

    /// <summary>The tidy text, without blanks at its ends.</summary>
    public static string Tidy(string text)
    {
        StringBuilder tidy = new(text.Length);
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i] is >= '\u0080' and <= '\u009F' ? Windows1252.Encoding.GetString([(byte)text[i]])[0] : text[i];
            if (char.IsWhiteSpace(c))
            {
                AppendBlank(tidy);
            }
            else if (char.IsSurrogate(c))
            {
                i += AppendPair(tidy, text, i);
            }
            else
            {
                Append(tidy, c);
            }
        }

        return tidy.ToString().TrimEnd(' ');
    }

    /// <summary>The beginning of a text, cut between two words where there are any.</summary>
    public static string Beginning(string text, int length)
    {
        if (text.Length <= length)
        {
            return text;
        }

        int blank = text.LastIndexOf(' ', length - 1);
        int end = blank > length / 2 ? blank : length - 1;
        return $"{text[..(char.IsHighSurrogate(text[end - 1]) ? end - 1 : end)].TrimEnd(' ')}…";
    }

    private static void Append(StringBuilder tidy, char c)
    {
        if (
            _accented.TryGetValue(c, out string? letters)
            && tidy.Length > 0
            && Bare.IndexOf(tidy[^1], StringComparison.Ordinal) is >= 0 and int at
            && letters[at] != ' '
        )
        {
            tidy[^1] = letters[at];
        }
        else if (!char.IsControl(c) && c is not ('\uFEFF' or '\u200B' or '\u00AD' or '\u2060' or '\uFFFE' or '\uFFFF'))
        {
            tidy.Append(c is '\u2019' or '\u2018' or '\u02BC' ? '\'' : c);
        }
    }

    private static int AppendPair(StringBuilder tidy, string text, int at)
    {
        bool isPair = at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]);
        if (isPair)
        {
            tidy.Append(text, at, 2);
        }

        return isPair ? 1 : 0;
    }

    private static void AppendBlank(StringBuilder tidy)
    {
        if (tidy.Length > 0 && tidy[^1] != ' ')
        {
            tidy.Append(' ');
        }
    }
}
