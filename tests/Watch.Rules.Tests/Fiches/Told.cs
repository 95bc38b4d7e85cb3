using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Fiches;

namespace Watch.Rules.Tests.Fiches;

/// <summary>An invented firm and what was published of it.</summary>
internal static class Told
{
    public static readonly Siren Firm = New.Alpha;

    public static readonly FicheSubject Subject = new(Firm, [], []);

    public static Fiche FicheOf(params IReadOnlyList<Notice> notices) => FicheBuilder.Of(Subject, EffectiveNotices.Of(notices));

    public static Party Party(PartyRole role = PartyRole.Subject) => New.Party(Firm, role, "VALDORIX MECANIQUE");

    public static Notice Notice(
        string id,
        string day,
        EventKind kind,
        Party? party = null,
        NoticeType type = NoticeType.Initial,
        string? corrects = null
    ) => New.Notice(id, kind, day, type, corrects, [party ?? Party()]) with { Link = new Uri($"https://www.example.org/annonce/{id}") };

    public static Capital Euros(decimal amount) => new() { Amount = new Money(amount, "EUR"), AsPrinted = $"{amount} EUR" };

    public static Notice CapitalOf(string id, string day, decimal amount, NoticeType type = NoticeType.Initial, string? corrects = null) =>
        Notice(id, day, EventKind.CapitalChange, Party() with { Capital = Euros(amount) }, type, corrects);

    public static Notice OfficersOf(string id, string day, params IReadOnlyList<OfficerStatement> officers) =>
        Notice(id, day, EventKind.OfficerChange, Party() with { Officers = officers });

    public static OfficerStatement Officer(
        string name,
        OfficerChange change,
        string role = "Gérant",
        OfficerFunction function = OfficerFunction.Management
    ) =>
        new()
        {
            Change = change,
            Role = role,
            Functions = [function],
            Name = name,
            Person = PersonType.Natural,
        };

    public static Notice JudgmentOf(string id, string day, EventKind kind, InsolvencyProcedure procedure, string label) =>
        Notice(id, day, kind, Party(PartyRole.Debtor)) with
        {
            Events =
            [
                new NoticeEvent
                {
                    Kind = kind,
                    Procedure = procedure,
                    Label = label,
                },
            ],
        };

    public static Notice PatentOf(string id, string day, EventKind kind, params IReadOnlyList<Party> parties) =>
        Notice(id, day, kind) with
        {
            Source = new SourceId("inpi-patents"),
            Patent = new Patent
            {
                Office = "FR",
                Number = "9000001",
                Kind = kind == EventKind.PatentApplication ? "A1" : "B1",
                Titles = kind == EventKind.PatentApplication ? [new LocalText("Semoir à engrenages", "fr")] : [],
            },
            Parties = parties,
        };

    /// <summary>A firm with something in every part of its fiche.</summary>
    public static Fiche Whole { get; } =
        FicheOf(
            Notice(
                "A1",
                "2020-01-02",
                EventKind.Creation,
                Party() with
                {
                    Name = "ATELIERS BOUDEVILLE",
                    LegalForm = "Société à responsabilité limitée",
                    Activity = "Mécanique générale",
                    Seat = new Place("63300", "THIERS"),
                    Capital = Euros(10_000),
                    OtherNames = ["Boudeville"],
                    Officers = [Officer("TRÉVAL Solange", OfficerChange.Listed)],
                }
            ),
            Notice("A2", "2021-02-03", EventKind.NameChange),
            Notice("A3", "2021-03-03", EventKind.SeatTransfer, Party() with { Seat = new Place("63000", "CLERMONT-FERRAND") }),
            CapitalOf("A4", "2022-01-02", 130_000),
            OfficersOf("A5", "2022-05-02", Officer("TRÉVAL Solange", OfficerChange.Leaves), Officer("ORVEL Aymé", OfficerChange.Arrives)),
            JudgmentOf(
                "A6",
                "2023-01-02",
                EventKind.InsolvencyOpening,
                InsolvencyProcedure.Safeguard,
                "Jugement d’ouverture d’une sauvegarde"
            ),
            PatentOf("P1", "2021-06-04", EventKind.PatentApplication, Party(PartyRole.Applicant)),
            Notice("C1", "2021-07-01", EventKind.AccountsFiled) with
            {
                Events = [new NoticeEvent { Kind = EventKind.AccountsFiled, On = new DateOnly(2020, 12, 31) }],
            },
            Notice("A7", "2021-08-01", EventKind.EstablishmentChange) with
            {
                Events = [new NoticeEvent { Kind = EventKind.EstablishmentChange, Label = "Ouverture d’un établissement" }],
            },
            New.Notice(
                "A8",
                EventKind.SaleOfBusiness,
                "2021-09-01",
                parties: [Party(PartyRole.Seller), New.Party(New.Beta, PartyRole.Buyer, "PUYELAN COMPOSITES")]
            ) with
            {
                Events = [new NoticeEvent { Kind = EventKind.SaleOfBusiness, Price = new Money(45_000, "EUR") }],
            }
        );
}
