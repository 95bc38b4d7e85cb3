using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.Legal;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Seams;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Legal;

public class LegalEventTests
{
    // Of what the second event of a test says.
    private const string SecondMark = "bf66edb1";

    [Fact]
    public void An_event_is_one_notice_of_the_day_on_which_it_was_first_told()
    {
        const string More =
            "<ops:L509EP>VALDORIX MECANIQUE, FR</ops:L509EP><ops:L510EP>ONE LICENSEE</ops:L510EP><ops:L525EP>20261001</ops:L525EP>";
        Notice notice = LegalXml.One(LegalXml.Event("111L", More));
        Party owner = Assert.Single(notice.Parties);

        Assert.Equal(
            ("EP4999174-111L-20261118", "legal-events", new DateOnly(2026, 11, 19), "WORDS OF 111L ; ONE LICENSEE"),
            (notice.Id, notice.Family, notice.PublishedOn, notice.Text)
        );
        Assert.Equal(
            (EventKind.PatentLicence, "licence inscrite", "111L", new DateOnly(2026, 10, 1)),
            (notice.Events[0].Kind, notice.Events[0].Label, notice.Events[0].Code, notice.Events[0].On)
        );
        Assert.Equal(("VALDORIX MECANIQUE", "FR", PartyRole.Owner), (owner.Name, owner.Country, owner.Role));
        Assert.Equal(
            ("EP", "4999174", "25999174", "99990001"),
            (notice.Patent!.Office, notice.Patent.Number, notice.Patent.Application, notice.Patent.Family)
        );
        Assert.Equal("https://register.epo.org/application?number=EP25999174", notice.Link!.AbsoluteUri);
    }

    [Fact]
    public void The_same_events_are_the_same_notices_in_a_file_without_namespaces()
    {
        string entries = LegalXml.Event("18D", "<ops:L525EP>20261001</ops:L525EP>") + LegalXml.Event("PG25", LegalXml.State("FR"));

        Assert.Equal(
            LegalXml.Notices(LegalXml.Ops(entries)).Select(NoticeJson.ContentHash),
            LegalXml.Notices(LegalXml.Bulk(entries)).Select(NoticeJson.ContentHash)
        );
    }

    [Theory]
    [InlineData("U76", EventKind.PatentLicence)]
    [InlineData("U79", EventKind.PatentLicence)]
    [InlineData("111Z", EventKind.PatentPledge)]
    [InlineData("U70", EventKind.PatentPledge)]
    [InlineData("U93", EventKind.PatentLapse)]
    [InlineData("18R", EventKind.PatentWithdrawal)]
    [InlineData("18W", EventKind.PatentWithdrawal)]
    [InlineData("27W", EventKind.PatentWithdrawal)]
    [InlineData("RDAG", EventKind.PatentWithdrawal)]
    [InlineData("28", EventKind.PatentRestoration)]
    [InlineData("26", EventKind.PatentOpposition)]
    [InlineData("RAP1", EventKind.PatentOtherAct)]
    [InlineData("RAP4", EventKind.PatentOtherAct)]
    [InlineData("U1K", EventKind.PatentTransfer)]
    [InlineData("AK", EventKind.PatentOtherAct)]
    public void A_code_of_the_office_decides_alone(string code, EventKind kind)
    {
        Assert.Equal(kind, LegalXml.One(LegalXml.Event(code)).Events[0].Kind);
        Assert.Empty(LegalXml.Warnings(LegalXml.Ops(LegalXml.Event(code))));
    }

    [Theory]
    [InlineData("PG25", "FR", EventKind.PatentLapse)]
    [InlineData("PG25", "AT", EventKind.PatentOtherAct)]
    [InlineData("PGRI", "FR", EventKind.PatentRestoration)]
    [InlineData("PGRI", "DE", EventKind.PatentOtherAct)]
    [InlineData("PGFP", "FR", EventKind.PatentOtherAct)]
    public void What_happens_in_another_state_leaves_the_French_part_as_it_is(string code, string state, EventKind kind)
    {
        Notice notice = LegalXml.One(LegalXml.Event(code, LegalXml.State(state)));

        Assert.Equal(($"EP4999174-{code}{state}-20261118", kind), (notice.Id, notice.Events[0].Kind));
        Assert.Empty(LegalXml.Warnings(LegalXml.Ops(LegalXml.Event(code, LegalXml.State(state)))));
    }

