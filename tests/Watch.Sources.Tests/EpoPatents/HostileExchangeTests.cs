using System.Text;
using CsCheck;
using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.Ops;
using Watch.Sources.Tests.EpoPatents.Legal;
using Xunit;
using static Watch.Sources.Tests.EpoPatents.ExchangeDocuments;

namespace Watch.Sources.Tests.EpoPatents;

public class HostileExchangeTests
{
    private static readonly string[] _words =
    [
        "<exch:exchange-document ",
        "</exch:exchange-document>",
        "]]>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "&b;",
        "\u202e",
        "<a/>",
        "<![CDATA[",
    ];

    [Fact]
    public void Every_prefix_keeps_what_came_before_and_says_that_the_rest_is_missing()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Docdb(Record(), Record(number: "9990002")));
        int first = Encoding.UTF8.GetString(whole).IndexOf("</exch:exchange-document>", StringComparison.Ordinal) + 25;
        for (int length = 0; length < whole.Length - 1; length += length < 400 ? 1 : 37)
        {
            IReadOnlyList<Parsed> read = Read(whole[..length]);
            Parsed.Rejected rejected = Assert.Single(read.OfType<Parsed.Rejected>());
            Assert.True(rejected.Reason is RejectReason.Truncated or RejectReason.Malformed);
            Assert.True(read.Count - 1 >= (length > first ? 1 : 0), $"at {length}");
        }
    }

    [Fact]
    public void No_change_of_its_bytes_is_an_exception()
    {
        byte[] whole = Encoding.UTF8.GetBytes(Docdb(Record()));
        Gen.Select(Gen.Double.Unit, Gen.Byte, Gen.Int[0, 4], Gen.Int[0, _words.Length - 1])
            .Array[1, 4]
            .Sample(edits => Read(ByteEdits.Apply(whole, _words, edits)).Count >= 0, iter: 2_000);
    }

    [Fact]
    public void One_broken_record_among_many_costs_itself()
    {
        string[] records = [.. Enumerable.Range(1, 690).Select(i => Record(number: $"{9_990_000 + i}"))];
        records[400] = records[400].Replace("</exch:applicants>", "", StringComparison.Ordinal);

        IReadOnlyList<Parsed> read = Read(Docdb(records));

        Assert.Equal(689, read.OfType<Parsed.Accepted>().Count());
        Parsed.Rejected rejected = Assert.Single(read.OfType<Parsed.Rejected>());
        Assert.Equal(RejectReason.Malformed, rejected.Reason);
        Assert.Contains("9990401", rejected.Raw, StringComparison.Ordinal);
        Assert.True(rejected.Position.Line > 400);
    }

    [Fact]
    public void A_record_that_is_nested_without_end_costs_itself()
    {
        string deep = Record(number: "9990002").Replace("<date>20261104</date>", LegalXml.Deep("date"), StringComparison.Ordinal);

        IReadOnlyList<Parsed> read = Read(Docdb(Record(), deep, Record(number: "9990003")));

        Assert.Equal(["EP9990001A1", "EP9990003A1"], read.OfType<Parsed.Accepted>().Select(a => a.Notice.Id));
        Assert.Equal(RejectReason.TooLarge, Assert.Single(read.OfType<Parsed.Rejected>()).Reason);
    }

    [Fact]
    public void What_is_stepped_over_may_be_as_deep_as_it_likes()
    {
        string deep = Record(more: $"<exch:references-cited>{LegalXml.Deep("date")}</exch:references-cited>");

        Assert.Equal("EP9990001A1", One(Docdb(deep)).Id);
    }

    [Fact]
    public void A_hit_that_is_nested_without_end_is_missing_and_the_others_of_the_answer_are_read()
    {
        string deep = OpsDocument().Replace("<date>20261104</date>", LegalXml.Deep("date"), StringComparison.Ordinal);
        string answer = Ops(deep, OpsDocument());

        Assert.Equal(
            [null, "EP.9990001.A1"],
            OpsPageReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(answer))).Page!.Hits.Select(h => h.Number)
        );
        Assert.Equal("EP9990001A1", Assert.Single(Read(answer).OfType<Parsed.Accepted>()).Notice.Id);
    }

    [Theory]
    [InlineData("xmlns:xml=\"urn:x\"")]
    [InlineData("xmlns:xmlns=\"urn:x\"")]
    [InlineData("xmlns:xml='http://www.w3.org/2000/xmlns/' xmlns:XML=\"http://www.w3.org/XML/1998/namespace\"")]
    public void A_prefix_of_XML_itself_binds_nothing_in_the_head(string declaration)
    {
        const string Root = "<exch:exchange-documents ";
        string said = Docdb(Record()).Replace(Root, $"{Root}{declaration} ", StringComparison.Ordinal);
        string commented = Docdb(Record()).Replace(Root, $"<!-- {declaration} -->{Root}", StringComparison.Ordinal);

        Assert.Equal("EP9990001A1", One(said).Id);
        Assert.Equal("EP9990001A1", One(commented).Id);
    }

    [Fact]
    public void Entities_of_a_document_are_not_believed()
    {
        string bomb = Docdb(Record(title: "<invention-title lang=\"en\">Plough &lol9; &SACUTE;</invention-title>"))
            .Replace(
                "<!DOCTYPE exch:exchange-documents SYSTEM \"docdb-entities.dtd\">",
                "<!DOCTYPE a [<!ENTITY lol1 \"lollollol\"><!ENTITY lol9 \"&lol1;&lol1;\"><!ENTITY SACUTE SYSTEM \"file:///etc/passwd\">]>",
                StringComparison.Ordinal
            );

        Assert.Equal([new LocalText("Plough &lol9; Ś", "en")], One(bomb).Patent!.Titles);
        Assert.Equal([new ParseWarning("unknown-entity", "lol9")], Warnings(bomb));
    }

    [Fact]
    public void Named_characters_stand_in_names_and_not_in_sections_of_characters()
    {
        string record = Record(
            title: "<invention-title lang=\"fr\">B&OElig;UF &alpha; &lt;b&gt; &amp; <![CDATA[&SACUTE; <i>]]></invention-title>"
        );

        Assert.Equal("BŒUF α <b> & &SACUTE; <i>", One(Docdb(record)).Patent!.Titles[0].Text);
    }

    [Fact]
    public void Markup_and_marks_of_direction_do_not_reach_the_reader()
    {
        string title =
            "<invention-title lang=\"en\"><b>H</b><sub>2</sub>O &lt;script&gt; "
            + "<a href=\"javascript:alert(1)\">x</a> \u202egpj.exe\u202c שלום"
            + "</invention-title>";

        Notice notice = One(Ops(OpsDocument(title: title)));

        Assert.Equal("H2O <script> x gpj.exe שלום", notice.Patent!.Titles[0].Text);
        Assert.Equal("https", notice.Link!.Scheme);
    }

    [Theory]
    [InlineData("../../etc")]
    [InlineData("javascript:alert(1)")]
    [InlineData("1\" onload=\"x")]
    public void A_number_that_is_none_makes_no_id(string number)
    {
        string record = Record(number: number.Replace("\"", "&quot;", StringComparison.Ordinal));
        Parsed parsed = Assert.Single(Read(Docdb(record)));
        Assert.True(
            parsed is Parsed.Rejected { Reason: RejectReason.MissingIdentity }
                || (parsed as Parsed.Accepted)?.Notice.Id.All(char.IsAsciiLetterOrDigit) == true
        );
    }

    [Fact]
    public void Without_number_or_day_a_record_is_set_aside()
    {
        Assert.Equal(RejectReason.MissingIdentity, Rejected(Record(number: "")).Reason);
        Assert.Equal(RejectReason.MissingIdentity, Rejected(Record(kind: "")).Reason);
        Assert.Equal(RejectReason.MissingIdentity, Rejected(Record(date: "20261399")).Reason);
        Assert.Equal("EP9990001A1", One(Docdb(Record("date-publ=\"20261104\"", date: "00000000"))).Id);
    }

    [Fact]
    public void A_megabyte_of_abstract_is_cut_and_counted()
    {
        string document = Docdb(Record())
            .Replace("A share of a plough.", string.Concat(Enumerable.Repeat("plough ", 150_000)), StringComparison.Ordinal);

        Assert.Equal([new ParseWarning("text-cut", "abstract")], Warnings(document));
        Assert.InRange(One(document).Patent!.Abstracts[0].Text.Length, 5_900, 6_001);
    }

    [Fact]
    public void A_record_of_a_hundred_megabytes_is_refused_and_the_next_one_read()
    {
        byte[][] pieces =
        [
            Encoding.UTF8.GetBytes(Docdb(Record()).Split("A share")[0]),
            Encoding.UTF8.GetBytes(new string('x', 1024 * 1024)),
            Encoding.UTF8.GetBytes(
                $"</exch:p></exch:abstract></exch:exchange-document>{Record(number: "9990002")}</exch:exchange-documents>"
            ),
        ];
        byte[] document = [.. pieces[0], .. Enumerable.Repeat(pieces[1], 100).SelectMany(p => p), .. pieces[2]];

        IReadOnlyList<Parsed> read = Read(document);

        Assert.Equal(RejectReason.TooLarge, Assert.Single(read.OfType<Parsed.Rejected>()).Reason);
        Assert.Equal("EP9990002A1", Assert.Single(read.OfType<Parsed.Accepted>()).Notice.Id);
    }

    [Fact]
    public void What_is_of_another_namespace_is_not_taken_for_what_it_is_called()
    {
        Assert.Equal(
            RejectReason.Malformed,
            Assert
                .IsType<Parsed.Rejected>(
                    Assert.Single(Read(Docdb(Record()).Replace("epo.org/exchange", "invalid/x", StringComparison.Ordinal)))
                )
                .Reason
        );
        string foreign = Record(more: "<x:invention-title xmlns:x=\"urn:x\" lang=\"fr\">faux</x:invention-title>", title: "");
        Assert.Empty(One(Docdb(foreign)).Patent!.Titles);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<html><body>Service unavailable</body></html>")]
    [InlineData("<error><code>403</code></error>")]
    public void What_is_no_document_of_the_EPO_is_no_notice(string document) =>
        Assert.DoesNotContain(Read(document), p => p is Parsed.Accepted);

    private static Parsed.Rejected Rejected(string record) => Assert.IsType<Parsed.Rejected>(Assert.Single(Read(Docdb(record))));
}
