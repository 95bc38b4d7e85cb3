using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.Bodacc;

public class BilanAndDivParserTests
{
    private const string Firm = """
        <numeroImmatriculation><numeroIdentificationRCS>999 001 373</numeroIdentificationRCS><codeRCS>RCS</codeRCS>
        <nomGreffeImmat>Le Puy-en-Velay</nomGreffeImmat></numeroImmatriculation>
        <denomination>DENTELLES &amp; FILS</denomination><sigle>D&amp;F</sigle><formeJuridique>SAS</formeJuridique>
        <adresse><france><codePostal>43000</codePostal><ville>Le Puy-en-Velay</ville></france></adresse>
        """;

    [Fact]
    public void Filed_accounts_carry_their_closing_day_kind_and_confidentiality()
    {
        Parsed.Accepted read = Reading.Bilan.ReadOne(
            Reading.BilanFile(
                RcsBParserTests.Avis(
                    $"{Firm}<depot><dateCloture>2025-12-31</dateCloture><typeDepot>Comptes consolidés et rapports</typeDepot>"
                        + "<descriptif>confidentialité (art. L. 232-25).</descriptif></depot>"
                )
            )
        );
        Notice notice = read.Notice;
        Assert.Equal(("C20260153470", "bilan"), (notice.Id, notice.Family));
        NoticeEvent filed = Assert.Single(notice.Events);
        Assert.Equal(
            (EventKind.AccountsFiled, "Comptes consolidés et rapports", new DateOnly(2025, 12, 31)),
            (filed.Kind, filed.Label, filed.On)
        );
        Assert.Equal("confidentialité (art. L. 232-25).", notice.Text);
        Party subject = Assert.Single(notice.Parties);
        Assert.Equal(
            (PartyRole.Subject, PersonType.Legal, "DENTELLES & FILS", "999001373"),
            (subject.Role, subject.Person, subject.Name, subject.Siren?.Value)
        );
        Assert.Equal(["D&F"], subject.OtherNames);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void A_deposit_without_a_block_is_still_a_deposit()
    {
        NoticeEvent filed = Assert.Single(Reading.Bilan.ReadOne(Reading.BilanFile(RcsBParserTests.Avis(Firm))).Notice.Events);
        Assert.Equal((EventKind.AccountsFiled, null, null), (filed.Kind, filed.Label, filed.On));
    }

    [Fact]
    public void An_annulled_deposit_announces_nothing() =>
        Assert.Empty(Reading.Bilan.ReadOne(Reading.BilanFile(RcsBParserTests.Avis(Firm + "<depot/>", "annulation"))).Notice.Events);

    [Fact]
    public void A_miscellaneous_notice_has_a_title_a_text_and_nobody()
    {
        Parsed.Accepted read = Reading.Div.ReadOne(
            Reading.DivFile(
                """
                <avis><typeAnnonce><annonce/></typeAnnonce><numeroAnnonce>2956</numeroAnnonce>
                <titreAnnonce>CONVOCATION</titreAnnonce><contenuAnnonce>Les créanciers sont convoqués.</contenuAnnonce></avis>
                """
            )
        );
        Assert.Equal(("A202601532956", "div"), (read.Notice.Id, read.Notice.Family));
        NoticeEvent other = Assert.Single(read.Notice.Events);
        Assert.Equal((EventKind.OtherLegalNotice, "CONVOCATION"), (other.Kind, other.Label));
        Assert.Equal("Les créanciers sont convoqués.", read.Notice.Text);
        Assert.Empty(read.Notice.Parties);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void Each_root_has_one_parser()
    {
        foreach (string root in new[] { "PCL_REDIFF", "RCS-B_REDIFF", "RCS_B_REDIFF", "Bilan_XML_Rediff", "Divers_XML_Rediff" })
        {
            Assert.Single(Reading.All, p => p.Recognises(new DocumentHead("DIVA202601010001.xml", root, [])));
        }
    }
}