    [Theory]
    [InlineData("TP", EventKind.PatentTransfer)]
    [InlineData("TQ", EventKind.PatentTransfer)]
    [InlineData("CD", EventKind.PatentNameChange)]
    [InlineData("CA", EventKind.PatentOtherAct)]
    [InlineData("CL", EventKind.PatentLicence)]
    [InlineData("GC", EventKind.PatentPledge)]
    [InlineData("RG", EventKind.PatentPledge)]
    [InlineData("SN", EventKind.PatentClaim)]
    [InlineData("AS", EventKind.PatentClaim)]
    [InlineData("ST", EventKind.PatentLapse)]
    [InlineData("D3", EventKind.PatentRestoration)]
    [InlineData("RT", EventKind.PatentWithdrawal)]
    [InlineData("PLFP", EventKind.PatentOtherAct)]
    public void Behind_a_reference_stands_the_code_of_the_French_register(string national, EventKind kind)
    {
        Notice notice = LegalXml.One(LegalXml.Event("REG", LegalXml.State("FR", national)));
        Notice own = LegalXml.One(LegalXml.Event(national, office: "FR", fields: "<ops:L017EP>3999174</ops:L017EP>"), "FR");

        Assert.Equal(($"EP4999174-REGFR{national}-20261118", kind, national), (notice.Id, notice.Events[0].Kind, notice.Events[0].Code));
        Assert.Equal(($"FR3999174-{national}-20261118", kind), (own.Id, own.Events[0].Kind));
    }

    [Fact]
    public void A_code_of_another_states_register_is_kept_and_no_surprise()
    {
        string entry = LegalXml.Event("REG", LegalXml.State("DE", "R096"));
        Notice notice = LegalXml.One(entry);

        Assert.Equal((EventKind.PatentOtherAct, "registre national : DE"), (notice.Events[0].Kind, notice.Events[0].Label));
        Assert.Equal("WORDS OF DE ; effet sur le droit : défavorable", notice.Text);
        Assert.Empty(LegalXml.Warnings(LegalXml.Ops(entry)));
    }

    [Theory]
    [InlineData("ZZZZ", "", "EP ZZZZ")]
    [InlineData("REG", "<ops:L501EP>FR</ops:L501EP>", "EP REGFR")]
    [InlineData("REG", "<ops:L501EP>FR</ops:L501EP><ops:L502EP>QQ</ops:L502EP>", "EP REGFRQQ")]
    [InlineData("PG25", "", "EP PG25")]
    public void An_unknown_code_is_kept_in_the_publishers_words_and_told(string code, string more, string told)
    {
        string entry = LegalXml.Event(code, more);

        Assert.Equal((EventKind.PatentOtherAct, $"WORDS OF {code}"), Announced(LegalXml.One(entry)));
        Assert.Equal([new ParseWarning("unknown-category", told)], LegalXml.Warnings(LegalXml.Ops(entry)));

        static (EventKind, string?) Announced(Notice notice) => (notice.Events[0].Kind, notice.Events[0].Label);
    }

    [Fact]
    public void A_transfer_names_the_holder_after_it()
    {
        string entry = LegalXml.Event("REG", LegalXml.State("FR", "TP", "<ops:L509EP>VALDORIX HOLDING SA</ops:L509EP>"));

        Party buyer = Assert.Single(LegalXml.One(entry).Parties);
        Assert.Equal((PartyRole.Buyer, "VALDORIX HOLDING SA", null), (buyer.Role, buyer.Name, buyer.Country));
    }

    [Theory]
    [InlineData("VALDORIX, SA", "VALDORIX, SA", null)]
    [InlineData("VALDORIX, SA, FR", "VALDORIX, SA", "FR")]
    [InlineData("VALDORIX CO., LTD, JP", "VALDORIX CO., LTD", "JP")]
    [InlineData("VALDORIX,", "VALDORIX", null)]
    [InlineData(", FR", ", FR", null)]
    public void A_country_behind_a_name_is_no_legal_form(string printed, string name, string? country)
    {
        Party owner = OwnerName.Read(printed, PartyRole.Owner);

        Assert.Equal((name, country), (owner.Name, owner.Country));
    }

    [Fact]
    public void A_corrected_entry_has_the_name_that_it_had()
    {
        string first = LegalXml.Event("PG25", LegalXml.State("FR", more: "<ops:L525EP>20260630</ops:L525EP>"));
        string corrected = LegalXml.Event("PG25", LegalXml.State("FR", more: "<ops:L525EP>20260531</ops:L525EP>"));

        Assert.Equal(LegalXml.One(first).Id, LegalXml.One(corrected).Id);
        Assert.Equal(new DateOnly(2026, 5, 31), LegalXml.One(corrected).Events[0].On);
    }

    [Fact]
    public void Of_two_events_of_one_code_on_one_day_the_later_bears_what_it_says_and_what_is_printed_twice_is_one()
    {
        string early = LegalXml.Event("111L", "<ops:L510EP>FIRST</ops:L510EP>", created: "2026-11-19");
        string late = LegalXml.Event("111L", "<ops:L510EP>SECOND</ops:L510EP>", created: "2026-11-26");

        (string, string?)[] expected =
        [
            ("EP4999174-111L-20261118", "WORDS OF 111L ; FIRST"),
            ($"EP4999174-111L-20261118-{SecondMark}", "WORDS OF 111L ; SECOND"),
        ];
        Assert.Equal(expected, LegalXml.Notices(LegalXml.Ops(early + late)).Select(n => (n.Id, n.Text)));
        Assert.Equal(expected, LegalXml.Notices(LegalXml.Ops(late + early + late)).Select(n => (n.Id, n.Text)));
    }

