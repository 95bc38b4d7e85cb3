using System.Collections.Frozen;
using System.Text.Json.Serialization;

namespace Watch.Rules.Technologies;

/// <summary>
/// What symbols mean with all below them, written out, so that it can be kept with a rule and judged by without a scheme. It holds the
/// answer of the scheme that it was made with.
/// </summary>
public sealed class TechnologySet
{
    private readonly FrozenSet<string> _roots;
    private readonly FrozenSet<string> _symbols;
    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> _stems;

    /// <summary>A set as it was written.</summary>
    [JsonConstructor]
    public TechnologySet(IReadOnlyList<string> roots, IReadOnlyList<string> symbols, IReadOnlyList<string> stems)
    {
        (Roots, Symbols, Stems) = (roots, symbols, stems);
        _roots = roots.ToFrozenSet(StringComparer.Ordinal);
        _symbols = symbols.ToFrozenSet(StringComparer.Ordinal);
        _stems = stems.ToFrozenSet(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Sections, classes, subclasses and main groups: everything in them by its form.</summary>
    public IReadOnlyList<string> Roots { get; init; }

    /// <summary>Subgroups that the scheme knows, with all that it puts below them.</summary>
    public IReadOnlyList<string> Symbols { get; init; }

    /// <summary>
    /// Subgroups that no scheme was asked about, or that it does not have: they, and those whose digits begin with theirs.
    /// </summary>
    public IReadOnlyList<string> Stems { get; init; }

    /// <summary>The set that symbols mean, each with its subtree.</summary>
    public static TechnologySet Of(IReadOnlyCollection<TechnologySymbol> meant, TechnologyScheme? scheme = null)
    {
        ILookup<bool, TechnologySymbol> known = meant.Where(m => m.IsSubgroup).ToLookup(m => scheme?.Contains(m) ?? false);
        return new TechnologySet(
            Ordered(meant.Where(m => !m.IsSubgroup)),
            Ordered(known[true].SelectMany(m => scheme!.Subtree(m))),
            Ordered(known[false])
        );
    }

    /// <summary>The set of all that some sets hold.</summary>
    public static TechnologySet Union(IReadOnlyCollection<TechnologySet> sets) =>
        new(Ordered(sets.SelectMany(s => s.Roots)), Ordered(sets.SelectMany(s => s.Symbols)), Ordered(sets.SelectMany(s => s.Stems)));

    /// <summary>How many symbols are written out.</summary>
    internal int Count => Roots.Count + Symbols.Count + Stems.Count;

    /// <summary>Whether a symbol is in the set.</summary>
    public bool Contains(TechnologySymbol symbol) =>
        _symbols.Contains(symbol.Value) || symbol.Roots.Any(_roots.Contains) || (symbol.IsSubgroup && HasStemOf(symbol.Value));

    private bool HasStemOf(ReadOnlySpan<char> value)
    {
        for (int end = value.IndexOf('/') + 2; end <= value.Length; end++)
        {
            if (_stems.Contains(value[..end]))
            {
                return true;
            }
        }

        return false;
    }

    private static string[] Ordered(IEnumerable<TechnologySymbol> symbols) => Ordered(symbols.Select(s => s.Value));

    private static string[] Ordered(IEnumerable<string> symbols) =>
        [.. symbols.Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
}
