using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Watch.Sources.Sirene.Units;

/// <summary>
/// What is kept of a legal unit, in a fixed order. Of one whose diffusion is partial (<c>P</c>) no name and no seat is kept, of one that is
/// not diffused (<c>N</c>) nothing.
/// </summary>
internal sealed record UnitState
{
    /// <summary><c>statutDiffusionUniteLegale</c>: <c>O</c>, <c>P</c> or <c>N</c>.</summary>
    public required string Diffusion { get; init; }

    public DateOnly? Created { get; init; }

    /// <summary><c>sigleUniteLegale</c>.</summary>
    public string? Acronym { get; init; }

    /// <summary><c>categorieEntreprise</c>: <c>PME</c>, <c>ETI</c>, <c>GE</c>. It is reckoned every year, and no news.</summary>
    public string? Size { get; init; }

    /// <summary>The code of <c>trancheEffectifsUniteLegale</c>. It is reckoned every year, and no news.</summary>
    public string? Employees { get; init; }

    /// <summary>The periods, the current one first; at most <see cref="MostPeriods"/>.</summary>
    public IReadOnlyList<UnitPeriod> Periods { get; init; } = [];

    /// <summary>How many periods are kept: a record that brings more than two at once was not met, one that brings two was.</summary>
    public const int MostPeriods = 4;

    /// <summary>Whether the register shows it whole.</summary>
    [JsonIgnore]
    public bool IsShown => Diffusion == "O";

    private static UnitJson Json { get; } =
        new(new JsonSerializerOptions(UnitJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    public string Write() => JsonSerializer.Serialize(this, Json.UnitState);

    /// <summary>Reads what was written here; null for anything else.</summary>
    public static UnitState? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, Json.UnitState);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>What held of a unit from a day on.</summary>
internal sealed record UnitPeriod
{
    /// <summary><c>dateDebut</c>; null where none is told, or none that can be.</summary>
    public DateOnly? From { get; init; }

    /// <summary><c>etatAdministratifUniteLegale</c>: <c>A</c> active, <c>C</c> ceased; null before it began.</summary>
    public string? Status { get; init; }

    /// <summary><c>denominationUniteLegale</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>denominationUsuelle1</c> to <c>3</c>, sorted.</summary>
    public IReadOnlyList<string>? UsualNames { get; init; }

    /// <summary>The code of <c>categorieJuridiqueUniteLegale</c>, as in <c>5710</c>.</summary>
    public string? Form { get; init; }

    /// <summary><c>activitePrincipaleUniteLegale</c>, as in <c>28.15Z</c>.</summary>
    public string? Activity { get; init; }

    /// <summary><c>nomenclatureActivitePrincipaleUniteLegale</c>, as in <c>NAFRev2</c>.</summary>
    public string? Nomenclature { get; init; }

    /// <summary><c>nicSiegeUniteLegale</c>: the five digits that make the SIRET of the seat of the SIREN.</summary>
    public string? Seat { get; init; }
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(UnitState))]
internal sealed partial class UnitJson : JsonSerializerContext;
