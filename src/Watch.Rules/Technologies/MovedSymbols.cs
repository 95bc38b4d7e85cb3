using System.Diagnostics.CodeAnalysis;

namespace Watch.Rules.Technologies;

/// <summary>
/// Symbols that the IPC and the CPC have given up, with where their matter stands now. A closed list of what rules of our three pôles or
/// their neighbours could still name; each line is held against the CPC's title lists by a test.
/// </summary>
public static class MovedSymbols
{
    // WIPO, IPC revision concordance lists 2016.01, 2018.01, 2023.01 and 2025.01.
    private static readonly (TechnologySymbol Old, TechnologySymbol[] Heirs)[] All =
    [
        Of("A23L 1", "A23L 5", "A23L 7", "A23L 13", "A23L 17", "A23L 33"),
        Of("A23L 3", "A23B 2"),
        Of("F24J", "F24S", "F24T", "F24V"),
        Of("H01L 31", "H10F"),
        Of("H01L 33", "H10H"),
        Of("H01L 51", "H10K"),
    ];

    /// <summary>The old symbols.</summary>
    public static IEnumerable<TechnologySymbol> Old => All.Select(m => m.Old);

    /// <summary>Where the matter of a symbol stands now, where it was given up.</summary>
    public static bool TryFind(TechnologySymbol symbol, [NotNullWhen(true)] out IReadOnlyList<TechnologySymbol>? heirs)
    {
        heirs = All.FirstOrDefault(m => m.Old.Covers(symbol)).Heirs;
        return heirs is not null;
    }

    private static (TechnologySymbol Old, TechnologySymbol[] Heirs) Of(string old, params string[] heirs) =>
        (TechnologySymbol.Parse(old), [.. heirs.Select(TechnologySymbol.Parse)]);
}
