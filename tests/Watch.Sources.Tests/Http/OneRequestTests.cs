using Watch.Sources.Http.Pacing;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Http;

/// <summary>What servers and proxies do to an answer, and how often it is asked for.</summary>
public sealed class OneRequestTests : IAsyncDisposable
{
    private readonly RawServer _server = new();
    private readonly FeedFetch _fetch;

    public OneRequestTests() => _fetch = new FeedFetch(_server).With(s => s with { Limits = s.Limits with { Retries = 0 } });

    [Fact]
    public async Task A_connection_that_is_closed_without_an_answer_is_one_request()
    {
        _server.Reply("/rss.xml", (_, _, _) => throw new IOException("closed"));
        FeedFetch.Run run = await _fetch.RunAsync();
        Assert.Equal(SourceCondition.Degraded, run.Standing.Condition);
        Assert.Single(_server.Requests);
    }

    [Fact]
    public async Task An_answer_that_a_proxy_changed_is_read()
    {
        _server.Reply("/rss.xml", RawServer.Answer(203, System.Text.Encoding.UTF8.GetBytes(FeedFetch.Feed)));
        Assert.Single((await _fetch.RunAsync()).Documents);
    }

    [Fact]
    public async Task A_body_that_is_said_to_be_encoded_in_no_way_is_read()
    {
        _server.Reply("/rss.xml", RawServer.Text(FeedFetch.Feed, "Content-Encoding: none"));
        Assert.Single((await _fetch.RunAsync()).Documents);
    }

    [Theory]
    [InlineData("Watch/0.1")]
    [InlineData("watch 2 (robot)")]
    public void A_version_behind_the_name_of_a_robot_is_passed_over(string name) =>
        Assert.False(RobotsFile.Read(System.Text.Encoding.UTF8.GetBytes($"User-agent: {name}\nDisallow: /")).Allows("Watch", "/rss.xml"));

    [Fact]
    public async Task A_name_that_does_not_resolve_for_a_moment_costs_no_hour()
    {
        await using FeedFetch honest = new FeedFetch(_server).With(s =>
            s with
            {
                Limits = s.Limits with { Retries = 0 },
                Access = s.Access with { Robots = RobotsPolicy.Honour },
            }
        );
        honest.Unknown.Add("feed.example");
        FeedFetch.Run away = await honest.RunAsync();
        Assert.InRange((away.Standing.NotBefore - FeedFetch.Start)!.Value.TotalMinutes, 4, 6);

        honest.Unknown.Remove("feed.example");
        _server.Reply("/robots.txt", RawServer.Answer(404));
        _server.Reply("/rss.xml", RawServer.Text(FeedFetch.Feed));
        Assert.Equal(SourceCondition.Ok, (await honest.RunAsync(away)).Standing.Condition);
    }

    public async ValueTask DisposeAsync()
    {
        await _fetch.DisposeAsync();
        _server.Dispose();
    }
}
