using Watch.Contracts.Identifiers;

namespace Watch.Contracts.Notices;

/// <summary>By what it is known that one firm stands above another.</summary>
public enum ControlBasis
{
    /// <summary>
    /// The parent consolidates it (GLEIF, accounting standards; code de commerce, art. L233-16): control, and no percentage is given.
    /// </summary>
    Consolidation,

    /// <summary>Somebody declared what is held (AMF, art. L233-7 code de commerce).</summary>
    Declaration,

    /// <summary>A project of merger or demerger names who takes it over (BODACC, art. R236-2 code de commerce).</summary>
    Merger,
}

/// <summary>One step upwards: who stands above the one before, and by what it is known.</summary>
public sealed record ControlLink
{
    /// <summary>The name of who stands above, as its source prints it.</summary>
    public required string Owner { get; init; }

    /// <summary>Its LEI, where known.</summary>
    public Lei? Lei { get; init; }

    /// <summary>Its SIREN, where known.</summary>
    public Siren? Siren { get; init; }

    /// <summary>The country of its legal seat, ISO 3166-1 alpha-2; null where nobody tells.</summary>
    public string? Country { get; init; }

    /// <summary>The country of its headquarters, where that is another; null else.</summary>
    public string? Headquarters { get; init; }

    /// <summary>The law it is under, where that is of another country or of a part of one (<c>US-DE</c>); null else.</summary>
    public string? Jurisdiction { get; init; }

    /// <summary>By what it is known.</summary>
    public ControlBasis Basis { get; init; }

    /// <summary>Per cent of the capital that is held, as declared; null where none is printed: none is ever computed.</summary>
    public decimal? CapitalPercent { get; init; }

    /// <summary>Per cent of the voting rights, likewise.</summary>
    public decimal? VotesPercent { get; init; }

    /// <summary>Whether the percentages are those of a concert in which it acts (art. L233-10 code de commerce), and not its own.</summary>
    public bool InConcert { get; init; }

    /// <summary>The day from which it is known to hold; null where it was so when the register was first read.</summary>
    public DateOnly? Since { get; init; }

    /// <summary>
    /// Where it stands: the notice (<c>info-financiere:226C0661</c>), or the register where it was so at its first reading
    /// (<c>gleif</c>).
    /// </summary>
    public required string Source { get; init; }

    /// <summary>Whether the two were joined by name alone, since the source prints no number.</summary>
    public bool IsByName { get; init; }
}

/// <summary>Who stands above a firm, step by step up to whom nobody is known to stand above.</summary>
public sealed record ControlPath
{
    /// <summary>The name of the firm at the bottom.</summary>
    public required string Firm { get; init; }

    /// <summary>Its SIREN, where known.</summary>
    public Siren? Siren { get; init; }

    /// <summary>Its LEI, where known.</summary>
    public Lei? Lei { get; init; }

    /// <summary>Whether it is how things stood before what is told.</summary>
    public bool IsBefore { get; init; }

    /// <summary>The steps, from the bottom to the top; at least one.</summary>
    public required IReadOnlyList<ControlLink> Links { get; init; }

    /// <summary>
    /// Why nobody is known above the top, in the words of the register (<c>NON_PUBLIC</c>, <c>NATURAL_PERSONS</c>); null where it does
    /// not say.
    /// </summary>
    public string? EndsBecause { get; init; }
}
