using System.Collections.Frozen;
using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Words;
using Watch.Rules.Text;

namespace Watch.Rules.Names.Running;

/// <summary>Every name that is looked for, by its first word; the longest first.</summary>
internal sealed class TextDictionary
{
    private readonly FrozenDictionary<string, TextEntry[]> _entries;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _anchors;

    public TextDictionary(IReadOnlyCollection<NamedFirm> firms)
    {
        TextEntry[] entries = [.. firms.SelectMany(firm => firm.Names.SelectMany(name => Entries(firm, name)))];
        _anchors = entries.Select(e => e.Anchor).ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        _entries = entries
            .GroupBy(entry => entry.Words[0], StringComparer.Ordinal)
            .ToFrozenDictionary(
                group => group.Key,
                group => group.OrderByDescending(e => e.Words.Length).ThenBy(e => e.IsShortened).ToArray(),
                StringComparer.Ordinal
            );
    }

    /// <summary>Whether any name may stand in a text. Allocates nothing.</summary>
    public bool MayStandIn(ReadOnlySpan<char> text)
    {
        Tokens tokens = new(text, stackalloc char[Tokens.Longest]);
        while (tokens.Next())
        {
            if (_anchors.Contains(tokens.Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The longest names that stand from a word on: one of each firm that bears the longest; a name as it is given before one shortened.
    /// </summary>
    public IReadOnlyList<TextEntry> At(IReadOnlyList<TextWord> words, int at)
    {
        if (!_entries.TryGetValue(words[at].Folded, out TextEntry[]? entries))
        {
            return [];
        }

        List<TextEntry> found = [];
        foreach (TextEntry entry in entries)
        {
            if (found.Count > 0 && (entry.Words.Length < found[0].Words.Length || (entry.IsShortened && !found[0].IsShortened)))
            {
                break;
            }

            if (StandsAt(entry, words, at) && !found.Exists(f => f.Firm.Id == entry.Firm.Id))
            {
                found.Add(entry);
            }
        }

        return found;
    }

    private static bool StandsAt(TextEntry entry, IReadOnlyList<TextWord> words, int at)
    {
        if (at + entry.Words.Length > words.Count)
        {
            return false;
        }

        for (int i = 1; i < entry.Words.Length; i++)
        {
            if (words[at + i].Folded != entry.Words[i] || words[at + i].Before is Border.Closed or Border.Sentence)
            {
                return false;
            }
        }

        return true;
    }

    private static IEnumerable<TextEntry> Entries(NamedFirm firm, FirmName name)
    {
        IReadOnlyList<NameWord> all = Initials.Join(
            new WordSplitter(NameCleaning.Clean(name.Text, ReadingVersion.Second)).Split(),
            ReadingVersion.Second
        );
        string?[] forms = FormFinder.Find(all, isFrench: false, ReadingVersion.Second);
        List<NameWord> words = Trim([.. all.Where((_, i) => forms[i] is null)]);
        if (words.Count == 0 || NameReader.Read(name.Text).IsPlaceholder)
        {
            yield break;
        }

        yield return new TextEntry(firm, name, words, isShortened: false);
        if (words.Exists(w => w.Before.HasFlag(Gap.And)))
        {
            yield return new TextEntry(firm, name, [.. words.Where(w => w is not { Text: "et", Before: Gap.And })], isShortened: false);
        }

        List<NameWord> shorter = Shorten(words);
        if (shorter.Count > 0 && shorter.Count < words.Count)
        {
            yield return new TextEntry(firm, name, shorter, isShortened: true);
        }
    }

    // What is left without "société", "groupe", "France" at either end, where a word is left that tells.
    private static List<NameWord> Shorten(List<NameWord> words)
    {
        int start = 0;
        int end = words.Count;
        while (start < end && KindOf(words[start]) is WordKind.Generic or WordKind.Stop)
        {
            start++;
        }

        while (end > start && KindOf(words[end - 1]) is WordKind.Generic or WordKind.Stop)
        {
            end--;
        }

        List<NameWord> rest = [.. words.Take(end).Skip(start)];
        return rest.Exists(w => KindOf(w) is WordKind.Word && w.Text.Length > 3) ? rest : [];
    }

    private static List<NameWord> Trim(List<NameWord> words)
    {
        while (words is [.., { Text: "et" }])
        {
            words.RemoveAt(words.Count - 1);
        }

        return words;
    }

    private static WordKind KindOf(NameWord word) => WordKinds.Of(word.Text, Stem.Of(word.Text));
}
