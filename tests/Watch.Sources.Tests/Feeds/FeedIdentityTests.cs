using CsCheck;
using Watch.Contracts.Notices;
using Xunit;
using static Watch.Sources.Tests.Feeds.FeedReadingHelp;

namespace Watch.Sources.Tests.Feeds;

public class FeedIdentityTests
{
    [Fact]
    public void The_publishers_id_names_the_article_whatever_its_link() =>
        Assert.Equal("abc-1", OneItem("<guid isPermaLink=\"false\"> abc-1 </guid><link>https://journal.example/1</link>").Notice.Id);

    [Theory]
    [InlineData("https://journal.example/1?utm_source=rss&utm_medium=feed", "https://journal.example/1")]
    [InlineData("https://journal.example/1#xtor=RSS-1", "https://journal.example/1")]
    [InlineData("https://journal.example/1?id=7&xtor=RSS-1&fbclid=x&gclid=y", "https://journal.example/1?id=7")]
    [InlineData("https://Journal.Example/Un?at_medium=custom7", "https://journal.example/Un")]
    [InlineData("https://journal.example/1#commentaires", "https://journal.example/1")]
    public void Without_an_id_the_link_does_without_what_only_counts_readers(string link, string expected) =>
        Assert.Equal(expected, OneItem($"<guid/><link>{link.Replace("&", "&amp;", StringComparison.Ordinal)}</link>").Notice.Id);

    [Fact]
    public void Without_id_and_link_title_and_date_name_it()
    {
        string un = OneItem("<title>Un</title><pubDate>Mon, 12 May 2025 09:00:00 GMT</pubDate>").Notice.Id;
        Assert.Equal(
            un,
            OneItem("<pubDate>Mon, 12 May 2025 09:00:00 GMT</pubDate><title>Un</title><description>changé</description>").Notice.Id
        );
        Assert.NotEqual(un, OneItem("<title>Un</title><pubDate>Tue, 13 May 2025 09:00:00 GMT</pubDate>").Notice.Id);
        Assert.NotEqual(un, OneItem("<title>Deux</title><pubDate>Mon, 12 May 2025 09:00:00 GMT</pubDate>").Notice.Id);
    }

    [Fact]
    public void The_same_item_twice_is_one_with_a_warning()
    {
        Parsed.Accepted read = One(Rss(Item("1", "a") + Item("1", "a")));
        Assert.Contains(read.Warnings, w => w.Code == "repeated-item");
    }

    [Fact]
    public void Of_two_links_under_one_id_both_are_kept_and_the_first_keeps_the_id()
    {
        Notice[] notices = Notices(Rss(Item("1", "a") + Item("2", "b") + Item("1", "c")));
        Assert.Equal(3, notices.Length);
        Assert.Equal("1", notices.Single(n => n.Link!.AbsolutePath == "/a").Id);
        Assert.StartsWith("1#", notices.Single(n => n.Link!.AbsolutePath == "/c").Id, StringComparison.Ordinal);
    }

    [Fact]
    public void An_id_that_three_links_share_names_none_of_them()
    {
        string[] before = [.. Notices(Rss(Item("x", "a") + Item("x", "b") + Item("x", "c"))).Select(n => n.Id)];
        string[] after = [.. Notices(Rss(Item("x", "new") + Item("x", "a") + Item("x", "b") + Item("x", "c"))).Select(n => n.Id)];
        Assert.DoesNotContain("x", before);
        Assert.Equal(before, after[1..]);
    }

    [Fact]
    public void Without_ids_one_link_for_different_titles_does_not_lose_any_of_them()
    {
        Notice[] notices = Notices(
            Rss(
                "<item><title>un</title><link>https://journal.example/</link></item><item><title>deux</title>"
                    + "<link>https://journal.example/</link></item>"
            )
        );
        Assert.Equal(["un", "deux"], notices.Select(n => n.Events[0].Label));
        Assert.Equal(2, notices.Select(n => n.Id).Distinct().Count());
    }

    [Fact]
    public void Names_do_not_change_when_items_fall_off_the_end() =>
        (
            from links in Gen.Int[0, 30].Array[1, 20]
            from shared in Gen.Bool.Array[links.Length]
            from kept in Gen.Int[1, links.Length]
            select (links, shared, kept)
        ).Sample(
            t =>
            {
                // At most two links share an id: more of them is another rule.
                string[] items = [.. t.links.Select((link, i) => Item($"id{(t.shared[i] ? link / 2 : link + 100)}", $"p{link}"))];
                Dictionary<string, string> whole = Notices(Rss(string.Concat(items))).ToDictionary(n => n.Id, n => n.Link!.AbsoluteUri);
                Assert.All(Notices(Rss(string.Concat(items[..t.kept]))), n => Assert.Equal(n.Link!.AbsoluteUri, whole[n.Id]));
            },
            iter: 300
        );

    [Fact]
    public void An_id_longer_than_any_real_one_is_named_by_its_hash()
    {
        string id = OneItem($"<guid>{new string('x', 5000)}</guid>").Notice.Id;
        Assert.StartsWith("sha256:", id, StringComparison.Ordinal);
        Assert.Equal(71, id.Length);
    }

    private static string Item(string id, string link) =>
        $"<item><guid isPermaLink=\"false\">{id}</guid><link>https://journal.example/{link}</link></item>";
}
