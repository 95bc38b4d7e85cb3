namespace Watch.Rules.Technologies;

/// <summary>
/// A scheme's list of symbols with their depth: what stands below a subgroup is not in its digits but in the order and the dots of the
/// list. It is needed when rules are loaded; what is judged by is a <see cref="TechnologySet"/>.
/// </summary>
public sealed class TechnologyScheme
{
    private readonly List<(TechnologySymbol Symbol, int Depth)> _rows = [];
    private readonly Dictionary<TechnologySymbol, int> _places = [];

    private TechnologyScheme() { }

    /// <summary>How many symbols it has.</summary>
    public int Count => _rows.Count;

    /// <summary>
    /// Reads the lines of a title list as the CPC publishes them, one file after the other. A line that is none is a
    /// <see cref="FormatException"/> with its number.
    /// </summary>
    public static TechnologyScheme Read(IEnumerable<string> lines)
    {
        TechnologyScheme scheme = new();
        foreach (TitleLine line in TitleLine.Read(lines))
        {
            if (!line.HasDots)
            {
                throw line.Fault("is not a symbol, its dots and its title");
            }

            if (!scheme._places.TryAdd(line.Symbol, scheme._rows.Count))
            {
                throw line.Fault($"has {line.Symbol} a second time");
            }

            scheme._rows.Add((line.Symbol, line.Depth));
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
}
