using System.Runtime.InteropServices;
using Watch.Rules.Names.Reading;

namespace Watch.Rules.Names.Comparing;

/// <summary>
/// How many names that were learnt from, and how many firms, have a word: of the list by the first reading, of the list and the register
/// by the second.
/// </summary>
internal sealed class Kinship(WordCounts counts, int firms, ReadingVersion version, IEnumerable<(string Firm, ReadName Name)> names)
{
    private const double Few = 100;
    private const double Orders = 4;

    private readonly Dictionary<string, (string Last, int Firms)> _firms = Counted(names);

    /// <summary>How long the list is: 0 for a hundred firms or fewer, 1 for a million.</summary>
    public double Crowd { get; } = Math.Clamp(Math.Log10(Math.Max(1, firms) / Few) / Orders, 0, 1);

    public int NamesWith(string key) => counts.NamesWith(key);

    public int FirmsWith(string key) => version is ReadingVersion.First ? OfList(key) : Math.Max(OfList(key), counts.NamesWith(key));

    private int OfList(string key) => _firms.TryGetValue(key, out (string Last, int Firms) found) ? found.Firms : 1;

    // The names of a firm stand together.
    private static Dictionary<string, (string Last, int Firms)> Counted(IEnumerable<(string Firm, ReadName Name)> names)
    {
        Dictionary<string, (string Last, int Firms)> firms = new(StringComparer.Ordinal);
        foreach ((string firm, ReadName name) in names)
        {
            foreach (NameToken token in name.Core)
            {
                ref (string Last, int Firms) found = ref CollectionsMarshal.GetValueRefOrAddDefault(firms, token.Key, out bool isKnown);
                found = isKnown && found.Last == firm ? found : (firm, found.Firms + 1);
            }
        }

        return firms;
    }
}
