using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Running;

/// <summary>A name as it is looked for in texts.</summary>
internal sealed class TextEntry
{
    public TextEntry(NamedFirm firm, FirmName name, IReadOnlyList<NameWord> words, bool isShortened)
    {
        (Firm, Name, IsShortened) = (firm, name, isShortened);
        Words = [.. words.Select(w => w.Text)];
        Kinds = [.. Words.Select(w => WordKinds.Of(w, Stem.Of(w)))];
        Telling = Kinds.Count(k => k is not WordKind.Stop);
        AllEveryday = Words.Where((_, i) => Kinds[i] is not WordKind.Stop).All(w => w.Length < 3 || EverydayWords.Contains(w));
    }

    public NamedFirm Firm { get; }

    public FirmName Name { get; }

    /// <summary>The folded words, small words included, legal forms not.</summary>
    public string[] Words { get; }

    public WordKind[] Kinds { get; }

    /// <summary>How many of them are not small words.</summary>
    public int Telling { get; }

    /// <summary>Whether each of these is a word of every day.</summary>
    public bool AllEveryday { get; }

    /// <summary>Whether the name was shortened here.</summary>
    public bool IsShortened { get; }
}
