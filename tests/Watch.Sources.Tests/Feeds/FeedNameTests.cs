using Watch.Contracts.Notices;
using Xunit;
using static Watch.Sources.Tests.Feeds.FeedReadingHelp;

namespace Watch.Sources.Tests.Feeds;

/// <summary>What names an item, and what it may have been named before.</summary>
public sealed class FeedNameTests
{
    [Theory]
    [InlineData("https://le-journal.invalid/avis/1;jsessionid=A1F00", "https://le-journal.invalid/avis/1")]
    [InlineData("https://le-journal.invalid/?PHPSESSID=1f&amp;id=7", "https://le-journal.invalid/?id=7")]
    [InlineData("https://le-journal.invalid/1?_gl=1*x&amp;srsltid=ab&amp;ref=accueil", "https://le-journal.invalid/1")]
    [InlineData("https://le-journal.invalid/1?id=7&amp;amp;utm_source=rss", "https://le-journal.invalid/1?id=7")]
    [InlineData("https://le-journal.invalid/1?ref=20260012", "https://le-journal.invalid/1?ref=20260012")]
    public void Sessions_and_counters_are_no_part_of_a_link(string printed, string link)
    {
        Notice read = OneItem($"<title>Un</title><link>{printed}</link>").Notice;
        Assert.Equal((link, link), (read.Id, read.Link?.AbsoluteUri));
    }

    [Fact]
    public void An_item_tells_what_it_may_be_known_by()
    {
        Parsed.Accepted read = OneItem("<title>Un</title><link>https://le-journal.invalid/1?_gl=x</link>");
        Assert.Equal(
            ["https://le-journal.invalid/1?_gl=x", "http://le-journal.invalid/1", "http://le-journal.invalid/1?_gl=x"],
            read.Aliases
        );
        Assert.Equal(["http://le-journal.invalid/a"], OneItem("<title>Un</title><guid>https://le-journal.invalid/a</guid>").Aliases);
        Assert.Empty(OneItem("<title>Un</title><guid isPermaLink='false'>a-1</guid>").Aliases);
    }

    [Fact]
    public void The_same_item_by_either_scheme_is_one()
    {
        const string items =
            "<item><title>Un</title><link>http://le-journal.invalid/1</link></item>"
            + "<item><title>Un</title><link>https://le-journal.invalid/1</link></item>";
        Assert.Equal("http://le-journal.invalid/1", Assert.Single(Notices(Rss(items))).Id);
    }

    [Fact]
    public void All_that_a_feed_prints_of_a_text_is_searched_and_its_beginning_kept()
    {
        string content = string.Concat(Enumerable.Range(0, 300).Select(i => $"<p>Alinéa {i} du texte.</p>"));
        Notice read = OneItem($"<title>Un</title><guid>a</guid><description>Le début.</description><content>{content}</content>").Notice;
        Assert.Equal("Un\nLe début.", read.Text);
        Assert.Null(read.FullText);

        string encoded =
            $"<content:encoded xmlns:content='http://purl.org/rss/1.0/modules/content/'><![CDATA[{content}]]></content:encoded>";
        Notice whole = OneItem($"<title>Un</title><guid>a</guid><description>Le début.</description>{encoded}").Notice;
        Assert.Equal("Un\nLe début.", whole.Text);
        Assert.Contains("Alinéa 299 du texte.", whole.FullText, StringComparison.Ordinal);
    }

    [Fact]
    public void Of_a_long_text_twenty_thousand_characters_are_searched_and_five_hundred_kept()
    {
        string text = string.Concat(Enumerable.Range(0, 9_000).Select(i => $"mot{i} "));
        Notice read = OneItem($"<title>Un</title><guid>a</guid><description>{text}</description>").Notice;
        Assert.InRange(read.Text!.Length, 400, 503);
        Assert.InRange(read.FullText!.Length, 19_900, 20_003);
    }
}
