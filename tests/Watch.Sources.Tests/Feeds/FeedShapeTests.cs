using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Containers;
using Watch.Sources.Seams;
using Xunit;
using static Watch.Sources.Tests.Feeds.FeedReadingHelp;

namespace Watch.Sources.Tests.Feeds;

public class FeedShapeTests
{
    [Theory]
    [InlineData("""<rss version="0.91"><channel><item><title>un</title><link>https://journal.example/1</link></item></channel></rss>""")]
    [InlineData("""<rss><channel><item><title>un</title><link>https://journal.example/1</link></item></channel></rss>""")]
    [InlineData("""<rss><item><title>un</title><link>https://journal.example/1</link></item></rss>""")]
    [InlineData("""<RSS VERSION="2.0"><CHANNEL><ITEM><TITLE>un</TITLE><LINK>https://journal.example/1</LINK></ITEM></CHANNEL></RSS>""")]
    [InlineData("""<channel><item><title>un</title><link>https://journal.example/1</link></item></channel>""")]
    [InlineData(
        """<rss xmlns="http://backend.userland.com/rss2"><channel><item><title>un</title><link>https://journal.example/1</link>"""
            + """</item></channel></rss>"""
    )]
    [InlineData(
        """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://purl.org/rss/1.0/"><channel/><item """
            + """rdf:about="https://journal.example/1"><title>un</title></item></rdf:RDF>"""
    )]
    [InlineData(
        """<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#" xmlns="http://my.netscape.com/rdf/simple/0.9/">"""
            + """<item><title>un</title><link>https://journal.example/1</link></item></rdf:RDF>"""
    )]
    [InlineData(
        """<feed version="0.3" xmlns="http://purl.org/atom/ns#"><entry><title>un</title><link rel="alternate" """
            + """href="https://journal.example/1"/></entry></feed>"""
    )]
    [InlineData("""<feed><entry><title>un</title><link href="https://journal.example/1"/></entry></feed>""")]
    [InlineData(
        """<a:feed xmlns:a="http://www.w3.org/2005/Atom"><a:entry><a:title>un</a:title><a:link """
            + """href="https://journal.example/1"/></a:entry></a:feed>"""
    )]
    [InlineData("""{"version":"https://jsonfeed.org/version/1","items":[{"title":"un","url":"https://journal.example/1"}]}""")]
    [InlineData(
        """
            {"version":"https://jsonfeed.org/version/1.1","home_page_url":"https://journal.example/",
            "items":[{"id":"","title":"un","url":"/1"}]}
            """
    )]
    [InlineData(
        """  <?xml version="1.0"?><!DOCTYPE rss PUBLIC "-//Netscape//DTD RSS 0.91//EN" "http://my.netscape.com/rss-0.91.dtd">"""
            + """<rss><channel><item><title>un</title><link>https://journal.example/1</link></item></channel></rss>"""
    )]
    [InlineData(
        """Warning: include(): failed<?xml version="1.0"?><rss><channel><item><title>un</title>"""
            + """<link>https://journal.example/1</link></item></channel></rss>"""
    )]
    [InlineData(
        """<rss><channel><item><title>un</title><link>https://journal.example/1</link><dc:creator>Nom</dc:creator>"""
            + """<media:content x:y="1" url="/i"/></item></channel></rss>"""
    )]
    public void Every_version_and_every_slip_of_it_is_an_article(string document)
    {
        Notice notice = One(document).Notice;
        Assert.Equal("un", notice.Events[0].Label);
        Assert.Equal(EventKind.Article, Assert.Single(notice.Events).Kind);
        Assert.Equal("https://journal.example/1", notice.Link?.AbsoluteUri);
        Assert.Equal("https://journal.example/1", notice.Id);
        Assert.Empty(notice.Parties);
    }

