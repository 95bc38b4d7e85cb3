using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Http;

/// <summary>What a server says of when and how it wants to be asked is done, and remembered from run to run.</summary>
public sealed class PolitenessTests : IAsyncDisposable
{
    private const string Target = "/rss.xml";

    private readonly RawServer _server = new();
    private readonly FeedFetch _fetch;

    public PolitenessTests() => _fetch = new FeedFetch(_server);

    private DateTimeOffset Now => _fetch.Time.GetUtcNow();

    [Fact]
    public async Task Validators_are_sent_back_letter_by_letter_and_304_is_no_news()
    {
        _server.Reply(
            Target,
            RawServer.Text(
                FeedFetch.Feed,
                "ETag: W/\"a b-gzip\"",
                "Last-Modified: Tue, 24 Nov 2026 07:00:00 GMT",
                "Content-Type: application/rss+xml; charset=ISO-8859-1"
            )
        );
        FeedFetch.Run first = await _fetch.RunAsync();
        _server.Reply(Target, RawServer.Answer(304));
        FeedFetch.Run second = await _fetch.RunAsync(first);

        Assert.Equal("Document Reached Stands", first.Order);
        DocumentInfo info = first.Documents.Single().Info;
        Assert.Equal(
            ("feed-1/2026-11-24T08-00-00Z.xml", "ISO-8859-1", new Uri("http://feed.example/rss.xml"), Now),
            (info.Name, info.HeaderCharset, info.Address, info.ReceivedAt)
        );
        Assert.Equal("Reached Stands", second.Order);
        Assert.Equal((SourceCondition.Ok, null), (second.Standing.Condition, second.Standing.NotBefore));
        RawRequest asked = _server.Requests.Last();
        Assert.Equal(
            ("W/\"a b-gzip\"", "Tue, 24 Nov 2026 07:00:00 GMT"),
            (asked.Header("If-None-Match"), asked.Header("If-Modified-Since"))
        );
        Assert.Equal("Watch/0.1 (contact@watch.invalid)", asked.Header("User-Agent"));
        Assert.Null(asked.Header("traceparent"));
    }

    [Fact]
    public async Task A_validator_that_no_header_can_hold_is_not_sent_back()
    {
        _server.Reply(
            Target,
            RawServer.Raw(
                "HTTP/1.1 200 OK\r\nETag: \"\u00e9t\u00e9\"\r\nLast-Modified: Mar, 24 D\u00e9c 2026\r\nConnection: close\r\n\r\n"
                    + FeedFetch.Feed
            )
        );

        FeedFetch.Run again = await _fetch.RunAsync(await _fetch.RunAsync());

        Assert.Equal(SourceCondition.Ok, again.Standing.Condition);
        Assert.Equal(2, _server.Requests.Count);
        Assert.Null(_server.Requests.Last().Header("If-None-Match"));
        Assert.Null(_server.Requests.Last().Header("If-Modified-Since"));
    }

    [Fact]
    public async Task A_304_that_nobody_asked_for_is_a_failure_and_not_a_feed_without_news()
    {
        _server.Reply(Target, RawServer.Answer(304));

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal("the server says that nothing has changed, which was not asked", Assert.Single(run.Failed).Reason);
        Assert.Equal(SourceCondition.Degraded, run.Standing.Condition);
    }

    [Fact]
    public async Task The_same_body_under_another_tag_is_no_news()
    {
        _server.Reply(Target, RawServer.Text(FeedFetch.Feed, "ETag: \"node-1\""));
        FeedFetch.Run first = await _fetch.RunAsync();
        _server.Reply(Target, RawServer.Text(FeedFetch.Feed, "ETag: \"node-2\""));
        FeedFetch.Run second = await _fetch.RunAsync(first);
        await _fetch.RunAsync(second);

        Assert.Empty(second.Documents);
        Assert.Equal("\"node-2\"", _server.Requests.Last().Header("If-None-Match"));
    }

