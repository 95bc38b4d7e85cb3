using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Xunit;
using static Watch.Sources.Tests.Feeds.FeedReadingHelp;

namespace Watch.Sources.Tests.Feeds;

public class FeedDayTests
{
    [Fact]
    public void The_day_is_that_of_Paris_and_the_moment_stands_beside_it()
    {
        Notice notice = OneItem("<guid>1</guid><pubDate>Sun, 08 Mar 2026 23:30:00 GMT</pubDate>").Notice;
        Assert.Equal(new DateOnly(2026, 3, 9), notice.PublishedOn);
        Assert.Equal(new DateTimeOffset(2026, 3, 8, 23, 30, 0, TimeSpan.Zero), notice.PublishedAt);
        Assert.False(notice.DateDetected);
    }

    [Fact]
    public void A_day_alone_has_no_moment()
    {
        Notice notice = OneItem("<guid>1</guid><pubDate>8 mars 2026</pubDate>").Notice;
        Assert.Equal((new DateOnly(2026, 3, 8), null), (notice.PublishedOn, notice.PublishedAt));
    }

    [Fact]
    public void What_was_only_changed_has_the_day_of_the_change() =>
        Assert.Equal(
            new DateOnly(2026, 3, 8),
            One(Atom("<entry><id>urn:1</id><updated>2026-03-08T09:00:00Z</updated></entry>")).Notice.PublishedOn
        );

    [Fact]
    public void The_publication_goes_before_the_change() =>
        Assert.Equal(
            new DateOnly(2026, 3, 1),
            One(
                Atom("<entry><id>urn:1</id><updated>2026-03-08T09:00:00Z</updated><published>2026-03-01T09:00:00Z</published></entry>")
            ).Notice.PublishedOn
        );

    [Fact]
    public void A_broken_first_place_gives_way_to_the_next() =>
        Assert.Equal(
            new DateOnly(2026, 3, 8),
            OneItem("<guid>1</guid><pubDate>Hier</pubDate><dc:date>2026-03-08</dc:date>").Notice.PublishedOn
        );

    [Theory]
    [InlineData("", "no-date")]
    [InlineData("<pubDate/>", "no-date")]
    [InlineData("<pubDate>Hier</pubDate>", "unreadable-date")]
    [InlineData("<pubDate>1747033200</pubDate>", "unreadable-date")]
    [InlineData("<pubDate>Thu, 01 Jan 1970 00:00:00 GMT</pubDate>", "absurd-date")]
    [InlineData("<pubDate>Fri, 13 Mar 2026 10:00:00 GMT</pubDate>", "absurd-date")]
    [InlineData("<pubDate>13/03/2026</pubDate>", "absurd-date")]
    public void Without_a_date_the_item_has_the_day_it_came_and_a_warning(string date, string warning)
    {
        Parsed.Accepted read = OneItem($"<guid>1</guid>{date}");
        Assert.Equal((new DateOnly(2026, 3, 10), true), (read.Notice.PublishedOn, read.Notice.DateDetected));
        Assert.Equal(warning, Assert.Single(read.Warnings).Code);
    }

    [Theory]
    [InlineData("<pubDate>Thu, 12 Mar 2026 08:59:00 GMT</pubDate>")]
    [InlineData("<pubDate>12/03/2026</pubDate>")]
    public void Two_days_ahead_are_still_a_date(string date) => Assert.False(OneItem($"<guid>1</guid>{date}").Notice.DateDetected);

    [Fact]
    public void An_undated_item_read_again_on_another_day_is_the_same_content()
    {
        byte[] document = Encoding.UTF8.GetBytes(Rss("<item><guid>1</guid><title>un</title></item>"));
        Notice today = Read(document, Info);
        Notice tomorrow = Read(document, Info with { ReceivedAt = Info.ReceivedAt!.Value.AddDays(1) });
        Assert.NotEqual(today.PublishedOn, tomorrow.PublishedOn);
        Assert.Equal(NoticeJson.ContentHash(today), NoticeJson.ContentHash(tomorrow));
        Assert.NotEqual(NoticeJson.ContentHash(today), NoticeJson.ContentHash(today with { Text = "autre" }));
    }

    [Theory]
    [InlineData("<lastBuildDate>Sun, 01 Mar 2026 09:00:00 GMT</lastBuildDate><item><guid>1</guid></item>", "2026-03-01")]
    [InlineData("<item><guid>2</guid><pubDate>2026-02-03</pubDate></item><item><guid>1</guid></item>", "2026-02-03")]
    [InlineData("<item><guid>1</guid></item>", "1970-01-01")]
    public void Of_a_file_that_nobody_knows_when_it_came_the_feeds_own_dates_stand_in(string channel, string expected)
    {
        IReadOnlyList<Parsed> read = Parser.Read(Encoding.UTF8.GetBytes(Rss(channel)), new DocumentInfo { Name = "feed.xml" });
        Notice undated = read.OfType<Parsed.Accepted>().Select(a => a.Notice).Single(n => n.Id == "1");
        Assert.True(undated.DateDetected);
        Assert.Equal(expected, $"{undated.PublishedOn:yyyy-MM-dd}");
        Assert.Equal(undated, NoticeJson.Read(NoticeJson.Write(undated)) with { Events = undated.Events, Parties = undated.Parties });
    }

    private static Notice Read(byte[] document, DocumentInfo info) =>
        Assert.IsType<Parsed.Accepted>(Assert.Single(Parser.Read(document, info))).Notice;
}
