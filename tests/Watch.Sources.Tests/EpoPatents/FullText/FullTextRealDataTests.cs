using System.Globalization;
using Watch.Contracts.Notices;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.FullText;

public class FullTextRealDataTests
{
    // Saved from a browser and not from the server: an ampersand stands bare in the address of an agent.
    private static readonly string[] _mended = ["v1-2-A1.xml", "v1-4-A1-1.xml"];

    [Fact]
    public void Every_real_file_of_every_edition_is_read_or_told_why_not()
    {
        string[] files = [.. Directory.GetFiles(RealData.Require("patents", "ep"), "*.xml")];
        string[] whole = [.. files.Where(f => !_mended.Contains(Path.GetFileName(f)))];

        Assert.Equal((17, 15), (files.Length, whole.Length));
        foreach (string file in whole)
        {
            Notice notice = Read(file);
            Assert.EndsWith(notice.Patent!.Kind!, notice.Id, StringComparison.Ordinal);
            Assert.Equal(DayOfWeek.Wednesday, notice.PublishedOn.DayOfWeek);
            Assert.NotEmpty(notice.Classifications);
            Assert.NotEmpty(notice.Patent.Titles);
            Assert.NotEmpty(notice.Parties);
            Assert.NotNull(notice.Patent.Application);
            Assert.NotNull(notice.Patent.FiledOn);
        }
    }

    [Theory]
    [InlineData("v1-2-A1.xml", "line 93,")]
    [InlineData("v1-4-A1-1.xml", "line 118,")]
    public void What_is_no_XML_is_told_with_its_place(string name, string place)
    {
        using FileStream content = File.OpenRead(RealData.Require("patents", "ep", name));
        Parsed.Rejected rejected = Assert.IsType<Parsed.Rejected>(FullTexts.Read(content));

        Assert.Equal(RejectReason.Malformed, rejected.Reason);
        Assert.Contains(place, rejected.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("v1-1-A1.xml", "EP0000002A1", 1, 4)]
    [InlineData("v1-5-1-A2.xml", "EP3882354A2", 1, 0)]
    public void Real_files_have_the_abstract_and_the_older_symbols(string name, string id, int abstracts, int older)
    {
        Notice notice = Read(RealData.Require("patents", "ep", name));

        Assert.Equal((id, abstracts), (notice.Id, notice.Patent!.Abstracts.Count));
        Assert.True(notice.Classifications.Count >= older, notice.Classifications.Count.ToString(CultureInfo.InvariantCulture));
    }

    private static Notice Read(string file)
    {
        using FileStream content = File.OpenRead(file);
        Parsed.Accepted accepted = Assert.IsType<Parsed.Accepted>(FullTexts.Read(content));
        Assert.Empty(accepted.Warnings);
        return accepted.Notice;
    }
}
