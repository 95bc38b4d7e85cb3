using System.Globalization;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;

namespace Watch.Benchmarks;

/// <summary>Firms and notices that do not exist, the same at every run.</summary>
internal static class Invented
{
    /// <summary>How many numbers there are, with some to spare.</summary>
    public const int Series = 90_000;

    private const int FirstNumber = 99_900_000;

    private static readonly EventKind[] Kinds =
    [
        EventKind.Creation,
        EventKind.Creation,
        EventKind.Creation,
        EventKind.Registration,
        EventKind.SaleOfBusiness,
        EventKind.MergerProject,
    ];

    /// <summary>A SIREN of the series 999, by its rank.</summary>
    public static Siren Siren(int rank)
    {
        string digits = (FirstNumber + rank).ToString(CultureInfo.InvariantCulture);
        int sum = digits.Select((digit, place) => Luhn(digit - '0', doubled: place % 2 == 1)).Sum();
        return Contracts.Identifiers.Siren.Parse($"{digits}{(10 - (sum % 10)) % 10}");
    }

    /// <summary>So many watched firms, the first of the series.</summary>
    public static FirmList Firms(int count) =>
        new([
            .. Enumerable
                .Range(0, count)
                .Select(rank => new Firm
                {
                    Siren = Siren(rank),
                    Name = $"Entreprise {rank}",
                    Sensitivity = rank % 3 == 0 ? Sensitivity.Strategic : Sensitivity.Sensitive,
                }),
        ]);

    /// <summary>
    /// So many notices of two parties, of which one in a hundred names one of the first firms, and none another of a list.
    /// </summary>
    /// <param name="count">How many.</param>
    /// <param name="named">How many firms are named, of the first of the series.</param>
    /// <param name="listed">How long a list may be: nobody else in the notices is on it.</param>
    public static IReadOnlyList<Notice> Notices(int count, int named, int listed) =>
        [.. Enumerable.Range(1, count).Select(number => Notice(number, named, listed))];

    private static Notice Notice(int number, int named, int listed) =>
        new()
        {
            Source = new SourceId("bodacc"),
            Id = $"A20260001{number}",
            Family = "rcs-a",
            PublishedOn = new DateOnly(2026, 1, 2),
            Events = [new NoticeEvent { Kind = Kinds[number % Kinds.Length] }],
            Parties =
            [
                Party(PartyRole.Buyer, listed + number),
                Party(PartyRole.Seller, number % 100 == 0 ? number % named : listed + (2 * number)),
            ],
            Departement = "63",
            Court = "GREFFE DU TRIBUNAL DE COMMERCE DE CLERMONT-FERRAND",
            Text = "Acte en date du 15 décembre 2025, enregistré au service des impôts.",
        };

    private static Party Party(PartyRole role, int rank) =>
        new()
        {
            Role = role,
            Name = $"Entreprise {rank}",
            Siren = Siren(rank),
            Person = PersonType.Legal,
            LegalForm = "Société par actions simplifiée",
            Seat = new Place("63000", "Clermont-Ferrand"),
        };

    private static int Luhn(int digit, bool doubled) => doubled ? (digit * 2 / 10) + (digit * 2 % 10) : digit;
}
