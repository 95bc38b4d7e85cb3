using Watch.Contracts.Notices;

namespace Watch.Sources.Amf.Texts;

/// <summary>What was printed in a text and could not be read.</summary>
internal sealed class ReadingNotes
{
    private const int LongestDetail = 120;

    /// <summary>A text that repeats one fault over and over says it this many times.</summary>
    private const int Most = 50;

    private readonly List<ParseWarning> _warnings = [];

    public IReadOnlyList<ParseWarning> Warnings => _warnings;

    public void Warn(string code, string detail)
    {
        if (_warnings.Count < Most)
        {
            _warnings.Add(new ParseWarning(code, detail.Length <= LongestDetail ? detail : detail[..LongestDetail]));
        }
    }
}
