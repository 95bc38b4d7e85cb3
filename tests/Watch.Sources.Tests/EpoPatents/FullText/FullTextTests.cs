using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.FullText;

public class FullTextTests
{
    [Fact]
    public void A_publication_is_one_notice_with_its_bibliography_and_abstract()
    {
        Notice notice = FullTexts.One(FullTexts.Document());
        Patent patent = notice.Patent!;

        Assert.Equal(
            ("EP4999174A1", "publications", NoticeType.Initial, new DateOnly(2026, 11, 18)),
            (notice.Id, notice.Family, notice.Type, notice.PublishedOn)
        );
        Assert.Equal(
            ("EP", "4999174", "A1", "25999174", new DateOnly(2025, 5, 14), new DateOnly(2026, 11, 18), null),
            (patent.Office, patent.Number, patent.Kind, patent.Application, patent.FiledOn, patent.FirstPublishedOn, patent.GrantedOn)
        );
        Assert.Equal(["FR2499174", "EP24999175"], patent.Priorities);
        Assert.Equal([new("Schnellspanner", "de"), new("Quick vice", "en"), new LocalText("Étau rapide", "fr")], patent.Titles);
        Assert.Equal([new LocalText("Un étau rapide.", "fr")], patent.Abstracts);
        Assert.Empty(FullTexts.Warnings(FullTexts.Document()));
    }

    [Theory]
    [InlineData("A1", EventKind.PatentApplication)]
    [InlineData("A2", EventKind.PatentApplication)]
    [InlineData("A3", EventKind.PatentSearchReport)]
    [InlineData("A4", EventKind.PatentSearchReport)]
    [InlineData("A8", EventKind.PatentOtherAct)]
    [InlineData("B1", EventKind.PatentGrant)]
    [InlineData("B2", EventKind.PatentOpposition)]
    [InlineData("B3", EventKind.PatentOtherAct)]
    [InlineData("B9", EventKind.PatentOtherAct)]
    public void The_kind_code_says_what_is_announced(string code, EventKind kind)
    {
        Notice notice = FullTexts.One(FullTexts.Document(code));

        Assert.Equal(("EP4999174" + code, kind, code), (notice.Id, notice.Events[0].Kind, notice.Events[0].Code));
    }

    [Fact]
    public void An_unknown_kind_code_is_kept_and_told()
    {
        Assert.Equal(EventKind.PatentOtherAct, FullTexts.One(FullTexts.Document("Q7")).Events[0].Kind);
        Assert.Equal([new ParseWarning("unknown-category", "EP Q7")], FullTexts.Warnings(FullTexts.Document("Q7")));
    }

    [Fact]
    public void Owners_are_told_of_a_granted_patent_and_nobody_has_an_address()
    {
        const string Dates = "<B430><date>20250305</date></B430><B450><date>20261118</date></B450>";
        Notice notice = FullTexts.One(FullTexts.Document("B1", parties: FullTexts.Owners, dates: Dates));

        Party owner = Assert.Single(notice.Parties);
        Assert.Equal((PartyRole.Owner, "VALDORIX Mécanique", "FR", null), (owner.Role, owner.Name, owner.Country, owner.Seat));
        Assert.Equal((new DateOnly(2025, 3, 5), new DateOnly(2026, 11, 18)), (notice.Patent!.FirstPublishedOn, notice.Patent.GrantedOn));
    }

    [Theory]
    [InlineData("<snm>Dupuis, Aglaé</snm>", "Dupuis, Aglaé")]
    [InlineData("<snm>Martel</snm><fnm>Odile</fnm>", "Martel, Odile")]
    public void An_applicant_who_is_a_human_being_is_a_name_alone(string names, string name)
    {
        string parties = $"<B710><B711>{names}<adr><str>2 chemin Secret</str><city>Ambert</city><ctry>FR</ctry></adr></B711></B710>";

        Party party = Assert.Single(FullTexts.One(FullTexts.Document(parties: parties)).Parties);
        Assert.Equal((name, PersonType.Natural, null, null), (party.Name, party.Person, party.Country, party.Seat));
    }

    [Fact]
    public void An_applicant_is_told_once_however_often_it_is_printed()
    {
        string twice = FullTexts.Applicants.Replace(
            "</B710>",
            "<B711><snm>VALDORIX MECANIQUE</snm><adr><ctry>FR</ctry></adr></B711></B710>",
            StringComparison.Ordinal
        );

        Assert.Equal("VALDORIX Mécanique", Assert.Single(FullTexts.One(FullTexts.Document(parties: twice)).Parties).Name);
    }

    [Fact]
    public void Classifications_of_all_editions_come_out_alike()
    {
        Assert.Equal(
            [
                (ClassificationScheme.Ipc, "B23Q3/06", true, true),
                (ClassificationScheme.Ipc, "B25J15/00", false, false),
                (ClassificationScheme.Cpc, "B23Q3/06", true, true),
            ],
            Read(FullTexts.Ipc)
        );
        Assert.Equal(
            [
                (ClassificationScheme.Ipc, "B23Q3/06", true, true),
                (ClassificationScheme.Ipc, "B25J15/00", true, false),
                (ClassificationScheme.Ipc, "A01N43/08", false, false),
            ],
            Read("<B510><B516>7</B516><B511> 7B 23Q   3/06   A</B511><B512> 7B 25J  15/00   B</B512><B513>2A 01N 43/08</B513></B510>")
        );

        static IEnumerable<(ClassificationScheme, string, bool, bool)> Read(string technical) =>
            FullTexts.One(FullTexts.Document(technical: technical)).Classifications.Select(c => (c.Scheme, c.Symbol, c.Inventive, c.First));
    }

    [Fact]
    public void A_correction_that_names_what_it_corrects_is_one()
    {
        const string Heading =
            "<B132EP>B1</B132EP><B150><B151>W1</B151><B155><B1551>de</B1551><B1552>Beschreibung</B1552><B1551>fr</B1551>"
            + "<B1552>Description</B1552></B155></B150>";
        Notice notice = FullTexts.One(FullTexts.Document("B9", Heading));

        Assert.Equal(
            ("EP4999174B9", NoticeType.Rectifying, "EP4999174B1", "Description"),
            (notice.Id, notice.Type, notice.Corrects, notice.Text)
        );
        Assert.Equal((EventKind.PatentGrant, "correction de la publication"), (notice.Events[0].Kind, notice.Events[0].Label));
    }

    [Theory]
    [InlineData("<B150><B151>W1</B151></B150>")]
    [InlineData("<B132EP>B1</B132EP><B150><B151>DL</B151></B150>")]
    public void A_correction_that_names_nothing_or_is_taken_back_corrects_nothing(string heading)
    {
        Notice notice = FullTexts.One(FullTexts.Document("B9", heading));

        Assert.Equal((NoticeType.Initial, null, EventKind.PatentOtherAct), (notice.Type, notice.Corrects, notice.Events[0].Kind));
    }

    [Fact]
    public void The_root_stands_in_for_what_the_bibliography_lacks()
    {
        string document = FullTexts
            .Document()
            .Replace("<B110>4999174</B110>", "", StringComparison.Ordinal)
            .Replace("<B130>A1</B130>", "", StringComparison.Ordinal)
            .Replace("<B140><date>20261118</date></B140>", "", StringComparison.Ordinal)
            .Replace("doc-number=\"4999174\"", "doc-number=\"12\"", StringComparison.Ordinal);

        Notice notice = FullTexts.One(document);
        Assert.Equal(("EP0000012A1", new DateOnly(2026, 11, 18)), (notice.Id, notice.PublishedOn));
    }
}
