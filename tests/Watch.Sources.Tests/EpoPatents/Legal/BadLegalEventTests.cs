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
            Parsed.Rejected cut = Assert.IsType<Parsed.Rejected>(read[^1]);
            Assert.Equal(RejectReason.Truncated, cut.Reason);
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
    public void A_record_without_end_is_rejected_before_it_fills_the_memory()
    {
        string document = LegalXml.Bulk("<legal><L510EP>");
        using EndlessText text = new(document[..document.IndexOf("</legal-events>", StringComparison.Ordinal)], "<b/>", 500_000_000);

        Assert.Equal(RejectReason.TooLarge, Assert.IsType<Parsed.Rejected>(Assert.Single(LegalXml.Read(text))).Reason);
        Assert.InRange(text.Position, 1, 20_000_000);
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
        string document = LegalXml.Ops(LegalXml.Event("18D", "<ops:L510EP>&e;</ops:L510EP>"));
        Assert.Equal(RejectReason.Malformed, Assert.IsType<Parsed.Rejected>(Assert.Single(LegalXml.Read(document))).Reason);
    }
}
