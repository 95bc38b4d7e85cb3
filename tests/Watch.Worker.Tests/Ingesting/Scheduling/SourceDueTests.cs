using System.Globalization;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting.Scheduling;
using Xunit;

namespace Watch.Worker.Tests.Ingesting.Scheduling;

/// <summary>A source is due when a time of its schedule, on its own clock, passed since it last ended well.</summary>
public sealed class SourceDueTests
{
    // 07:20 from Tuesday to Sunday in Paris: 05:20 UTC in summer, 06:20 in winter. 23 November 2026 is a Monday.
    private static readonly SourceSettings Settings = TestSources.Of("bodacc") with { Schedule = "0 20 7 ? * TUE-SUN" };

    [Theory]
    [InlineData("2026-11-22T06:20:00Z", "2026-11-22T06:25:00Z", "2026-11-22T09:00:00Z", false)]
    [InlineData("2026-11-22T06:20:00Z", "2026-11-21T06:25:00Z", "2026-11-22T06:19:59Z", false)]
    [InlineData("2026-11-22T06:20:00Z", "2026-11-21T06:25:00Z", "2026-11-22T06:20:00Z", true)]
    [InlineData("2026-11-22T06:20:00Z", "2026-11-22T06:25:00Z", "2026-11-23T20:00:00Z", false)]
    [InlineData("2026-11-24T06:20:00Z", "2026-11-22T06:25:00Z", "2026-11-24T06:20:01Z", true)]
    [InlineData("2026-07-14T05:20:00Z", "2026-07-13T05:25:00Z", "2026-07-14T05:20:01Z", true)]
    [InlineData("2026-07-14T05:20:00Z", "2026-07-14T05:21:00Z", "2026-07-14T06:20:01Z", false)]
    public void It_is_due_when_a_time_of_its_schedule_passed_since_its_last_success(string why, string lastSuccess, string now, bool due)
    {
        Assert.Equal(due, SourceDue.IsDue(Settings, At(lastSuccess), At(now)));
        Assert.True(!due || At(why) <= At(now));
    }

    [Fact]
    public void A_source_that_never_ran_is_due() => Assert.True(SourceDue.IsDue(Settings, null, At("2026-11-23T12:00:00Z")));

    [Fact]
    public void A_source_that_is_off_is_never_due() =>
        Assert.False(SourceDue.IsDue(Settings with { Stage = Stage.Off }, null, At("2026-11-23T12:00:00Z")));

    [Fact]
    public void The_last_time_is_read_on_the_clock_of_the_source() =>
        Assert.Equal(At("2026-11-22T06:20:00Z"), SourceDue.LastFireTime(Settings, At("2026-11-23T20:00:00Z")));

    private static DateTimeOffset At(string text) => DateTimeOffset.Parse(text, CultureInfo.InvariantCulture);
}
