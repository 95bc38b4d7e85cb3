using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Names;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Firms;

/// <summary>The names of firms, ready to be recognised.</summary>
internal sealed class FirmNames
{
    private readonly NameIndex _names;
    private readonly TextRecogniser _texts;

    /// <summary>Makes them ready.</summary>
    /// <param name="firms">The firms.</param>
    /// <param name="rarity">How much words tell; null means learnt from these names alone.</param>
    /// <param name="version">A version of <see cref="NameMatchers"/>.</param>
    public FirmNames(IEnumerable<Firm> firms, WordRarity? rarity, string version)
    {
        NamedFirm[] named = [.. firms.Select(Named)];
        Rarity = rarity ?? WordRarity.Learn(named.SelectMany(f => f.Names).Select(n => n.Text));
        _names = new NameIndex(named, Rarity, version);
        _texts = new TextRecogniser(named);
    }

    /// <summary>How much words tell.</summary>
    public WordRarity Rarity { get; }

    /// <summary>Which firms a party is that gives its name alone: mostly one, several where the field holds several names.</summary>
    public IReadOnlyList<NameResult> Of(Party party, DateOnly on) => _names.RecogniseAll(new NameMention(party.Name) { Place = party.Seat, On = on });

    /// <summary>Which firms a text names.</summary>
    public IReadOnlyList<TextMention> In(string text) => _texts.Find(text);

    /// <summary>The firm that a result is of.</summary>
    public static Siren SirenOf(NamedFirm firm) => firm.Siren!.Value;

    private static NamedFirm Named(Firm firm) => new()
    {
        Id = firm.Siren.Value,
        Siren = firm.Siren,
        Names = [new FirmName(firm.Name), .. firm.OtherNames],
        Places = [.. firm.Places, .. firm.Departements.Select(PlaceOf)],
        Sectors = firm.Sectors,
        Officers = firm.Officers,
        Group = firm.Group,
    };

    // Postal codes know one Corsica.
    private static Place PlaceOf(string departement) =>
        new(departement is "2A" or "2B" ? "20" : departement, DepartementNames.NameOf(departement));
}
