using Watch.Contracts.Notices;
using Watch.Sources.Articles;
using Xunit;
using static Watch.Sources.Tests.Feeds.FeedReadingHelp;

namespace Watch.Sources.Tests.Feeds;

/// <summary>
/// Feeds made to hurt. The time limits are wide: a loaded machine is no fault, a quadratic reader would pass them by far.
/// </summary>
public class HostileFeedTests
{
    private const int Million = 1_000_000;

    // A watch against what never ends, and no measure of speed: the tests may have other work beside them.
    private const int Patience = 300_000;

    [Fact(Timeout = Patience)]
    public Task A_title_of_five_million_letters_is_cut() =>
        Task.Run(
            () =>
            {
                string? label = OneItem($"<guid>1</guid><title>{new string('a', 5 * Million)}</title>").Notice.Events[0].Label;
                Assert.Equal(ArticleLimits.MaxTitle, label?.Length);
            },
            TestContext.Current.CancellationToken
        );

    [Fact(Timeout = Patience)]
    public Task Entities_of_a_doctype_mean_nothing_and_nothing_is_fetched() =>
        Task.Run(
            () =>
            {
                string bomb = """
                    <?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;">
                    <!ENTITY c "&b;&b;&b;&b;&b;&b;&b;&b;&b;&b;">
                    <!ENTITY x SYSTEM "file:///etc/passwd"><!ENTITY % p SYSTEM "http://127.0.0.1:1/x.dtd"> %p;]>
                    <rss><channel><item><guid>1</guid><title>&c; &x; &eacute;</title></item></channel></rss>
                    """;
                Assert.Equal("&c; &x; é", One(bomb).Notice.Events[0].Label);
            },
            TestContext.Current.CancellationToken
        );

    [Theory(Timeout = Patience)]
    [InlineData("<div>", "</div>")]
    [InlineData("<div>", "")]
    [InlineData("&lt;div&gt;", "")]
    [InlineData("&lt;b&gt;&lt;i&gt;", "")]
    [InlineData("&lt;table&gt;&lt;tr&gt;&lt;td&gt;", "")]
    public Task Nesting_as_deep_as_it_likes_costs_neither_the_item_nor_the_process(string open, string close) =>
        Task.Run(
            () =>
            {
                string deep = string.Concat(Enumerable.Repeat(open, 200_000));
                string document = Rss(
                    $"<item><guid>1</guid><description>un {deep} "
                        + $"deux{string.Concat(Enumerable.Repeat(close, 200_000))}</description></item><item><guid>2</guid></item>"
                );
                Assert.Equal(["1", "2"], Read(document).OfType<Parsed.Accepted>().Select(a => a.Notice.Id));
            },
            TestContext.Current.CancellationToken
        );

    [Fact(Timeout = Patience)]
    public Task Three_hundred_items_of_markup_left_open_are_read_in_time() =>
        Task.Run(
            () =>
            {
                string open = string.Concat(Enumerable.Repeat("&lt;b&gt;&lt;i&gt;&lt;table&gt;&lt;a&gt;", 1_500));
                string items = string.Concat(
                    Enumerable.Range(0, 300).Select(i => $"<item><guid>{i}</guid><description>un {open}</description></item>")
                );
                Assert.All(Notices(Rss(items)), n => Assert.Equal("un", n.Text));
            },
            TestContext.Current.CancellationToken
        );

    [Theory(Timeout = Patience)]
    [InlineData("&")]
    [InlineData("<")]
    [InlineData("<a ")]
    [InlineData("<a b=\"")]
    [InlineData("<!--")]
    [InlineData("<![CDATA[")]
    [InlineData("<?x")]
    [InlineData("<!DOCTYPE [")]
    [InlineData("</rss")]
    [InlineData("<x:y/>")]
    [InlineData("<item>")]
    [InlineData("\0")]
    [InlineData("[[")]
    [InlineData("{\"items\":[")]
    [InlineData("&amp;lt;a ")]
    public Task The_same_beginning_a_million_times_over_is_read_in_time(string text) =>
        Task.Run(
            () =>
            {
                string many = string.Concat(Enumerable.Repeat(text, Million / text.Length * 2));
                Assert.NotNull(Read(many));
                Assert.NotNull(Read(Rss($"<item><guid>1</guid><description>{many}")));
                Assert.NotNull(Read(Rss($"<item><guid>1</guid><description><![CDATA[{many}]]></description></item>")));
            },
            TestContext.Current.CancellationToken
        );

    [Fact(Timeout = Patience)]
    public Task Of_more_items_than_a_feed_may_have_the_first_are_read_and_the_rest_is_told() =>
        Task.Run(
            () =>
            {
                string items = string.Concat(Enumerable.Range(0, ArticleLimits.MaxItems + 5).Select(i => $"<item><guid>{i}</guid></item>"));
                IReadOnlyList<Parsed> read = Read(Rss(items));
                Assert.Equal(ArticleLimits.MaxItems, read.OfType<Parsed.Accepted>().Count());
                Assert.Equal(RejectReason.TooLarge, Assert.Single(read.OfType<Parsed.Rejected>()).Reason);
            },
            TestContext.Current.CancellationToken
        );

    [Fact(Timeout = Patience)]
    public Task Of_a_document_that_is_too_large_the_whole_items_within_the_bound_are_read() =>
        Task.Run(
            () =>
            {
                string filling = new('x', Million);
                string items = string.Concat(
                    Enumerable.Range(0, 25).Select(i => $"<item><guid>{i}</guid><description>{filling}</description></item>")
                );
                IReadOnlyList<Parsed> read = Read(Rss(items));
                Assert.Equal(20, read.OfType<Parsed.Accepted>().Count());
                Assert.Equal(RejectReason.TooLarge, Assert.Single(read.OfType<Parsed.Rejected>()).Reason);
            },
            TestContext.Current.CancellationToken
        );

    [Fact]
    public void Halves_of_characters_and_forbidden_ones_are_left_out()
    {
        Notice notice = One(
            """
            {"items":[{"id":"\ud800x\u0000","url":"https://journal.example/\ud8001",
            "title":"a\udc00b\u0000c\ufffe","content_text":"\ud83d\ude00"}]}
            """
        ).Notice;
        Assert.Equal("abc", notice.Events[0].Label);
        Assert.Equal("abc\n\U0001F600", notice.Text);
        Assert.Equal("https://journal.example/1", notice.Link?.OriginalString);
        Assert.DoesNotContain('\0', NoticeJson.Write(notice));
        Assert.All(notice.Id, c => Assert.False(char.IsControl(c) || char.IsSurrogate(c)));
    }

    [Fact]
    public void Reserved_prefixes_and_doubled_attributes_do_no_harm() =>
        Assert.Equal(
            "un",
            One(
                """
                <rss xmlns:xml="urn:x" xmlns:xmlns="urn:y" xmlns:a="" xmlns:b="http://www.w3.org/XML/1998/namespace" version="2.0"
                version="1.0">
                <channel><item b:lang="x" a:lang="y" a="1" a='2' 3="x" =><guid>1</guid>
                <title xmlns:c="urn:c" xmlns:d="urn:c" c:e="" d:e="">un</title><xmlns:z/><xml:z/><a:b:c/></item></channel></rss>
                """
            )
                .Notice.Events[0]
                .Label
        );
}
