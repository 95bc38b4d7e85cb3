using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.Bodacc;

public class PclParserTests
{
    private const string Judgment = """
        <jugement><famille>Jugement d'ouverture</famille><nature>Jugement d'ouverture de liquidation judiciaire</nature>
        <date>19 décembre 2007</date><complementJugement>Jugement prononçant la liquidation judiciaire.</complementJugement></jugement>
        """;

    private const string Firm = """
        <personneMorale><denomination>FONDERIES DE LA DORE</denomination><sigle>F.D.</sigle><formeJuridique>SARL</formeJuridique>
        </personneMorale>
        <numeroImmatriculation><numeroIdentificationRCS>999 001 373</numeroIdentificationRCS><codeRCS>RCS</codeRCS>
        <nomGreffeImmat>Thiers</nomGreffeImmat></numeroImmatriculation>
        <enseigne>A LA CLOCHE</enseigne><activite>fonderie</activite>
        <adresse><france><numeroVoie>1</numeroVoie><nomVoie>rue des Moules</nomVoie><codePostal>63300</codePostal><ville>Thiers</ville>
        </france></adresse>
        """;

    [Fact]
    public void A_list_of_avis_is_read_as_one_of_annonces()
    {
        string[] records = [Annonce(Firm + Judgment), Annonce(Firm + Judgment)];
        string avis = Reading
            .PclFile(records)
            .Replace("<annonces>", "<listeAvis>", StringComparison.Ordinal)
            .Replace("</annonces>", "</listeAvis>", StringComparison.Ordinal)
            .Replace("<annonce>", "<avis>", StringComparison.Ordinal)
            .Replace("</annonce>", "</avis>", StringComparison.Ordinal)
            .Replace("<creation/>", "<annonce/>", StringComparison.Ordinal);
        Parsed.Accepted[] read = [.. Reading.Pcl.Read(avis).Cast<Parsed.Accepted>()];
        Assert.Equal(2, read.Length);
        Assert.All(
            read,
            r => Assert.Equal((EventKind.InsolvencyOpening, "999001373"), (r.Notice.Events[0].Kind, r.Notice.Parties[0].Siren?.Value))
        );
        Assert.All(read, r => Assert.Empty(r.Warnings));
    }

