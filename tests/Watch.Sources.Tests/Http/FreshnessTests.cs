using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Http;

/// <summary>What is fresh, or wants to be left alone, is asked for more rarely.</summary>
public sealed class FreshnessTests : IAsyncDisposable
{
    private const string Target = "/rss.xml";

    private readonly RawServer _server = new();
    private readonly FeedFetch _fetch;

    public FreshnessTests() => _fetch = new FeedFetch(_server);

    private DateTimeOffset Now => _fetch.Time.GetUtcNow();

    [Theory]
    [InlineData("Cache-Control: max-age=1800", 1800)]
    [InlineData("Cache-Control: public, max-age=1800\r\nAge: 800", 1000)]
    [InlineData("Cache-Control: max-age=99999999", 24 * 3600)]
    [InlineData("Expires: Wed, 24 Nov 2027 08:00:00 GMT", 24 * 3600)]
    [InlineData("Date: Tue, 24 Nov 2026 07:00:00 GMT\r\nExpires: Tue, 24 Nov 2026 07:30:00 GMT", 1800)]
    [InlineData("Expires: Tue, 24 Nov 2026 08:20:00 GMT", 1200)]
    [InlineData("Cache-Control: no-store, max-age=1800", null)]
    [InlineData("Cache-Control: no-cache", null)]
    [InlineData("Cache-Control: max-age=0", null)]
    [InlineData("Expires: 0", null)]
    [InlineData("Cache-Control: max-age=soon", null)]
    public async Task What_is_fresh_is_not_asked_for(string headers, int? seconds)
    {
        _server.Reply(Target, RawServer.Text(FeedFetch.Feed, headers));

        SourceStanding standing = (await _fetch.RunAsync()).Standing;

        Assert.Equal(SourceCondition.Ok, standing.Condition);
        Assert.Equal(seconds is null ? null : FeedFetch.Start.AddSeconds(seconds.Value), standing.NotBefore);
    }

    [Fact]
    public async Task What_a_feed_says_of_how_often_makes_it_rarer_and_is_remembered()
    {
        _server.Reply(Target, RawServer.Text(Hinted("<ttl>120</ttl>"), "Cache-Control: max-age=600", "ETag: \"a\""));
        FeedFetch.Run first = await _fetch.RunAsync();
        _fetch.Time.SetUtcNow(first.Standing.NotBefore!.Value);
        FeedFetch.Run same = await _fetch.RunAsync(first);
        _server.Reply(Target, RawServer.Answer(304, null, "Cache-Control: max-age=36000"));
        FeedFetch.Run unchanged = await _fetch.RunAsync(same);
        _server.Reply(Target, RawServer.Text(Hinted("")));
        FeedFetch.Run silent = await _fetch.RunAsync(unchanged);

        Assert.Equal(
            [FeedFetch.Start.AddHours(2), FeedFetch.Start.AddHours(4), FeedFetch.Start.AddHours(12)],
            new[] { first, same, unchanged }.Select(r => r.Standing.NotBefore!.Value)
        );
        Assert.Equal((SourceCondition.Ok, null), (silent.Standing.Condition, silent.Standing.NotBefore));
    }

    [Fact]
    public async Task At_an_hour_that_a_feed_wants_to_be_left_alone_nothing_is_asked()
    {
        _server.Reply(Target, RawServer.Text(Hinted("<skipHours><hour>10</hour><hour>11</hour></skipHours>")));
        FeedFetch.Run first = await _fetch.RunAsync();
        _fetch.Time.SetUtcNow(FeedFetch.Start.AddHours(2.5));
        FeedFetch.Run skipped = await _fetch.RunAsync(first);
        _fetch.Time.SetUtcNow(skipped.Standing.NotBefore!.Value);
        FeedFetch.Run later = await _fetch.RunAsync(skipped);

        Assert.Equal((SourceCondition.Ok, null), (first.Standing.Condition, first.Standing.NotBefore));
        Assert.Equal("Stands", skipped.Order);
        Assert.Equal((SourceCondition.Blocked, FeedFetch.Start.AddHours(4)), (skipped.Standing.Condition, skipped.Standing.NotBefore));
        Assert.Equal(SourceCondition.Ok, later.Standing.Condition);
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task A_source_may_be_told_not_to_mind_what_its_feed_says()
    {
        _fetch.With(s => s with { Access = s.Access with { Hints = HintsPolicy.Ignore } });
        _server.Reply(Target, RawServer.Text(Hinted("<ttl>120</ttl><skipDays><day>Tuesday</day></skipDays>")));

        FeedFetch.Run second = await _fetch.RunAsync(await _fetch.RunAsync());

        Assert.Equal((SourceCondition.Ok, null), (second.Standing.Condition, second.Standing.NotBefore));
        Assert.Equal(2, _server.Requests.Count);
    }

    private static string Hinted(string head) => FeedFetch.Feed.Replace("<title>", $"{head}<title>", StringComparison.Ordinal);

    public async ValueTask DisposeAsync()
    {
        await _fetch.DisposeAsync();
        _server.Dispose();
    }
}
