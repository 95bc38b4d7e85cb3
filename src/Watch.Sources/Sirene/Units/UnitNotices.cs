using System.Globalization;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Sources.Sirene.Units;

/// <summary>Makes a notice of what changed: pure. Its id is made of what changed alone, and never of when or how it was read.</summary>
/// <param name="siren">Whose record it is.</param>
/// <param name="unit">The record.</param>
/// <param name="changedAt">When the INSEE changed it (UTC).</param>
internal sealed class UnitNotices(string siren, UnitState unit, DateTimeOffset changedAt)
{
    private const string Undated = "00000000";

    public Notice Of(UnitChange change) =>
        new()
        {
            Source = SireneNames.Source,
            Id = IdOf(change),
            Family = SireneNames.Units,
            PublishedOn = UnitDates.DayOf(changedAt),
            PublishedAt = changedAt,
            Events = [.. change.Events.Select(e => e with { On = change.On })],
            Parties = [PartyOf(change.After)],
            Link = new Uri($"https://annuaire-entreprises.data.gouv.fr/entreprise/{siren}"),
        };

    private string IdOf(UnitChange change) =>
        $"{siren}-{change.On?.ToString("yyyyMMdd", CultureInfo.InvariantCulture) ?? Undated}-{UnitFacts.Hash(change.Events)}";

    private Party PartyOf(UnitPeriod period) =>
        new()
        {
            Role = PartyRole.Subject,
            Name = period.Name ?? "",
            Person = PersonType.Legal,
            Siren = Siren.Parse(siren),
            Country = "FR",
            LegalForm = period.Form,
            ActivityCode = ActivityCode.Of(period.Activity, period.Nomenclature),
            OtherNames = [.. OtherNames(period)],
        };

    private IEnumerable<string> OtherNames(UnitPeriod period) =>
        (unit.Acronym is { } acronym ? [acronym] : Array.Empty<string>())
            .Concat(period.UsualNames ?? [])
            .Where(n => !string.Equals(n, period.Name, StringComparison.Ordinal))
            .Distinct(StringComparer.Ordinal);
}
