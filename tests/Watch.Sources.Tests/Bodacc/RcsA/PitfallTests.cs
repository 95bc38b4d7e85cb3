using Watch.Contracts.Notices;
using Xunit;
using static Watch.Sources.Tests.Bodacc.RcsA.Invented;

namespace Watch.Sources.Tests.Bodacc.RcsA;

/// <summary>What was measured to go wrong in a year of editions, one test each.</summary>
public class PitfallTests
{
    [Fact]
    public void Numbers_and_dates_inside_a_parent_or_a_journal_are_not_those_of_the_notice()
    {
        string record = Notice(
                Firm(1, "FORGES DE L'ALLAGNON"),
                Sale(
                    "Achat d'un fonds par une personne morale (insertion provisoire)",
                    "",
                    "<journal><titre>Le Journal inventé</titre><date>2026-07-01</date></journal>"
                ),
                Previous(),
                "rectificatif"
            )
            .Replace("<numeroAnnonce>75</numeroAnnonce>", "", StringComparison.Ordinal);
        string moved = record.Replace("</avis>", "<numeroAnnonce>75</numeroAnnonce></avis>", StringComparison.Ordinal);
        Notice notice = One(moved);
        Assert.Equal(("A2026015375", "A20260100514"), (notice.Id, notice.Corrects));
        Assert.Equal(new DateOnly(2026, 8, 13), notice.PublishedOn);
        Assert.Equal(new DateOnly(2026, 7, 15), notice.Events[0].ActivityFrom);
    }

    [Fact]
    public void Notices_with_the_same_nojo_are_different_notices()
    {
        IReadOnlyList<Parsed> read = Reading.RcsA.Read(
            Reading.RcsAFile(Notice(Firm(1, "UN"), Creation, number: "1"), Notice(Firm(2, "DEUX"), Creation, number: "0002"))
        );
        Assert.Equal(["A202601531", "A202601532"], read.OfType<Parsed.Accepted>().Select(a => a.Notice.Id));
    }

    [Theory]
    [InlineData("000 000 000")]
    [InlineData("123 456 789")]
    [InlineData("")]
    public void A_number_that_is_none_is_no_number(string printed)
    {
        Party party = Assert.Single(One(Notice(Firm(1, "FIRME"), Creation).Replace(Spaced(1), printed, StringComparison.Ordinal)).Parties);
        Assert.Null(party.Siren);
        Assert.Equal("FIRME", party.Name);
    }

    [Theory]
    [InlineData("RCS non inscrit")]
    [InlineData("RCS non inscrit.")]
    public void Who_is_in_no_register_has_no_number(string printed)
    {
        string record = Notice(Firm(1, "FIRME"), Creation)
            .Replace(Entry(1), $"<nonInscrit>{printed}</nonInscrit>", StringComparison.Ordinal);
        Assert.Null(Assert.Single(One(record).Parties).Siren);
    }

    [Fact]
    public void Damage_is_mended_where_it_is_certain_and_told_where_it_is_not()
    {
        Parsed.Accepted read = Accepted(Notice(Firm(1, "MENUISERIE GÃ©rard", "<sigle>M\u00A0G &amp;amp; C\u008FIE</sigle>"), Creation));
        Assert.Equal(("MENUISERIE Gérard", "M G & CIE"), (read.Notice.Parties[0].Name, read.Notice.Parties[0].OtherNames[0]));
        Assert.Empty(read.Warnings);
        Parsed.Accepted lost = Accepted(Notice(Firm(1, "CAF\uFFFD"), Creation));
        Assert.Equal("CAF\uFFFD", lost.Notice.Parties[0].Name);
        Assert.Equal(["lost-character"], lost.Warnings.Select(w => w.Code));
    }

    [Theory]
    [InlineData("16\u00A0janvier\u00A02026", "2026-01-16")]
    [InlineData("1er août 2026", "2026-08-01")]
    [InlineData("2026/08/02", "2026-08-02")]
    public void French_dates_are_read(string printed, string expected) =>
        Assert.Equal(
            expected,
            One(Notice(Firm(1, "FIRME"), Creation.Replace("2026-08-01", printed, StringComparison.Ordinal)))
                .Events[0]
                .On?.ToString("yyyy-MM-dd", null)
        );

    [Theory]
    [InlineData("0009-08-01")]
    [InlineData("5025-08-01")]
    public void An_absurd_year_is_a_warning_and_no_date(string printed)
    {
        Parsed.Accepted read = Accepted(Notice(Firm(1, "FIRME"), Creation.Replace("2026-08-01", printed, StringComparison.Ordinal)));
        Assert.Null(read.Notice.Events[0].On);
        Assert.Equal(new ParseWarning("absurd-date", printed), Assert.Single(read.Warnings));
    }

