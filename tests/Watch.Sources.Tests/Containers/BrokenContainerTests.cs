using Watch.Contracts.Notices;
using Watch.Sources.Containers;
using Xunit;

namespace Watch.Sources.Tests.Containers;

/// <summary>Whatever is broken costs one clear line and nothing that was whole.</summary>
public sealed class BrokenContainerTests
{
    private static readonly byte[] NoiseXml = Pack.Bytes($"<a>{Convert.ToHexString(Noise(60_000))}</a>");

    [Fact]
    public void A_cut_edition_gives_what_it_has_and_says_that_it_is_cut()
    {
        byte[] taz = Pack.Gzip(Pack.Tar(("a.xml", NoiseXml)));

        Walked walked = Walked.Through(taz[..(taz.Length / 2)], "cut.taz");

        (string name, string text) = Assert.Single(walked.Documents);
        Assert.Equal("cut.taz/a.xml", name);
        Assert.StartsWith("<a>", text, StringComparison.Ordinal);
        Assert.True(text.Length < NoiseXml.Length);
        Assert.Equal([("cut.taz", RejectReason.Truncated)], walked.Reasons);
    }

    [Fact]
    public void A_tar_cut_between_two_entries_is_not_taken_for_a_whole_one()
    {
        byte[] tar = Pack.Tar(("a.xml", Pack.Bytes("<a/>")), ("b.xml", Pack.Bytes("<b/>")));

        Walked walked = Walked.Through(tar[..1024], "cut.tar");

        Assert.Equal(["cut.tar/a.xml"], walked.Names);
        Assert.Equal([("cut.tar", RejectReason.Truncated)], walked.Reasons);
    }

    [Fact]
    public void A_cut_year_keeps_its_whole_editions_and_is_reported_once()
    {
        byte[] year = Pack.Tar(("1.taz", Pack.Taz("1", "<a/>")), ("2.taz", Pack.Gzip(Pack.Tar(("2.xml", NoiseXml)))));

        Walked walked = Walked.Through(year[..(year.Length / 2)], "2099.tar");

        Assert.Equal(["2099.tar/1.taz/1.xml", "2099.tar/2.taz/2.xml"], walked.Names);
        Assert.Equal([("2099.tar", RejectReason.Truncated)], walked.Reasons);
    }

    [Fact]
    public void A_damaged_edition_inside_a_year_is_refused_alone()
    {
        byte[] damaged = Pack.Gzip(Pack.Tar(("2.xml", NoiseXml)));
        Noise(2000).CopyTo(damaged, damaged.Length / 2);
        byte[] year = Pack.Tar(("1.taz", Pack.Taz("1", "<a/>")), ("2.taz", damaged), ("3.taz", Pack.Taz("3", "<c/>")));

        Walked walked = Walked.Through(year, "2099.tar");

        Assert.Equal(["2099.tar/1.taz/1.xml", "2099.tar/2.taz/2.xml", "2099.tar/3.taz/3.xml"], walked.Names);
        Assert.Equal([("2099.tar/2.taz", RejectReason.BadArchive)], walked.Reasons);
        Assert.Equal("<c/>", walked.Documents[^1].Text);
    }

    public static TheoryData<string, byte[]> Nothing =>
        new()
        {
            { "no-bytes.taz", [] },
            { "empty-gzip.taz", Pack.Gzip([]) },
            { "empty-tar.taz", Pack.Gzip(Pack.Tar()) },
            { "zeros.tar", new byte[10_240] },
            { "empty.zip", Pack.Zip() },
            { "readme-only.tar", Pack.Tar(("README", [1])) },
        };

    [Theory]
    [MemberData(nameof(Nothing))]
    public void An_empty_archive_is_refused(string name, byte[] content)
    {
        Walked walked = Walked.Through(content, name);

        Assert.Empty(walked.Documents);
        Assert.Equal([(name, RejectReason.BadArchive)], walked.Reasons);
    }

    [Fact]
    public void An_empty_document_is_refused_as_cut() =>
        Assert.Equal([("a.xml", RejectReason.Truncated)], Walked.Through([], "a.xml").Reasons);

    [Theory]
    [InlineData(new byte[] { 0x1F, 0x9D, 0x90, 0x01 }, "a.taz")]
    [InlineData(new byte[] { 0x37, 0x7A, 0xBC, 0xAF, 0x27, 0x1C }, "a.zip")]
    [InlineData(new byte[] { 0x01, 0x02, 0x03, 0x04 }, "a.taz")]
    public void An_archive_that_is_something_else_is_refused(byte[] content, string name) =>
        Assert.Equal([(name, RejectReason.BadArchive)], Walked.Through(content, name).Reasons);

    [Fact]
    public void A_zip_without_its_directory_is_refused()
    {
        byte[] zip = Pack.Zip(("a.xml", NoiseXml));

        Assert.Equal([("a.zip", RejectReason.BadArchive)], Walked.Through(zip[..(zip.Length / 2)], "a.zip").Reasons);
    }

