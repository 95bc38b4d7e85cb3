using System.Text;
using CsCheck;
using Watch.Contracts.Notices;
using Xunit;

namespace Watch.Sources.Tests.InpiPatents;

public class BadRecordTests
{
    private static readonly string[] _words =
    [
        "<fr-inscription>",
        "]]>",
        "<!DOCTYPE a [<!ENTITY b \"c\">]>",
        "&b;",
        "\u202e",
        "<a/>",
        "٢٠١٤-٠١",
    ];

    [Fact]
    public void Every_prefix_of_a_record_is_one_rejection()
    {
        byte[] whole = Encoding.UTF8.GetBytes(PatentXml.Record());
        for (int length = 0; length < whole.Length; length++)
        {
            Parsed.Rejected rejected = Assert.IsType<Parsed.Rejected>(Assert.Single(PatentXml.Read(whole[..length])));
            Assert.Equal(RejectReason.Truncated, rejected.Reason);
        }
    }

    [Fact]
    public void No_change_of_its_bytes_is_an_exception()
    {
        byte[] whole = Encoding.UTF8.GetBytes(PatentXml.Record(PatentXml.Entry("0999262", "TO", "Transmission")));
        Gen.Select(Gen.Double.Unit, Gen.Byte, Gen.Int[0, 4], Gen.Int[0, _words.Length - 1])
            .Array[1, 4]
            .Sample(edits => PatentXml.Read(ByteEdits.Apply(whole, _words, edits)).Count >= 1, iter: 2_000);
    }

    [Fact]
    public void Digits_of_another_script_are_told_and_never_an_exception()
    {
        const string Claims =
            "<classifications-ipcr><classification-ipcr><text>B23Q1٢/00</text></classification-ipcr></classifications-ipcr>";
        string record = PatentXml.Record(biblio: Claims).Replace("2026-45<", "２０２６-４５<", StringComparison.Ordinal);

        ParseWarning[] warnings = [.. PatentXml.Read(Encoding.UTF8.GetBytes(record)).OfType<Parsed.Accepted>().SelectMany(a => a.Warnings)];
        Assert.Contains(warnings, w => w.Code == "unreadable-issue");
        Assert.Contains(warnings, w => w.Detail.Contains("B23Q1٢/00", StringComparison.Ordinal));
    }

    [Fact]
    public void What_is_not_well_formed_is_said_with_its_line()
    {
        Parsed.Rejected rejected = Rejected(PatentXml.Record().Replace("</parties>", "", StringComparison.Ordinal));

        Assert.Equal(RejectReason.Malformed, rejected.Reason);
        Assert.Contains("line ", rejected.Detail, StringComparison.Ordinal);
        Assert.StartsWith("<?xml", rejected.Raw, StringComparison.Ordinal);
    }

    [Fact]
    public void Elements_in_elements_without_end_are_rejected()
    {
        string levels = string.Concat(Enumerable.Repeat("<a>", 150_000)) + string.Concat(Enumerable.Repeat("</a>", 150_000));
        string record = PatentXml.Record().Replace("<date>20261106</date>", $"<date>{levels}</date>", StringComparison.Ordinal);

        Assert.Equal(RejectReason.TooLarge, Rejected(record).Reason);
    }

    [Fact]
    public void A_number_that_is_missing_is_that_of_the_file()
    {
        string record = PatentXml.Record(root: "kind=\"B1\"");

        Assert.Equal("FR3999174B1", PatentXml.One(record).Id);
        Assert.Equal("FR3999175B1", PatentXml.One(record, "FR_FRAMDST36_2026_45.zip/doc/3999175_1.zip/biblio.xml").Id);
        Assert.Equal(RejectReason.MissingIdentity, Rejected(record, "biblio.xml").Reason);
    }

    [Fact]
    public void A_status_that_is_missing_or_unknown_hides_nothing()
    {
        Assert.Equal("FR3999174B1", PatentXml.One(PatentXml.Record(status: "")).Id);
        Assert.Empty(PatentXml.Warnings(PatentXml.Record(status: "")));
        Assert.Equal([new ParseWarning("missing-status", "FR3999174")], PatentXml.Warnings(PatentXml.Record(status: ""), "3999174.xml"));
        Assert.Equal("FR3999174B1", PatentXml.One(PatentXml.Record(status: "status=\"PUBXYZ\"")).Id);
        Assert.Equal(
            [new ParseWarning("unknown-category", "status PUBXYZ")],
            PatentXml.Warnings(PatentXml.Record(status: "status=\"PUBXYZ\""))
        );
    }

