using System.Text;
using CsCheck;
using Watch.Contracts.Notices;
using Watch.Sources.Tests.EpoPatents.FullText;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Legal;

public class BadLegalEventTests
{
    private static readonly string[] _words = ["<ops:legal>", "]]>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "\u202e", "<a/>", "</a>"];

    [Fact]
    public void A_document_that_is_cut_anywhere_keeps_what_came_before_and_says_so()
    {
        string first = LegalXml.Bulk(LegalXml.Event("18D"));
        string both =
            first.Replace("</legal-data>", "", StringComparison.Ordinal)
            + first[first.IndexOf("<exchange-document", StringComparison.Ordinal)..];
        byte[] whole = Encoding.UTF8.GetBytes(both);
        int half = Encoding.UTF8.GetByteCount(first) - "</legal-data>".Length;
        for (int length = 0; length < whole.Length; length++)
        {
            IReadOnlyList<Parsed> read = LegalXml.Read(new MemoryStream(whole, 0, length));
            Assert.Equal(RejectReason.Truncated, Assert.Single(read.OfType<Parsed.Rejected>()).Reason);
            Assert.True(read.Count >= (length < half ? 1 : 2));
        }
    }

    [Fact]
    public void No_change_of_its_bytes_is_an_exception()
    {
        byte[] whole = Encoding.UTF8.GetBytes(LegalXml.Ops(LegalXml.Event("18D") + LegalXml.Event("REG", LegalXml.State("FR", "TP"))));
        Gen.Select(Gen.Double.Unit, Gen.Byte, Gen.Int[0, 4], Gen.Int[0, _words.Length - 1])
            .Array[1, 4]
            .Sample(edits => LegalXml.Read(new MemoryStream(ByteEdits.Apply(whole, _words, edits))).Count >= 0, iter: 2_000);
    }

    [Fact]
    public void Hundreds_of_megabytes_of_records_are_read_one_at_a_time()
    {
        string document = LegalXml.Bulk("");
        string start = document[..document.IndexOf("<exchange-document", StringComparison.Ordinal)];
        string one = document[start.Length..^"</legal-data>".Length];
        using EndlessText text = new(start, one + new string(' ', 100_000), 200_000_000);

        Assert.Equal(RejectReason.Truncated, Assert.IsType<Parsed.Rejected>(Assert.Single(LegalXml.Read(text))).Reason);
    }

    [Fact]
    public void A_record_without_end_is_rejected_and_stepped_over_as_far_as_it_goes()
    {
        string document = LegalXml.Bulk("<legal><L510EP>");
        using EndlessText text = new(document[..document.IndexOf("</legal-events>", StringComparison.Ordinal)], "<b/>", 100_000_000);

        Assert.Equal(
            [RejectReason.TooLarge, RejectReason.Truncated],
            LegalXml.Read(text).Select(p => Assert.IsType<Parsed.Rejected>(p).Reason)
        );
    }

    [Theory]
    [InlineData("</legal-events>", "", RejectReason.Malformed)]
    [InlineData("</anything></exchange-document>", "", RejectReason.Malformed)]
    [InlineData("<L500EP>", "<L500EP><a b=1>", RejectReason.Malformed)]
    [InlineData("<L500EP>", "<L500EP><L525EP>\0</L525EP>", RejectReason.Malformed)]
    [InlineData("<L500EP>", "<L500EP>huge", RejectReason.TooLarge)]
    [InlineData("<L500EP>", "<L500EP>deep", RejectReason.TooLarge)]
    public void One_broken_record_costs_itself_and_no_other(string good, string bad, RejectReason reason)
    {
        string broken = bad.Replace("huge", new string('x', 5_000_000), StringComparison.Ordinal)
            .Replace("deep", LegalXml.Deep("L525EP"), StringComparison.Ordinal);
        string second = Record("4999175").Replace(good, broken, StringComparison.Ordinal);

        IReadOnlyList<Parsed> read = LegalXml.Read($"<legal-data>\n{Record("4999174")}\n{second}\n{Record("4999176")}</legal-data>");

        Assert.Equal(["EP4999174-18D-20261118", "EP4999176-18D-20261118"], read.OfType<Parsed.Accepted>().Select(a => a.Notice.Id));
        Parsed.Rejected rejected = Assert.Single(read.OfType<Parsed.Rejected>());
        Assert.Equal((reason, 3), (rejected.Reason, rejected.Position.Line));
    }

    [Fact]
    public void Records_of_another_name_than_the_first_are_not_passed_over_in_silence()
    {
        string alone = LegalXml.Event("18D").Replace("ops:", "", StringComparison.Ordinal);
        IReadOnlyList<Parsed> read = LegalXml.Read($"<legal-data>{Record("4999174")}{alone}</legal-data>");

        Assert.Equal("EP4999174-18D-20261118", Assert.Single(read.OfType<Parsed.Accepted>()).Notice.Id);
        Assert.Equal(RejectReason.Malformed, Assert.Single(read.OfType<Parsed.Rejected>()).Reason);
    }

    [Fact]
    public void Named_characters_are_those_of_the_EPO_and_others_are_told()
    {
        string document = LegalXml.Ops(LegalXml.Event("18D", "<ops:L510EP>&SACUTE; &e;</ops:L510EP>"));

        Assert.EndsWith("Ś &e;", Assert.Single(LegalXml.Notices(document)).Text, StringComparison.Ordinal);
        Assert.Equal([new ParseWarning("unknown-entity", "e")], LegalXml.Warnings(document));
    }

    [Fact]
    public void What_is_counted_of_a_document_is_told_though_its_last_record_is_broken()
    {
        string taken = LegalXml.Event("18W", fields: "<ops:L013EP>D</ops:L013EP>") + LegalXml.Event("18D");
        string document = LegalXml.Bulk(taken);

        Assert.Equal([new ParseWarning("deleted-records", "1")], LegalXml.Warnings(document));
        Assert.Equal([new ParseWarning("deleted-records", "1")], LegalXml.Warnings(document[..^"</legal-data>".Length]));
    }

    [Fact]
    public void Records_without_any_legal_event_are_not_swallowed_in_silence()
    {
        IReadOnlyList<Parsed> read = LegalXml.Read(ExchangeDocuments.Docdb(ExchangeDocuments.Record(), ExchangeDocuments.Record()));

        Assert.Equal(RejectReason.NoEvent, Assert.IsType<Parsed.Rejected>(Assert.Single(read)).Reason);
    }

    [Fact]
    public void A_document_without_any_legal_event_is_none()
    {
        Parsed.Rejected rejected = Assert.IsType<Parsed.Rejected>(Assert.Single(LegalXml.Read("<html><body>later</body></html>")));

        Assert.Equal(RejectReason.NoEvent, rejected.Reason);
    }

    [Fact]
    public void An_event_without_number_or_day_is_rejected_alone()
    {
        string nameless = LegalXml
            .Event("18R", gazette: "", created: "")
            .Replace("<ops:L003EP>    25999174</ops:L003EP>", "", StringComparison.Ordinal);
        IReadOnlyList<Parsed> read = LegalXml.Read(LegalXml.Ops(nameless + LegalXml.Event("18D")));

        Assert.Equal(RejectReason.MissingIdentity, Assert.Single(read.OfType<Parsed.Rejected>()).Reason);
        Assert.Equal("EP4999174-18D-20261118", Assert.Single(read.OfType<Parsed.Accepted>()).Notice.Id);
    }

    [Theory]
    [InlineData("2026-13-32", "unreadable-date")]
    [InlineData("29260101", "absurd-date")]
    public void A_wrong_day_costs_the_day_alone(string day, string warning)
    {
        string entry = LegalXml.Event("18D", $"<ops:L525EP>{day}</ops:L525EP>");

        Assert.Equal(new DateOnly(2026, 11, 18), LegalXml.One(entry).Events[0].On);
        Assert.Equal([warning], LegalXml.Warnings(LegalXml.Ops(entry)).Select(w => w.Code));
    }

    [Fact]
    public void A_code_that_cannot_be_one_is_kept_and_told()
    {
        string entry = LegalXml.Event("<>").Replace("<>", "é!", StringComparison.Ordinal);

        Assert.Equal("EP4999174-legal-20261118", LegalXml.One(entry).Id);
        Assert.Equal(
            ["unknown-category", "unreadable-code", "unreadable-code"],
            LegalXml.Warnings(LegalXml.Ops(entry)).Select(w => w.Code).Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Markup_right_to_left_text_entities_and_long_texts_come_out_harmless_and_bounded()
    {
        string more = $"<ops:L509EP>&lt;b&gt;\u202eعقد</ops:L509EP><ops:L510EP>{new string('x', 1_000_000)}</ops:L510EP>";
        Notice notice = LegalXml.One(LegalXml.Event("RAP1", more));

        Assert.Equal("<b>عقد", Assert.Single(notice.Parties).Name);
        Assert.InRange(notice.Text!.Length, 2_000, 2_100);
    }

    private static string Record(string number) =>
        LegalXml.Bulk(LegalXml.Event("18D"), $"country=\"EP\" doc-number=\"{number}\" kind=\"A1\"")[
            "<legal-data>".Length..^"</legal-data>".Length
        ];
}
