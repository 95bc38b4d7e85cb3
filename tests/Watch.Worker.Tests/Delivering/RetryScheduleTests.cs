using Watch.Worker.Delivering;
using Xunit;

namespace Watch.Worker.Tests.Delivering;

public class RetryScheduleTests
{
    [Fact]
    public void Every_refusal_doubles_the_wait_up_to_an_hour() =>
        Assert.Equal(
            [1, 2, 4, 8, 16, 32, 60, 60, 60],
            new[] { 0, 1, 2, 3, 4, 5, 6, 7, 10_000 }.Select(before =>
                RetrySchedule.PauseAfter(before, TimeSpan.FromMinutes(1)).TotalMinutes
            )
        );
}
