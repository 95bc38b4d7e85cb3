using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Clusters;
using Watch.Rules.Names;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Firms;

/// <summary>The names of firms, ready to be recognised.</summary>
internal sealed class FirmNames
{
    private readonly NameIndex _names;
    private readonly TextRecogniser _texts;
    private readonly WordRarity _rarity;

    private FirmNames(NamedFirm[] named, WordRarity rarity, string version)
    {
        _rarity = rarity;
        _names = new NameIndex(named, rarity, version);
        _texts = new TextRecogniser(named);
    }

    /// <summary>Makes those of a list ready.</summary>
    /// <param name="registry">Names from which to learn how rare words are, beside their own.</param>
    /// <param name="version">A version of <see cref="NameMatchers"/>.</param>
    public static FirmNames Of(IEnumerable<Firm> firms, IReadOnlyList<string> registry, string version) =>
        Of([.. firms.Select(Named)], registry, version);

    /// <summary>Makes those of a cluster ready, which have a name each and no more.</summary>
    public static FirmNames Of(IReadOnlyList<ClusterFirm> firms, string version) =>
        Of(
            [
                .. firms.Select(f => new NamedFirm
                {
                    Id = f.Siren?.Value ?? f.Name,
                    Siren = f.Siren,
                    Names = [new FirmName(f.Name)],
                }),
            ],
            [],
            version
        );

    /// <summary>Makes others ready, whose words tell as much as here.</summary>
    public FirmNames With(IEnumerable<Firm> others, string version) => new([.. others.Select(Named)], _rarity, version);

    /// <summary>Which firms a party is that gives its name alone: mostly one, several where the field holds several names.</summary>
    public IReadOnlyList<NameResult> Of(Party party, DateOnly on) =>
        _names.RecogniseAll(
            new NameMention(party.Name)
            {
                Lei = party.Lei,
                Place = party.Seat,
                Activity = party.Activity,
                On = on,
            }
        );

    /// <summary>Which firms a text names.</summary>
    public IReadOnlyList<TextMention> In(string text) => _texts.Find(text);

    /// <summary>The firm that a result is of.</summary>
    public static Siren SirenOf(NamedFirm firm) => firm.Siren!.Value;

    private static FirmNames Of(NamedFirm[] named, IReadOnlyList<string> registry, string version) =>
        new(named, WordRarity.Learn(named, registry), version);

    private static NamedFirm Named(Firm firm) =>
        new()
        {
            Id = firm.Siren.Value,
            Siren = firm.Siren,
            Lei = firm.Lei,
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
