using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;

namespace Watch.Sources.Rne.Companies;

/// <summary>
/// What is kept of a company, in a fixed order, lists sorted. Of one whose diffusion is partial (<c>P</c>) no name, seat or officer is
/// kept, of one that is not diffused (<c>N</c>) nothing. Of beneficial owners nothing ever is.
/// </summary>
internal sealed record CompanyState
{
    /// <summary><c>diffusionINSEE</c>: <c>O</c>, <c>P</c> or <c>N</c>.</summary>
    public required string Diffusion { get; init; }

    /// <summary><c>identite.entreprise.denomination</c>.</summary>
    public string? Name { get; init; }

    /// <summary><c>nomCommercial</c> and <c>sigle</c>, sorted.</summary>
    public IReadOnlyList<string>? OtherNames { get; init; }

    /// <summary>The code of the legal form, as in <c>5499</c>.</summary>
    public string? Form { get; init; }

    /// <summary>The code of the main activity with its point, as in <c>43.22A</c>.</summary>
    public string? Activity { get; init; }

    public CompanyCapital? Capital { get; init; }

    public CompanySeat? Seat { get; init; }

    /// <summary>
    /// Those in office, sorted; null where the record has no such list, or one of which not all can be read: who left cannot be told then.
    /// </summary>
    public IReadOnlyList<CompanyOfficer>? Officers { get; init; }

    /// <summary>The day of its dissolution.</summary>
    public DateOnly? DissolvedOn { get; init; }

    /// <summary>The day on which it was struck off, or ceased for good.</summary>
    public DateOnly? CeasedOn { get; init; }

    /// <summary>Whether the INSEE says that it has ceased, with a day or without.</summary>
    public bool IsCeased { get; init; }

    /// <summary>Whether the register shows it whole.</summary>
    [JsonIgnore]
    public bool IsShown => Diffusion == "O";

    private static CompanyJson Json { get; } =
        new(new JsonSerializerOptions(CompanyJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    public string Write() => JsonSerializer.Serialize(this, Json.CompanyState);

    /// <summary>Reads what was written here; null for anything else.</summary>
    public static CompanyState? Read(string? json)
    {
        try
        {
            return json is null ? null : JsonSerializer.Deserialize(json, Json.CompanyState);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}

/// <summary>A share capital.</summary>
/// <param name="Amount">In units of its currency.</param>
/// <param name="Currency">ISO 4217.</param>
/// <param name="Variable">Whether it is variable.</param>
internal sealed record CompanyCapital(decimal Amount, string Currency, bool Variable = false);

/// <summary>Where the seat of a company is; never a street.</summary>
/// <param name="Town">As the register writes it.</param>
/// <param name="PostalCode">In France.</param>
/// <param name="Code">The INSEE code of the town.</param>
/// <param name="Country">ISO 3166-1 alpha-2; null where none is told that is known.</param>
internal sealed record CompanySeat(string? Town, string? PostalCode, string? Code, string? Country);

/// <summary>Who holds an office. Of a human being the name alone is kept: no birth, no address.</summary>
/// <param name="Role">The register's code: <c>30</c> is a gérant.</param>
/// <param name="Name">Denomination, or surname and first names.</param>
/// <param name="Siren">Of a legal person, where it has one.</param>
/// <param name="Natural">Whether it is a human being.</param>
/// <param name="Country">Of a legal person, ISO 3166-1 alpha-2, where it is told.</param>
internal sealed record CompanyOfficer(string Role, string Name, string? Siren = null, bool Natural = false, string? Country = null);

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.SnakeCaseLower,
    DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingDefault,
    RespectNullableAnnotations = true
)]
[JsonSerializable(typeof(CompanyState))]
internal sealed partial class CompanyJson : JsonSerializerContext;
