using System.Collections.Frozen;
using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names;

/// <summary>
/// How much a word tells of a firm: between 0 (<c>de</c>, <c>SAS</c>) and 1 (a word that nobody else bears). It begins with rough
/// figures of our own for common words, and learns from any list of names: a register, the firms watched, the parties seen.
/// </summary>
public sealed class WordRarity
{
    // As if so many names had been counted before the first.
    private const double NamesSupposed = 2000;

    // A word in one name of five tells nothing; one in ten thousand tells all.
    private const double TellsNothing = 1.6;
    private const double TellsAll = 9.2;
    private const double Least = 0.03;

    private readonly FrozenDictionary<string, int> _names;
    private readonly int _total;

    private WordRarity(FrozenDictionary<string, int> names, int total) => (_names, _total) = (names, total);

    /// <summary>Our own figures alone.</summary>
    public static WordRarity Supposed { get; } = new(FrozenDictionary<string, int>.Empty, 0);

    /// <summary>Learns from names; the same name twice counts once.</summary>
    public static WordRarity Learn(IEnumerable<string> names) => Learn(names.Select(NameReader.Read));

    internal static WordRarity Learn(IEnumerable<ReadName> names)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        int total = 0;
        foreach (ReadName name in names.DistinctBy(n => n.Glued, StringComparer.Ordinal))
        {
            total++;
            foreach (string key in name.Core.Select(t => t.Key).Distinct(StringComparer.Ordinal))
            {
                counts[key] = counts.GetValueOrDefault(key) + 1;
            }
        }

        return new WordRarity(counts.ToFrozenDictionary(StringComparer.Ordinal), total);
    }

    /// <summary>How many of the names learnt have the word.</summary>
    internal int NamesWith(string key) => _names.GetValueOrDefault(key);

    internal double WeightOf(NameToken token)
    {
        double share = (NamesWith(token.Key) + (NamesSupposed * WordKinds.Frequency(token.Kind))) / (_total + NamesSupposed);
        return Math.Clamp((-Math.Log(share) - TellsNothing) / (TellsAll - TellsNothing), Least, 1);
    }
}
