using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Xml;
using Watch.Sources.Seams;
using Watch.Sources.Slices;
using Xunit;

namespace Watch.Sources.Tests.Bodacc.Xml;

public class XmlRecordsTests
{
    private const string Top =
        "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<R xmlns:x=\"urn:x\">\n<parution>20260001</parution>"
        + "<dateParution>2026-01-02</dateParution>\n<list>\n";
    private const string End = "</list></R>";

    [Fact]
    public void Records_come_in_order_with_their_place_and_the_head_of_the_issue()
    {
        KeptRecord[] records = Read(Top + "<avis><n>1</n></avis>\n  <avis><n>2</n></avis>" + End);
        Assert.Equal(["1", "2"], records.Select(r => r.Element!.Element("n")!.Value));
        Assert.Equal([new RecordPosition(5, 1), new RecordPosition(6, 3)], records.Select(r => r.Position));
        Assert.All(records, r => Assert.Equal(("20260001", "2026-01-02"), (r.Parution, r.DateParution)));
    }

    [Fact]
    public void A_broken_record_costs_itself_alone()
    {
        KeptRecord[] records = Read(Top + "<avis><n>1</n></avis>\n<avis><n>2</m></avis>\n<avis><n>3</n></avis>" + End);
        Assert.Equal(["1", null, "3"], records.Select(r => r.Element?.Element("n")?.Value));
        Assert.Equal(RejectReason.Malformed, records[1].Reason);
        Assert.StartsWith("The record is not well-formed at line 6, column 13: ", records[1].Detail, StringComparison.Ordinal);
        Assert.Equal("<avis><n>2</m></avis>", records[1].Raw);
    }

    [Theory]
    [InlineData("<avis><n>2</n>", "a record without its end")]
    [InlineData("<n>2</n></avis>", "a record without its beginning")]
    [InlineData("<avis><n>&nbsp;</n></avis>", "an entity that nobody declared")]
    [InlineData("<avis><n a=1>2</n></avis>", "an attribute without quotes")]
    [InlineData("<avis><!DOCTYPE x><n>2</n></avis>", "a DOCTYPE in a record")]
    [InlineData("something", "text between records")]
    public void Whatever_is_broken_is_told_and_the_next_record_is_read(string broken, string what)
    {
        KeptRecord[] records = Read(Top + "<avis><n>1</n></avis>" + broken + "<avis><n>3</n></avis>" + End);
        Assert.True(
            records is [{ Element: not null }, { Element: null, Reason: RejectReason.Malformed, Raw: not null }, { Element: not null }],
            what
        );
    }

    [Fact]
    public void A_cut_document_keeps_what_came_before_and_says_so_once()
    {
        KeptRecord[] records = Read(Top + "<avis><n>1</n></avis><avis><n>2<");
        Assert.Equal([RejectReason.Truncated], records.Skip(1).Select(r => r.Reason));
        Assert.Equal("The document ends inside the record that begins at line 5, column 22.", records[1].Detail);
        Assert.Equal("<avis><n>2<", records[1].Raw);
    }

    [Theory]
    [InlineData("")]
    [InlineData("</list>")]
    [InlineData("</list></R")]
    [InlineData(">")]
    [InlineData(" text>")]
    public void A_document_cut_after_a_record_says_so(string end) =>
        Assert.Equal("The document breaks off: </R> is missing.", Read(Top + "<avis/>" + end)[^1].Detail);

    [Theory]
    [InlineData("", RejectReason.Truncated)]
    [InlineData(" \n", RejectReason.Truncated)]
    [InlineData("not xml at all", RejectReason.Malformed)]
    [InlineData("<R><parution>2026", RejectReason.Truncated)]
    public void A_document_without_records_is_told_apart_from_an_empty_issue(string text, RejectReason reason) =>
        Assert.Equal([reason], Read(text).Select(r => r.Reason));

    [Theory]
    [InlineData("<R><parution>20260001</parution><list/></R>")]
    [InlineData("<R/>")]
    [InlineData("<R></R>\n<!-- end -->\n")]
    public void An_empty_issue_is_no_fault(string text) => Assert.Empty(Read(text));

