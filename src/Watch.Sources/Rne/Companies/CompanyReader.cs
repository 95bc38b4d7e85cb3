using System.Globalization;
using System.Text.Json;
using Watch.Contracts.Notices;
using Watch.Sources.Slices;
using Watch.Sources.Text;

namespace Watch.Sources.Rne.Companies;

/// <summary>Reads what is kept of a company, by a list of what may be: everything else of a record is passed over. Pure.</summary>
/// <param name="record">The record as the API answers it.</param>
internal sealed class CompanyReader(JsonElement record)
{
    private const string Whole = "O";
    private const string Partial = "P";
    private const string Hidden = "N";

    private readonly JsonElement _company = record.At("formality", "content", "personneMorale") ?? default;
    private readonly List<ParseWarning> _warnings = [];

    /// <summary>What was odd about it, once it is read.</summary>
    public IReadOnlyList<ParseWarning> Warnings => _warnings;

    /// <summary>When the INPI last changed it (UTC); null where it does not say.</summary>
    public DateTimeOffset? ChangedAt { get; } = CompanyDates.Moment(record.TextAt("updatedAt") ?? record.TextAt("company", "updatedAt"));

    /// <summary>The number of the company, as written; null where none is.</summary>
    public string? Number { get; } = record.TextAt("siren") ?? record.TextAt("company", "siren") ?? record.TextAt("formality", "siren");

    /// <summary>Whether it is a legal person: of human beings nothing is kept.</summary>
    public bool IsLegalPerson => _company.ValueKind is JsonValueKind.Object;

    /// <summary>What is kept.</summary>
    public CompanyState Read()
    {
        string diffusion = Diffusion();
        bool isShown = diffusion == Whole;
        return diffusion == Hidden
            ? new CompanyState { Diffusion = diffusion }
            : new CompanyState
            {
                Diffusion = diffusion,
                Name = isShown ? _company.TextAt("identite", "entreprise", "denomination") : null,
                OtherNames = isShown ? OtherNames() : null,
                Form = Form(),
                Activity = Activity(),
                Capital = Capital(),
                Seat = isShown ? Seat() : null,
                Officers = isShown ? Officers() : null,
                DissolvedOn = Day("dissolution", Ending("dateDissolutionDisparition") ?? Described("dateDissolutionDisparition")),
                CeasedOn = Day(
                    "radiation",
                    Ending("dateRadiation") ?? _company.TextAt("identite", "entreprise", "dateRad") ?? EffectOfEnd()
                ),
                IsCeased = IsCeasedByInsee,
            };
    }

    // The register of companies is public: one that says nothing of its diffusion is shown.
    private string Diffusion()
    {
        string? told = record.TextAt("formality", "diffusionINSEE") ?? record.TextAt("diffusionINSEE");
        if (told is null or Whole or Partial or Hidden)
        {
            return told ?? Whole;
        }

        Warn("unknown-diffusion", told);
        return Hidden;
    }