    [Theory]
    [InlineData("<!DOCTYPE html><html><head><title>Maintenance</title></head><body><item>x</item></body></html>")]
    [InlineData("<html><body>Vous acceptez nos cookies</body></html>")]
    [InlineData("\n <HTML><BODY>Accès refusé</BODY></HTML>")]
    public void A_page_where_a_feed_was_expected_is_refused_and_called_a_page(string document)
    {
        Parsed.Rejected rejected = Assert.IsType<Parsed.Rejected>(Assert.Single(Read(document)));
        Assert.Equal(RejectReason.UnknownDocument, rejected.Reason);
        Assert.Contains("HTML page", rejected.Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("")]
    [InlineData("   \n")]
    [InlineData("Service momentanément indisponible")]
    [InlineData("<note><item>x</item></note>")]
    [InlineData("""{"error":"not found"}""")]
    [InlineData("[1, 2]")]
    public void What_is_no_feed_is_refused(string document) =>
        Assert.Equal(RejectReason.UnknownDocument, Assert.IsType<Parsed.Rejected>(Assert.Single(Read(document))).Reason);

    [Fact]
    public void A_feed_without_items_is_a_feed() => Assert.Empty(Read(Rss("")));

    [Fact]
    public void A_document_that_breaks_off_gives_its_whole_items_and_says_so()
    {
        IReadOnlyList<Parsed> read = Read(
            "<rss><channel><item><guid>1</guid></item><item><guid>2</guid></item><item><guid>3</guid><title>tr"
        );
        Assert.Equal(["1", "2"], read.OfType<Parsed.Accepted>().Select(a => a.Notice.Id));
        Assert.Equal(RejectReason.Truncated, Assert.IsType<Parsed.Rejected>(read[^1]).Reason);
    }

    [Theory]
    [InlineData("<rss")]
    [InlineData("<?xml version='1.0'?>\n<!-- Journal ")]
    [InlineData("<entry><id>1</id><x:title>un")]
    [InlineData("<rss><channel><title>Journal")]
    [InlineData("<rss><channel><item><guid>1</guid><title>un</title></item></channel>")]
    public void What_breaks_off_anywhere_says_so(string document) =>
        Assert.Equal(RejectReason.Truncated, Assert.IsType<Parsed.Rejected>(Read(document)[^1]).Reason);

    [Fact]
    public void Json_that_breaks_off_gives_its_whole_items_and_says_so()
    {
        IReadOnlyList<Parsed> read = Read(
            """{"version":"https://jsonfeed.org/version/1.1","items":[{"id":"1"},{"id":2},{"id":"3","title":"tr"""
        );
        Assert.Equal(["1", "2"], read.OfType<Parsed.Accepted>().Select(a => a.Notice.Id));
        Assert.Equal(RejectReason.Truncated, Assert.IsType<Parsed.Rejected>(read[^1]).Reason);
    }

    [Fact]
    public void An_item_of_json_that_is_no_object_costs_itself_alone()
    {
        IReadOnlyList<Parsed> read = Read("""{"items":[{"id":"1"},7,{"id":"3"}]}""");
        Assert.Equal(["1", "3"], read.OfType<Parsed.Accepted>().Select(a => a.Notice.Id));
        Assert.Single(read.OfType<Parsed.Rejected>());
    }

    [Fact]
    public void An_item_that_says_nothing_is_set_aside_with_its_place_and_its_text()
    {
        Parsed.Rejected rejected = Assert.IsType<Parsed.Rejected>(
            Assert.Single(Read("<rss><channel>\n  <item><enclosure url=\"a.mp3\"/></item></channel></rss>"))
        );
        Assert.Equal(RejectReason.MissingIdentity, rejected.Reason);
        Assert.Equal(new RecordPosition(2, 3), rejected.Position);
        Assert.Contains("a.mp3", rejected.Raw, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<rss/>", true)]
    [InlineData("<rdf:RDF xmlns:rdf='x'/>", true)]
    [InlineData("<feed/>", true)]
    [InlineData("""{"version":"https://jsonfeed.org/version/1","title":"x","items":[]}""", true)]
    [InlineData("<html/>", false)]
    [InlineData("<RCS-A_IMMAT/>", false)]
    [InlineData("""{"total_count":1,"results":[]}""", false)]
    public void A_feed_is_recognised_by_its_root_or_its_members(string document, bool expected)
    {
        (DocumentHead head, Stream content) = DocumentHeadReader.Read(new MemoryStream(Encoding.UTF8.GetBytes(document)), "x");
        content.Dispose();
        Assert.Equal(expected, Parser.Recognises(head));
    }
}
