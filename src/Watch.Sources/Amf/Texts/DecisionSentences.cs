using System.Text.RegularExpressions;

namespace Watch.Sources.Amf.Texts;

/// <summary>Where the sentences of a text begin.</summary>
internal sealed partial class DecisionSentences
{
    private readonly CompactText _text;
    private readonly List<int> _starts = [0];

    public DecisionSentences(CompactText text)
    {
        _text = text;
        for (int at = 1; at < text.Text.Length; at++)
        {
            if (IsStart(at))
            {
                _starts.Add(at);
            }
        }
    }

    /// <summary>Where the sentence begins in which a place is.</summary>
    public int StartOf(int at) => _starts.FindLast(s => s <= at);

    /// <summary>Where the next sentence begins; the end of the text for the last one.</summary>
    public int EndOf(int at)
    {
        int next = _starts.FindIndex(s => s > at);
        return next < 0 ? _text.Text.Length : _starts[next];
    }

    private bool IsStart(int at)
    {
        ReadOnlySpan<char> gap = _text.Gap(at);
        if (gap.IsEmpty || !_text.IsCapital(at) && _text.Text[at] is not ('«' or '"' or '[' or '_'))
        {
            return false;
        }

        return gap.Count('\n') > 1
            || (
                _text.Text[at - 1] == '.'
                && (!IsAbbreviated(at - 1) || Starter.Match(_text.Text, at) is { Success: true } m && _text.IsWordEnd(m.Index + m.Length))
            );
    }

    // "M. Luc", "A. Berthaud", "S.A.", "Inc.", "cf. D&I".
    private bool IsAbbreviated(int dot)
    {
        int from = dot;
        while (from > 0 && char.IsAsciiLetter(_text.Text[from - 1]) && !_text.IsWordStart(from))
        {
            from--;
        }

        return dot - from == 1 || Abbreviation.IsMatch(_text.Text[from..dot]);
    }

    [GeneratedRegex("^(?:mm?|mr|mmes?|inc|co|corp|ltd|cie|cf|art|st|ste|dr|no|sgr)$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Abbreviation { get; }

    [GeneratedRegex(
        @"\G(?:ce(?:s|t|tte|lui-ci|lle-ci)?|par|las?|les?|l'|ils?|elles?|une?|aux?|en|lors|a|de[su]?|d')",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        1000
    )]
    private static partial Regex Starter { get; }
}
