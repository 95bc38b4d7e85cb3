using System.Text;
using CsCheck;
using Watch.Contracts.Notices;
using Watch.Sources.Tests.EpoPatents.Legal;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.FullText;

public class BadFullTextTests
{
    private static readonly string[] _words = ["<B110>", "]]>", "<!DOCTYPE a [<!ENTITY b \"c\">]>", "&b;", "\u202e", "<a/>", "</SDOBI>"];

    [Fact]
    public void A_document_that_is_cut_before_its_description_is_rejected()
    {
        byte[] whole = Encoding.UTF8.GetBytes(FullTexts.Document());
        int description = FullTexts.Document().IndexOf("<description", StringComparison.Ordinal);
        int read = Encoding.UTF8.GetByteCount(FullTexts.Document()[..description]);
        for (int length = 0; length < read; length++)
        {
            Parsed.Rejected rejected = Assert.IsType<Parsed.Rejected>(FullTexts.Read(new MemoryStream(whole, 0, length)));
            Assert.Equal(RejectReason.Truncated, rejected.Reason);
        }
    }

    [Fact]
    public void No_change_of_its_bytes_is_an_exception()
    {
        byte[] whole = Encoding.UTF8.GetBytes(FullTexts.Document("B9", "<B132EP>B1</B132EP><B150><B151>W1</B151></B150>"));
        Gen.Select(Gen.Double.Unit, Gen.Byte, Gen.Int[0, 4], Gen.Int[0, _words.Length - 1])
            .Array[1, 4]
            .Sample(edits => FullTexts.Read(new MemoryStream(ByteEdits.Apply(whole, _words, edits))) is not null, iter: 2_000);
    }

    [Fact]
    public void Half_a_gigabyte_of_description_is_never_read()
    {
        int description = FullTexts.Document().IndexOf("<p id=\"p0001\"", StringComparison.Ordinal);
        using EndlessText text = new(FullTexts.Document()[..description], " étau", 500_000_000);

        Assert.Equal("EP4999174A1", Assert.IsType<Parsed.Accepted>(FullTexts.Read(text)).Notice.Id);
        Assert.InRange(text.Position, 1, 1_000_000);
    }

    [Fact]
    public void A_bibliography_without_end_is_rejected_before_it_fills_the_memory()
    {
        int title = FullTexts.Document().IndexOf("Quick", StringComparison.Ordinal);
        using EndlessText text = new(FullTexts.Document()[..title], "<b/>", 500_000_000);

        Assert.Equal(RejectReason.TooLarge, Assert.IsType<Parsed.Rejected>(FullTexts.Read(text)).Reason);
        Assert.InRange(text.Position, 1, 20_000_000);
    }

    [Fact]
    public void Elements_in_elements_without_end_are_rejected()
    {
        string document = FullTexts
            .Document()
            .Replace("<date>20261118</date></B140>", $"{LegalXml.Deep("date")}</B140>", StringComparison.Ordinal);

        Assert.Equal(RejectReason.TooLarge, FullTexts.Rejected(document).Reason);
    }

    [Theory]
    [InlineData("<html><body>Service unavailable</body></html>", RejectReason.MissingIdentity)]
    [InlineData("<ep-patent-document/>", RejectReason.MissingIdentity)]
    [InlineData("not XML at all", RejectReason.Malformed)]
    [InlineData("", RejectReason.Truncated)]
    public void What_is_no_publication_is_rejected(string document, RejectReason reason) =>
        Assert.Equal(reason, FullTexts.Rejected(document).Reason);

    [Theory]
    [InlineData("4999174", "49 99-174?", "B110: 4999-174?")]
    [InlineData("<B130>A1", "<B130>A!", "B130: A!")]
    [InlineData("25999174.5", "<>&amp;", "B210: &")]
    [InlineData("<ctry>EP</ctry></B330>", "<ctry>E?</ctry></B330>", "B330: E?")]
    public void A_code_that_cannot_be_one_is_told(string printed, string wrong, string detail)
    {
        string document = FullTexts.Document();
        int place = document.IndexOf("<SDOBI", StringComparison.Ordinal);
        string sdobi = document[place..].Replace(printed, wrong.Replace("<>", "", StringComparison.Ordinal), StringComparison.Ordinal);

        Assert.Contains(new ParseWarning("unreadable-code", detail), FullTexts.Warnings(document[..place] + sdobi));
    }

    [Theory]
    [InlineData("20261332", "unreadable-date")]
    [InlineData("29260101", "absurd-date")]
    public void An_impossible_day_costs_the_day_alone(string day, string warning)
    {
        string document = FullTexts.Document().Replace("20250514", day, StringComparison.Ordinal);

        Assert.Null(FullTexts.One(document).Patent!.FiledOn);
        Assert.Equal([warning], FullTexts.Warnings(document).Select(w => w.Code));
    }

    [Fact]
    public void A_name_a_country_and_a_symbol_that_cannot_be_read_are_told()
    {
        const string Parties = "<B710><B711><snm> </snm></B711><B711><snm>Valdorix</snm><adr><ctry>F?</ctry></adr></B711></B710>";
        string document = FullTexts.Document(parties: Parties, technical: "<B510><B511>nothing</B511></B510>");

        Assert.Equal(
            ["missing-name B711", "unreadable-classification nothing", "unreadable-code ctry: F?"],
            FullTexts.Warnings(document).Select(w => $"{w.Code} {w.Detail}").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public void Markup_right_to_left_text_and_a_megabyte_of_abstract_come_out_harmless_and_bounded()
    {
        string document = FullTexts.Document(behind: $"<abstract lang=\"fr\"><p>{new string('é', 1_000_000)}</p></abstract>");
        Patent patent = FullTexts
            .One(document.Replace("Quick vice", "<b>Quick</b> \u202eعملية\u202c &lt;script&gt;", StringComparison.Ordinal))
            .Patent!;

        Assert.Equal("Quick عملية <script>", patent.Titles[1].Text);
        Assert.Equal(6_001, patent.Abstracts[0].Text.Length);
        Assert.Equal([new ParseWarning("text-cut", "abstract")], FullTexts.Warnings(document));
    }

    [Fact]
    public void Entities_are_not_resolved()
    {
        const string Public = "\"ep-patent-document-v1-5-1.dtd\">";
        const string Internal = "\"ep-patent-document-v1-5-1.dtd\" [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        string document = FullTexts.Document().Replace(Public, Internal, StringComparison.Ordinal);

        Assert.Equal("EP4999174A1", FullTexts.One(document).Id);
        Assert.Equal(RejectReason.Malformed, FullTexts.Rejected(document.Replace("Quick", "&e;", StringComparison.Ordinal)).Reason);
    }

    [Fact]
    public void Bytes_of_another_encoding_are_read_and_counted()
    {
        byte[] latin = Encoding.Latin1.GetBytes(FullTexts.Document());
        Parsed.Accepted read = Assert.IsType<Parsed.Accepted>(FullTexts.Read(new MemoryStream(latin)));

        Assert.Equal("Étau rapide", read.Notice.Patent!.Titles[2].Text);
        Assert.Equal("wrong-encoding", Assert.Single(read.Warnings).Code);
    }
}
