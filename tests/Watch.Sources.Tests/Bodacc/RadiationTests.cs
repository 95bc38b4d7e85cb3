using Watch.Contracts.Notices;
using Xunit;
using static Watch.Sources.Tests.Bodacc.RcsBParserTests;

namespace Watch.Sources.Tests.Bodacc;

public class RadiationTests
{
    [Theory]
    [InlineData("<radiationAuRCS/>", null)]
    [InlineData("<radiationAuRCS><radiationPM>O</radiationPM></radiationAuRCS>", null)]
    [InlineData("<radiationAuRCS><commentaire>Radiation d'office</commentaire></radiationAuRCS>", "Radiation d'office")]
    public void A_radiation_is_one_whatever_its_block_holds(string block, string? label)
    {
        Parsed.Accepted read = Reading.RcsB.ReadOne(Reading.RcsBFile(Avis(Forges + block)));
        NoticeEvent radiation = Assert.Single(read.Notice.Events);
        Assert.Equal((EventKind.Radiation, label), (radiation.Kind, radiation.Label));
        Assert.Null(radiation.On);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void A_human_being_leaves_the_register_on_a_day_and_without_an_address()
    {
        Notice notice = Reading
            .RcsB.ReadOne(
                Reading.RcsBFile(
                    Avis(
                        """
                        <personnes><personne><personnePhysique><nom>CHARBON</nom><prenom>Léon</prenom></personnePhysique>
                        <numeroImmatriculation><numeroIdentificationRCS>999 004 112</numeroIdentificationRCS></numeroImmatriculation>
                        <adresse><france><codePostal>63600</codePostal><ville>Ambert</ville></france></adresse></personne></personnes>
                        <radiationAuRCS><radiationPP><dateCessationActivitePP>30 juin 2026</dateCessationActivitePP></radiationPP>
                        </radiationAuRCS>
                        """
                    )
                )
            )
            .Notice;
        Assert.Equal(new DateOnly(2026, 6, 30), Assert.Single(notice.Events).On);
        Party party = Assert.Single(notice.Parties);
        Assert.Equal((PersonType.Natural, "999004112", null), (party.Person, party.Siren?.Value, party.Seat));
    }

    [Fact]
    public void The_report_of_a_strike_off_takes_it_back()
    {
        Notice notice = Reading
            .RcsB.ReadOne(
                Reading.RcsBFile(
                    Avis(
                        $"{Forges}<radiationAuRCS><commentaire>Rapport de radiation d'office</commentaire></radiationAuRCS>{Parent}",
                        "rectificatif"
                    )
                )
            )
            .Notice;
        Assert.Equal((NoticeType.Annulling, "B2026014642"), (notice.Type, notice.Corrects));
        Assert.Empty(notice.Events);
    }

    [Fact]
    public void A_report_that_names_no_earlier_notice_is_no_radiation_either()
    {
        Notice notice = Reading
            .RcsB.ReadOne(
                Reading.RcsBFile(Avis($"{Forges}<radiationAuRCS><commentaire>Rapport de radiation d'office</commentaire></radiationAuRCS>"))
            )
            .Notice;
        Assert.Equal((NoticeType.Initial, EventKind.OtherLegalNotice), (notice.Type, Assert.Single(notice.Events).Kind));
    }

    [Theory]
    [InlineData("2012-03-31", EventKind.SeatTransfer)]
    [InlineData("2012-04-01", EventKind.Radiation)]
    public void Until_the_registers_were_linked_a_move_was_published_as_a_radiation(string date, EventKind kind)
    {
        string document = Reading.RcsBFile(
            Avis($"{Forges}<radiationAuRCS><commentaire>Transfert du siège hors ressort</commentaire></radiationAuRCS>")
        );
        Notice notice = Reading.RcsB.ReadOne(document.Replace("2026-08-13", date, StringComparison.Ordinal)).Notice;
        Assert.Equal(kind, Assert.Single(notice.Events).Kind);
    }
}
