using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Containers;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Seams;
using Xunit;
using static Watch.Sources.Tests.EpoPatents.ExchangeDocuments;

namespace Watch.Sources.Tests.EpoPatents;

public class ExchangeParserTests
{
    [Fact]
    public void A_publication_is_one_notice_with_all_that_is_printed()
    {
        Notice notice = One(Docdb(Record()));

        Assert.Equal(("epo-patents", "EP9990001A1", "publications"), (notice.Source.Value, notice.Id, notice.Family));
        Assert.Equal(new DateOnly(2026, 11, 4), notice.PublishedOn);
        NoticeEvent announced = Assert.Single(notice.Events);
        Assert.Equal((EventKind.PatentApplication, "A1", new DateOnly(2026, 11, 4)), (announced.Kind, announced.Code, announced.On));
        Party applicant = Assert.Single(notice.Parties);
        Assert.Equal((PartyRole.Applicant, "Charrues Bellefont", "FR"), (applicant.Role, applicant.Name, applicant.Country));
        Patent patent = notice.Patent!;
        Assert.Equal("EP9990001A1", patent.Publication);
        Assert.Equal(("25199990", new DateOnly(2025, 5, 6)), (patent.Application, patent.FiledOn));
        Assert.Equal((new DateOnly(2026, 11, 4), null), (patent.FirstPublishedOn, patent.GrantedOn));
        Assert.Equal("99000001", patent.Family);
        Assert.Equal(["de PFLUGSCHAR", "fr SOC DE CHARRUE"], patent.Titles.Select(t => $"{t.Language} {t.Text}"));
        Assert.Equal([new LocalText("A share of a plough.", "en")], patent.Abstracts);
        Assert.Equal("https://worldwide.espacenet.com/patent/search?q=pn%3DEP9990001A1", notice.Link?.AbsoluteUri);
    }

    [Fact]
    public void Active_priorities_alone_make_the_family() => Assert.Equal(["FR20240499990"], One(Docdb(Record())).Patent!.Priorities);

    [Fact]
    public void A_symbol_stands_once_whichever_offices_gave_it_and_is_claimed_where_one_says_so() =>
        Assert.Equal(
            ["Ipc A01B15/06 True", "Cpc A01B15/06 True", "Cpc B22D19/08 False"],
            One(Docdb(Record())).Classifications.Select(c => $"{c.Scheme} {c.Symbol} {c.Inventive}")
        );

    [Fact]
    public void The_same_publication_is_the_same_notice_in_both_dresses()
    {
        Notice bulk = One(Docdb(Record()));
        Notice answer = One(Ops(OpsDocument()));

        // Which symbol comes first OPS does not tell.
        Notice told = bulk with
        {
            Classifications = [.. bulk.Classifications.Select(c => c with { First = false })],
        };
        Assert.Equal(NoticeJson.Write(told), NoticeJson.Write(answer));
    }

    [Theory]
    [InlineData("ns3")]
    [InlineData("x")]
    public void Prefixes_are_whatever_they_are(string prefix) =>
        Assert.Equal(
            NoticeJson.Write(One(Docdb(Record()))),
            NoticeJson.Write(
                One(
                    Docdb(Record())
                        .Replace("exch:", prefix + ":", StringComparison.Ordinal)
                        .Replace(":exch=", $":{prefix}=", StringComparison.Ordinal)
                )
            )
        );

    [Fact]
    public void A_record_stands_in_what_OPS_was_asked_for()
    {
        string found =
            "<ops:biblio-search total-result-count=\"10000\"><ops:query>cpc=A01B</ops:query>"
            + $"<ops:search-result>{OpsDocument()}</ops:search-result></ops:biblio-search>";
        string family =
            "<ops:patent-family><ops:family-member family-id=\"99000001\"><publication-reference/>"
            + OpsDocument()
                .Replace("<exchange-documents>", "", StringComparison.Ordinal)
                .Replace("</exchange-documents>", "", StringComparison.Ordinal)
            + "<ops:legal code=\"17P\"/></ops:family-member><ops:family-member/></ops:patent-family>";

        Assert.Equal("EP9990001A1", One(Ops(found)).Id);
        Assert.Equal("EP9990001A1", One(Ops(family)).Id);
        Assert.Empty(Read(Ops("<ops:publication-reference/>")));
    }

    [Fact]
    public void Documents_are_known_by_their_root_and_have_the_rank_of_their_channel()
    {
        Assert.Equal("bulk", Find(Docdb(Record()))?.Channel.Name);
        Assert.Equal("api", Find(Ops(OpsDocument()))?.Channel.Name);
        Assert.Equal("bulk", Find(Record())?.Channel.Name);
    }

    [Theory]
    [InlineData("EP", "A1", EventKind.PatentApplication)]
    [InlineData("WO", "A2", EventKind.PatentApplication)]
    [InlineData("EP", "A3", EventKind.PatentSearchReport)]
    [InlineData("WO", "A4", EventKind.PatentSearchReport)]
    [InlineData("EP", "B1", EventKind.PatentGrant)]
    [InlineData("EP", "B2", EventKind.PatentOpposition)]
    [InlineData("EP", "B3", EventKind.PatentOtherAct)]
    [InlineData("EP", "A8", EventKind.PatentOtherAct)]
    [InlineData("WO", "A9", EventKind.PatentOtherAct)]
    [InlineData("EP", "B9", EventKind.PatentOtherAct)]
    [InlineData("FR", "A3", EventKind.PatentApplication)]
    [InlineData("DE", "U1", EventKind.PatentApplication)]
    [InlineData("JP", "B", EventKind.PatentGrant)]
    [InlineData("DE", "C5", EventKind.PatentGrant)]
    public void The_kind_code_says_what_is_announced(string office, string code, EventKind kind)
    {
        EpoOptions options = new() { Offices = [office] };
        Assert.Equal(kind, One(Docdb(Record(office: office, kind: code)), options).Events[0].Kind);
        Assert.DoesNotContain(Read(Docdb(Record(office: office, kind: code)), options), p => p is Parsed.Accepted { Warnings.Count: > 0 });
    }

