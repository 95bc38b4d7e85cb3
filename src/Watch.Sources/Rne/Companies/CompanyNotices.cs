using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;

namespace Watch.Sources.Rne.Companies;

/// <summary>Makes the notice of a change: pure.</summary>
internal static class CompanyNotices
{
    private const int HashDigits = 8;

    /// <param name="siren">Whose record it is.</param>
    /// <param name="after">The state that is published.</param>
    /// <param name="changes">What changed.</param>
    /// <param name="events">What is told of it; at least one thing.</param>
    /// <param name="changedAt">When the INPI changed it (UTC).</param>
    public static Notice Of(
        string siren,
        CompanyState after,
        CompanyChanges changes,
        IReadOnlyList<NoticeEvent> events,
        DateTimeOffset changedAt
    )
    {
        DateOnly day = CompanyDates.DayOf(changedAt);
        IReadOnlyList<OfficerStatement> statements = changes.Statements();
        return new Notice
        {
            Source = RneNames.Source,
            Id = $"{siren}-{day.ToString("yyyyMMdd", CultureInfo.InvariantCulture)}-{Hash(events, statements)}",
            Family = RneNames.Companies,
            PublishedOn = day,
            PublishedAt = changedAt,
            Events = events,
            Parties = [PartyOf(siren, after, statements), .. changes.Firms().Select(OfficerOf).Distinct()],
            Link = new Uri($"https://data.inpi.fr/entreprises/{siren}"),
        };
    }

    private static Party PartyOf(string siren, CompanyState company, IReadOnlyList<OfficerStatement> statements) =>
        new()
        {
            Role = PartyRole.Subject,
            Name = company.Name ?? "",
            Person = PersonType.Legal,
            Siren = Siren.Parse(siren),
            Country = company.Seat?.Country,
            LegalForm = company.Form,
            ActivityCode = ActivityCode.Of(company.Activity, null),
            OtherNames = company.OtherNames ?? [],
            Capital = company.Capital is { } capital ? CapitalOf(capital) : null,
            Seat = company.Seat is { } seat ? SeatOf(seat) : null,
            Officers = statements,
        };

    private static Party OfficerOf(CompanyOfficer officer) =>
        new()
        {
            Role = PartyRole.Officer,
            Name = officer.Name,
            Person = PersonType.Legal,
            Siren = Siren.TryParse(officer.Siren, out Siren siren) ? siren : null,
            Country = officer.Country,
        };

    private static Capital CapitalOf(CompanyCapital capital) =>
        new()
        {
            Amount = new Money(capital.Amount, capital.Currency),
            Variable = capital.Variable,
            AsPrinted = string.Create(CultureInfo.InvariantCulture, $"{capital.Amount:0.##} {capital.Currency}"),
        };

    private static Place SeatOf(CompanySeat seat) =>
        seat.Country is null || Countries.IsOfFrance(seat.Country)
            ? new Place(seat.PostalCode, seat.Town)
            : new Place(null, seat.Town, seat.Country, Abroad: true);

    private static string Hash(IEnumerable<NoticeEvent> events, IEnumerable<OfficerStatement> statements)
    {
        IEnumerable<string> lines = events
            .Select(e => $"{e.Kind}\t{e.Before}\t{e.After}\t{e.On:O}")
            .Concat(statements.Select(s => $"{s.Change}\t{s.Role}\t{s.Name}"));
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines))))[..HashDigits];
    }
}
