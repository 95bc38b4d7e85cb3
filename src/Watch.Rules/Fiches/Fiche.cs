using Watch.Contracts.Identifiers;

namespace Watch.Rules.Fiches;

/// <summary>
/// What is publicly known of one firm and since when, each fact with its notice. As JSON it is what <c>fiche --json</c> prints; fields are
/// only ever added.
/// </summary>
public sealed record Fiche
{
    public required Siren Siren { get; init; }

    /// <summary>Its legal name as last printed; null where none was.</summary>
    public required string? Name { get; init; }

    /// <summary>The LEI by which notices were found to be about it.</summary>
    public required IReadOnlyList<Lei> Leis { get; init; }

    /// <summary>The ISIN by which notices were found to be about it.</summary>
    public required IReadOnlyList<Isin> Isins { get; init; }

    /// <summary>How many notices count; a corrected one and its corrections are one.</summary>
    public required int Notices { get; init; }

    /// <summary>The day of the earliest of them; null where there is none.</summary>
    public required DateOnly? FirstOn { get; init; }

    /// <summary>The day of the latest of them.</summary>
    public required DateOnly? LastOn { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<FicheName> Names { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<FicheValue> LegalForms { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<FicheCapital> Capitals { get; init; }

    /// <summary>Who is in office first.</summary>
    public required IReadOnlyList<FicheOfficer> Officers { get; init; }

    /// <summary>The latest first; none of a natural person.</summary>
    public required IReadOnlyList<FicheValue> Seats { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<FicheValue> Activities { get; init; }

    /// <summary>Who is above it and below it; null where no register of owners was read, and no notice tells of any.</summary>
    public required FicheOwnership? Ownership { get; init; }

    /// <summary>The latest first.</summary>
    public required IReadOnlyList<FicheProcedure> Procedures { get; init; }

    /// <summary>The one of which something was published last comes first.</summary>
    public required IReadOnlyList<FichePatent> Patents { get; init; }

    /// <summary>The accounts that were filed, the latest first.</summary>
    public required IReadOnlyList<FicheEvent> Accounts { get; init; }

    /// <summary>What changed of its establishments, the latest first.</summary>
    public required IReadOnlyList<FicheEvent> Establishments { get; init; }

    /// <summary>All else that was published of it, the latest first.</summary>
    public required IReadOnlyList<FicheEvent> Others { get; init; }
}
