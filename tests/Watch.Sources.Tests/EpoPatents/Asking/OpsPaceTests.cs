using Watch.Sources.EpoPatents.Ops;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Asking;

public sealed class OpsPaceTests
{
    private static readonly DateTimeOffset _now = new(2026, 11, 25, 8, 0, 0, TimeSpan.Zero);

    private readonly OpsPace _pace = new();

    [Theory]
    [InlineData("idle (images=green:200, inpadoc=green:60, other=green:1000, retrieval=green:200, search=green:30)", "Green", 30)]
    [InlineData("busy(search = YELLOW : 15,images=red:5)", "Yellow", 15)]
    [InlineData("overloaded (search=black:0, other=green:1000)", "Black", 0)]
    [InlineData("idle (search=green:30, other=green:1000), busy (other=green:1000, search=red:5)", "Red", 5)]
    [InlineData("search=green", "Green", OpsPace.Unsaid)]
    public void The_load_of_a_service_is_read_wherever_it_stands_and_of_two_the_worse_counts(string header, string colour, int perMinute)
    {
        ServiceLoad load = ServiceLoad.Read(header, _now)["search"];

        Assert.Equal((colour, perMinute), (load.Colour.ToString(), load.PerMinute));
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("idle")]
    [InlineData("<html>search=purple:3</html>")]
    [InlineData("idle (searches=green:30, research=red:1, x=black:0)")]
    public void What_cannot_be_read_says_nothing(string? header) => Assert.Empty(ServiceLoad.Read(header, _now));

    [Theory]
    [InlineData("search=green:30", 2)]
    [InlineData("search=green:15", 4)]
    [InlineData("search=yellow:15", 8)]
    [InlineData("search=red:5", 48)]
    [InlineData("images=red:5", 2)]
    [InlineData("", 2)]
    public void Each_colour_slows_the_pace(string header, int seconds)
    {
        Ask(header);

        Assert.Equal(TimeSpan.FromSeconds(seconds), _pace.WaitBefore("search", _now));
    }

    [Fact]
    public void Services_that_there_are_not_are_not_kept_whoever_noted_them()
    {
        _pace.Loads["invented"] = [];

        _pace.Note("search", "idle (Search=green:30, other=green:1000, another=green:5)", null, _now);

        Assert.Equal(["other", "search"], _pace.Loads.Keys);
    }

    [Fact]
    public void The_worst_of_the_last_minute_counts_whatever_was_said_since()
    {
        Ask("search=red:5");
        _pace.Note("search", "search=yellow:15", null, _now.AddSeconds(30));
        _pace.Note("search", "search=green:30", null, _now.AddSeconds(50));
        _pace.Ask("search", _now.AddSeconds(50));

        Assert.Equal(TimeSpan.FromSeconds(48), _pace.WaitBefore("search", _now.AddSeconds(50)));
        _pace.Ask("search", _now.AddSeconds(65));
        Assert.Equal(TimeSpan.FromSeconds(8), _pace.WaitBefore("search", _now.AddSeconds(65)));
        _pace.Ask("search", _now.AddSeconds(95));
        Assert.Equal(TimeSpan.FromSeconds(2), _pace.WaitBefore("search", _now.AddSeconds(95)));
    }

    [Fact]
    public void Black_shuts_a_service_until_the_moment_that_is_said_or_for_a_minute()
    {
        _pace.Note("search", "search=black:0", _now.AddMinutes(3), _now);
        _pace.Note("retrieval", "retrieval=black:0", null, _now);

        Assert.Equal(TimeSpan.FromMinutes(3), _pace.WaitBefore("search", _now));
        Assert.Equal(TimeSpan.FromMinutes(1), _pace.WaitBefore("retrieval", _now));
    }

    [Fact]
    public void What_takes_us_for_a_robot_is_asked_at_half_the_pace_for_a_day()
    {
        Ask("search=green:30");
        _pace.Slow(_now);

        Assert.Equal(TimeSpan.FromSeconds(4), _pace.WaitBefore("search", _now));
        _pace.Ask("search", _now.AddDays(1));
        Assert.Equal(TimeSpan.FromSeconds(2), _pace.WaitBefore("search", _now.AddDays(1)));
    }

    private void Ask(string header)
    {
        _pace.Ask("search", _now);
        _pace.Note("search", header, null, _now);
    }
}
