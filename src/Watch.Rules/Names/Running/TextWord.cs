using System.Text;
using Watch.Rules.Text;

namespace Watch.Rules.Names.Running;

/// <summary>A word of a running text.</summary>
/// <param name="Folded">The word folded.</param>
/// <param name="Start">Where it begins.</param>
/// <param name="Length">How many characters it takes.</param>
/// <param name="Case">How it is written.</param>
/// <param name="Before">What stands between it and the word before.</param>
/// <param name="IsAccented">Whether it has a letter that is not plain.</param>
internal readonly record struct TextWord(string Folded, int Start, int Length, Casing Case, Border Before, bool IsAccented)
{
    public int End => Start + Length;
}

/// <summary>How a word is written.</summary>
internal enum Casing
{
    Lower,
    Capitalised,
    Capitals,
    Figures,
}

/// <summary>What stands between two words.</summary>
internal enum Border
{
    /// <summary>A blank, an apostrophe, an ampersand: they can be of one name.</summary>
    Open,

    /// <summary>A hyphen alone.</summary>
    Hyphen,

    /// <summary>A comma, brackets, quotes, a colon.</summary>
    Closed,

    /// <summary>The end of a sentence, or the beginning of the text.</summary>
    Sentence,
}

/// <summary>Cuts a text into words.</summary>
internal static class TextWords
{
    public static IReadOnlyList<TextWord> Of(string text)
    {
        List<TextWord> words = [];
        Tokens tokens = new(text, stackalloc char[Tokens.Longest]);
        int end = 0;
        while (tokens.Next())
        {
            Border border = words.Count == 0 ? Border.Sentence : BorderOf(text.AsSpan(end, tokens.Start - end));
            ReadOnlySpan<char> written = text.AsSpan(tokens.Start, tokens.Length);
            words.Add(
                new TextWord(tokens.Word.ToString(), tokens.Start, tokens.Length, CasingOf(written), border, !Ascii.IsValid(written))
            );
            end = tokens.Start + tokens.Length;
        }

        return words;
    }

    private static Border BorderOf(ReadOnlySpan<char> between)
    {
        if (between is "-" or "‑" or "‐" or "–")
        {
            return Border.Hyphen;
        }

        bool closed = between.ContainsAny('-', '–', '—') && between.Length > 1;
        foreach (char c in between)
        {
            if (c is '.' or '!' or '?' or '…' or '\n' or '\r')
            {
                return Border.Sentence;
            }

            closed |= !char.IsWhiteSpace(c) && c is not ('\'' or '’' or 'ʼ' or '&' or '+' or '-' or '\u00AD');
        }

        return closed ? Border.Closed : Border.Open;
    }

    private static Casing CasingOf(ReadOnlySpan<char> word)
    {
        (int upper, int lower) = (0, 0);
        foreach (char c in word)
        {
            upper += char.IsUpper(c) ? 1 : 0;
            lower += char.IsLower(c) ? 1 : 0;
        }

        return (upper, lower) switch
        {
            (0, 0) => Casing.Figures,
            (> 1, 0) => Casing.Capitals,
            (0, _) => Casing.Lower,
            _ => Casing.Capitalised,
        };
    }
}