    [Fact]
    public void A_declared_size_of_forty_gigabytes_is_refused_and_what_came_before_is_kept()
    {
        byte[] tar = [.. Pack.Tar(("a.xml", Pack.Bytes("<a/>")))[..1024], .. Pack.TarHeader("huge.xml", 40L << 30), .. new byte[1024]];

        Walked walked = Walked.Through(Pack.Gzip(tar), "huge.taz");

        Assert.Equal([("huge.taz/a.xml", "<a/>")], walked.Documents);
        Assert.Equal([("huge.taz/huge.xml", RejectReason.TooLarge), ("huge.taz", RejectReason.Truncated)], walked.Reasons);
        Assert.Contains("42949672960", walked.Refused[0].Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_header_extension_cannot_ask_for_memory()
    {
        long before = GC.GetAllocatedBytesForCurrentThread();

        Walked walked = Walked.Through(Pack.TarHeader("x", 1900L << 20, 'x'), "t.tar");

        Assert.Equal([("t.tar", RejectReason.TooLarge)], walked.Reasons);
        Assert.InRange(GC.GetAllocatedBytesForCurrentThread() - before, 0, 4 << 20);
    }

    [Fact]
    public void What_comes_after_an_entry_that_is_too_large_is_kept()
    {
        byte[] tar = Pack.Tar(("a.xml", NoiseXml), ("b.xml", Pack.Bytes("<b/>")));

        Walked walked = Walked.Through(tar, "t.tar", new ContainerLimits { MaxEntryBytes = 1000 });

        Assert.Equal([("t.tar/b.xml", "<b/>")], walked.Documents);
        Assert.Equal([("t.tar/a.xml", RejectReason.TooLarge)], walked.Reasons);
    }

    [Fact]
    public void A_gzip_that_is_really_too_large_ends_at_the_bound()
    {
        Walked walked = Walked.Through(Pack.Gzip(NoiseXml), "a.xml.gz", new ContainerLimits { MaxEntryBytes = 50_000 });

        Assert.True(Assert.Single(walked.Documents).Text.Length <= 50_000);
        Assert.Equal([("a.xml.gz/a.xml", RejectReason.TooLarge)], walked.Reasons);
    }

    [Fact]
    public void A_bomb_is_stopped_by_its_ratio_and_its_neighbours_are_kept()
    {
        byte[] bomb = Pack.Gzip([.. "<a>"u8, .. new byte[8 << 20]]);
        byte[] tar = Pack.Tar(("1.xml", Pack.Bytes("<a/>")), ("2.xml.gz", bomb), ("3.xml", Pack.Bytes("<c/>")));

        Walked walked = Walked.Through(tar, "t.tar", new ContainerLimits { RatioFreeBytes = 1 << 20 });

        Assert.Equal(["t.tar/1.xml", "t.tar/2.xml.gz/2.xml", "t.tar/3.xml"], walked.Names);
        Assert.Equal([("t.tar/2.xml.gz", RejectReason.TooLarge)], walked.Reasons);
        Assert.True(walked.Documents[1].Text.Length < 2 << 20);
    }

    [Fact]
    public void Entries_depth_and_total_are_bounded()
    {
        byte[] three = Pack.Gzip(Pack.Tar(("1.xml", NoiseXml), ("2.xml", NoiseXml), ("3.xml", NoiseXml)));
        byte[] deep = Enumerable.Range(0, 20).Aggregate(Pack.Bytes("<a/>"), (inner, _) => Pack.Gzip(inner));

        Assert.Equal([("t.taz", RejectReason.TooLarge)], Walked.Through(three, "t.taz", new ContainerLimits { MaxEntries = 2 }).Reasons);
        Assert.Equal(2, Walked.Through(three, "t.taz", new ContainerLimits { MaxEntries = 2 }).Documents.Count);
        Assert.Equal(
            [("t.taz", RejectReason.TooLarge)],
            Walked.Through(three, "t.taz", new ContainerLimits { MaxTotalBytes = 130_000 }).Reasons
        );
        Assert.Equal([("d.gz", RejectReason.TooLarge)], Walked.Through(deep, "d.gz").Reasons);
    }

    [Theory]
    [InlineData("../../etc/a.xml", "t.tar/etc/a.xml")]
    [InlineData("/../etc/a.xml", "t.tar/etc/a.xml")]
    [InlineData("C:/a.xml", "t.tar/C:/a.xml")]
    [InlineData("..\\a.xml", "t.tar/a.xml")]
    public void A_name_that_leaves_its_archive_is_told_and_the_entry_read(string name, string shown)
    {
        Walked walked = Walked.Through(Pack.Tar((name, Pack.Bytes("<a/>"))), "t.tar");

        Assert.Equal([(shown, "<a/>")], walked.Documents);
        Assert.Equal(shown, Assert.Single(walked.Odd).Name);
    }

    [Fact]
    public void A_name_that_only_begins_with_a_slash_is_read_below_its_archive_and_not_told()
    {
        byte[] a = Pack.Bytes("<a/>");
        Walked walked = Walked.Through(Pack.Zip(("/doc/1.xml", a), ("/etc/2.xml", a), ("/doc/../3.xml", a), ("/dtds/x.dtd", a)), "t.zip");

        Assert.Equal(["t.zip/doc/1.xml", "t.zip/etc/2.xml", "t.zip/doc/3.xml"], walked.Names);
        Assert.Equal(["t.zip/doc/3.xml"], walked.Odd.Select(o => o.Name));
    }

    [Fact]
    public void A_name_cannot_write_control_characters_to_the_console()
    {
        Walked walked = Walked.Through(Pack.Tar(("a\u001b[31m.xml", Pack.Bytes("<a/>"))), "t.tar");

        Assert.Equal(["t.tar/a?[31m.xml"], walked.Names);
    }

    private static byte[] Noise(int length)
    {
        byte[] noise = new byte[length];
        new Random(7).NextBytes(noise);
        return noise;
    }
}