    [Theory]
    [InlineData("Retry-After: 120", 120)]
    [InlineData("Retry-After: Tue, 24 Nov 2026 08:10:00 GMT", 600)]
    [InlineData("Retry-After: Tuesday, 24-Nov-26 08:10:00 GMT", 600)]
    [InlineData("Retry-After: 99999999999999999999", 7 * 24 * 3600)]
    [InlineData("Retry-After: Tue, 24 Nov 2099 08:10:00 GMT", 7 * 24 * 3600)]
    public async Task A_server_that_sends_away_says_for_how_long(string header, int seconds)
    {
        foreach (int status in (int[])[429, 503])
        {
            await using FeedFetch fetch = new(_server);
            _server.Reply(Target, RawServer.Answer(status, "<html>Trop de demandes</html>"u8.ToArray(), header));

            FeedFetch.Run run = await fetch.RunAsync();

            Assert.Equal((SourceCondition.Blocked, $"the server answers {status}"), (run.Standing.Condition, run.Standing.Reason));
            Assert.Equal(FeedFetch.Start.AddSeconds(seconds), run.Standing.NotBefore!.Value, TimeSpan.FromSeconds(2));
            Assert.Empty(run.Documents);
        }

        Assert.Equal(2, _server.Requests.Count);
    }

    [Theory]
    [InlineData("Retry-After: soon")]
    [InlineData("Retry-After: -5")]
    [InlineData("Retry-After: Mon, 23 Nov 2026 08:10:00 GMT")]
    [InlineData("X: none")]
    public async Task A_server_that_sends_away_and_does_not_say_is_asked_later_and_later(string header)
    {
        _server.Reply(Target, RawServer.Answer(429, null, header));

        FeedFetch.Run first = await _fetch.RunAsync();
        FeedFetch.Run second = await _fetch.RunAsync(first);

        Assert.InRange(first.Standing.NotBefore!.Value - Now, TimeSpan.FromMinutes(14), TimeSpan.FromMinutes(17));
        Assert.InRange(second.Standing.NotBefore!.Value - Now, TimeSpan.FromMinutes(30), TimeSpan.FromMinutes(33));
    }

    [Fact]
    public async Task A_host_that_sends_one_source_away_is_spared_by_the_others()
    {
        _fetch.Settings = [FeedFetch.Of("feed-1", "http://feed.example/rss.xml"), FeedFetch.Of("feed-2", "http://feed.example/second.xml")];
        _server.Reply(Target, RawServer.Answer(429, null, "Retry-After: 120"));
        _server.Reply("/second.xml", RawServer.Text(FeedFetch.Feed));

        await _fetch.RunAsync();
        FeedFetch.Run spared = await _fetch.RunAsync(source: 1);
        _fetch.Time.Advance(TimeSpan.FromSeconds(121));
        FeedFetch.Run later = await _fetch.RunAsync(spared, source: 1);

        Assert.Equal((SourceCondition.Blocked, "the host asked for a pause"), (spared.Standing.Condition, spared.Standing.Reason));
        Assert.Single(later.Documents);
        Assert.Equal(["/rss.xml", "/second.xml"], _server.Targets);
    }

    [Fact]
    public async Task What_is_gone_is_not_asked_for_until_its_configuration_changes()
    {
        _server.Reply(Target, RawServer.Answer(410));

        FeedFetch.Run gone = await _fetch.RunAsync();
        FeedFetch.Run still = await _fetch.RunAsync(gone);
        await using FeedFetch mended = new FeedFetch(_server).With(s =>
            s with
            {
                Limits = s.Limits with { UserAgent = "Watch/0.2 (contact@watch.invalid)" },
            }
        );
        _server.Reply(Target, RawServer.Text(FeedFetch.Feed));
        FeedFetch.Run back = await mended.RunAsync(still);

        Assert.Equal((SourceCondition.Disabled, SourceCondition.Disabled), (gone.Standing.Condition, still.Standing.Condition));
        Assert.Equal("the server answers 410; it is not asked until its configuration changes", still.Standing.Reason);
        Assert.Single(back.Documents);
        Assert.Equal(2, _server.Requests.Count);
    }

