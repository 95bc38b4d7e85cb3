using System.Text;
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
        AllEveryday =
            Words.Where((_, i) => Kinds[i] is not WordKind.Stop).All(w => w.Length < 3 || EverydayWords.Contains(w))
            || CommuneNames.Contains(string.Join(' ', Words));
        IsPlainCased = Telling == 1 && Ascii.IsValid(name.Text) && name.Text.Any(char.IsAsciiLetterLower);
        Anchor = Words
            .Where((_, i) => Kinds[i] is not WordKind.Stop)
            .DefaultIfEmpty(Words[0])
            .MaxBy(w => (!EverydayWords.Contains(w), w.Length))!;
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

    /// <summary>
    /// Whether it is one word written without accents, not in capitals: where a text has an accent, another word is meant.
    /// </summary>
    public bool IsPlainCased { get; }

    /// <summary>
    /// The word of it that is rarest by its looks, no word of every day
    /// where there is another: without it in a text, the name is not there.
    /// </summary>
    public string Anchor { get; }

    /// <summary>Whether the name was shortened here.</summary>
    public bool IsShortened { get; }
}
