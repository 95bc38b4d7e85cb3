using System.Text;
using Watch.Sources.Seams;
using Watch.Sources.Tests.Http;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Asking;

/// <summary>What the service answers instead of hits: each has its condition, nothing is lost, the same window is asked again.</summary>
public sealed class OpsFaultTests : IAsyncDisposable
{
    private readonly OpsFetch _fetch = new(["A01H", "B21D"]);

    public OpsFaultTests() => _fetch.Publish(3);

    [Theory]
    [InlineData("CLIENT.CQL", 400, SourceCondition.Degraded, "does not understand what is asked")]
    [InlineData("CLIENT.InvalidQuery", 400, SourceCondition.Degraded, "does not understand what is asked")]
    [InlineData("SERVER.DomainAccess", 500, SourceCondition.Degraded, "the server answers 500")]
    [InlineData("CLIENT.RobotDetected", 403, SourceCondition.Blocked, "for a robot")]
    [InlineData("CLIENT.NotFound", 404, SourceCondition.Degraded, "the server answers 404")]
    public async Task Each_code_has_its_condition(string code, int status, SourceCondition condition, string reason)
    {
        _fetch.Ops.Instead.Enqueue(RawServer.Answer(status, InventedOps.Fault(code)));

        FeedFetch.Run run = await _fetch.RunAsync();

        FetchStep.Failed failed = Assert.Single(run.Failed);
        Assert.Equal(("api EP 20261123-20261129 A01H", condition), (failed.What, failed.Condition));
        Assert.Contains(reason, failed.Reason, StringComparison.Ordinal);
        Assert.DoesNotContain("shown", failed.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("<!doctype html><html><body>Maintenance</body></html>", "an HTML page")]
    [InlineData("", "the answer is empty")]
    [InlineData("{\"ops:world-patent-data\":{}}", "breaks off, or is no XML")]
    [InlineData("<rss version=\"2.0\"><channel/></rss>", "no document of the service")]
    [InlineData("<fault xmlns=\"http://ops.epo.org\"><code>CLIENT.CQL</code></fault>", "does not understand")]
    [InlineData("<error><code>500</code><message>Oups</message></error>", "answers with a fault")]
    [InlineData(
        "<ops:world-patent-data xmlns:ops=\"http://ops.epo.org\"><ops:biblio-search total-result-count=\"3\"><ops:search-result>",
        "breaks off, or is no XML"
    )]
    [InlineData("<ops:world-patent-data xmlns:ops=\"http://ops.epo.org\"><ops:biblio-search/></ops:world-patent-data>", "how many hits")]
    public async Task An_answer_of_another_kind_is_a_failure_and_the_same_window_is_asked_again(string body, string reason)
    {
        _fetch.Ops.Instead.Enqueue(RawServer.Text(body, "Content-Type: application/exchange+xml"));

        FeedFetch.Run first = await _fetch.RunAsync();
        FeedFetch.Run second = await _fetch.RunAsync(first);

        Assert.Contains(reason, Assert.Single(first.Failed).Reason, StringComparison.Ordinal);
        Assert.Empty(first.Documents);
        Assert.Equal(3, OpsText.NumbersIn(Assert.Single(second.Documents).Text).Count);
        Assert.Equal(["A01H", "B21D", "A01H"], _fetch.Ops.Searches.Select(s => s.Split("/low ")[1][..4]));
    }

    [Fact]
    public async Task What_says_that_it_is_something_else_and_is_what_was_asked_is_read()
    {
        _fetch.Ops.Instead.Enqueue(
            RawServer.Text(
                "<x:world-patent-data xmlns:x=\"http://ops.epo.org\"><x:biblio-search total-result-count=\"0\"/></x:world-patent-data>",
                "Content-Type: text/html"
            )
        );

        Assert.Empty((await _fetch.RunAsync()).Failed);
    }

    [Fact]
    public async Task An_answer_that_is_cut_loses_nothing()
    {
        _fetch.Ops.Instead.Enqueue(RawServer.Raw("HTTP/1.1 200 Said\r\nContent-Length: 500\r\n\r\n", "<ops"u8.ToArray()));

        FeedFetch.Run first = await _fetch.RunAsync();
        FeedFetch.Run second = await _fetch.RunAsync(first);

        Assert.Equal("the answer breaks off", Assert.Single(first.Failed).Reason);
        Assert.Equal(3, OpsText.NumbersIn(Assert.Single(second.Documents).Text).Count);
    }

    [Fact]
    public async Task Three_failures_in_a_row_end_the_run()
    {
        await using OpsFetch many = new(["A01H", "B21D", "C05B", "F16B"]);
        byte[] fault = InventedOps.Fault("CLIENT.CQL");
        many.Ops.Instead.Enqueue(RawServer.Answer(400, fault));
        many.Ops.Instead.Enqueue(RawServer.Answer(400, fault));
        many.Ops.Instead.Enqueue(RawServer.Answer(400, fault));

        FeedFetch.Run run = await many.RunAsync();

        Assert.Equal((3, 3), (run.Failed.Count, many.Ops.Searches.Count));
    }

    [Theory]
    [InlineData("SERVER.LimitedServerResources", 503)]
    [InlineData("CLIENT.RequestTimeout", 408)]
    public async Task What_is_too_much_for_the_service_is_asked_in_smaller_pages(string code, int status)
    {
        await using OpsFetch fetch = new();
        fetch.Publish(60);
        byte[] fault = Encoding.UTF8.GetBytes(Encoding.UTF8.GetString(InventedOps.Fault(code)));
        fetch.Ops.Instead.Enqueue(RawServer.Answer(status, fault));

        FeedFetch.Run run = await fetch.RunAsync();

        Assert.Empty(run.Failed);
        Assert.Equal(["1-100", "1-50", "46-95"], fetch.Ops.Searches.Select(s => s.Split(' ')[0]));
        Assert.Equal(60, run.Documents.SelectMany(d => OpsText.NumbersIn(d.Text)).Distinct().Count());
    }

    [Fact]
    public async Task A_service_that_took_us_for_a_robot_is_asked_an_hour_later_and_at_half_the_pace()
    {
        _fetch.Ops.Instead.Enqueue(RawServer.Answer(403, InventedOps.Fault("CLIENT.RobotDetected")));

        FeedFetch.Run first = await _fetch.RunAsync();
        FeedFetch.Run early = await _fetch.RunAsync(first);
        int asked = _fetch.Ops.Searches.Count;
        _fetch.Time.Advance(TimeSpan.FromHours(1));
        DateTimeOffset before = _fetch.Time.GetUtcNow();
        FeedFetch.Run later = await _fetch.RunAsync(first);

        Assert.Equal(FeedFetch.Start + TimeSpan.FromHours(1), Assert.Single(first.Failed).RetryAt);
        Assert.Equal(1, asked);
        Assert.Equal(SourceCondition.Blocked, Assert.Single(early.Failed).Condition);
        Assert.Empty(later.Failed);
        Assert.Equal(TimeSpan.FromSeconds(4), _fetch.Time.GetUtcNow() - before);
    }

    [Fact]
    public async Task A_document_that_cannot_be_read_is_handed_over_again()
    {
        _fetch.Refuses = true;
        FeedFetch.Run first = await _fetch.RunAsync();
        _fetch.Refuses = false;
        _fetch.Time.Advance(TimeSpan.FromDays(1));

        Assert.Single(first.Documents);
        Assert.Single((await _fetch.RunAsync(first)).Documents);
    }

    public async ValueTask DisposeAsync() => await _fetch.DisposeAsync();
}