    [Fact]
    public void A_code_that_nobody_knows_is_another_act_and_counted()
    {
        Assert.Equal(EventKind.PatentOtherAct, One(Docdb(Record(kind: "X7"))).Events[0].Kind);
        Assert.Equal([new ParseWarning("unknown-category", "EP X7")], Warnings(Docdb(Record(kind: "X7"))));
    }

    [Fact]
    public void A_grant_has_the_day_of_the_grant_and_no_other()
    {
        Patent patent = One(Docdb(Record(kind: "B1"))).Patent!;
        Assert.Equal((null, new DateOnly(2026, 11, 4)), (patent.FirstPublishedOn, patent.GrantedOn));
    }

    [Fact]
    public void Records_of_offices_that_are_not_asked_for_are_passed_over()
    {
        Assert.Empty(Read(Docdb(Record(office: "JP"), Record(office: "FR"))));
        Assert.Equal(
            ["FR9990001A1"],
            Notices(Docdb(Record(office: "JP"), Record(office: "FR")), new EpoOptions { Offices = ["FR"] }).Select(n => n.Id)
        );
    }

    [Fact]
    public void What_is_amended_is_told_while_it_is_young_and_what_is_deleted_is_not()
    {
        string document = Docdb(
            Record("status=\"A\"", number: "9990001", date: "20260907"),
            Record("status=\"A\"", number: "9990002", date: "20260906"),
            Record("status=\"A\"", number: "9990003", date: "19990101"),
            Record("status=\"D\"", number: "9990004"),
            Record("", number: "9990005", date: "19990101")
        );

        Assert.Equal(["EP9990001A1", "EP9990005A1"], Notices(document).Select(n => n.Id));
        Assert.Equal([new ParseWarning("amended-records", "2"), new ParseWarning("deleted-records", "1")], Warnings(document));
        Assert.Equal(4, Notices(document, new EpoOptions { AmendedWithin = 20_000 }).Count);
    }

    [Fact]
    public void What_OPS_has_not_found_is_no_publication() =>
        Assert.Empty(Read(Ops("<exchange-document country=\"EP\" doc-number=\"1\" kind=\"A1\" status=\"not found\"/>")));

    [Theory]
    [InlineData("<invention-title>Charrue</invention-title>", " Charrue")]
    [InlineData("<invention-title lang=\"ol\">Charrue</invention-title>", " Charrue")]
    [InlineData("", null)]
    public void A_title_may_lack_its_language_or_be_missing(string title, string? read) =>
        Assert.Equal(read, One(Ops(OpsDocument(title: title))).Patent!.Titles.Select(t => $"{t.Language} {t.Text}").FirstOrDefault());

    [Fact]
    public void Applicants_are_told_once_and_a_country_only_where_it_is_certain()
    {
        string parties =
            "<applicants>"
            + Applicant("epodoc", 1, "BELLEFONT SA [FR]")
            + Applicant("epodoc", 2, "VALDORIX GMBH [DE]")
            + Applicant("epodoc", 3, "DUPUIS AGLAE [FR]")
            + Applicant("original", 1, "Bellefont S.A., ")
            + Applicant("original", 2, "BELLEFONT S.A.")
            + Applicant("original", 3, "Valdorix Mécanique GmbH")
            + Applicant("original", 4, "DUPUIS, Aglaé, ")
            + "</applicants><inventors><inventor data-format=\"original\">"
            + "<inventor-name><name>DUPUIS, Aglaé</name></inventor-name></inventor>"
            + "</inventors>";

        Assert.Equal(
            ["Bellefont S.A. FR Unknown", "Valdorix Mécanique GmbH  Unknown", "DUPUIS, Aglaé  Natural"],
            One(Ops(OpsDocument(parties))).Parties.Select(p => $"{p.Name} {p.Country} {p.Person}")
        );
    }

    [Fact]
    public void Where_nothing_is_listed_as_printed_the_standard_names_stand_without_brackets() =>
        Assert.Equal(
            ["BELLEFONT SA FR", "VALDORIX GMBH "],
            One(
                Ops(
                    OpsDocument(
                        $"<applicants>{Applicant("epodoc", 1, "BELLEFONT SA [FR]")}"
                            + $"{Applicant("epodoc", 2, "VALDORIX GMBH [XX]")}</applicants>"
                    )
                )
            )
                .Parties.Select(p => $"{p.Name} {p.Country}")
        );

    [Fact]
    public void Symbols_of_the_older_editions_are_read_with_their_edition_before_them() =>
        Assert.Contains(
            One(
                Docdb(
                    Record(
                        more: "<exch:classification-ipc><main-classification> 7A 61K   9/16   A</main-classification>"
                            + "</exch:classification-ipc>"
                    )
                )
            ).Classifications,
            c => c is { Symbol: "A61K9/16", First: true }
        );

    private static string Applicant(string format, int sequence, string name) =>
        $"<applicant sequence=\"{sequence}\" data-format=\"{format}\"><applicant-name><name>{name}</name></applicant-name></applicant>";

    private static IDocumentParser? Find(string document)
    {
        using MemoryStream content = new(Encoding.UTF8.GetBytes(document));
        return new ParserCatalogue(SourceModules.All).Find(DocumentHeadReader.Read(content, "a.xml").Head);
    }
}
