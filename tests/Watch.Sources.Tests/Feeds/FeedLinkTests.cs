using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Xunit;
using static Watch.Sources.Tests.Feeds.FeedReadingHelp;

namespace Watch.Sources.Tests.Feeds;

public class FeedLinkTests
{
    [Theory]
    [InlineData("", "<link>/1</link>", "https://servi.example/1")]
    [InlineData(" xml:base=\"https://base.example/a/\"", "<link>1</link>", "https://base.example/a/1")]
    [InlineData(" xml:base=\"https://base.example/a/\"", "<link xml:base=\"b/\">1</link>", "https://base.example/a/b/1")]
    [InlineData("", "<link>//autre.example/1</link>", "https://autre.example/1")]
    [InlineData("", "<link> https://journal.example/1\n</link>", "https://journal.example/1")]
    [InlineData("", "<link>javascript:alert(1)</link><guid>https://journal.example/g</guid>", "https://journal.example/g")]
    [InlineData("", "<guid isPermaLink=\"true\">https://journal.example/g</guid>", "https://journal.example/g")]
    [InlineData(
        "",
        "<link>https://compteur.example/x</link><feedburner:origLink>https://journal.example/1</feedburner:origLink>",
        "https://journal.example/1"
    )]
    [InlineData(
        "",
        "<atom:link rel=\"self\" href=\"https://journal.example/self\"/><atom:link href=\"https://journal.example/1\"/>",
        "https://journal.example/1"
    )]
    [InlineData("", "<link href=\"https://journal.example/1\"/>", "https://journal.example/1")]
    public void A_link_of_rss_is_absolute_and_the_article(string attributes, string item, string expected) =>
        Assert.Equal(expected, Link(Rss($"<item><title>un</title>{item}</item>", attributes)));

    [Theory]
    [InlineData("<guid isPermaLink=\"false\">https://journal.example/g</guid>")]
    [InlineData("<link>file:///etc/passwd</link>")]
    [InlineData("<link>data:text/html,x</link>")]
    [InlineData("<link>ftp://journal.example/1</link>")]
    [InlineData("<link>https://</link>")]
    public void What_is_no_address_of_the_web_is_no_link(string item) => Assert.Null(Link(Rss($"<item><title>un</title>{item}</item>")));

    [Theory]
    [InlineData(
        "<link rel=\"enclosure\" href=\"https://journal.example/a.mp3\"/><link rel=\"alternate\" href=\"https://journal.example/1\"/>"
    )]
    [InlineData("<link rel=\"self\" href=\"https://journal.example/self\"/><link href=\"https://journal.example/1\"/>")]
    [InlineData(
        "<link type=\"application/json\" href=\"https://journal.example/1.json\"/><link type=\"text/html\" "
            + "href=\"https://journal.example/1\"/>"
    )]
    [InlineData("<link href=\"/1\" xml:base=\"https://journal.example/a/\"/>")]
    public void Of_the_links_of_an_entry_the_page_is_taken(string links) =>
        Assert.Equal("https://journal.example/1", Link(Atom($"<entry><title>un</title>{links}</entry>")));

    [Fact]
    public void Without_an_address_of_its_own_the_feed_says_what_is_relative_to_what()
    {
        IReadOnlyList<Parsed> read = Parser.Read(
            Encoding.UTF8.GetBytes(
                Atom("<link rel=\"self\" href=\"https://journal.example/flux/\"/><entry><title>un</title><link href=\"1\"/></entry>")
            ),
            Info
        );
        Assert.Equal("https://journal.example/flux/1", Assert.IsType<Parsed.Accepted>(Assert.Single(read)).Notice.Link?.AbsoluteUri);
    }

    private static string? Link(string document)
    {
        DocumentInfo info = Info with { Address = new Uri("https://servi.example/flux.xml") };
        return Assert.IsType<Parsed.Accepted>(Assert.Single(Parser.Read(Encoding.UTF8.GetBytes(document), info))).Notice.Link?.AbsoluteUri;
    }
}
