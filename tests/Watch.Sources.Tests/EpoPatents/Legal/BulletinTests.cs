using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.Legal;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Seams;
using Watch.Sources.Tests.EpoPatents.FullText;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Legal;

public class BulletinTests
{
    private const string Licence =
        "<B790><B791><dnum><text>0100</text></dnum><date>20261001</date><kind>E</kind><snm>MARTEVAL Outillage</snm>"
        + "<adr><ctry>FR</ctry></adr></B791></B790>";

    [Fact]
    public void A_new_record_is_the_publication_by_the_name_that_it_has_elsewhere()
    {
        Notice notice = One(Record("n", ""));

        Assert.Equal(("EP4999174B1", "publications", EventKind.PatentGrant), (notice.Id, notice.Family, notice.Events[0].Kind));
    }

    [Theory]
    [InlineData("B237", "18D", EventKind.PatentWithdrawal)]
    [InlineData("B236", "18W", EventKind.PatentWithdrawal)]
    [InlineData("B235", "18R", EventKind.PatentWithdrawal)]
    [InlineData("B239", "27W", EventKind.PatentWithdrawal)]
    [InlineData("B238", "28", EventKind.PatentRestoration)]
    [InlineData("B731", "RAP2", EventKind.PatentOtherAct)]
    [InlineData("B781", "26", EventKind.PatentOpposition)]
    [InlineData("B791", "111L", EventKind.PatentLicence)]
    [InlineData("B010EP", "111Z", EventKind.PatentPledge)]
    public void A_change_has_the_name_that_the_same_event_has_in_INPADOC(string tag, string code, EventKind kind)
    {
        Notice notice = One(Record("r", Change(tag)));

        Assert.Equal(
            ($"EP4999174-{code}-20261118", "legal-events", kind, new DateOnly(2026, 11, 18)),
            (notice.Id, notice.Family, notice.Events[0].Kind, notice.PublishedOn)
        );
    }

    [Fact]
    public void A_licence_names_who_holds_it()
    {
        Notice notice = One(Record("r", Change("B790")));

        Assert.Equal(new DateOnly(2026, 10, 1), notice.Events[0].On);
        Assert.Equal(
            [(PartyRole.Owner, "VALDORIX Mécanique"), (PartyRole.Licensee, "MARTEVAL Outillage")],
            notice.Parties.Select(p => (p.Role, p.Name))
        );
    }

    [Fact]
    public void All_other_changes_are_one_notice_and_never_lost()
    {
        IReadOnlyList<Notice> notices = Notices(Record("r", Change("B542") + Change("B475") + Change("B237") + Change("B239", "d")));

        Assert.Equal(["EP4999174-18D-20261118", "EP4999174-EBD-20261118"], notices.Select(n => n.Id));
        Assert.Equal("données modifiées : B239 supprimé, B475, B542", notices[1].Events[0].Label);
        Assert.Equal("EP4999174-EBD-20261118", One(Record("r", "")).Id);
    }

    [Fact]
    public void A_request_that_was_not_accepted_restores_nothing()
    {
        string record = Record("r", Change("B238")).Replace("<B004EP>3", "<B004EP>2", StringComparison.Ordinal);

        Assert.Equal("EP4999174-EBD-20261118", One(record).Id);
    }

    [Fact]
    public void Records_one_after_the_other_are_read_until_the_file_breaks_off()
    {
        string record = Body(Record("r", Change("B237")));
        IReadOnlyList<Parsed> read = Read($"<ep-bulletins>{record}{Body(Record("n", ""))}<ep-bulletin>");

        Assert.Equal(["EP4999174-18D-20261118", "EP4999174B1"], read.OfType<Parsed.Accepted>().Select(a => a.Notice.Id));
        Assert.Equal(RejectReason.Truncated, Assert.IsType<Parsed.Rejected>(read[^1]).Reason);
    }

    [Theory]
    [InlineData("</SDOBI>", "", RejectReason.Malformed)]
    [InlineData("<B140><date>", "<B140>&lt;<date", RejectReason.Malformed)]
    [InlineData("<B140><date>", "<B140>deep<date>", RejectReason.TooLarge)]
    [InlineData("<B140><date>", "<B140>huge<date>", RejectReason.TooLarge)]
    public void One_broken_record_costs_itself_and_no_other(string good, string bad, RejectReason reason)
    {
        string broken = bad.Replace("huge", new string('x', 5_000_000), StringComparison.Ordinal)
            .Replace("deep", LegalXml.Deep("date"), StringComparison.Ordinal);
        string record = Body(Record("n", ""));
        string second = record.Replace(good, broken, StringComparison.Ordinal);
        IReadOnlyList<Parsed> read = Read($"<ep-bulletins>{record}{second}{record}</ep-bulletins>");

        Assert.Equal(["EP4999174B1", "EP4999174B1"], read.OfType<Parsed.Accepted>().Select(a => a.Notice.Id));
        Assert.Equal(reason, Assert.Single(read.OfType<Parsed.Rejected>()).Reason);
    }

    [Fact]
    public void A_week_without_any_known_record_says_so() =>
        Assert.Equal(
            RejectReason.NoEvent,
            Assert.IsType<Parsed.Rejected>(Assert.Single(Read("<ep-bulletins><ep-record/></ep-bulletins>"))).Reason
        );

    [Fact]
    public void A_record_of_an_office_that_is_not_read_is_passed_over() =>
        Assert.Empty(Read(Record("n", "").Replace("<B190>EP", "<B190>ZZ", StringComparison.Ordinal)));

    [Fact]
    public void A_record_without_number_is_rejected() =>
        Assert.Equal(
            RejectReason.MissingIdentity,
            Assert.IsType<Parsed.Rejected>(Assert.Single(Read("<ep-bulletin country=\"EP\"/>"))).Reason
        );

    private static string Change(string tag, string status = "n") =>
        $"<ep-chg idref=\"c1\" btag=\"{tag}\" date=\"20261118\" status=\"{status}\"/>";

    private static string Record(string status, string changes) =>
        FullTexts
            .Document("B1", parties: FullTexts.Owners + Licence)
            .Replace("ep-patent-document", "ep-bulletin", StringComparison.Ordinal)
            .Replace("status=\"n\"", $"status=\"{status}\"", StringComparison.Ordinal)
            .Replace(
                "<B005EP>J</B005EP>",
                $"<B002EP><ep-chg-info>{changes}</ep-chg-info></B002EP><B004EP>3</B004EP>",
                StringComparison.Ordinal
            );

    private static string Body(string record) => record[record.IndexOf("<ep-bulletin id", StringComparison.Ordinal)..];

    private static IReadOnlyList<Parsed> Read(string document)
    {
        using MemoryStream content = new(Encoding.UTF8.GetBytes(document));
        return [.. new BulletinParser(EpoOptions.Default).Parse(content, new DocumentInfo { Name = "EBD_2026_47.xml" })];
    }

    private static IReadOnlyList<Notice> Notices(string document) =>
        [.. Read(document).Select(p => Assert.IsType<Parsed.Accepted>(p).Notice)];

    private static Notice One(string document) => Assert.Single(Notices(document));
}
