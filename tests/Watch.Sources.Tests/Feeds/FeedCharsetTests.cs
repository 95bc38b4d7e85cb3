using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Feeds.Characters;
using Xunit;
using static Watch.Sources.Tests.Feeds.FeedReadingHelp;

namespace Watch.Sources.Tests.Feeds;

public class FeedCharsetTests
{
    private const string Title = "Société « Éclair », 5 € l'œuvre";

    private static readonly Encoding _windows1252 = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    [Theory]
    [InlineData("utf-8")]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void A_mark_decides_whatever_the_prolog_and_the_header_say(string charset)
    {
        Encoding encoding = Encoding.GetEncoding(charset);
        Assert.Equal(Title, TitleOf([.. encoding.GetPreamble(), .. encoding.GetBytes(Document("iso-8859-1"))], "windows-1251"));
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-16BE")]
    [InlineData("utf-32")]
    [InlineData("utf-32BE")]
    public void Wide_bytes_are_known_by_their_shape(string charset) =>
        Assert.Equal(Title, TitleOf(Encoding.GetEncoding(charset).GetBytes(Document("utf-8")), "utf-8"));

    [Theory]
    [InlineData("iso-8859-1", null)]
    [InlineData("windows-1252", null)]
    [InlineData("utf-8", "iso-8859-1")]
    [InlineData("us-ascii", "ISO-8859-15")]
    [InlineData("utf-8", "us-ascii")]
    [InlineData("utf-16", null)]
    [InlineData("inventé", "utf-inventé")]
    public void Bytes_that_are_utf8_throughout_are_utf8(string prolog, string? header) =>
        Assert.Equal(Title, TitleOf(Encoding.UTF8.GetBytes(Document(prolog)), header));

    [Theory]
    [InlineData("iso-8859-1", null)]
    [InlineData("windows-1252", "utf-8")]
    [InlineData("utf-8", null)]
    [InlineData("utf-8", "windows-1252")]
    [InlineData("utf-8", "utf-8")]
    public void Bytes_that_are_not_are_windows_1252(string prolog, string? header) =>
        Assert.Equal(Title, TitleOf(_windows1252.GetBytes(Document(prolog)), header));

    [Theory]
    [InlineData("windows-1251", "Завод закрыт")]
    [InlineData("koi8-r", "Завод закрыт")]
    [InlineData("iso-8859-15", "5 € l'œuvre")]
    [InlineData("shift_jis", "工場閉鎖")]
    [InlineData("iso-2022-jp", "工場閉鎖")]
    [InlineData("gb2312", "工厂关闭")]
    [InlineData("big5", "工廠關閉")]
    [InlineData("euc-kr", "공장 폐쇄")]
    public void Other_sets_are_read_by_their_name_in_the_prolog_or_the_header(string charset, string title)
    {
        Encoding encoding = CodePagesEncodingProvider.Instance.GetEncoding(charset)!;
        Assert.Equal(title, TitleOf(encoding.GetBytes(Document(charset, title)), null));
        Assert.Equal(title, TitleOf(encoding.GetBytes(Document("utf-8", title)), charset));
    }

    [Fact]
    public void A_few_bytes_that_are_no_utf8_cost_only_themselves() =>
        Assert.Equal(
            "Forges réunies à L\u00E9zan",
            TitleOf(
                [.. Encoding.UTF8.GetBytes("<rss><item><guid>1</guid><title>Forges réunies à L"), 0xE9, .. "zan</title></item></rss>"u8],
                null
            )
        );

    [Fact]
    public void A_set_that_cannot_hold_the_bytes_is_not_believed() =>
        Assert.Equal("工場閉鎖", TitleOf(Encoding.UTF8.GetBytes(Document("utf-8", "工場閉鎖")), "euc-jp"));

    [Theory]
    [InlineData("Ã‰clair Ã\u00A0 Paris", "Éclair à Paris")]
    [InlineData("Ã‰clair à Paris", "Éclair à Paris")]
    [InlineData("Ânes et âmes", "Ânes et âmes")]
    public void Letters_read_wrongly_before_us_are_mended_where_they_can_be_no_others(string title, string expected) =>
        Assert.Equal(expected, TitleOf(Encoding.UTF8.GetBytes(Document("utf-8", title)), null));

    [Fact]
    public void Which_set_was_read_can_be_told()
    {
        Assert.Equal("utf-8", FeedCharset.Decode("é"u8, "iso-8859-1").Charset);
        Assert.Equal("windows-1252", FeedCharset.Decode([0xE9], "iso-8859-1").Charset);
        Assert.Equal("windows-1252", FeedCharset.Decode([0xE9], null).Charset);
    }

    private static string Document(string charset, string title = Title) =>
        $"""<?xml version="1.0" encoding="{charset}"?><rss version="2.0"><channel><item><guid>1</guid><title>{title}</title>"""
        + """</item></channel></rss>""";

    private static string? TitleOf(byte[] document, string? header) =>
        Assert.IsType<Parsed.Accepted>(Assert.Single(Parser.Read(document, Info with { HeaderCharset = header }))).Notice.Events[0].Label;
}
