using System.Text;
using Watch.Sources.Text;

namespace Watch.Sources.Amf.Texts;

/// <summary>
/// A text without its blanks, in lower case and without accents, with the way back to what is printed. The layer of text of a PDF splits
/// words, so that only a text without blanks can be searched. Between two digits one blank stays, and a comma between two digits is
/// <see cref="DecimalMark"/>.
/// </summary>
internal sealed class CompactText
{
    public const char DecimalMark = '\u066B';

    private const char SoftHyphen = '\u00AD';

    private readonly string _source;
    private readonly List<int> _at;

    private CompactText(string source, string text, List<int> at) => (_source, Text, _at) = (source, text, at);

    /// <summary>The text to search.</summary>
    public string Text { get; }

    public static CompactText Of(string source)
    {
        StringBuilder text = new(source.Length);
        List<int> at = new(source.Length);
        bool blank = false;
        for (int i = 0; i < source.Length; i++)
        {
            if (char.IsWhiteSpace(source[i]))
            {
                blank = true;
                continue;
            }

            string letters = LettersOf(source, i);
            if (letters.Length == 0)
            {
                continue;
            }

            if (blank && text.Length > 0 && char.IsAsciiDigit(text[^1]) && char.IsAsciiDigit(source[i]))
            {
                text.Append(' ');
                at.Add(i);
            }

            blank = false;
            text.Append(letters);
            at.AddRange(Enumerable.Repeat(i, letters.Length));
        }

        return new CompactText(source, text.ToString(), at);
    }

    /// <summary>Whether a word of the printed text begins at a place of <see cref="Text"/>.</summary>
    public bool IsWordStart(int at) => at <= 0 || at >= _at.Count || _at[at] == 0 || !char.IsLetterOrDigit(_source[_at[at] - 1]);

    /// <summary>Whether a word of the printed text ends before a place of <see cref="Text"/>.</summary>
    public bool IsWordEnd(int at) => at <= 0 || at >= _at.Count || !char.IsLetterOrDigit(_source[_at[at - 1] + 1]);

    /// <summary>Whether a letter in capitals, or a digit, is printed there.</summary>
    public bool IsCapital(int at) => at < _at.Count && (char.IsUpper(_source[_at[at]]) || char.IsAsciiDigit(_source[_at[at]]));

    /// <summary>What is printed between a place of <see cref="Text"/> and the one before it.</summary>
    public ReadOnlySpan<char> Gap(int at) =>
        at <= 0 || at >= _at.Count ? [] : _source.AsSpan((_at[at - 1] + 1)..Math.Max(_at[at], _at[at - 1] + 1));

    /// <summary>The printed text between two places, its blanks folded.</summary>
    public string Shown(int from, int to)
    {
        if (from >= to)
        {
            return "";
        }

        StringBuilder shown = new();
        bool blank = false;
        bool line = false;
        foreach (char c in _source.AsSpan(_at[from]..(_at[to - 1] + 1)))
        {
            if (char.IsWhiteSpace(c))
            {
                (blank, line) = (true, line || c == '\n');
            }
            else if (!char.IsControl(c) && c != SoftHyphen)
            {
                shown.Append(blank && !(line && EndsInHyphen(shown)) ? " " : "").Append(c);
                (blank, line) = (false, false);
            }
        }

        return shown.ToString();
    }

    // A word that is broken at its hyphen goes on in the next line.
    private static bool EndsInHyphen(StringBuilder shown) => shown is { Length: > 1 } && shown[^1] == '-' && char.IsLetter(shown[^2]);

    private static string LettersOf(string source, int i) =>
        source[i] switch
        {
            ',' when IsDigit(source, i - 1) && IsDigit(source, i + 1) => "\u066B",
            '\u2018' or '\u2019' or '\u02BC' or '\u00B4' or '`' or '\u2032' => "'",
            '\u2010' or '\u2011' or '\u2012' or '\u2013' or '\u2014' => "-",
            '\uFB00' => "ff",
            '\uFB01' => "fi",
            '\uFB02' => "fl",
            '\uFB03' => "ffi",
            '\uFB04' => "ffl",
            >= '\u0300' and <= '\u036F' => "",
            SoftHyphen or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF' => "",
            var c when char.IsControl(c) => "",
            var c => Folding.Letters([c]),
        };

    private static bool IsDigit(string text, int at) => at >= 0 && at < text.Length && char.IsAsciiDigit(text[at]);
}
