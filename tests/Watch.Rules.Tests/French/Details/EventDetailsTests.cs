using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.French;
using Watch.Rules.French.Details;
using Xunit;

namespace Watch.Rules.Tests.French.Details;

/// <summary>What an alert tells so that nobody has to open the notice.</summary>
public sealed class EventDetailsTests
{
    private const string Judgment =
        "Jugement prononçant l'ouverture d'une procédure de redressement judiciaire, date de cessation des paiements le 30 septembre "
        + "2026, désignant mandataire judiciaire Maître Gaspard Revoirard, 14 rue du Casino, 03200 Vichy.";

    [Fact]
    public void A_judgment_is_told_with_its_text()
    {
        Notice opening = New.Notice(kind: EventKind.InsolvencyOpening, parties: [New.Party(New.Alpha, PartyRole.Debtor)]) with
        {
            Text = Judgment,
        };

        Assert.Contains($"\n- texte : « {Judgment.Replace('\'', '’')} »", Summary(opening), StringComparison.Ordinal);
    }

    [Fact]
    public void A_long_text_is_cut_and_says_so()
    {
        string text = Summary(New.Notice() with { Text = string.Concat(Enumerable.Repeat("oppositions reçues ", 200)) });

        Assert.EndsWith("… »", text, StringComparison.Ordinal);
        Assert.InRange(text.Length, 1_500, 1_900);
    }

