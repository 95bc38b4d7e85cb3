using System.Globalization;

namespace Watch.Rules.Technologies;

/// <summary>
/// A scheme's list of symbols with their depth: what stands below a subgroup is not in its digits but in the order and the dots of the
/// list. It is needed when rules are loaded; what is judged by is a <see cref="TechnologySet"/>.
/// </summary>
public sealed class TechnologyScheme
{
    // A main group has four roots and no dot; a subclass, class and section have fewer and stand above it.
    private const int RootsOfGroup = 4;

    private readonly List<(TechnologySymbol Symbol, int Depth)> _rows = [];
    private readonly Dictionary<TechnologySymbol, int> _places = [];

    private TechnologyScheme() { }

    /// <summary>How many symbols it has.</summary>
    public int Count => _rows.Count;

    /// <summary>
    /// Reads the lines of a title list as the CPC publishes them, one file after the other: the symbol, a tab, the number of dots (none
    /// above the main groups), a tab, the title. A line that is none is a <see cref="FormatException"/> with its number.
    /// </summary>
    public static TechnologyScheme Read(IEnumerable<string> lines)
    {
        TechnologyScheme scheme = new();
        foreach ((int number, string line) in lines.Index())
        {
            if (!string.IsNullOrWhiteSpace(line))
            {
                scheme.Add(number + 1, line.Split('\t'));
            }
        }

        return scheme;
    }

    /// <summary>Whether the scheme has a symbol; one that was moved or not yet made is not there.</summary>
    public bool Contains(TechnologySymbol symbol) => _places.ContainsKey(symbol);

    /// <summary>A symbol and all below it, in the order of the list; empty where the scheme does not have it.</summary>
    public IEnumerable<TechnologySymbol> Subtree(TechnologySymbol symbol) =>
        _places.TryGetValue(symbol, out int place)
            ? _rows.Skip(place + 1).TakeWhile(r => r.Depth > _rows[place].Depth).Select(r => r.Symbol).Prepend(symbol)
            : [];

    private void Add(int number, string[] columns)
    {
        if (columns.Length < 2 || !TechnologySymbol.TryParse(columns[0], out TechnologySymbol? symbol))
        {
            throw new FormatException(
                string.Create(CultureInfo.InvariantCulture, $"Line {number} is not a symbol, its dots and its title.")
            );
        }

        int depth = symbol.Roots.Count - RootsOfGroup;
        if (columns[1].Length > 0 && !int.TryParse(columns[1], NumberStyles.None, CultureInfo.InvariantCulture, out depth))
        {
            throw new FormatException(
                string.Create(CultureInfo.InvariantCulture, $"Line {number} has '{columns[1]}' where the dots are counted.")
            );
        }

        if (!_places.TryAdd(symbol, _rows.Count))
        {
            throw new FormatException(string.Create(CultureInfo.InvariantCulture, $"Line {number} has {symbol} a second time."));
        }

        _rows.Add((symbol, depth));
    }
}
