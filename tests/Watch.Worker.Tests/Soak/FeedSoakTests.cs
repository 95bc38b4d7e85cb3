using Xunit;

namespace Watch.Worker.Tests.Soak;

/// <summary>What runs while nothing else of these tests does: its clock is moved by hand, and waits for sockets that are real.</summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}

/// <summary>A short soak; the long one is <c>bench/Watch.SoakBench</c>.</summary>
[Collection(Alone.Name)]
public sealed class FeedSoakTests
{
    [Fact]
    public async Task Fifty_feeds_of_a_day_are_each_fetched_on_time_and_one_a_host_at_a_time()
    {
        FeedSoak soak = new(feeds: 50, days: 1, line => TestContext.Current.TestOutputHelper?.WriteLine(line));

        SoakResult result = await soak.RunAsync(TestContext.Current.CancellationToken);

        Assert.InRange(result.Fetches, 50 * 6, 50 * 9);
        Assert.True(result.Notices >= 50);
        Assert.Empty(result.TooEarly);
        Assert.InRange(result.Latest, TimeSpan.Zero, TimeSpan.FromMinutes(1));
        Assert.Equal(1, result.MostAtOnce);
    }
}
