namespace Watch.Rules.Technologies;

/// <summary>The title lists that are at hand.</summary>
/// <param name="Cpc">With what lies under each symbol; null where no list of the CPC is at hand.</param>
/// <param name="Ipc">The symbols of the IPC, whose lists do not tell what lies under a subgroup.</param>
public sealed record TechnologySchemes(TechnologyScheme? Cpc, IReadOnlySet<TechnologySymbol> Ipc)
{
    /// <summary>What there is where the operator has put no list: nothing is known to be lacking.</summary>
    public static TechnologySchemes None { get; } = new(null, new HashSet<TechnologySymbol>());

    /// <summary>Whether there are lists of the section of a symbol, and none of them has it.</summary>
    public bool Lack(TechnologySymbol symbol) => Have(TechnologySymbol.Parse(symbol.Value[..1])) && !Have(symbol);

    private bool Have(TechnologySymbol symbol) => Cpc?.Contains(symbol) is true || Ipc.Contains(symbol);
}
