using System.Formats.Tar;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Containers;

/// <summary>Whatever is well formed is opened, whatever its name.</summary>
public sealed class ContainerWalkerTests
{
    private const string Stem = "RCS-A_BXA20990001";

    [Fact]
    public void An_edition_is_gzip_over_tar_over_one_document()
    {
        Walked walked = Walked.Through(Pack.Taz(Stem), $"{Stem}.taz");

        (string name, string text) = Assert.Single(walked.Documents);
        Assert.Equal($"{Stem}.taz/{Stem}.xml", name);
        Assert.Equal(Pack.Xml, text);
        Assert.Empty(walked.Refused);
    }

    [Theory]
    [InlineData("2099.tar", false)]
    [InlineData("2099.tar.gz", true)]
    public void A_year_nests_its_editions_and_keeps_their_order(string name, bool gzip)
    {
        byte[] year = Pack.Tar(
            ("2099/RCS-A_BXA20990002.taz", Pack.Taz("RCS-A_BXA20990002")),
            ("2099/RCS-A_BXA20990001.taz", Pack.Taz("RCS-A_BXA20990001"))
        );

        Walked walked = Walked.Through(gzip ? Pack.Gzip(year) : year, name);

        Assert.Equal(
            [$"{name}/2099/RCS-A_BXA20990002.taz/RCS-A_BXA20990002.xml", $"{name}/2099/RCS-A_BXA20990001.taz/RCS-A_BXA20990001.xml"],
            walked.Names
        );
        Assert.Empty(walked.Refused);
    }

    [Theory]
    [InlineData("edition.taz")]
    [InlineData("edition.xml")]
    [InlineData("edition")]
    public void A_zip_is_a_zip_whatever_its_name(string name)
    {
        Walked walked = Walked.Through(Pack.Zip(("a.xml", Pack.Bytes("<a/>")), ("b.json", Pack.Bytes("[]"))), name);

        Assert.Equal([($"{name}/a.xml", "<a/>"), ($"{name}/b.json", "[]")], walked.Documents);
        Assert.Empty(walked.Refused);
    }

    [Theory]
    [InlineData("plain.gz")]
    [InlineData("plain.taz")]
    [InlineData("plain.zip")]
    public void Plain_text_is_a_document_whatever_its_name(string name)
    {
        Walked walked = Walked.Through(Pack.Bytes(Pack.Xml), name);

        Assert.Equal([(name, Pack.Xml)], walked.Documents);
    }

    [Theory]
    [InlineData("a.xml.gz", "a.xml.gz/a.xml")]
    [InlineData("a.gz", "a.gz/a")]
    [InlineData("a.xml", "a.xml/a.xml")]
    public void A_gzip_over_plain_text_holds_one_document(string name, string expected)
    {
        Walked walked = Walked.Through(Pack.Gzip(Pack.Bytes(Pack.Xml)), name);

        Assert.Equal([(expected, Pack.Xml)], walked.Documents);
    }

    [Fact]
    public void A_zip_inside_a_tar_is_opened_too()
    {
        byte[] inner = Pack.Zip(("a.xml", Pack.Bytes("<a/>")), ("b.taz", Pack.Taz("b", "<b/>")));

        Walked walked = Walked.Through(Pack.Gzip(Pack.Tar(("in.zip", inner), ("c.xml", Pack.Bytes("<c/>")))), "out.tgz");

        Assert.Equal(
            [("out.tgz/in.zip/a.xml", "<a/>"), ("out.tgz/in.zip/b.taz/b.xml", "<b/>"), ("out.tgz/c.xml", "<c/>")],
            walked.Documents
        );
    }

    [Theory]
    [InlineData(TarEntryFormat.V7)]
    [InlineData(TarEntryFormat.Ustar)]
    [InlineData(TarEntryFormat.Pax)]
    [InlineData(TarEntryFormat.Gnu)]
    public void Every_dialect_of_tar_is_read(TarEntryFormat format)
    {
        string folder = format is TarEntryFormat.V7 ? "short" : new string('x', 90);
        string name = $"{folder}/{(format is TarEntryFormat.Pax or TarEntryFormat.Gnu ? new string('y', 120) : "y")}.xml";

        Walked walked = Walked.Through(Pack.Tar(format, (name, Pack.Bytes("<a/>")), ("b.xml", Pack.Bytes("<b/>"))), "t.tar");

        Assert.Equal([($"t.tar/{name}", "<a/>"), ("t.tar/b.xml", "<b/>")], walked.Documents);
        Assert.Empty(walked.Refused);
    }

    [Fact]
    public void What_is_no_data_is_skipped_and_named()
    {
        byte[] tar = Pack.Tar(
            ("README", [1]),
            ("notes.md", [1]),
            ("logo.png", [1]),
            (".DS_Store", [1]),
            ("__MACOSX/._a.xml", [1]),
            ("a.xml", Pack.Bytes("<a/>"))
        );

        Walked walked = Walked.Through(tar, "t.tar");

        Assert.Equal(["t.tar/a.xml"], walked.Names);
        Assert.Equal(["t.tar/README", "t.tar/notes.md", "t.tar/logo.png", "t.tar/.DS_Store", "t.tar/__MACOSX/._a.xml"], walked.Skipped);
    }

    [Fact]
    public void A_document_may_be_left_unread()
    {
        byte[] tar = Pack.Gzip(Pack.Tar(("a.xml", Pack.Bytes("<a/>" + new string(' ', 9000))), ("b.xml", Pack.Bytes("<b/>"))));

        List<string> names = [];
        foreach (Sources.Containers.Contained step in Sources.Containers.ContainerWalker.Walk(new MemoryStream(tar), "t.taz", new()))
        {
            names.Add(Assert.IsType<Sources.Containers.Contained.Document>(step).Info.Name);
        }

        Assert.Equal(["t.taz/a.xml", "t.taz/b.xml"], names);
    }

    [Fact]
    public void A_real_edition_is_opened()
    {
        string path = RealData.Require("bodacc", "rcs-a", "RCS-A_BXA20200100.taz");

        Walked walked = Walked.Through(Sources.Containers.ContainerWalker.Walk(path, Sources.Containers.ContainerLimits.Default));

        (string name, string text) = Assert.Single(walked.Documents);
        Assert.Equal("RCS-A_BXA20200100.taz/RCS-A_BXA20200100.xml", name);
        Assert.EndsWith("</RCS-A_IMMAT>", text.TrimEnd());
    }
}