    [Fact]
    public async Task What_is_not_found_is_asked_for_more_and_more_rarely_and_given_up_after_a_month()
    {
        FeedFetch.Run run = await _fetch.RunAsync();
        List<double> waits = [];
        while (run.Standing.Condition == SourceCondition.Degraded)
        {
            waits.Add((run.Standing.NotBefore!.Value - Now).TotalHours);
            _fetch.Time.SetUtcNow(run.Standing.NotBefore.Value);
            run = await _fetch.RunAsync(run);
        }

        Assert.Equal(SourceCondition.Disabled, run.Standing.Condition);
        Assert.Equal([1, 2, 4, 8, 16, 24], waits.Take(6).Select(w => Math.Floor(w)));
        Assert.InRange((Now - FeedFetch.Start).TotalDays, 30, 32);
        Assert.InRange(_server.Requests.Count, 30, 36);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    [InlineData(451)]
    public async Task A_host_that_shuts_one_out_is_not_hammered_at(int status)
    {
        _server.Reply(Target, RawServer.Answer(status));

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal(SourceCondition.Blocked, run.Standing.Condition);
        Assert.InRange(run.Standing.NotBefore!.Value - Now, TimeSpan.FromHours(6), TimeSpan.FromHours(7));
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task A_failing_server_is_tried_again_within_the_run_and_then_later()
    {
        _server.Reply(Target, RawServer.Answer(503, "<html>Service indisponible</html>"u8.ToArray()));

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal(3, _server.Requests.Count);
        Assert.Equal((SourceCondition.Degraded, "the server answers 503"), (run.Standing.Condition, run.Standing.Reason));
        Assert.Equal(CircuitPosition.Open, run.Standing.Circuit.Position);
        Assert.InRange(run.Standing.NotBefore!.Value - Now, TimeSpan.FromMinutes(4.5), TimeSpan.FromMinutes(5.5));
    }

    [Fact]
    public async Task The_requests_of_a_day_are_counted_from_run_to_run_and_begin_anew_at_midnight()
    {
        _fetch.With(s => s with { Limits = s.Limits with { RequestsPerDay = 2 } });
        _server.Reply(Target, RawServer.Text(FeedFetch.Feed));
        FeedFetch.Run second = await _fetch.RunAsync(await _fetch.RunAsync());
        await using FeedFetch restarted = new FeedFetch(_server).With(_ => _fetch.Settings[0]);
        FeedFetch.Run third = await restarted.RunAsync(second);

        Assert.Equal(
            (SourceCondition.Blocked, new DateTimeOffset(2026, 11, 24, 23, 0, 0, TimeSpan.Zero)),
            (third.Standing.Condition, third.Standing.NotBefore)
        );
        Assert.Equal(2, _server.Requests.Count);
        restarted.Time.SetUtcNow(third.Standing.NotBefore!.Value);
        Assert.Equal(SourceCondition.Ok, (await restarted.RunAsync(third)).Standing.Condition);
    }

    [Fact]
    public async Task However_many_ask_a_host_answers_one_at_a_time()
    {
        _fetch.Settings = [.. Enumerable.Range(0, 12).Select(n => FeedFetch.Of($"feed-{n}", $"http://feed.example/{n}.xml"))];
        _server.Otherwise = async (request, stream, ct) =>
        {
            await Task.Delay(10, ct);
            await RawServer.Text(FeedFetch.Feed)(request, stream, ct);
        };

        FeedFetch.Run[] runs = await Task.WhenAll(Enumerable.Range(0, 12).Select(n => _fetch.RunAsync(source: n)));

        Assert.All(runs, r => Assert.Single(r.Documents));
        Assert.Equal(1, _server.MostAtOnce);
    }

    [Fact]
    public async Task A_host_is_given_a_pause_between_two_requests_whoever_asks()
    {
        _fetch.Settings = [FeedFetch.Of("feed-1", "http://feed.example/rss.xml"), FeedFetch.Of("feed-2", "http://feed.example/rss.xml")];
        _fetch.With(s => s with { Limits = s.Limits with { Pause = TimeSpan.FromMinutes(2) } });
        _server.Reply(Target, RawServer.Text(FeedFetch.Feed));

        await _fetch.RunAsync();
        DateTimeOffset before = Now;
        await _fetch.RunAsync(source: 1);

        Assert.True(Now - before >= TimeSpan.FromMinutes(2));
    }

    public async ValueTask DisposeAsync()
    {
        await _fetch.DisposeAsync();
        _server.Dispose();
    }
}
