using Watch.Contracts.Notices;
using Xunit;
using static Watch.Sources.Tests.Feeds.FeedReadingHelp;

namespace Watch.Sources.Tests.Feeds;

/// <summary>What broken markup costs: never an item in silence.</summary>
public sealed class FeedLossTests
{
    [Theory]
    [InlineData("<atom:link rel='self' href='https://le-journal.invalid/rss'>")]
    [InlineData("<image><url>https://le-journal.invalid/i.png</url><title>Le Journal</title>")]
    [InlineData("<titel>Le Journal</title>")]
    public void What_is_left_open_in_the_head_hides_no_item(string open)
    {
        Parsed.Accepted[] read = [.. Read(Rss(open + Items(3))).Cast<Parsed.Accepted>()];
        Assert.Equal(3, read.Length);
        Assert.Contains(read[0].Warnings, w => w.Code == "recovered-markup");
    }

    [Theory]
    [InlineData("itme")]
    [InlineData("article")]
    public void An_item_under_another_name_is_read_and_says_so(string name)
    {
        string document = Rss($"<{name}><title>Un titre</title><guid>g</guid></{name}>");
        Parsed.Accepted read = One(document);
        Assert.Equal("Un titre", read.Notice.Events[0].Label);
        Assert.Contains(read.Warnings, w => w.Code == "recovered-markup");
    }

    [Fact]
    public void An_item_that_never_began_is_told()
    {
        Parsed.Rejected told = Read(Rss(Items(1) + "<title>Perdu</title><guid>p</guid></item>" + Items(1, from: 5)))
            .OfType<Parsed.Rejected>()
            .First();
        Assert.Equal(RejectReason.Malformed, told.Reason);
        Assert.Contains("never began", told.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void A_feed_that_is_closed_too_early_goes_on() =>
        Assert.Equal(4, Notices(Rss(Items(2) + "</channel></rss>" + Items(2, from: 5))).Length);

    [Fact]
    public void A_section_a_comment_and_a_quote_that_are_left_open_end_where_they_must()
    {
        string open =
            "<item><title><![CDATA[Un titre</title><guid>a</guid></item>"
            + "<item><title>Deux</title><guid>b</guid><!-- oubli </item>"
            + "<item><enclosure url=\"https://le-journal.invalid/i.png><title>Trois</title><guid>c</guid></item>"
            + "<item><title><![CDATA[Quatre]]></title><guid>d</guid><!-- mot --></item>";
        Assert.Equal(["Un titre", "Deux", "Trois", "Quatre"], Notices(Rss(open)).Select(n => n.Events[0].Label));
    }

    [Theory]
    [InlineData("<![CDATA[")]
    [InlineData("<![CDATA[<language>fr</language>")]
    public void A_section_that_is_left_open_before_the_items_hides_none(string open)
    {
        IReadOnlyList<Parsed> read = Read(Rss(open + Items(3)));
        Assert.Equal(3, read.OfType<Parsed.Accepted>().Count());
        Assert.Equal("", string.Join('\n', read.OfType<Parsed.Rejected>().Select(r => $"{r.Reason} {r.Detail}")));
    }

    [Fact]
    public void A_section_that_is_left_open_under_a_misspelt_end_ends_at_the_next_item()
    {
        Parsed.Accepted[] read =
        [
            .. Read(Rss("<item><guid>a</guid><title><![CDATA[Un titre</titel></item>" + Items(2))).Cast<Parsed.Accepted>(),
        ];
        Assert.Equal(3, read.Length);
        Assert.Contains(read[0].Warnings, w => w.Code == "recovered-markup");
    }

    [Fact]
    public void A_field_that_is_left_open_keeps_the_next_ones()
    {
        Notice read = OneItem("<title>Un titre<link>https://le-journal.invalid/1</link><guid>a</guid>").Notice;
        Assert.Equal(("Un titre", "https://le-journal.invalid/1", "a"), (read.Events[0].Label, read.Link?.AbsoluteUri, read.Id));
    }

    [Theory]
    [InlineData("<title>Un</title><title>Deux</title><guid>a</guid>", "repeated-element")]
    [InlineData("<title>Un</title><guid>a</guid><link>htp://le-journal.invalid/1</link>", "unreadable-link")]
    [InlineData("<titel>Un</titel><guid>a</guid><link>https://le-journal.invalid/1</link>", "unknown-element")]
    public void What_an_item_prints_and_does_not_keep_is_told(string item, string code) =>
        Assert.Contains(OneItem(item).Warnings, w => w.Code == code);

    [Fact]
    public void A_field_that_stands_outside_of_the_items_is_told()
    {
        Parsed.Rejected told = Assert.Single(Read(Rss(Items(1) + "<guid>perdu</guid>")).OfType<Parsed.Rejected>());
        Assert.Equal("<guid> stands outside of any item, 1 times.", told.Detail);
    }

    [Fact]
    public void An_entry_may_be_the_whole_of_a_document()
    {
        const string entry = """
            <entry xmlns="http://www.w3.org/2005/Atom"><title>Seule</title><id>urn:x:1</id><updated>2026-03-02T10:00:00Z</updated></entry>
            """;
        Assert.Equal("Seule", Assert.Single(Notices(entry)).Events[0].Label);
    }

    [Fact]
    public void What_a_server_prints_before_the_feed_is_stepped_over() =>
        Assert.Equal(2, Notices("<br />\n<b>Warning</b>: x in <b>/var/www/flux.php</b><br />\n" + Rss(Items(2))).Length);

    [Fact]
    public void Letters_that_were_misread_in_a_part_of_a_title_are_mended() =>
        Assert.Equal(
            "Société Générale à Nîmes : été",
            OneItem("<title>SociÃ©tÃ© GÃ©nÃ©rale Ã  NÃ®mes : été</title>").Notice.Events[0].Label
        );

    private static string Items(int count, int from = 0) =>
        string.Concat(
            Enumerable
                .Range(from, count)
                .Select(i => $"<item><title>Titre {i}</title><link>https://le-journal.invalid/{i}</link><guid>g{i}</guid></item>")
        );
}