    [Theory]
    [InlineData("<montantCapital>3000.00</montantCapital><devise>EUR</devise>", "3000.00 EUR", "3000", "EUR", false, null)]
    [InlineData("<montantCapital>1000</montantCapital><devise>CHF</devise>", "1000 CHF", "1000", "CHF", false, null)]
    [InlineData("<montantCapital>.01</montantCapital><devise>XOF</devise>", ".01 XOF", "0.01", "XOF", false, null)]
    [InlineData(
        "<capitalVariable>1000.00 EUR (capital variable minimum : 800.00EUR)</capitalVariable>",
        "1000.00 EUR (capital variable minimum : 800.00EUR)",
        "1000",
        "EUR",
        true,
        "800"
    )]
    [InlineData("<capitalVariable>54000 Euros</capitalVariable>", "54000 Euros", "54000", "EUR", false, null)]
    [InlineData("<capitalVariable>200 LIVRE STERLING</capitalVariable>", "200 LIVRE STERLING", "200", "GBP", false, null)]
    [InlineData(
        "<capitalVariable>500.00 EUR( capital variable )</capitalVariable>",
        "500.00 EUR( capital variable )",
        "500",
        "EUR",
        true,
        null
    )]
    [InlineData("<capitalVariable>( capital variable )</capitalVariable>", "( capital variable )", null, null, true, null)]
    [InlineData(
        "<capitalVariable>1 000,00 € (minimum 500,00 €)</capitalVariable>",
        "1 000,00 € (minimum 500,00 €)",
        "1000",
        "EUR",
        true,
        "500"
    )]
    [InlineData("<montantCapital>beaucoup</montantCapital><devise>EUR</devise>", "beaucoup EUR", null, null, false, null)]
    public void Capital_is_read_with_its_currency_and_is_variable_where_the_words_say_so(
        string block,
        string printed,
        string? amount,
        string? currency,
        bool variable,
        string? minimum
    )
    {
        Capital capital = One(Notice(Firm(1, "FIRME", "", $"<capital>{block}</capital>"), Creation)).Parties[0].Capital!;
        Assert.Equal(printed, capital.AsPrinted);
        Assert.Equal(
            amount is null ? null : new Money(decimal.Parse(amount, System.Globalization.CultureInfo.InvariantCulture), currency!),
            capital.Amount
        );
        Assert.Equal(variable, capital.Variable);
        Assert.Equal(
            minimum is null ? null : new Money(decimal.Parse(minimum, System.Globalization.CultureInfo.InvariantCulture), "EUR"),
            capital.Minimum
        );
    }

    [Theory]
    [InlineData("Immatriculation d'une personne morale suite à transfert de son siège social")]
    [InlineData("IMMATRICULATION D'UNE PERSONNE MORALE SUITE À TRANSFERT DE SON SIÈGE SOCIAL")]
    [InlineData("Immatriculation d’une personne morale suite a transfert de son siege social")]
    public void Labels_drift_in_case_accents_and_apostrophes(string category) =>
        Assert.Equal(
            [EventKind.Registration, EventKind.SeatTransfer],
            One(Notice(Firm(1, "FIRME"), Registration(category))).Events.Select(e => e.Kind)
        );

    [Theory]
    [InlineData("<etablissement><activite>  Coutellerie\n et  taillanderie </activite></etablissement>", "Coutellerie et taillanderie")]
    [InlineData(
        "<etablissement><activite>forge</activite></etablissement><etablissement><activite>forge</activite></etablissement>",
        "forge"
    )]
    [InlineData(
        "<etablissement><activite>forge</activite></etablissement><etablissement><activite>fonderie</activite></etablissement>",
        "forge ; fonderie"
    )]
    [InlineData("<etablissement><activite> </activite></etablissement>", null)]
    [InlineData("<etablissement><enseigne>AU CANIF</enseigne></etablissement>", null)]
    public void The_activity_is_that_of_the_establishments_as_printed(string establishments, string? activity) =>
        Assert.Equal(activity, Assert.Single(One(Notice(Firm(1, "FIRME"), Creation, establishments)).Parties).Activity);

    [Fact]
    public void Of_several_persons_nobody_knows_whose_activity_it_is() =>
        Assert.All(
            One(Notice(Firm(1, "FIRME") + Firm(2, "AUTRE"), Creation, "<etablissement><activite>forge</activite></etablissement>")).Parties,
            p => Assert.Null(p.Activity)
        );

    [Theory]
    [InlineData("2A")]
    [InlineData("971")]
    [InlineData("01")]
    public void The_departement_is_the_courts_and_not_the_firms(string departement)
    {
        string seat = "<adresse><france><codePostal>75001</codePostal><ville>Paris</ville></france></adresse>";
        Notice notice = One(
            Notice(Firm(1, "FIRME", "", seat), Creation)
                .Replace("<numeroDepartement>63<", $"<numeroDepartement>{departement}<", StringComparison.Ordinal)
        );
        Assert.Equal(departement, notice.Departement);
        Assert.Equal(new Place("75001", "Paris"), notice.Parties[0].Seat);
    }

    private static string Registration(string category) =>
        $"<immatriculation><categorieImmatriculation>{category}</categorieImmatriculation></immatriculation>";

    private static Notice One(string record) => Accepted(record).Notice;

    private static Parsed.Accepted Accepted(string record) => Reading.RcsA.ReadOne(Reading.RcsAFile(record));
}