    private string[]? OtherNames()
    {
        string[] names =
        [
            .. new[] { _company.TextAt("identite", "entreprise", "nomCommercial"), _company.TextAt("identite", "entreprise", "sigle") }
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        return names.Length == 0 ? null : names;
    }

    private string? Form() =>
        _company.TextAt("identite", "entreprise", "formeJuridique")
        ?? record.TextAt("formality", "content", "natureCreation", "formeJuridique")
        ?? record.TextAt("formality", "formeJuridique");

    private string? Activity()
    {
        string? told =
            _company.TextAt("identite", "entreprise", "codeApe")
            ?? _company.TextAt("etablissementPrincipal", "descriptionEtablissement", "codeApe");
        string? code = ActivityCode.Of(told, null)?.Code;
        if (told is not null && code is null && told.Replace(".", "", StringComparison.Ordinal) != "0000Z")
        {
            Warn("unknown-activity-code", told);
        }

        return code;
    }

    // Two shapes are met: beside one another, and in an object of its own.
    private CompanyCapital? Capital()
    {
        string? printed = Described("montantCapital") ?? _company.TextAt("identite", "description", "capital", "montant");
        if (printed is null)
        {
            return null;
        }

        string? currency = Described("deviseCapital") ?? _company.TextAt("identite", "description", "capital", "devise");
        bool isVariable = _company.At("identite", "description", "capitalVariable") is { ValueKind: JsonValueKind.True };
        string? code = currency is null ? "EUR" : Currencies.CodeOf(currency);
        if (
            decimal.TryParse(printed, NumberStyles.Float, CultureInfo.InvariantCulture, out decimal amount)
            && amount >= 0
            && code is not null
        )
        {
            return new CompanyCapital(Plain(amount), code, isVariable);
        }

        Warn("unread-capital", $"{printed} {currency}");
        return null;
    }

    // 13090.0 is 13090, and has to be written so: the division takes away the zeros behind the point.
    private static decimal Plain(decimal amount) => amount / 1.0000000000000000000000000000m;

    private CompanySeat? Seat()
    {
        JsonElement address = _company.At("adresseEntreprise", "adresse") ?? _company.At("etablissementPrincipal", "adresse") ?? default;
        CompanySeat seat = new(
            address.TextAt("commune"),
            address.TextAt("codePostal"),
            address.TextAt("codeInseeCommune"),
            CountryOf(address.TextAt("pays"), address.TextAt("codePays"))
        );
        return seat is (null, null, null, null) ? null : seat;
    }

    private CompanyOfficer[]? Officers()
    {
        if (_company.At("composition", "pouvoirs") is not { ValueKind: JsonValueKind.Array } powers)
        {
            Warn("no-officers", "");
            return null;
        }

        CompanyOfficer?[] read =
        [
            .. powers.EnumerateArray().Where(p => p.At("actif") is not { ValueKind: JsonValueKind.False }).Select(Officer).Distinct(),
        ];
        return read.Contains(null)
            ? null
            :
            [
                .. read.OfType<CompanyOfficer>()
                    .OrderBy(o => o.Role, StringComparer.Ordinal)
                    .ThenBy(o => o.Name, StringComparer.Ordinal)
                    .ThenBy(o => o.Siren, StringComparer.Ordinal),
            ];
    }

    private CompanyOfficer? Officer(JsonElement power)
    {
        string? role = power.TextAt("roleEntreprise") ?? power.TextAt("entreprise", "roleEntreprise");
        CompanyOfficer? officer =
            power.At("individu", "descriptionPersonne") is { } person ? Human(role, person)
            : power.At("entreprise") is { } firm ? Legal(role, firm)
            : null;
        if (officer is null)
        {
            Warn("unread-officer", role ?? "");
        }

        return officer;
    }

    private static CompanyOfficer? Human(string? role, JsonElement person)
    {
        string? surname = person.TextAt("nom");
        string name = string.Join(
            ' ',
            person
                .ItemsAt("prenoms")
                .Where(p => p.ValueKind is JsonValueKind.String)
                .Select(p => Repair.TextOrNull(p.GetString()))
                .Prepend(surname)
                .OfType<string>()
        );
        return role is null || surname is null ? null : new CompanyOfficer(role, name, Natural: true);
    }

    private static CompanyOfficer? Legal(string? role, JsonElement firm)
    {
        string? siren = firm.TextAt("siren");
        string? name = firm.TextAt("denomination") ?? firm.TextAt("nomCommercial");
        return role is null || (name is null && siren is null)
            ? null
            : new CompanyOfficer(role, name ?? "", siren, Country: CountryOf(firm.TextAt("pays"), null));
    }

    private static string? CountryOf(string? name, string? code) => CountryNames.CodeOf(name) ?? (code == "FRA" ? "FR" : null);

    private bool IsCeasedByInsee => record.TextAt("formality", "content", "natureCessationEntreprise", "etatAdministratifInsee") == "C";

    // The day on which an end takes effect is that of a radiation only where there is one: a firm may end and go on without activity.
    private string? EffectOfEnd() => IsCeasedByInsee ? Ending("dateEffet") : null;

    private string? Ending(string name) => _company.TextAt("detailCessationEntreprise", name);

    private string? Described(string name) => _company.TextAt("identite", "description", name);

    private DateOnly? Day(string what, string? text)
    {
        DateOnly? day = CompanyDates.Day(text);
        if (text is not null && day is null)
        {
            Warn("absurd-date", $"{what} {text}");
        }

        return day;
    }

    private void Warn(string code, string detail) => _warnings.Add(new ParseWarning(code, detail));
}
