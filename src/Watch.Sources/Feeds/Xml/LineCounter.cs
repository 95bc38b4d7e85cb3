using Watch.Contracts.Notices;

namespace Watch.Sources.Feeds.Xml;

/// <summary>Tells lines and columns of places that are asked for in order.</summary>
internal sealed class LineCounter(string text)
{
    private int _at;
    private int _line = 1;
    private int _lineStart;

    public RecordPosition At(int place)
    {
        int newLine;
        while ((newLine = text.IndexOf('\n', _at, place - _at)) >= 0)
        {
            _line++;
            _at = newLine + 1;
            _lineStart = _at;
        }

        _at = place;
        return new RecordPosition(_line, place - _lineStart + 1);
    }
}
