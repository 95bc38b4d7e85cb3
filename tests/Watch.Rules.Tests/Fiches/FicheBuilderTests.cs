using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Fiches;
using Xunit;

namespace Watch.Rules.Tests.Fiches;

/// <summary>What is known of a firm, by the notices that count.</summary>
public class FicheBuilderTests
{
    [Fact]
    public void Each_capital_tells_what_stood_before_and_of_the_first_nothing_is_known_before()
    {
        Fiche fiche = Told.FicheOf(
            Told.CapitalOf("A3", "2022-03-01", 250_000),
            Told.CapitalOf("A1", "2020-01-02", 10_000),
            Told.CapitalOf("A2", "2021-02-02", 130_000)
        );

        Assert.Equal(["A3 250000 130000", "A2 130000 10000", "A1 10000 "], CapitalsOf(fiche));
    }

    [Fact]
    public void A_corrected_capital_counts_by_its_correction_since_the_day_of_what_it_corrects()
    {
        Fiche fiche = Told.FicheOf(
            Told.CapitalOf("A1", "2020-01-02", 10_000),
            Told.CapitalOf("A2", "2021-02-02", 130_000),
            Told.CapitalOf("A3", "2022-03-01", 250_000),
            Told.CapitalOf("A4", "2022-04-01", 103_000, NoticeType.Rectifying, "A2")
        );

        Assert.Equal(["A3 250000 103000", "A4 103000 10000", "A1 10000 "], CapitalsOf(fiche));
        FicheReference told = fiche.Capitals[1].Reference;
        Assert.Equal(("A2", new DateOnly(2021, 2, 2), new DateOnly(2022, 4, 1)), (told.Corrects, told.Since, told.PublishedOn));
        Assert.Equal(3, fiche.Notices);
    }

    [Fact]
    public void An_annulled_notice_leaves_nothing()
    {
        Fiche fiche = Told.FicheOf(
            Told.CapitalOf("A1", "2020-01-02", 10_000),
            Told.CapitalOf("A2", "2021-02-02", 130_000),
            Told.CapitalOf("A3", "2021-03-01", 0, NoticeType.Annulling, "A2") with
            {
                Parties = [],
            },
            Told.CapitalOf("A4", "2022-03-01", 250_000)
        );

        Assert.Equal(["A4 250000 10000", "A1 10000 "], CapitalsOf(fiche));
    }

    [Fact]
    public void A_capital_that_is_only_printed_again_adds_nothing_and_is_no_change()
    {
        Notice sale = Told.Notice(
            "A2",
            "2021-01-02",
            EventKind.SaleOfBusiness,
            Told.Party(PartyRole.Buyer) with
            {
                Capital = Told.Euros(20_000),
            }
        );
        Fiche fiche = Told.FicheOf(Told.CapitalOf("A1", "2020-01-02", 10_000), sale, sale with { Id = "A3" });

        Assert.Equal(["A2 20000 10000", "A1 10000 "], CapitalsOf(fiche));
        Assert.Equal([false, true], fiche.Capitals.Select(c => c.IsChange));
    }

    [Fact]
    public void Who_arrives_and_leaves_is_told_with_both_notices()
    {
        Fiche fiche = Told.FicheOf(
            Told.OfficersOf("A1", "2020-01-02", Told.Officer("Tréval Solange", OfficerChange.Listed)),
            Told.OfficersOf(
                "A2",
                "2021-01-02",
                Told.Officer("TREVAL SOLANGE", OfficerChange.Leaves),
                Told.Officer("ORVEL Aymé", OfficerChange.Arrives),
                Told.Officer("BOUDE Lise", OfficerChange.Leaves, "Directeur général")
            )
        );

        Assert.Equal(
            ["ORVEL Aymé InOffice True A2 -", "Tréval Solange Left False A1 A2", "BOUDE Lise Left False - A2"],
            fiche.Officers.Select(Line)
        );
    }

    [Fact]
    public void Whom_a_later_list_of_the_same_function_leaves_out_is_no_longer_listed_and_nothing_more()
    {
        OfficerStatement auditor = Told.Officer(
            "AUDIT CÉZALLIER",
            OfficerChange.Listed,
            "Commissaire aux comptes",
            OfficerFunction.Auditor
        );
        Fiche fiche = Told.FicheOf(
            Told.OfficersOf("A1", "2020-01-02", Told.Officer("TRÉVAL Solange", OfficerChange.Listed), auditor),
            Told.OfficersOf("A2", "2021-01-02", Told.Officer("ORVEL Aymé", OfficerChange.Listed))
        );

        Assert.Equal(
            ["ORVEL Aymé InOffice False A2 -", "AUDIT CÉZALLIER InOffice False A1 -", "TRÉVAL Solange NoLongerListed False A1 A2"],
            fiche.Officers.Select(Line)
        );
    }

    [Fact]
    public void Names_are_told_with_the_first_and_the_last_notice_that_prints_them()
    {
        Fiche fiche = Told.FicheOf(
            Told.Notice("A1", "2020-01-02", EventKind.Creation, Told.Party() with { Name = "ATELIERS BOUDEVILLE", OtherNames = ["MGVA"] }),
            Told.Notice("A2", "2021-01-02", EventKind.NameChange),
            Told.Notice("A3", "2022-01-02", EventKind.SeatTransfer, Told.Party() with { Name = "Valdorix Mécanique" })
        );

        Assert.Equal("Valdorix Mécanique", fiche.Name);
        Assert.Equal(
            ["Valdorix Mécanique Legal A2 A3", "ATELIERS BOUDEVILLE Former A1 A1", "MGVA Other A1 A1"],
            fiche.Names.Select(n => $"{n.Text} {n.Kind} {n.First.Notice} {n.Last.Notice}")
        );
    }

