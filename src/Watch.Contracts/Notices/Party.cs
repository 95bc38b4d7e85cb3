using System.Text.Json.Serialization;
using Watch.Contracts.Identifiers;

namespace Watch.Contracts.Notices;

/// <summary>What sort of person.</summary>
public enum PersonType
{
    /// <summary>The source does not say.</summary>
    Unknown,

    /// <summary>A firm, an association, a public body (<c>personneMorale</c>).</summary>
    Legal,

    /// <summary>A human being (<c>personnePhysique</c>). No home address is ever kept.</summary>
    Natural,
}

/// <summary>Where the seat of a legal person is. Never filled for a natural person.</summary>
/// <param name="PostalCode">As printed; null abroad.</param>
/// <param name="City">As printed.</param>
/// <param name="Country">As printed when abroad; null in France, and abroad where none is printed.</param>
/// <param name="Abroad">
/// True where the publisher says that it is abroad, with or without a country. False in what was written before there was this: there a
/// country says it.
/// </param>
public sealed record Place(string? PostalCode = null, string? City = null, string? Country = null, bool Abroad = false)
{
    /// <summary>Whether it is outside France, as far as it is printed.</summary>
    [JsonIgnore]
    public bool IsAbroad => Abroad || (Country is { } country && !Countries.IsNameOfFrance(country));
}

/// <summary>A legal or natural person in a notice.</summary>
public sealed record Party
{
    /// <summary>What the party does in this notice.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.Never)]
    public required PartyRole Role { get; init; }

    /// <summary>Denomination, or surname and first names; as printed, blanks folded, damage repaired where certain.</summary>
    public required string Name { get; init; }

    /// <summary>Legal or natural.</summary>
    public PersonType Person { get; init; }

    /// <summary>The valid SIREN, or null ("RCS non inscrit", <c>000 000 000</c>, foreign).</summary>
    public Siren? Siren { get; init; }

    /// <summary>The valid LEI (ISO 17442), or null.</summary>
    public Lei? Lei { get; init; }

    /// <summary>The valid ISIN (ISO 6166) of a share of it, as the source names it; null where it names none.</summary>
    public Isin? Isin { get; init; }

    /// <summary>
    /// The country of the seat or of residence, ISO 3166-1 alpha-2 in capitals (<c>FR</c>), where the source codes it or names one
    /// that is known; null for a seat in France that is printed without a country.
    /// </summary>
    public string? Country { get; init; }

    /// <summary>The register's court (<c>nomGreffeImmat</c>).</summary>
    public string? Registry { get; init; }

    /// <summary>Legal form as printed.</summary>
    public string? LegalForm { get; init; }

    /// <summary>What it does or will do, as printed (<c>activite</c>).</summary>
    public string? Activity { get; init; }

    /// <summary>What it does by the nomenclature of the INSEE, where the source codes it; null where it does not.</summary>
    public ActivityCode? ActivityCode { get; init; }

    /// <summary>
    /// Trade name (<c>nomCommercial</c>), sign (<c>enseigne</c>) or pseudonym, acronym (<c>sigle</c>), name in use: as printed.
    /// </summary>
    public IReadOnlyList<string> OtherNames { get; init; } = [];

    /// <summary>The capital block of this party.</summary>
    public Capital? Capital { get; init; }

    /// <summary>Seat of a legal person.</summary>
    public Place? Seat { get; init; }

    /// <summary>What <c>administration</c> says of this party's officers, in its order.</summary>
    public IReadOnlyList<OfficerStatement> Officers { get; init; } = [];

    /// <summary>True when the party was found in the prose alone, by its SIREN.</summary>
    public bool FromProse { get; init; }

    /// <summary>
    /// Whether it is a firm of the list that no notice names, and that stands below one that is named. Found while rules judge; no notice
    /// is stored with it, and nobody is told of it but the readers of its own alerts.
    /// </summary>
    [JsonIgnore]
    public bool IsBelow { get; init; }

    /// <summary>
    /// Whether it is outside France, by the code of its country or else by its seat; null where neither is told. The territories
    /// overseas are France.
    /// </summary>
    [JsonIgnore]
    public bool? IsAbroad => Country is { } code ? !Countries.IsOfFrance(code) : Seat?.IsAbroad;

    /// <summary>Whether it may be a firm that no SIREN tells: its name may.</summary>
    [JsonIgnore]
    public bool HasNameAlone => Siren is null && Person != PersonType.Natural && Name.Length > 0;

    /// <summary>Whether an LEI or an ISIN tells which it is, and no SIREN.</summary>
    [JsonIgnore]
    public bool HasOtherNumber => Siren is null && (Lei is not null || Isin is not null);
}
