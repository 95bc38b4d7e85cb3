using System.Text;
using Watch.Sources.Articles.Dates;
using Watch.Sources.Feeds;
using Watch.Sources.Seams;
using Xunit;
using static Watch.Sources.Tests.Feeds.FeedReadingHelp;

namespace Watch.Sources.Tests.Feeds;

/// <summary>What a feed says of how often it wants to be asked for.</summary>
public sealed class FeedHintTests
{
    private const string Syndication = " xmlns:sy=\"http://purl.org/rss/1.0/modules/syndication/\"";

    private static readonly DateTimeOffset _tuesday = new(2026, 11, 24, 8, 20, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("<ttl>60</ttl>", 60)]
    [InlineData("<ttl> 90 </ttl>", 90)]
    [InlineData("<ttl>0</ttl>", null)]
    [InlineData("<ttl>-5</ttl>", null)]
    [InlineData("<ttl>une heure</ttl>", null)]
    [InlineData("<ttl>99999999999</ttl>", null)]
    [InlineData("<image><ttl>60</ttl></image>", null)]
    [InlineData("<item><title>x</title><ttl>60</ttl></item>", null)]
    [InlineData("<sy:updatePeriod>hourly</sy:updatePeriod>", 60)]
    [InlineData("<sy:updatePeriod>\n\thourly\t</sy:updatePeriod><sy:updateFrequency>\n4\n</sy:updateFrequency>", 15)]
    [InlineData("<sy:updateFrequency>2</sy:updateFrequency><sy:updatePeriod>DAILY</sy:updatePeriod>", 720)]
    [InlineData("<sy:updatePeriod>weekly</sy:updatePeriod>", 7 * 1440)]
    [InlineData("<sy:updatePeriod>sometimes</sy:updatePeriod><sy:updateFrequency>2</sy:updateFrequency>", null)]
    [InlineData("<sy:updateFrequency>2</sy:updateFrequency>", null)]
    [InlineData("<ttl>30</ttl><sy:updatePeriod>daily</sy:updatePeriod>", 30)]
    [InlineData("<ttl>1440</ttl><sy:updatePeriod>hourly</sy:updatePeriod>", 60)]
    public void How_often_is_read_from_the_channel(string head, int? minutes) =>
        Assert.Equal(minutes is { } told ? TimeSpan.FromMinutes(told) : null, Hint(Rss(head, Syndication))?.Every);

    [Fact]
    public void It_is_read_of_RDF_and_Atom_and_behind_the_items()
    {
        string rdf =
            "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\" "
            + $"xmlns=\"http://purl.org/rss/1.0/\"{Syndication}><channel><sy:updatePeriod>daily</sy:updatePeriod></channel>"
            + "</rdf:RDF>";
        string behind = Rss("<item><title>x</title></item><ttl>60</ttl>");

        Assert.Equal(TimeSpan.FromDays(1), Hint(rdf)?.Every);
        Assert.Equal(TimeSpan.FromHours(1), Hint(Atom("<sy:updatePeriod>hourly</sy:updatePeriod>", Syndication))?.Every);
        Assert.Equal(TimeSpan.FromHours(1), Hint(behind)?.Every);
    }

    [Fact]
    public void Hours_and_days_are_read_and_what_is_none_is_passed_over()
    {
        AskingHint hint = Hint(
            Rss(
                "<skipHours><hour>0</hour><hour>24</hour><hour>7</hour><hour>25</hour><hour>x</hour></skipHours><skipDays>"
                    + "<day>sunday</day><day>Saturday</day><day>3</day><day>samedi</day></skipDays>"
            )
        )!;

        Assert.Null(hint.Every);
        Assert.Equal([0, 7], hint.SkipHours!);
        Assert.Equal([DayOfWeek.Sunday, DayOfWeek.Saturday], hint.SkipDays!);
        Assert.Null(Hint(Rss("<item><title>x</title></item>")));
        Assert.Null(Hint("""{"version": "https://jsonfeed.org/version/1.1", "ttl": 60, "items": []}"""));
    }

    [Theory]
    [InlineData(60, 60)]
    [InlineData(7 * 1440, 1440)]
    public void It_holds_for_a_day_at_most(int minutes, int held) =>
        Assert.Equal(_tuesday.AddMinutes(held), new AskingHint { Every = TimeSpan.FromMinutes(minutes) }.FreshUntil(_tuesday));

    [Theory]
    [InlineData("8", "", "2026-11-24T09:00:00Z")]
    [InlineData("8,9,10", "", "2026-11-24T11:00:00Z")]
    [InlineData("9", "", null)]
    [InlineData("0,1", "Tuesday", "2026-11-25T02:00:00Z")]
    [InlineData("", "Wednesday", null)]
    [InlineData("", "Tuesday,Wednesday,Thursday", "2026-11-25T07:20:00Z")]
    [InlineData("0,1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23", "", "2026-11-25T07:20:00Z")]
    public void At_the_hours_and_days_to_skip_it_is_left_alone_but_not_for_a_day(string hours, string days, string? until)
    {
        AskingHint hint = new()
        {
            SkipHours =
            [
                .. hours
                    .Split(',', StringSplitOptions.RemoveEmptyEntries)
                    .Select(h => int.Parse(h, System.Globalization.CultureInfo.InvariantCulture)),
            ],
            SkipDays = [.. days.Split(',', StringSplitOptions.RemoveEmptyEntries).Select(Enum.Parse<DayOfWeek>)],
        };

        DateTimeOffset? shut = hint.ShutUntil(_tuesday, good: _tuesday.AddHours(-1));

        Assert.Equal(until, shut?.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", System.Globalization.CultureInfo.InvariantCulture));
    }

    private static AskingHint? Hint(string feed)
    {
        using MemoryStream content = new(Encoding.UTF8.GetBytes(feed));
        return FeedReading.Read(content, Info, DateHabits.French).Hint;
    }
}
