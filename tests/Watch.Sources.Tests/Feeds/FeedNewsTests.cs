using System.Globalization;
using Watch.Sources.Seams;
using Watch.Sources.Tests.Http;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Feeds;

/// <summary>Feeds of a server on loopback, run after run: when they are no longer what they were.</summary>
public sealed class FeedNewsTests : IAsyncDisposable
{
    private const string Target = "/rss.xml";

    private readonly RawServer _server = new();
    private readonly FeedFetch _fetch;

    public FeedNewsTests() => _fetch = new FeedFetch(_server);

    [Fact]
    public async Task A_feed_that_falls_to_nothing_is_degraded_and_the_last_good_one_kept()
    {
        _server.Reply(Target, RawServer.Text(Feed(10), "ETag: \"bon\""));
        FeedFetch.Run good = await _fetch.RunAsync();
        _server.Reply(Target, RawServer.Text(Feed(0), "ETag: \"vide\""));
        FeedFetch.Run empty = await _fetch.RunAsync(good);
        _server.Reply(Target, RawServer.Answer(304));
        FeedFetch.Run mended = await _fetch.RunAsync(empty);

        Assert.Equal("Failed Reached Stands", empty.Order);
        Assert.Equal((SourceCondition.Degraded, "the feed holds no item; usual are 10"), (empty.Standing.Condition, empty.Standing.Reason));
        Assert.Equal("\"bon\"", _server.Requests.Last().Header("If-None-Match"));
        Assert.Equal(SourceCondition.Ok, mended.Standing.Condition);
    }

    [Fact]
    public async Task A_feed_of_which_all_was_set_aside_is_degraded_and_told_once()
    {
        _server.Reply(Target, RawServer.Text("{\"error\":\"x\"}"));
        FeedFetch.Run first = await _fetch.RunAsync();
        FeedFetch.Run again = await _fetch.RunAsync(first);

        Assert.Equal(("Document Failed Reached Stands", "Failed Reached Stands"), (first.Order, again.Order));
        Assert.Equal(SourceCondition.Degraded, again.Standing.Condition);
    }

    [Fact]
    public async Task A_feed_that_is_silent_for_far_longer_than_it_used_to_be_says_so()
    {
        // Ten items, one every day until the 4th of November; the clock stands at the 24th.
        _server.Reply(Target, RawServer.Text(Feed(10, last: new DateOnly(2026, 11, 4)), "ETag: \"a\""));
        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal("Document Reached Stands", run.Order);
        Assert.Equal(
            (SourceCondition.Degraded, "nothing new for 20 days, since 2026-11-04; the longest of its last pauses was 1 days"),
            (run.Standing.Condition, run.Standing.Reason)
        );
        Assert.Equal(new DateOnly(2026, 11, 4), SourceModules.All.First(m => m.Kind.Value == "feed").LastNewOf(run.Watermark!));

        _server.Reply(Target, RawServer.Text(Feed(11, last: new DateOnly(2026, 11, 4))));
        Assert.Equal(SourceCondition.Ok, (await _fetch.RunAsync(run)).Standing.Condition);
    }

    [Fact]
    public async Task A_server_that_says_for_ever_that_nothing_has_changed_is_asked_without_conditions_now_and_then()
    {
        _server.Reply(Target, RawServer.Text(Feed(3), "ETag: \"a\""));
        FeedFetch.Run run = await _fetch.RunAsync();
        _server.Reply(
            Target,
            (request, stream, ct) =>
                (request.Header("If-None-Match") is null ? RawServer.Text(Feed(6), "ETag: \"a\"") : RawServer.Answer(304))(
                    request,
                    stream,
                    ct
                )
        );
        int days = 0;
        for (; run.Documents.Count == 0 || days == 0; days++)
        {
            _fetch.Time.Advance(TimeSpan.FromDays(1));
            run = await _fetch.RunAsync(run);
            Assert.InRange(days, 0, 8);
        }

        Assert.Equal(7, days);
    }

    [Fact]
    public async Task A_new_validator_in_an_answer_that_nothing_has_changed_is_taken()
    {
        _server.Reply(Target, RawServer.Text(Feed(3), "ETag: \"a\""));
        FeedFetch.Run first = await _fetch.RunAsync();
        _server.Reply(Target, RawServer.Answer(304, null, "ETag: \"b\""));
        await _fetch.RunAsync(await _fetch.RunAsync(first));
        Assert.Equal("\"b\"", _server.Requests.Last().Header("If-None-Match"));
    }

    public async ValueTask DisposeAsync()
    {
        await _fetch.DisposeAsync();
        _server.Dispose();
    }

    private static string Feed(int items, DateOnly? last = null)
    {
        DateOnly day = last ?? new DateOnly(2026, 11, 23);
        return "<?xml version=\"1.0\"?><rss version=\"2.0\"><channel><title>Essai</title>"
            + string.Concat(
                Enumerable
                    .Range(0, items)
                    .Select(i =>
                        string.Create(
                            CultureInfo.InvariantCulture,
                            $"<item><title>Titre {i}</title><guid>g{i}</guid><pubDate>{day.AddDays(-i):yyyy-MM-dd}</pubDate></item>"
                        )
                    )
            )
            + "</channel></rss>";
    }
}
