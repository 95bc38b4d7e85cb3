namespace Watch.Sources.Feeds.Xml;

/// <summary>Where something comes next in a text, asked from ever later places: what was found once is not looked for again.</summary>
/// <param name="find">Finds it at or behind a place; -1 where it does not come.</param>
internal sealed class TextAhead(Func<int, int> find)
{
    private (int From, int At)? _known;

    /// <summary>The next place at or behind one; -1 where there is none.</summary>
    public int From(int from)
    {
        if (_known is not { } known || from < known.From || (known.At >= 0 && from > known.At))
        {
            known = (from, find(from));
            _known = known;
        }

        return known.At;
    }
}
