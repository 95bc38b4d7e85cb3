using System.Collections.Frozen;

namespace Watch.Rules.Names.Words;

/// <summary>The kind of a word, and how often a word of that kind stands in names before anything is learnt.</summary>
internal static class WordKinds
{
    private static readonly FrozenDictionary<string, WordKind> _kinds = new[]
    {
        (CommonWords.Stops, WordKind.Stop),
        (CommonWords.Generics, WordKind.Generic),
        (CommonWords.Trades, WordKind.Trade),
        (CommonWords.Places, WordKind.Place),
        (CommonWords.Countries, WordKind.Country),
        (CommonWords.FirstNames, WordKind.FirstName),
        (CommonWords.Ordinary, WordKind.Ordinary),
    }
        .SelectMany(list =>
            Split(list.Item1).SelectMany(word => new[] { word, Stem.Of(word) }).Select(word => (Word: word, Kind: list.Item2))
        )
        .DistinctBy(entry => entry.Word, StringComparer.Ordinal)
        .ToFrozenDictionary(entry => entry.Word, entry => entry.Kind, StringComparer.Ordinal);

    private static readonly FrozenSet<string> _style = Split(
            "royal royale royaux koninklijke koninklijk kungliga real imperial imperiale esat regie"
        )
        .ToFrozenSet(StringComparer.Ordinal);

    /// <summary>Words of style that tell nothing where the rest is the whole name; of the second reading.</summary>
    public static bool IsStyle(string word) => _style.Contains(word);

    /// <summary>
    /// The common word that a word with lost letters is (<c>soci?t?</c>); null where it is none, or may be of several kinds.
    /// </summary>
    public static string? Mended(string damaged)
    {
        string[] found =
        [
            .. _kinds
                .Where(k => k.Value is WordKind.Generic or WordKind.Trade or WordKind.Place && Fits(k.Key, damaged))
                .Select(k => k.Key)
                .Order(StringComparer.Ordinal),
        ];
        return found.Length > 0 && Array.TrueForAll(found, word => _kinds[word] == _kinds[found[0]]) ? found[0] : null;
    }

    private static bool Fits(string word, string damaged)
    {
        if (word.Length != damaged.Length)
        {
            return false;
        }

        for (int i = 0; i < word.Length; i++)
        {
            if (word[i] != damaged[i] && damaged[i] != '\uFFFD')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>The kind of a folded word, by itself or by its stem.</summary>
    public static WordKind Of(string word, string stem) =>
        _kinds.TryGetValue(word, out WordKind kind) || (_kinds.TryGetValue(stem, out kind) && kind is not WordKind.Stop)
            ? kind
            : WordKind.Word;

    /// <summary>The share of names with such a word, a rough figure of our own.</summary>
    public static double Frequency(WordKind kind) =>
        kind switch
        {
            WordKind.Stop or WordKind.Site => 0.19,
            WordKind.Form => 0.15,
            WordKind.Generic => 0.015,
            WordKind.Trade or WordKind.Place or WordKind.Country => 0.004,
            WordKind.Ordinary => 0.0012,
            WordKind.FirstName => 0.003,
            WordKind.Number => 0.002,
            _ => 0.0001,
        };

    /// <summary>The words of a table.</summary>
    public static string[] Split(string table) => table.Split([' ', '\n', '\r'], StringSplitOptions.RemoveEmptyEntries);
}
