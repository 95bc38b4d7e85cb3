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

    /// <summary>The kind of a folded word, by itself or by its stem.</summary>
    public static WordKind Of(string word, string stem) =>
        _kinds.TryGetValue(word, out WordKind kind) || (_kinds.TryGetValue(stem, out kind) && kind is not WordKind.Stop)
            ? kind
            : WordKind.Word;

    /// <summary>The share of names with such a word, a rough figure of our own.</summary>
    public static double Frequency(WordKind kind) =>
        kind switch
        {
            WordKind.Stop => 0.19,
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
