using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;

namespace Watch.Rules.Tests.Editions;

/// <summary>Editions of an invented pôle.</summary>
internal static class InventedEditions
{
    private static readonly DateOnly _day = new(2026, 11, 30);
    private static readonly SourceId _source = new("inpi-patents");

    public static EditionContent Empty { get; } =
        new()
        {
            Id = Guid.Parse("5b1c5f0e-7a55-4d6e-9b1c-2f6d8a1e4c33"),
            Volet = Volet.Offensive,
            Route = Route.Parse("pole-imaginaire"),
            Title = "Veille brevets du pôle Imaginaire",
            Number = 12,
            Day = _day,
            After = 4_100,
            Position = 4_790,
            Themes = [],
            Sources = [new EditionSource(_source, 690, new DateOnly(2026, 11, 27))],
        };

    /// <summary>One of each thing that an edition can say.</summary>
    public static EditionContent Full { get; } =
        Empty with
        {
            Themes = [new EditionTheme("Robotique agricole", [Grant, Late]), new EditionTheme("Matériaux", [Foreign])],
            Acts = [Transfer, Pledge],
            Errata =
            [
                new EditionErratum(11, _day.AddDays(-7), Item("FR3999008A1", "Semoir à disque"), IsWithdrawn: true),
                new EditionErratum(10, _day.AddDays(-14), Item("FR3999009A1", "Bineuse guidée"), IsWithdrawn: false),
            ],
            NewApplicants = ["Atelier imaginaire de Gannat", "Forges imaginaires de la Sioule"],
            Counts = [.. Enumerable.Range(1, 12).Select(Count)],
            CoverageWarnings = ["Le paquet FR_FRNEWST36 de la semaine 47 n’a pas été reçu."],
        };

    public static EditionItem Grant =>
        Item("FR3999001B1", "Bras de robot pour la cueillette", EventKind.PatentGrant) with
        {
            IsNewFamily = true,
            AlsoPublishedAs = ["FR3999001A1", "EP4999001A1"],
            Parties =
            [
                new EditionParty(PartyRole.Applicant, "Forges imaginaires de la Sioule", Siren.Parse("999101116"), EditionStanding.Member),
                new EditionParty(PartyRole.Owner, "Robotix imaginaire GmbH", null, EditionStanding.Competitor),
            ],
            Why = ["symbole B25J 11/00 (manipulateurs), inventif", "mot « cueillette » dans le titre"],
            Link = new Uri("https://data.example.org/brevets/FR3999001B1?voir=tout&langue=fr"),
        };

    public static EditionItem Late =>
        Item("FR3999002A1", "Pince souple") with
        {
            IsLate = true,
            PublishedOn = new DateOnly(2026, 10, 2),
            Parties = [new EditionParty(PartyRole.Applicant, "Atelier imaginaire de Gannat", null, EditionStanding.Regional)],
        };

    public static EditionItem Foreign =>
        Item("EP4999003A1", "") with
        {
            Patents = [new AlertPatent("EP4999003A1", "Method for sintering imaginary powders", "en")],
        };

    public static EditionItem Transfer =>
        Item("FR3999004B1", "Charrue à soc mobile", EventKind.PatentTransfer) with
        {
            Act = "0999262",
            Parties =
            [
                new EditionParty(PartyRole.Applicant, "Atelier imaginaire de Gannat"),
                new EditionParty(PartyRole.Buyer, "Robotix imaginaire GmbH", null, EditionStanding.Competitor),
            ],
        };

    public static EditionItem Pledge =>
        Item("FR3999005B1", "", EventKind.PatentPledge) with
        {
            Act = "0999198",
            Patents = [new AlertPatent("FR3999005B1", "Moule", "fr"), new AlertPatent("FR3999006B1", "Verfahren", "de")],
        };

    public static EditionItem Item(string publication, string title, EventKind kind = EventKind.PatentApplication) =>
        new()
        {
            Alert = Guid.Parse("0f3a5f5e-7a55-4d6e-9b1c-2f6d8a1e4c33"),
            Source = _source,
            Notice = publication,
            Kinds = [kind],
            Patents = [new AlertPatent(publication, title, "fr")],
            Family = publication,
            PublishedOn = new DateOnly(2026, 11, 27),
        };

    /// <summary>As many items as asked, in five themes.</summary>
    public static EditionContent Big(int items) =>
        Full with
        {
            Themes =
            [
                .. Enumerable
                    .Range(0, items)
                    .GroupBy(n => n % 5)
                    .Select(g => new EditionTheme($"Thème {g.Key + 1}", [.. g.Select(Numbered)])),
            ],
        };

    private static EditionItem Numbered(int number) =>
        Grant with
        {
            Patents = [new AlertPatent($"FR{3_900_000 + number}B1", $"Dispositif imaginaire à levier double numéro {number}", "fr")],
        };

    private static EditionCount Count(int number) =>
        new(
            number,
            _day.AddDays(7 * (number - 12)),
            [new ThemeCount("Robotique agricole", number % 5), new ThemeCount("Matériaux", number % 3), new ThemeCount("Ancien", 1)],
            number % 4
        );
}