    [Fact]
    public void The_item_of_a_modification_that_its_kind_says_already_is_not_told_again()
    {
        Notice notice = New.Notice(kind: EventKind.OfficerChange, parties: [New.Party(New.Alpha, PartyRole.Subject)]) with
        {
            Events = [new NoticeEvent { Kind = EventKind.OfficerChange, Label = "l'administration" }],
            Text = "modification survenue sur l'administration et le capital",
        };

        string summary = Summary(notice);

        Assert.DoesNotContain("objet", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("texte", summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        EventKind.ActivityChange,
        "l'activité de l'établissement principal",
        "modification survenue sur l’activité de l’établissement principal"
    )]
    [InlineData(EventKind.OtherLegalNotice, "la forme juridique", "modification survenue sur la forme juridique")]
    [InlineData(EventKind.ActivityChange, "Reprise de l'activité après suspension", "Reprise de l’activité après suspension")]
    public void An_item_that_tells_more_is_told_as_the_courts_print_it(EventKind kind, string label, string told)
    {
        Notice notice = New.Notice(kind: kind, parties: [New.Party(New.Alpha, PartyRole.Subject)]) with
        {
            Events = [new NoticeEvent { Kind = kind, Label = label }],
        };

        Assert.Contains($"- objet : {told}\n", Summary(notice) + "\n", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("la dénomination", true)]
    [InlineData("la raison sociale", true)]
    [InlineData(null, true)]
    [InlineData("l'enseigne", false)]
    [InlineData("le sigle", false)]
    [InlineData("le nom commercial", false)]
    public void A_changed_sign_or_acronym_is_no_new_name_of_the_firm(string? label, bool isName)
    {
        Notice notice = New.Notice(kind: EventKind.NameChange, parties: [New.Party(New.Alpha, PartyRole.Subject)]) with
        {
            Events = [new NoticeEvent { Kind = EventKind.NameChange, Label = label }],
        };

        string summary = Summary(notice) + "\n";

        Assert.Equal(isName, summary.Contains("- nouveau nom : Ateliers du Sancy\n", StringComparison.Ordinal));
        Assert.True(isName || summary.Contains($"- objet : {LabelWording.Of(label!)}\n".Replace('\'', '’'), StringComparison.Ordinal));
    }

    [Fact]
    public void The_category_of_a_project_of_merger_says_nothing_and_is_left_out() =>
        Assert.DoesNotContain(
            "objet",
            Summary(
                New.Notice(kind: EventKind.MergerProject) with
                {
                    Events =
                    [
                        new NoticeEvent
                        {
                            Kind = EventKind.MergerProject,
                            Label = "Autre achat, apport, attribution (immatriculation d'une personne morale, uniquement)",
                        },
                    ],
                }
            ),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_quotation_inside_a_quotation_has_marks_of_its_own() =>
        Assert.Contains(
            "« centrales dites “du Sancy” et “du Dore”, avec leurs ateliers »",
            Summary(New.Notice() with { Text = "centrales dites « du Sancy » et «du Dore», avec leurs ateliers" }),
            StringComparison.Ordinal
        );

    [Fact]
    public void In_the_notice_of_a_purchase_it_is_the_buyer_who_moves()
    {
        Notice moved = New.Notice(
            kind: EventKind.SeatTransfer,
            parties:
            [
                New.Party(New.Beta, PartyRole.Seller) with
                {
                    Seat = new Place("63200", "RIOM"),
                },
                New.Party(New.Alpha, PartyRole.Buyer) with
                {
                    Seat = new Place("63170", "AUBIÈRE"),
                },
            ]
        );

        Assert.Contains("- nouveau siège : 63170 Aubière", Summary(moved), StringComparison.Ordinal);
        Assert.DoesNotContain("nouveau siège : 63200", Summary(moved), StringComparison.Ordinal);
    }

    [Fact]
    public void A_new_seat_is_told_with_its_town()
    {
        Notice moved = New.Notice(
            kind: EventKind.SeatTransfer,
            parties: [New.Party(New.Alpha, PartyRole.Subject) with { Seat = new Place("63170", "AUBIÈRE") }]
        );

        Assert.Contains("- nouveau siège : 63170 Aubière", Summary(moved), StringComparison.Ordinal);
    }

    [Fact]
    public void The_seat_that_is_printed_with_a_radiation_that_is_a_move_is_not_the_new_one()
    {
        Notice left = New.Notice(
            kind: EventKind.SeatTransfer,
            parties: [New.Party(New.Alpha, PartyRole.Subject) with { Seat = new Place("03300", "CUSSET") }]
        ) with
        {
            Events =
            [
                new NoticeEvent
                {
                    Kind = EventKind.SeatTransfer,
                    Before = "GREFFE DU TRIBUNAL DE COMMERCE DE CUSSET",
                    After = "GREFFE DU TRIBUNAL DE COMMERCE D'AURILLAC",
                },
            ],
        };

        string summary = Summary(left);

        Assert.DoesNotContain("nouveau siège", summary, StringComparison.Ordinal);
        Assert.Contains("greffe du tribunal de commerce de Cusset devient greffe", summary, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(null, "150 000 € (capital antérieur non connu)")]
    [InlineData("100000", "100 000 € → 150 000 € (+50 %)")]
    [InlineData("300000", "300 000 € → 150 000 € (−50 %)")]
    [InlineData("150000", "150 000 € → 150 000 € (inchangé)")]
    [InlineData("0", "0 € → 150 000 €")]
    public void A_capital_is_told_before_and_after_with_what_changed(string? before, string told)
    {
        Notice change = New.Notice(
            kind: EventKind.CapitalChange,
            parties:
            [
                New.Party(New.Alpha, PartyRole.Subject) with
                {
                    Capital = new Capital { Amount = Euros("150000"), AsPrinted = "150000" },
                },
            ]
        );

        string summary = AlertWording.Summary(
            new NoticeFacts(change, [EventKind.CapitalChange]),
            new AlertFirm(New.Alpha, "Ateliers du Sancy"),
            null,
            capitalBefore: before is null ? null : Euros(before),
            asksCapital: true
        );

        Assert.Contains($"- capital : {told}", Plain(summary), StringComparison.Ordinal);
    }

    [Fact]
    public void Where_nobody_is_said_to_come_or_go_those_in_office_are_told()
    {
        Party party = New.Party(New.Alpha, PartyRole.Subject) with
        {
            Officers = [Officer("AUBERSAC Théodora"), Officer("KERVALLEC Joris")],
        };

        string summary = Summary(New.Notice(kind: EventKind.OfficerChange, parties: [party]));

        Assert.Contains("AUBERSAC Théodora (président) ; KERVALLEC Joris (président)", summary, StringComparison.Ordinal);
    }

    [Fact]
    public void A_buyer_abroad_is_told_with_its_country_and_a_human_being_without_a_place()
    {
        Notice sale = New.Notice(
            parties:
            [
                New.Party(null, PartyRole.Buyer, "LIANGHE INDUSTRY") with
                {
                    Seat = new Place(null, "SHENZHEN", "CHINE", true),
                    Country = "CN",
                },
                New.Party(null, PartyRole.Seller, "TOURNADREL Inès") with
                {
                    Person = PersonType.Natural,
                    Seat = new Place("15400", "RIOM"),
                },
            ]
        );

        Assert.Contains(
            "- acquéreur : Lianghe Industry (Shenzhen, Chine)\n- vendeur : TOURNADREL Inès\n",
            Summary(sale) + "\n",
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void The_parts_of_a_price_and_the_day_on_which_the_buyer_began_are_told_apart_from_the_sale()
    {
        Notice sale = New.Notice() with
        {
            Events =
            [
                new NoticeEvent
                {
                    Kind = EventKind.SaleOfBusiness,
                    Price = Euros("100000"),
                    PriceParts = [Euros("20000"), Euros("80000")],
                    ActivityFrom = new DateOnly(2004, 4, 1),
                },
            ],
        };

        string summary = Plain(Summary(sale));

        Assert.Contains("- prix, en plusieurs parts : 20 000 € + 80 000 €", summary, StringComparison.Ordinal);
        Assert.Contains("- début d’activité de l’acquéreur : 1er avril 2004", summary, StringComparison.Ordinal);
    }

    private static string Summary(Notice notice) =>
        AlertWording.Summary(new NoticeFacts(notice, [notice.Events[0].Kind]), new AlertFirm(New.Alpha, "Ateliers du Sancy"), null);

    private static Money Euros(string amount) => new(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), "EUR");

    private static OfficerStatement Officer(string name) =>
        new()
        {
            Change = OfficerChange.Listed,
            Role = "président",
            Functions = [OfficerFunction.Management],
            Name = name,
        };

    private static string Plain(string text) => text.Replace('\u202F', ' ').Replace('\u00A0', ' ');
}
