using Watch.Contracts.Identifiers;

namespace Watch.Rules.Ownership;

/// <summary>Why nobody is known above a firm (GLEIF, reporting exceptions of the second level).</summary>
public enum NoOwner
{
    /// <summary>Nothing was published of it, one way or the other.</summary>
    NotPublished,

    /// <summary>Natural persons hold it, and nobody consolidates it.</summary>
    NaturalPersons,

    /// <summary>Whoever holds it has not to consolidate it.</summary>
    NonConsolidating,

    /// <summary>No person is known to control it: a scattered capital.</summary>
    NoKnownPerson,

    /// <summary>Its parent has no LEI, and is not named for that.</summary>
    NoLei,

    /// <summary>Its parent is kept from the public.</summary>
    NonPublic,
}

/// <summary>
/// A firm in a chain of owners, as one source tells of it. Two that share a SIREN or an LEI are one firm; one that has neither is told by
/// its name and country as they are written, and never taken for one that has a number.
/// </summary>
public sealed record OwnershipNode
{
    public Lei? Lei { get; init; }

    public Siren? Siren { get; init; }

    /// <summary>As printed; empty where a number alone is told.</summary>
    public required string Name { get; init; }

    /// <summary>Of the legal address, ISO 3166-1 alpha-2.</summary>
    public string? Country { get; init; }

    /// <summary>Of the headquarters, ISO 3166-1 alpha-2; they may be elsewhere than the legal address.</summary>
    public string? Headquarters { get; init; }

    /// <summary>Whose law it is under, ISO 3166-1 or 3166-2 (<c>LU</c>, <c>US-DE</c>).</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>Why nobody is known above it; null where its source says nothing of its owners.</summary>
    public NoOwner? NoOwner { get; init; }

    /// <summary>Every country it has to do with, without regions, each once: legal address, headquarters, jurisdiction.</summary>
    public IReadOnlyList<string> Countries =>
        [.. new[] { Country, Headquarters, Jurisdiction?.Split('-')[0] }.OfType<string>().Distinct(StringComparer.Ordinal)];
}
