using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Reading;

/// <summary>How many names, or firms, have a word, and so how much it tells.</summary>
internal sealed class WordCounts
{
    // As if so many names had been counted before the first.
    private const double NamesSupposed = 2000;

    // A word in one name of five tells nothing; one in ten thousand tells all.
    private const double TellsNothing = 1.6;
    private const double TellsAll = 9.2;
    private const double Least = 0.03;

    private readonly Dictionary<string, int> _counts;
    private readonly int _total;

    private WordCounts(Dictionary<string, int> counts, int total) => (_counts, _total) = (counts, total);

    /// <summary>Every name counts; the same name twice counts once.</summary>
    public static WordCounts OfNames(IEnumerable<string> names, ReadingVersion version)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        int total = 0;
        foreach (ReadName name in names.Select(n => NameReader.Read(n, version)).DistinctBy(n => n.Glued, StringComparer.Ordinal))
        {
            total++;
            Count(KeysOf(name), counts);
        }

        return new WordCounts(counts, total);
    }

    /// <summary>
    /// Every firm counts, once for a word, so that spellings of one firm make none of its words common; and every name of the register that
    /// is none of theirs.
    /// </summary>
    public static WordCounts OfFirms(IReadOnlyCollection<NamedFirm> firms, IEnumerable<string> registry, ReadingVersion version)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        HashSet<string> known = new(StringComparer.Ordinal);
        int total = firms.Count;
        foreach (ReadName[] names in firms.AsParallel().Select(f => f.Names.Select(n => NameReader.Read(n.Text, version)).ToArray()))
        {
            known.UnionWith(names.Select(n => n.Glued));
            Count(names.SelectMany(KeysOf), counts);
        }

        foreach (ReadName name in registry.Select(n => NameReader.Read(n, version)).Where(n => known.Add(n.Glued)))
        {
            total++;
            Count(KeysOf(name), counts);
        }

        return new WordCounts(counts, total);
    }

    /// <summary>How many of those learnt from have the word.</summary>
    public int NamesWith(string key) => _counts.GetValueOrDefault(key);

    /// <summary>How much a word tells.</summary>
    public double WeightOf(NameToken token)
    {
        double share = (NamesWith(token.Key) + (NamesSupposed * WordKinds.Frequency(token.Kind))) / (_total + NamesSupposed);
        return Math.Clamp((-Math.Log(share) - TellsNothing) / (TellsAll - TellsNothing), Least, 1);
    }

    private static IEnumerable<string> KeysOf(ReadName name) => name.Core.Select(t => t.Key);

    private static void Count(IEnumerable<string> keys, Dictionary<string, int> counts)
    {
        foreach (string key in keys.Distinct(StringComparer.Ordinal))
        {
            counts[key] = counts.GetValueOrDefault(key) + 1;
        }
    }
}