    [Fact]
    public void A_judgment_becomes_one_event_with_its_debtor()
    {
        Parsed.Accepted read = Reading.Pcl.ReadOne(Reading.PclFile(Annonce(Firm + Judgment)));
        Notice notice = read.Notice;
        Assert.Equal("A20080009611", notice.Id);
        Assert.Equal("pcl", notice.Family);
        Assert.Equal(NoticeType.Initial, notice.Type);
        Assert.Equal(new DateOnly(2008, 1, 15), notice.PublishedOn);
        Assert.Equal("63", notice.Departement);
        Assert.Equal("Jugement prononçant la liquidation judiciaire.", notice.Text);
        NoticeEvent opening = Assert.Single(notice.Events);
        Assert.Equal(EventKind.InsolvencyOpening, opening.Kind);
        Assert.Equal(InsolvencyProcedure.Liquidation, opening.Procedure);
        Assert.Equal("Jugement d'ouverture de liquidation judiciaire", opening.Label);
        Assert.Equal(new DateOnly(2007, 12, 19), opening.On);
        Party debtor = Assert.Single(notice.Parties);
        Assert.Equal(PartyRole.Debtor, debtor.Role);
        Assert.Equal("FONDERIES DE LA DORE", debtor.Name);
        Assert.Equal(PersonType.Legal, debtor.Person);
        Assert.Equal("999001373", debtor.Siren?.Value);
        Assert.Equal("Thiers", debtor.Registry);
        Assert.Equal("fonderie", debtor.Activity);
        Assert.Equal(["A LA CLOCHE", "F.D."], debtor.OtherNames.Order(StringComparer.Ordinal));
        Assert.Equal(new Place("63300", "Thiers"), debtor.Seat);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void Each_of_several_debtors_has_what_follows_it_and_nothing_of_the_next()
    {
        Notice notice = Reading
            .Pcl.ReadOne(
                Reading.PclFile(
                    Annonce(
                        $"""
                        <personnePhysique><nom>BRUNEL</nom><prenom>Odette</prenom><prenom>Marie</prenom><nomUsage>VIALLE</nomUsage>
                        </personnePhysique>
                        <nonInscrit>RCS non inscrit.</nonInscrit>
                        <adresse><france><nomVoie>rue Haute</nomVoie><codePostal>03000</codePostal><ville>Moulins</ville></france></adresse>
                        {Firm}
                        <personnePhysique><nom>CHARBON</nom><prenom>Léon</prenom></personnePhysique>
                        <inscriptionRM><numeroIdentificationRM>999 002 744</numeroIdentificationRM><codeRM>RM</codeRM>
                        <numeroDepartement>63</numeroDepartement></inscriptionRM>
                        <activite>maçonnerie</activite>
                        {Judgment}
                        """
                    )
                )
            )
            .Notice;
        Assert.Equal(
            [("BRUNEL Odette Marie", null), ("FONDERIES DE LA DORE", "999001373"), ("CHARBON Léon", "999002744")],
            notice.Parties.Select(p => (p.Name, p.Siren?.Value))
        );
        Assert.All(notice.Parties, p => Assert.Equal(PartyRole.Debtor, p.Role));
        Assert.All(notice.Parties.Where(p => p.Person == PersonType.Natural), p => Assert.Null(p.Seat));
        Assert.Equal(["VIALLE"], notice.Parties[0].OtherNames);
    }

    [Fact]
    public void The_number_of_the_trade_register_stands_in_where_the_other_is_no_number()
    {
        Notice notice = Reading
            .Pcl.ReadOne(
                Reading.PclFile(
                    Annonce(
                        $"""
                        <personnePhysique><nom>CHARBON</nom><prenom>Léon</prenom></personnePhysique>
                        <numeroImmatriculation><numeroIdentificationRCS>000 000 000</numeroIdentificationRCS><codeRCS>RCS</codeRCS>
                        </numeroImmatriculation>
                        <inscriptionRM><numeroIdentificationRM>999 002 744</numeroIdentificationRM><codeRM>RM</codeRM></inscriptionRM>
                        {Judgment}
                        """
                    )
                )
            )
            .Notice;
        Assert.Equal("999002744", Assert.Single(notice.Parties).Siren?.Value);
    }

    [Theory]
    [InlineData("RCS")]
    [InlineData("RSEIRL")]
    [InlineData("RSAC")]
    public void A_sole_trader_with_limited_liability_keeps_the_name_of_the_business(string register)
    {
        Notice notice = Reading
            .Pcl.ReadOne(
                Reading.PclFile(
                    Annonce(
                        $"""
                        <personnePhysique><nom>CHARBON</nom><prenom>Léon</prenom><denominationEIRL>CHARBON EIRL</denominationEIRL>
                        </personnePhysique>
                        <numeroImmatriculation><numeroIdentificationRCS>999 002 744</numeroIdentificationRCS><codeRCS>{register}</codeRCS>
                        </numeroImmatriculation>
                        {Judgment}
                        """
                    )
                )
            )
            .Notice;
        Party debtor = Assert.Single(notice.Parties);
        Assert.Equal(("999002744", PersonType.Natural), (debtor.Siren?.Value, debtor.Person));
        Assert.Equal(["CHARBON EIRL"], debtor.OtherNames);
    }

    [Theory]
    [InlineData("19 décembre 2007", "2007-12-19")]
    [InlineData("1er\u00A0août\u00A02007", "2007-08-01")]
    [InlineData("2007-12-19", "2007-12-19")]
    [InlineData("19/12/2007", "2007-12-19")]
    public void The_day_of_the_judgment_is_read_as_courts_print_it(string printed, string expected)
    {
        Parsed.Accepted read = Dated(printed);
        Assert.Equal(DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture), read.Notice.Events[0].On);
        Assert.Empty(read.Warnings);
    }

    [Theory]
    [InlineData("19 décembre 0009")]
    [InlineData("31 février 2007")]
    [InlineData("hier")]
    public void A_day_that_cannot_be_is_a_warning_and_costs_nothing_else(string printed)
    {
        Parsed.Accepted read = Dated(printed);
        Assert.Null(read.Notice.Events[0].On);
        Assert.Contains(read.Warnings, w => w.Detail.Contains(printed, StringComparison.Ordinal));
    }

    [Fact]
    public void A_missing_day_is_not_even_a_warning()
    {
        Parsed.Accepted read = Reading.Pcl.ReadOne(
            Reading.PclFile(Annonce(Firm + Judgment.Replace("<date>19 décembre 2007</date>", "", StringComparison.Ordinal)))
        );
        Assert.Null(read.Notice.Events[0].On);
        Assert.Empty(read.Warnings);
    }

    [Fact]
    public void A_judgment_that_is_annulled_makes_an_annulling_notice()
    {
        Notice notice = Reading
            .Pcl.ReadOne(
                Reading.PclFile(
                    Annonce(
                        Firm
                            + Judgment.Replace("jugement>", "jugementAnnule>", StringComparison.Ordinal)
                            + Parent("20070245", "2007-12-21"),
                        "annulation"
                    )
                )
            )
            .Notice;
        Assert.Equal((NoticeType.Annulling, "A200702451725"), (notice.Type, notice.Corrects));
    }

    [Fact]
    public void A_reference_without_a_year_takes_it_from_the_day_of_the_earlier_issue()
    {
        Notice notice = Reading
            .Pcl.ReadOne(Reading.PclFile(Annonce(Firm + Judgment + Parent("00000004", "8\u00A0janvier\u00A02008"), "rectificatif")))
            .Notice;
        Assert.Equal((NoticeType.Rectifying, "A200800041725"), (notice.Type, notice.Corrects));
    }