    [Fact]
    public void A_register_of_states_tells_the_name_and_the_seat_of_before()
    {
        Notice renamed = Told.Notice("S1", "2024-01-02", EventKind.NameChange) with
        {
            Events =
            [
                new NoticeEvent
                {
                    Kind = EventKind.NameChange,
                    Before = "ATELIERS BOUDEVILLE",
                    After = "VALDORIX MECANIQUE",
                },
            ],
        };
        Notice moved = Told.Notice(
            "S2",
            "2024-02-02",
            EventKind.SeatTransfer,
            Told.Party() with
            {
                Seat = new Place("63000", "CLERMONT"),
            }
        ) with
        {
            Events =
            [
                new NoticeEvent
                {
                    Kind = EventKind.SeatTransfer,
                    Before = "THIERS",
                    After = "CLERMONT",
                },
            ],
        };

        Fiche fiche = Told.FicheOf(renamed, moved);

        Assert.Equal(["VALDORIX MECANIQUE Legal", "ATELIERS BOUDEVILLE Former"], fiche.Names.Select(n => $"{n.Text} {n.Kind}"));
        Assert.Equal(("63000 CLERMONT", "THIERS"), (fiche.Seats[0].Text, fiche.Seats[0].Before));
    }

    [Fact]
    public void Seats_follow_one_another_and_one_that_is_printed_again_is_the_same()
    {
        Party at = Told.Party() with { Seat = new Place("63300", "THIERS") };
        Fiche fiche = Told.FicheOf(
            Told.Notice("A1", "2020-01-02", EventKind.Creation, at),
            Told.Notice("A2", "2021-01-02", EventKind.OfficerChange, at with { Seat = new Place("63300", "Thiers") }),
            Told.Notice("A3", "2022-01-02", EventKind.SeatTransfer, at with { Seat = new Place(null, "Bruxelles", "Belgique", true) })
        );

        Assert.Equal(
            ["Bruxelles Belgique|63300 THIERS|A3|", "63300 THIERS||A1|A3"],
            fiche.Seats.Select(s => $"{s.Text}|{s.Before}|{s.Since.Notice}|{s.Until?.Notice}")
        );
    }

    [Fact]
    public void No_seat_of_a_natural_person_is_told()
    {
        Party person = Told.Party() with { Person = PersonType.Natural, Seat = new Place("63300", "THIERS") };
        Assert.Empty(Told.FicheOf(Told.Notice("A1", "2020-01-02", EventKind.Creation, person)).Seats);
    }

    [Fact]
    public void What_is_announced_and_not_printed_stands_among_the_others()
    {
        Fiche fiche = Told.FicheOf(Told.Notice("A1", "2020-01-02", EventKind.CapitalChange));

        Assert.Empty(fiche.Capitals);
        Assert.Equal(EventKind.CapitalChange, Assert.Single(fiche.Others).Kind);
    }

    [Fact]
    public void A_notice_that_gives_the_lei_or_the_isin_alone_is_of_the_firm()
    {
        Party numbered = Told.Party() with { Siren = null, Lei = Lei.Parse("9999INVENTEE00000117") };
        Party listed = Told.Party(PartyRole.Target) with { Siren = null, Isin = Isin.Parse("FR9990000013") };
        Notice teaching = Told.Notice("A1", "2020-01-02", EventKind.Creation, Told.Party() with { Lei = numbered.Lei, Isin = listed.Isin });
        Notice[] notices =
        [
            teaching,
            Told.Notice("A2", "2021-01-02", EventKind.ThresholdCrossing, listed),
            Told.Notice("A3", "2022-01-02", EventKind.LeiEvent, numbered),
            Told.Notice("A4", "2022-01-02", EventKind.LeiEvent, numbered with { Lei = Lei.Parse("9999INVENTEE00000214") }),
        ];

        Fiche fiche = FicheBuilder.Of(Told.Subject.With(notices), Rules.Alerts.EffectiveNotices.Of(notices));

        Assert.Equal(["A3", "A2", "A1"], fiche.Others.Select(o => o.Reference.Notice));
        Assert.Equal((1, 1), (fiche.Leis.Count, fiche.Isins.Count));
    }

    [Fact]
    public void Every_order_of_arrival_gives_the_same_fiche()
    {
        Notice[] notices =
        [
            Told.CapitalOf("A1", "2020-01-02", 10_000),
            Told.CapitalOf("A2", "2021-02-02", 130_000),
            Told.CapitalOf("A4", "2022-04-01", 103_000, NoticeType.Rectifying, "A2"),
            Told.OfficersOf("A5", "2022-05-02", Told.Officer("TRÉVAL Solange", OfficerChange.Listed)),
            Told.OfficersOf("A6", "2022-06-02", Told.Officer("ORVEL Aymé", OfficerChange.Listed)),
            Told.PatentOf("P1", "2021-06-04", EventKind.PatentApplication, Told.Party(PartyRole.Applicant)),
        ];
        string expected = Rules.French.FicheText.Of(Told.FicheOf(notices));
        Random random = new(17);
        for (int i = 0; i < 50; i++)
        {
            random.Shuffle(notices);
            Assert.Equal(expected, Rules.French.FicheText.Of(Told.FicheOf(notices)));
        }
    }

    private static IEnumerable<string> CapitalsOf(Fiche fiche) =>
        fiche.Capitals.Select(c => $"{c.Reference.Notice} {c.Amount!.Amount:0} {c.Before?.Amount:0}");

    private static string Line(FicheOfficer o) => $"{o.Name} {o.State} {o.Arrived} {o.Since?.Notice ?? "-"} {o.Until?.Notice ?? "-"}";
}
