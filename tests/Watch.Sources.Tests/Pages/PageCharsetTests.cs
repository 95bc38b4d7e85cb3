using System.Text;
using Watch.Sources.Pages.Options;
using Xunit;
using static Watch.Sources.Tests.Pages.PageReadingHelp;

namespace Watch.Sources.Tests.Pages;

/// <summary>Which of those that name the character set of a page is believed.</summary>
public class PageCharsetTests
{
    private const string Item = "<li><a href='/a'>Société à l'été — œuvre</a></li>";

    private static readonly Encoding _windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData("utf-8", "", null)]
    [InlineData("utf-8", "<meta charset=utf-8>", null)]
    [InlineData("utf-8", "<meta charset=windows-1252>", null)]
    [InlineData("utf-8", "<meta charset=windows-1252>", "utf-8")]
    [InlineData("utf-8", "", "iso-8859-1")]
    [InlineData("utf-8", "<meta http-equiv=\"Content-Type\" content=\"text/html; charset=iso-8859-1\">", null)]
    [InlineData("windows-1252", "", null)]
    [InlineData("windows-1252", "<meta charset=iso-8859-1>", null)]
    [InlineData("windows-1252", "<meta charset=utf-8>", null)]
    [InlineData("windows-1252", "<meta charset=utf-8>", "utf-8")]
    [InlineData("windows-1252", "", "windows-1252")]
    [InlineData("utf-16", "", null)]
    [InlineData("utf-16", "<meta charset=utf-8>", "utf-8")]
    [InlineData("utf-16BE", "<meta charset=utf-8>", null)]
    public void The_letters_are_those_that_were_written(string written, string head, string? header)
    {
        Encoding encoding = written == "windows-1252" ? _windows : Encoding.GetEncoding(written);
        byte[] page = [.. encoding.Preamble, .. encoding.GetBytes($"<html><head>{head}</head><body>{Item}</body></html>")];
        Watch.Contracts.Notices.Notice notice = Notices(Read(Headings, page, Info with { HeaderCharset = header })).Single();
        Assert.Equal("Société à l'été — œuvre", notice.Title());
    }

    [Fact]
    public void A_meta_behind_three_thousand_bytes_is_found()
    {
        byte[] page = CodePagesEncodingProvider
            .Instance.GetEncoding("iso-8859-15")!
            .GetBytes($"<html><head><!--{new string('x', 3_000)}--><meta charset='iso-8859-15'></head><li><a>12 €</a>");
        Assert.Equal("12 €", Notices(Read(Headings, page)).Single().Title());
    }

    [Fact]
    public void What_the_configuration_names_goes_before_all_others()
    {
        byte[] page = CodePagesEncodingProvider
            .Instance.GetEncoding("iso-8859-15")!
            .GetBytes("<html><head><meta charset=windows-1252></head><li><a>12 €</a>");
        Assert.Equal(
            "12 €",
            Notices(Read(Headings with { Encoding = Charset("iso-8859-15") }, page, Info with { HeaderCharset = "windows-1252" }))
                .Single()
                .Title()
        );
    }

    [Theory]
    [InlineData("utf-8", true)]
    [InlineData("Windows-1252", true)]
    [InlineData("iso-8859-15", true)]
    [InlineData("utf-7", false)]
    [InlineData("inventé", false)]
    [InlineData("", false)]
    public void A_set_is_known_or_refused(string name, bool known) => Assert.Equal(known, PageCharset.TryParse(name, out _));
}