    [Fact]
    public void A_first_publication_that_names_an_earlier_one_corrects_nothing_and_says_so()
    {
        Parsed.Accepted read = Reading.Pcl.ReadOne(Reading.PclFile(Annonce(Firm + Judgment + Parent("00000068", "20 avril 2008"))));
        Assert.Equal((NoticeType.Initial, null), (read.Notice.Type, read.Notice.Corrects));
        Assert.Equal([new ParseWarning("parent-on-initial", "A200800681725")], read.Warnings);
    }

    [Fact]
    public void A_retraction_is_an_ordinary_notice_under_its_own_label()
    {
        const string nature = "Rétractation de jugement d'ouverture sur tierce opposition";
        Notice notice = Reading
            .Pcl.ReadOne(
                Reading.PclFile(
                    Annonce($"{Firm}<jugement><famille>Rétractation sur tierce opposition</famille><nature>{nature}</nature></jugement>")
                )
            )
            .Notice;
        Assert.Equal((NoticeType.Initial, null), (notice.Type, notice.Corrects));
        Assert.Equal((EventKind.InsolvencyOther, nature), (notice.Events[0].Kind, notice.Events[0].Label));
    }

    [Fact]
    public void A_nature_that_no_table_knows_is_kept_with_a_warning_that_names_it()
    {
        Parsed.Accepted read = Reading.Pcl.ReadOne(
            Reading.PclFile(Annonce($"{Firm}<jugement><famille>Extrait de jugement</famille><nature>Jugement inédit</nature></jugement>"))
        );
        Assert.Equal(EventKind.InsolvencyOther, read.Notice.Events[0].Kind);
        Assert.Equal([new ParseWarning("unknown-category", "Jugement inédit")], read.Warnings);
    }

    [Fact]
    public void A_record_without_judgment_or_number_costs_itself_alone()
    {
        IReadOnlyList<Parsed> read = Reading.Pcl.Read(
            Reading.PclFile(
                Annonce(Firm),
                Annonce(Firm + Judgment).Replace("<numeroAnnonce>611</numeroAnnonce>", "", StringComparison.Ordinal),
                Annonce(Firm + Judgment, "inconnu"),
                Annonce(Firm + Judgment)
            )
        );
        Assert.Equal(
            [RejectReason.NoEvent, RejectReason.MissingIdentity, RejectReason.BadValue],
            read.OfType<Parsed.Rejected>().Select(r => r.Reason)
        );
        Assert.All(read.OfType<Parsed.Rejected>(), r => Assert.Contains("FONDERIES", r.Raw, StringComparison.Ordinal));
        Assert.Single(read.OfType<Parsed.Accepted>());
    }

    [Fact]
    public void A_file_of_windows_1252_reads_as_one_of_UTF_8()
    {
        string document = Reading.PclFile(Annonce(Firm + Judgment)).Replace("UTF-8", "windows-1252", StringComparison.Ordinal);
        Notice notice = Assert.IsType<Parsed.Accepted>(Assert.Single(Reading.Pcl.Read(Encoding.Latin1.GetBytes(document)))).Notice;
        Assert.Equal("Jugement prononçant la liquidation judiciaire.", notice.Text);
    }

    [Fact]
    public void The_root_element_tells_the_family_whatever_the_file_is_called()
    {
        Assert.True(Reading.Pcl.Recognises(new DocumentHead("BXA20080009.xml", "PCL_REDIFF", [])));
        Assert.False(Reading.Pcl.Recognises(new DocumentHead("PCL_BXA20260001.xml", "RCS-A_IMMAT", [])));
        Assert.False(Reading.Pcl.Recognises(new DocumentHead("PCL_BXA20260001.xml", null, ["id"])));
    }

    private static Parsed.Accepted Dated(string date) =>
        Reading.Pcl.ReadOne(Reading.PclFile(Annonce(Firm + Judgment.Replace("19 décembre 2007", date, StringComparison.Ordinal))));

    private static string Parent(string parution, string date) =>
        $"""
            <parutionAvisPrecedent><nomPublication>BODACC A</nomPublication><numeroParution>{parution}</numeroParution>
            <dateParution>{date}</dateParution><numeroAnnonce>1725</numeroAnnonce></parutionAvisPrecedent>
            """;

    internal static string Annonce(string content, string type = "creation") =>
        $"""
            <annonce><typeAnnonce><{type}/></typeAnnonce><nojo>BXA08011002177X</nojo><numeroAnnonce>611</numeroAnnonce>
            <numeroDepartement>63</numeroDepartement><tribunal>TRIBUNAL DE COMMERCE DE THIERS</tribunal>
            <identifiantClient>6303/0000003519</identifiantClient>{content}</annonce>
            """;
}
