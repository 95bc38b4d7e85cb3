using Watch.Rules.Names.Reading;

namespace Watch.Rules.Names.Comparing;

/// <summary>
/// A word prepared to count the edits that make another of it (insert, delete, change, swap two neighbours), 64 letters at once
/// (Myers 1999, with swaps after Hyyrö 2003). A lost letter agrees with any.
/// </summary>
internal sealed class LetterPattern
{
    /// <summary>Letters beyond are not compared.</summary>
    public const int Longest = 64;

    private const int Letters = 26;
    private const int Known = Letters + 10;

    private readonly ulong[] _places = new ulong[Known];
    private readonly string _text;
    private readonly ulong _any;

    public LetterPattern(string text)
    {
        _text = text.Length > Longest ? text[..Longest] : text;
        for (int i = 0; i < _text.Length; i++)
        {
            ulong bit = 1UL << i;
            if (_text[i] == NameToken.AnyLetter)
            {
                _any |= bit;
            }
            else if (IndexOf(_text[i]) is >= 0 and var index)
            {
                _places[index] |= bit;
            }
        }

        Mask = MaskOf(_text);
    }

    /// <summary>One bit for each letter that occurs.</summary>
    public uint Mask { get; }

    /// <summary>The letters compared.</summary>
    public string Text => _text;

    /// <summary>One bit for each letter that occurs; digits share six.</summary>
    public static uint MaskOf(string text)
    {
        uint mask = 0;
        foreach (char c in text)
        {
            mask |= c is >= 'a' and <= 'z' ? 1u << (c - 'a') : 1u << (Letters + (c % 6));
        }

        return mask;
    }

    /// <summary>The edits between the two.</summary>
    public int EditsTo(ReadOnlySpan<char> other)
    {
        if (_text.Length == 0)
        {
            return other.Length;
        }

        (ulong up, ulong down, ulong diagonal, ulong last) = (ulong.MaxValue, 0, 0, 0);
        ulong end = 1UL << (_text.Length - 1);
        int edits = _text.Length;
        foreach (char c in other)
        {
            ulong places = PlacesOf(c);
            ulong swaps = ((~diagonal & places) << 1) & last;
            diagonal = (((places & up) + up) ^ up) | places | down | swaps;
            ulong right = down | ~(diagonal | up);
            ulong left = diagonal & up;
            edits += (right & end) != 0 ? 1 : 0;
            edits -= (left & end) != 0 ? 1 : 0;
            right = (right << 1) | 1;
            up = (left << 1) | ~(diagonal | right);
            down = right & diagonal;
            last = places;
        }

        return edits;
    }

    private ulong PlacesOf(char c)
    {
        if (IndexOf(c) is >= 0 and var index)
        {
            return _places[index] | _any;
        }

        return c == NameToken.AnyLetter ? ulong.MaxValue : PlacesOfOther(c) | _any;
    }

    private ulong PlacesOfOther(char c)
    {
        ulong places = 0;
        for (int i = 0; i < _text.Length; i++)
        {
            places |= _text[i] == c ? 1UL << i : 0;
        }

        return places;
    }

    private static int IndexOf(char c) =>
        c switch
        {
            >= 'a' and <= 'z' => c - 'a',
            >= '0' and <= '9' => Letters + c - '0',
            _ => -1,
        };
}