    [Fact]
    public void A_name_depends_neither_on_the_order_of_the_file_nor_on_what_was_taken_back()
    {
        const string Back = "<ops:L013EP>D</ops:L013EP>";
        string[] entries = [.. new[] { "FIRST", "SECOND", "THIRD" }.Select(t => LegalXml.Event("111L", $"<ops:L510EP>{t}</ops:L510EP>"))];
        Dictionary<string, string> ids = LegalXml.Notices(LegalXml.Ops(string.Concat(entries))).ToDictionary(n => n.Text!, n => n.Id);

        Assert.Equal(3, ids.Values.Distinct(StringComparer.Ordinal).Count());
        Assert.All(LegalXml.Notices(LegalXml.Ops(string.Concat(entries.Reverse()))), n => Assert.Equal(ids[n.Text!], n.Id));
        foreach (string gone in entries)
        {
            string taken = gone.Replace("<ops:L018EP>", $"{Back}<ops:L018EP>", StringComparison.Ordinal);
            IReadOnlyList<Notice> left = LegalXml.Notices(LegalXml.Ops(string.Concat(entries.Select(e => e == gone ? taken : e))));
            Assert.Equal(2, left.Count);
            Assert.All(left, n => Assert.Equal(ids[n.Text!], n.Id));
        }
    }

    [Fact]
    public void What_is_taken_back_and_told_again_has_the_name_that_it_had()
    {
        string taken = LegalXml.Event(
            "PG25",
            LegalXml.State("FR", more: "<ops:L525EP>20260630</ops:L525EP>"),
            "<ops:L013EP>D</ops:L013EP>"
        );
        string again = LegalXml.Event("PG25", LegalXml.State("FR", more: "<ops:L525EP>20260531</ops:L525EP>"), created: "2026-11-26");

        Assert.Equal(LegalXml.One(again).Id, Assert.Single(LegalXml.Notices(LegalXml.Ops(taken + again))).Id);
    }

    [Fact]
    public void Offices_that_are_not_asked_for_are_passed_over()
    {
        string entries = LegalXml.Event("AS", office: "US") + LegalXml.Event("18D") + LegalXml.Event("ST", office: "FR");

        Assert.Equal(["EP4999174-18D-20261118"], LegalXml.Notices(LegalXml.Ops(entries)).Select(n => n.Id));
        Assert.Empty(LegalXml.Read(LegalXml.Ops(LegalXml.Event("AS", office: "US"))));
    }

    [Fact]
    public void An_entry_that_was_taken_back_is_no_notice_and_counted()
    {
        string entries = LegalXml.Event("18D", fields: "<ops:L013EP>D</ops:L013EP>") + LegalXml.Event("18W");

        Assert.Equal(["EP4999174-18W-20261118"], LegalXml.Notices(LegalXml.Ops(entries)).Select(n => n.Id));
        Assert.Equal([new ParseWarning("deleted-records", "1")], LegalXml.Warnings(LegalXml.Ops(entries)));
    }

    [Fact]
    public void Where_the_number_of_the_application_is_all_that_is_printed_it_is_taken_for_none_of_a_publication()
    {
        string document = $"<legal-data xmlns:ops=\"http://ops.epo.org\">{LegalXml.Event("18D")}</legal-data>";

        Assert.Equal("EP25999174A-18D-20261118", Assert.Single(LegalXml.Notices(document)).Id);
        Assert.Equal([new ParseWarning("application-number-only", "EP25999174")], LegalXml.Warnings(document));
    }

    [Theory]
    [InlineData("legal/2026-47.xml", "world-patent-data", true)]
    [InlineData("INPADOC_2026_47.zip/a.xml", "exchange-documents", true)]
    [InlineData("week.xml", "legal-events", true)]
    [InlineData("legal/2026-47.zip/part.zip/a.xml", "exchange-documents", true)]
    [InlineData("DOCDB-202647.xml", "exchange-documents", false)]
    [InlineData("inpadoc/docdb/DOCDB-202647.xml", "exchange-documents", false)]
    [InlineData("legal/docdb/2026.zip/DOCDB-202647.xml", "exchange-documents", false)]
    [InlineData("legal/EP4999174NWA1.xml", "ep-patent-document", false)]
    [InlineData("paralegal.xml", "world-patent-data", false)]
    [InlineData("legal.json", null, false)]
    public void A_file_of_legal_events_is_known_by_its_root_or_its_name(string path, string? root, bool isKnown) =>
        Assert.Equal(isKnown, new LegalEventParser(EpoOptions.Default).Recognises(new DocumentHead(path, root, []) { Path = path }));
}
