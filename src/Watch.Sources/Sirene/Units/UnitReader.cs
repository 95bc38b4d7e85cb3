using System.Text.Json;
using Watch.Contracts.Notices;

namespace Watch.Sources.Sirene.Units;

/// <summary>Reads what is kept of a legal unit: pure.</summary>
/// <param name="unit">The unit as the API answers it.</param>
internal sealed class UnitReader(JsonElement unit)
{
    private const string Whole = "O";
    private const string Partial = "P";

    private static readonly string[] _usualNames =
    [
        "denominationUsuelle1UniteLegale",
        "denominationUsuelle2UniteLegale",
        "denominationUsuelle3UniteLegale",
    ];

    private readonly List<ParseWarning> _warnings = [];

    /// <summary>What was odd about it, once it is read.</summary>
    public IReadOnlyList<ParseWarning> Warnings => _warnings;

    /// <summary>When the INSEE last worked on it (UTC); null where it does not say.</summary>
    public DateTimeOffset? ChangedAt { get; } = UnitDates.Moment(unit.Text("dateDernierTraitementUniteLegale"));

    /// <summary>
    /// Whether it is a human being (legal form 1…, or a surname): of them nothing is kept, whatever they let be shown.
    /// </summary>
    public bool IsNaturalPerson =>
        unit.Items("periodesUniteLegale")
            .Any(p => p.Text("nomUniteLegale") is not null || p.Text("categorieJuridiqueUniteLegale") is ['1', ..]);

    /// <summary>What is kept. What does not say that it may be shown is not shown.</summary>
    public UnitState Read()
    {
        string diffusion = unit.Text("statutDiffusionUniteLegale") ?? "";
        if (diffusion is not (Whole or Partial or "N"))
        {
            Warn("unknown-diffusion", diffusion);
            diffusion = "N";
        }

        bool isShown = diffusion == Whole;
        return diffusion is not (Whole or Partial)
            ? new UnitState { Diffusion = diffusion }
            : new UnitState
            {
                Diffusion = diffusion,
                Created = Created(),
                Acronym = isShown ? unit.Text("sigleUniteLegale") : null,
                Size = unit.Text("categorieEntreprise"),
                Employees = unit.Text("trancheEffectifsUniteLegale"),
                Periods = [.. unit.Items("periodesUniteLegale").Take(UnitState.MostPeriods).Select(p => Period(p, isShown))],
            };
    }

    // Units are entered months before they begin, and some years: the day stands, and is told to be odd.
    private DateOnly? Created()
    {
        DateOnly? day = Day(unit.Text("dateCreationUniteLegale"));
        if (day is { } created && ChangedAt is { } changed && created > UnitDates.DayOf(changed))
        {
            Warn("future-date", $"created on {created:O}");
        }

        return day;
    }

    private UnitPeriod Period(JsonElement period, bool isShown) =>
        new()
        {
            From = Day(period.Text("dateDebut")),
            Status = Status(period.Text("etatAdministratifUniteLegale")),
            Name = isShown ? period.Text("denominationUniteLegale") : null,
            UsualNames = isShown ? UsualNames(period) : null,
            Form = period.Text("categorieJuridiqueUniteLegale"),
            Activity = Activity(period.Text("activitePrincipaleUniteLegale")),
            Nomenclature = period.Text("nomenclatureActivitePrincipaleUniteLegale"),
            Seat = isShown ? Seat(period.Text("nicSiegeUniteLegale")) : null,
        };

    private string? Status(string? text)
    {
        if (text is null or "A" or "C")
        {
            return text;
        }

        Warn("unknown-status", text);
        return null;
    }

    private string? Activity(string? text)
    {
        string? code = ActivityCode.Of(text, null)?.Code;
        if (text is not (null or ActivityCode.NotYetCoded) && code is null)
        {
            Warn("unknown-activity-code", text);
        }

        return code;
    }

    private string? Seat(string? text)
    {
        if (text is null || (text.Length == 5 && text.All(char.IsAsciiDigit)))
        {
            return text;
        }

        Warn("bad-nic", text);
        return null;
    }

    private static string[]? UsualNames(JsonElement period)
    {
        string[] names =
        [
            .. _usualNames
                .Select(name => period.Text(name))
                .OfType<string>()
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];
        return names.Length == 0 ? null : names;
    }

    private DateOnly? Day(string? text)
    {
        DateOnly? day = UnitDates.Day(text, out bool isOdd);
        if (isOdd)
        {
            Warn("absurd-date", text!);
        }

        return day;
    }

    private void Warn(string code, string detail) => _warnings.Add(new ParseWarning(code, detail));
}