    [Fact]
    public void A_document_type_is_refused_with_its_place_and_its_entities_are_never_read()
    {
        string text =
            Top.Replace("<R ", "<!DOCTYPE R [<!ENTITY a \"<avis><n>0</n></avis>\"><!ENTITY b SYSTEM \"file:///etc/hostname\">]>\n<R ")
            + "<avis><n>1</n></avis><avis><n>&b;</n></avis>"
            + End;
        KeptRecord[] records = Read(text);
        Assert.Equal(
            [RejectReason.Forbidden, default, RejectReason.Malformed],
            records.Select(r => r.Element is null ? r.Reason : default)
        );
        Assert.Equal(new RecordPosition(2, 1), records[0].Position);
        Assert.Equal("20260001", records[1].Parution);
    }

    [Fact]
    public void A_document_type_without_an_end_is_all_there_is() =>
        Assert.Equal([RejectReason.Forbidden], Read("<!DOCTYPE R [<!ENTITY a \"x\"><R><avis/></R>").Select(r => r.Reason));

    [Fact]
    public void What_stands_in_a_comment_is_no_record_and_what_stands_in_CDATA_ends_none()
    {
        KeptRecord[] records = Read(Top + "<!-- <avis><n>0</n></avis> --><avis><!-- </avis> --><n><![CDATA[</avis>]]></n></avis>" + End);
        Assert.Equal("</avis>", Assert.Single(records).Element!.Element("n")!.Value);
    }

    [Fact]
    public void An_empty_element_of_the_same_name_inside_a_record_is_no_record()
    {
        KeptRecord[] records = Read(Top + "<avis><t><avis /></t><n>1</n></avis><avis><t><avis></avis></t><n>2</n></avis><avisX/>" + End);
        Assert.Equal(["1", "2"], records.Select(r => r.Element?.Element("n")?.Value).Where(n => n is not null));
    }

    [Fact]
    public void A_record_may_use_a_prefix_of_the_root() =>
        Assert.NotNull(Assert.Single(Read(Top + "<avis><n x:nil=\"true\"/></avis>" + End)).Element);

    [Fact]
    public void A_namespace_that_a_broken_record_leaves_open_is_not_that_of_the_next()
    {
        KeptRecord[] records = Read(Top + "<avis xmlns=\"urn:u\"><n>1</m></avis><avis a=\"\"><n>2</n></avis>" + End);
        Assert.Equal([null, "2"], records.Select(r => r.Element?.Element("n")?.Value));
    }

    [Fact]
    public void An_absurdly_long_record_is_refused_and_the_next_one_is_read()
    {
        string text = Top + "<avis><n>" + new string('x', 3 * RecordScanner.LongestRecord) + "</n></avis><avis><n>2</n></avis>" + End;
        KeptRecord[] records = Read(text);
        Assert.Equal([RejectReason.TooLarge, default], records.Select(r => r.Element is null ? r.Reason : default));
        Assert.Equal(RecordScanner.LongestPiece, records[0].Raw!.Length);
        Assert.Equal(5, records[1].Position.Line);
    }

    [Fact]
    public void A_lost_character_and_a_wrong_encoding_are_warnings_of_their_record()
    {
        byte[] bytes =
        [
            .. Encoding.UTF8.GetBytes(Top + "<avis><n>caf\uFFFD</n></avis><avis><n>caf"),
            0xE9,
            .. Encoding.UTF8.GetBytes("</n></avis>" + End),
        ];
        KeptRecord[] records = Read(bytes);
        Assert.Contains(records[0].Warnings, w => w.Code == "lost-character");
        Assert.Single(records.SelectMany(r => r.Warnings), w => w is { Code: "wrong-encoding", Detail: "1 bytes read as windows-1252" });
        Assert.Equal("café", records[1].Element!.Element("n")!.Value);
    }

    private static KeptRecord[] Read(string text) => Read(Encoding.UTF8.GetBytes(text));

    private static KeptRecord[] Read(byte[] bytes)
    {
        using MemoryStream content = new(bytes);
        return [.. XmlRecords.Read(content, new DocumentInfo { Name = "R.xml" }, "avis").Select(KeptRecord.Of)];
    }
}
