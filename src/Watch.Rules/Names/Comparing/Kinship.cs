using System.Collections.Frozen;
using Watch.Rules.Names.Reading;

namespace Watch.Rules.Names.Comparing;

/// <summary>How many names that were learnt from, and how many firms of the list, have a word.</summary>
internal sealed class Kinship(WordRarity rarity, IEnumerable<(string Firm, ReadName Name)> names)
{
    private readonly FrozenDictionary<string, int> _firms = names
        .SelectMany(pair => pair.Name.Core.Select(token => (token.Key, pair.Firm)))
        .Distinct()
        .GroupBy(pair => pair.Key, StringComparer.Ordinal)
        .Where(firms => firms.Skip(1).Any())
        .ToFrozenDictionary(firms => firms.Key, firms => firms.Count(), StringComparer.Ordinal);

    public int NamesWith(string key) => rarity.NamesWith(key);

    public int FirmsWith(string key) => _firms.GetValueOrDefault(key, 1);
}
