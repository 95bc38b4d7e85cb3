using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Http;

/// <summary>A source moves where a redirect leads that lasts, and is looked for at home when it is not found there.</summary>
public sealed class MovingTests : IAsyncDisposable
{
    private const string Target = "/rss.xml";

    private readonly RawServer _server = new();
    private readonly FeedFetch _fetch;

    public MovingTests() => _fetch = new FeedFetch(_server);

    private DateTimeOffset Now => _fetch.Time.GetUtcNow();

    [Fact]
    public async Task A_permanent_redirect_moves_the_source_after_days_and_a_temporary_one_never()
    {
        _server.Reply(Target, RawServer.Answer(301, null, "Location: http://new.example/feed.xml"));
        _server.Reply("/feed.xml", RawServer.Text(FeedFetch.Feed, "Content-Type: text/xml"));
        FeedFetch.Run first = await _fetch.RunAsync();
        _fetch.Time.Advance(TimeSpan.FromDays(2));
        FeedFetch.Run second = await _fetch.RunAsync(first);
        _fetch.Time.Advance(TimeSpan.FromDays(2));
        FeedFetch.Run third = await _fetch.RunAsync(second);
        _server.Requests.Clear();
        FeedFetch.Run moved = await _fetch.RunAsync(third);

        Assert.Equal(["/feed.xml"], _server.Targets);
        Assert.Equal(SourceCondition.Ok, moved.Standing.Condition);

        _server.Reply("/feed.xml", RawServer.Answer(410));
        FeedFetch.Run lost = await _fetch.RunAsync(moved);
        _server.Reply(Target, RawServer.Text(FeedFetch.Feed));
        _server.Requests.Clear();
        FeedFetch.Run home = await _fetch.RunAsync(lost);
        Assert.Equal((SourceCondition.Degraded, SourceCondition.Ok), (lost.Standing.Condition, home.Standing.Condition));
        Assert.Equal(["/rss.xml"], _server.Targets);
    }

    [Theory]
    [InlineData("no answer")]
    [InlineData("another site")]
    public async Task A_source_that_was_moved_is_looked_for_at_home_after_days_without_anything_good(string how)
    {
        _server.Reply(Target, RawServer.Answer(301, null, "Location: http://new.example/feed.xml"));
        _server.Reply("/feed.xml", RawServer.Text(FeedFetch.Feed, "Content-Type: text/xml"));
        FeedFetch.Run run = await _fetch.RunAsync();
        _fetch.Time.Advance(TimeSpan.FromDays(4));
        run = await _fetch.RunAsync(run);
        _server.Reply(Target, RawServer.Text(FeedFetch.Feed + "<!-- home -->"));
        _server.Reply("/feed.xml", how == "no answer" ? RawServer.Raw("") : RawServer.Text("<!DOCTYPE html><html>Domaine en vente</html>"));
        List<int> homes = [];
        for (int day = 0; day < 5; day++)
        {
            run = await _fetch.RunAsync(run);
            homes.Add(run.Documents.Count);
            _fetch.Time.Advance(TimeSpan.FromDays(1));
        }

        Assert.Equal([0, 0, 0, 0, 1], homes);
        Assert.Equal(SourceCondition.Ok, run.Standing.Condition);
    }

    [Theory]
    [InlineData(302, "text/xml")]
    [InlineData(303, "text/xml")]
    [InlineData(307, "text/xml")]
    [InlineData(301, "text/html")]
    public async Task A_redirect_that_is_not_meant_for_ever_or_changes_what_is_sent_moves_nothing(int status, string later)
    {
        _server.Reply(Target, RawServer.Answer(status, null, "Location: /feed.xml"));
        _server.Reply("/feed.xml", RawServer.Text(FeedFetch.Feed, "Content-Type: text/xml"));
        FeedFetch.Run run = await _fetch.RunAsync();
        _fetch.Time.Advance(TimeSpan.FromDays(10));
        _server.Reply("/feed.xml", RawServer.Text(FeedFetch.Feed, $"Content-Type: {later}"));
        run = await _fetch.RunAsync(run);
        _server.Requests.Clear();
        await _fetch.RunAsync(run);

        Assert.Equal(["/rss.xml", "/feed.xml"], _server.Targets);
    }

    public async ValueTask DisposeAsync()
    {
        await _fetch.DisposeAsync();
        _server.Dispose();
    }
}