    [Fact]
    public void A_record_that_stands_alone_is_of_the_latest_issue_that_it_names()
    {
        Assert.Equal(new DateOnly(2026, 11, 6), PatentXml.One(PatentXml.Record(), "3999174.xml").PublishedOn);
        Assert.Equal(new DateOnly(2025, 6, 6), PatentXml.Notices(PatentXml.Record(""), "3999174.xml")[0].PublishedOn);
    }

    [Fact]
    public void A_record_without_any_day_is_rejected() =>
        Assert.Equal(RejectReason.MissingIdentity, Rejected("<fr-patent-document doc-number=\"3999174\"/>", "3999174.xml").Reason);

    [Theory]
    [InlineData("20261332", "unreadable-date")]
    [InlineData("20260230", "unreadable-date")]
    [InlineData("29260101", "absurd-date")]
    public void An_impossible_day_costs_the_day_alone(string day, string warning)
    {
        string record = PatentXml.Record(PatentXml.Entry("0999262", "TO", "Transmission", date: day), "status=\"INSCRI\"");

        Assert.Null(PatentXml.One(record).Events[0].On);
        Assert.Equal([warning], PatentXml.Warnings(record).Select(w => w.Code));
    }

    [Fact]
    public void An_entry_without_number_or_with_an_unknown_code_is_kept()
    {
        string life = PatentXml.Entry("", "GC", "Gage") + PatentXml.Entry("0999263", "ZZ", "Acte inconnu");
        string record = PatentXml.Record(life, "status=\"INSCRI\"");

        Assert.Equal(
            [("FR3999174-20261020-GC", (string?)null), ("FR3999174-0999263-ZZ", "inpi-patents:0999263:ZZ")],
            PatentXml.Notices(record).Select(n => (n.Id, n.Matter))
        );
        Assert.Equal([new ParseWarning("unknown-category", "ZZ")], PatentXml.Warnings(record));
    }

    [Theory]
    [InlineData("999101117")]
    [InlineData("12345")]
    public void A_number_of_a_firm_that_cannot_be_one_is_never_used(string siren)
    {
        string record = PatentXml.Record(owners: PatentXml.Owner(PatentXml.Firm("PARIS", siren)));

        Party owner = Assert.Single(PatentXml.One(record).Parties, p => p.Role == PartyRole.Owner);
        Assert.Equal(("PARIS", null), (owner.Name, owner.Siren?.Value));
        Assert.Equal([new ParseWarning("invalid-siren", siren)], PatentXml.Warnings(record));
    }

    [Fact]
    public void Markup_right_to_left_text_and_a_megabyte_of_abstract_come_out_harmless_and_bounded()
    {
        string record = PatentXml
            .Record()
            .Replace("PROCEDE D'USINAGE", "<b>PRO</b>CEDE \u202eعملية\u202c &lt;script&gt;", StringComparison.Ordinal)
            .Replace(
                "<fr-patent-life>",
                $"<abstract lang=\"fr\"><p>{new string('é', 1_000_000)}</p></abstract><fr-patent-life>",
                StringComparison.Ordinal
            );
        Patent patent = PatentXml.One(record).Patent!;

        Assert.Equal("PROCEDE عملية <script> D'UNE PIECE", patent.Titles[0].Text);
        Assert.Equal(6_001, patent.Abstracts[0].Text.Length);
        Assert.Equal([new ParseWarning("text-cut", "abstract")], PatentXml.Warnings(record));
    }

    [Fact]
    public void Entities_are_not_resolved_and_a_doctype_alone_is_stepped_over()
    {
        const string Start = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
        string Before(string doctype, string title) =>
            PatentXml
                .Record()
                .Replace(Start, Start + doctype, StringComparison.Ordinal)
                .Replace("PROCEDE", title, StringComparison.Ordinal);

        Assert.Equal("FR3999174B1", PatentXml.One(Before("<!DOCTYPE fr-patent-document SYSTEM \"http://192.0.2.1/x.dtd\">", "PROCEDE")).Id);
        Assert.Equal(RejectReason.Malformed, Rejected(Before("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>", "&e;")).Reason);
    }

    private static Parsed.Rejected Rejected(string record, string name = PatentXml.Packed) =>
        Assert.IsType<Parsed.Rejected>(Assert.Single(PatentXml.Read(record, name)));
}
