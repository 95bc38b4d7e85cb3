using System.Text;
using Watch.Sources.Http.Pacing;
using Watch.Sources.Seams;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Http;

/// <summary>What a host's robots.txt says is done, for a day.</summary>
public sealed class RobotsTests : IAsyncDisposable
{
    private const string Target = "/rss.xml";
    private const string File = "/robots.txt";

    private readonly RawServer _server = new();
    private readonly FeedFetch _fetch;

    public RobotsTests()
    {
        _fetch = new FeedFetch(_server).With(s => s with { Access = s.Access with { Robots = RobotsPolicy.Honour } });
        _server.Reply(Target, RawServer.Text(FeedFetch.Feed));
    }

    [Theory]
    [InlineData("User-agent: *\nDisallow: /", "/rss.xml", false)]
    [InlineData("User-agent: *\nDisallow:", "/rss.xml", true)]
    [InlineData("User-agent: *\nDisallow: /r\nAllow: /rss.xml", "/rss.xml", true)]
    [InlineData("User-agent: *\nDisallow: /rss.xml\nAllow: /rss.xml", "/rss.xml", true)]
    [InlineData("User-agent: *\nDisallow: /*.xml$", "/rss.xml", false)]
    [InlineData("User-agent: *\nDisallow: /*.xml$", "/rss.xml?page=2", true)]
    [InlineData("User-agent: *\nDisallow: /*?page=", "/rss.xml?page=2", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c", "/a/x/b/y/c/z", false)]
    [InlineData("User-agent: *\nDisallow: /a*b*c$", "/abcb", true)]
    [InlineData("User-agent: *\nDisallow: /", "/robots.html", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: watch\nAllow: /", "/rss.xml", true)]
    [InlineData("User-agent: Watch\nUser-agent: Other\nDisallow: /rss\nUser-agent: *\nAllow: /", "/rss.xml", false)]
    [InlineData("User-agent: Watchful\nDisallow: /", "/rss.xml", true)]
    [InlineData("Disallow: /\nnonsense\n<html>", "/rss.xml", true)]
    [InlineData("\uFEFFuser-AGENT : * # all\r\ndisallow : /caf%C3%A9 # here", "/caf\u00e9/rss.xml", false)]
    public void A_file_is_read_as_it_is_meant(string text, string path, bool allowed) =>
        Assert.Equal(allowed, RobotsFile.Read(Encoding.UTF8.GetBytes(text)).Allows("Watch", path));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 10", 10)]
    [InlineData("User-agent: *\ncrawl-delay : 0.5 # kindly\nDisallow: /x", 0.5)]
    [InlineData("User-agent: *\nCrawl-delay: 10\n\nUser-agent: watch\nDisallow: /x", 0)]
    [InlineData("User-agent: *\nDisallow: /x\n\nUser-agent: watch\nUser-agent: other\nCrawl-delay: 3", 3)]
    [InlineData("User-agent: *\nCrawl-delay: 86400", 60)]
    [InlineData("User-agent: *\nCrawl-delay: 99999999999999999999", 60)]
    [InlineData("User-agent: *\nCrawl-delay: -5", 0)]
    [InlineData("User-agent: *\nCrawl-delay: soon", 0)]
    [InlineData("Crawl-delay: 10\nUser-agent: *\nDisallow: /x", 0)]
    public void A_pause_that_is_asked_for_is_read_and_bounded(string text, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RobotsFile.Read(Encoding.UTF8.GetBytes(text)).DelayOf("Watch"));

    [Fact]
    public async Task A_host_is_given_the_pause_that_its_file_asks_for()
    {
        _server.Reply(File, RawServer.Text("User-agent: *\nCrawl-delay: 50"));

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Single(run.Documents);
        Assert.True(_fetch.Time.GetUtcNow() >= FeedFetch.Start.AddSeconds(50));
    }

    [Fact]
    public void No_pattern_takes_for_ever()
    {
        string trap = "User-agent: *\nDisallow: /" + string.Concat(Enumerable.Repeat("*a", 5_000)) + "b";

        Assert.True(RobotsFile.Read(Encoding.UTF8.GetBytes(trap)).Allows("Watch", "/" + new string('a', 10_000)));
    }

    [Fact]
    public async Task What_is_disallowed_is_not_asked_and_the_file_is_read_again_after_a_day()
    {
        _server.Reply(File, RawServer.Text("User-agent: *\nDisallow: /"));
        FeedFetch.Run first = await _fetch.RunAsync();
        _fetch.Time.Advance(TimeSpan.FromHours(23));
        FeedFetch.Run second = await _fetch.RunAsync(first);
        _server.Reply(File, RawServer.Text("User-agent: *\nAllow: /"));
        _fetch.Time.SetUtcNow(second.Standing.NotBefore!.Value);
        FeedFetch.Run third = await _fetch.RunAsync(second);

        Assert.Equal(
            (SourceCondition.Blocked, "the robots.txt of the host disallows it"),
            (first.Standing.Condition, first.Standing.Reason)
        );
        Assert.Equal(FeedFetch.Start.AddDays(1), first.Standing.NotBefore);
        Assert.Single(third.Documents);
        Assert.Equal([File, File, Target], _server.Targets);
    }

    [Theory]
    [InlineData(404)]
    [InlineData(403)]
    [InlineData(410)]
    public async Task A_host_without_the_file_forbids_nothing(int status)
    {
        _server.Reply(File, RawServer.Answer(status));

        Assert.Single((await _fetch.RunAsync()).Documents);
    }

    [Fact]
    public async Task A_host_that_cannot_show_its_file_is_not_asked_for_a_while()
    {
        _server.Reply(File, RawServer.Answer(500));
        FeedFetch.Run first = await _fetch.RunAsync();

        Assert.Contains("its robots.txt: the server answers 500", first.Standing.Reason, StringComparison.Ordinal);
        Assert.Equal(SourceCondition.Degraded, first.Standing.Condition);
        Assert.DoesNotContain(Target, _server.Targets);

        _server.Reply(File, RawServer.Answer(404));
        _fetch.Time.SetUtcNow(first.Standing.NotBefore!.Value);
        Assert.Single((await _fetch.RunAsync(first)).Documents);
    }

    [Fact]
    public async Task A_file_without_end_is_read_as_far_as_its_bound()
    {
        string rules = "User-agent: *\nDisallow: /rss\n" + new string('#', RobotsFile.MaxBytes) + "\nAllow: /rss.xml\n";
        _server.Reply(File, RawServer.Text(rules));

        Assert.Equal(SourceCondition.Blocked, (await _fetch.RunAsync()).Standing.Condition);
    }

    [Fact]
    public async Task A_source_with_an_agreement_does_not_ask_for_the_file()
    {
        _server.Reply(File, RawServer.Text("User-agent: *\nDisallow: /"));

        Assert.Single((await _fetch.With(s => s with { Access = s.Access with { Robots = RobotsPolicy.Ignore } }).RunAsync()).Documents);
        Assert.Equal([Target], _server.Targets);
    }

    public async ValueTask DisposeAsync()
    {
        await _fetch.DisposeAsync();
        _server.Dispose();
    }
}
