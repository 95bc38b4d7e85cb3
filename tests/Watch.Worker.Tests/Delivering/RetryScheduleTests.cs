using Watch.Worker.Delivering;
using Xunit;

namespace Watch.Worker.Tests.Delivering;

public class RetryScheduleTests
{
    [Fact]
    public void Every_failure_doubles_the_wait_up_to_an_hour() =>
        Assert.Equal(
            [1, 2, 4, 8, 16, 32, 60, 60],
            Enumerable.Range(0, 8).Select(attempts => RetrySchedule.Pause(TimeSpan.FromMinutes(1), attempts).TotalMinutes)
        );

    [Theory]
    [InlineData(1, int.MaxValue)]
    [InlineData(100_000, 3)]
    public void No_wait_is_longer_than_an_hour(int firstSeconds, int attempts) =>
        Assert.Equal(TimeSpan.FromHours(1), RetrySchedule.Pause(TimeSpan.FromSeconds(firstSeconds), attempts));
}
