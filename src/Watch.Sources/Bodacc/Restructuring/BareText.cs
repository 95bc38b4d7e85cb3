namespace Watch.Sources.Bodacc.Restructuring;

/// <summary>A folded text as its letters and digits alone, since courts split and hyphenate names at will.</summary>
internal sealed class BareText
{
    private readonly string _text;
    private readonly List<int> _places = [];

    public BareText(string text)
    {
        _text = text;
        for (int i = 0; i < text.Length; i++)
        {
            if (IsLetter(text[i]))
            {
                _places.Add(i);
            }
        }

        Letters = string.Create(
            _places.Count,
            this,
            static (letters, bare) =>
            {
                for (int i = 0; i < letters.Length; i++)
                {
                    letters[i] = bare._text[bare._places[i]];
                }
            }
        );
    }

    /// <summary>What is left of the text.</summary>
    public string Letters { get; }

    /// <summary>What follows in the text wherever the letters of a name stand in it, as whole words.</summary>
    public IEnumerable<string> After(string name)
    {
        int at = Letters.IndexOf(name, StringComparison.Ordinal);
        while (at >= 0)
        {
            int end = _places[at + name.Length - 1] + 1;
            bool whole = !IsLetterAt(_places[at] - 1) && !IsLetterAt(end);
            if (whole)
            {
                yield return _text[end..];
            }

            at = Letters.IndexOf(name, at + (whole ? name.Length : 1), StringComparison.Ordinal);
        }
    }

    private bool IsLetterAt(int place) => place >= 0 && place < _text.Length && IsLetter(_text[place]);

    private static bool IsLetter(char c) => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c);
}
