using System.Globalization;
using System.IO.Compression;
using System.Text;
using Watch.Contracts.Identifiers;
using Watch.Sources.Pages.Options;
using Watch.Sources.Seams;
using Watch.Sources.Tests.Http;
using Watch.Testing;
using Xunit;
using static Watch.Sources.Tests.Pages.PageReadingHelp;

namespace Watch.Sources.Tests.Pages;

/// <summary>Pages of a server on loopback, run after run: when they are followed, and when they are no longer what they were.</summary>
public sealed class PageDriftTests : IAsyncDisposable
{
    private const string Target = "/actes";

    private readonly RawServer _server = new();
    private readonly FeedFetch _fetch;

    public PageDriftTests() =>
        _fetch = Fetch(
            new()
            {
                Items = Selector("li"),
                Title = Selector("a"),
                Next = Selector("a.suivant"),
                Pages = 3,
            }
        );

    [Fact]
    public async Task A_page_without_items_is_drift_and_the_last_good_one_is_kept()
    {
        _server.Reply(Target, RawServer.Text(Items(12), "ETag: \"bon\""));
        FeedFetch.Run good = await _fetch.RunAsync();
        _server.Reply(Target, RawServer.Text("<html><p>Nous respectons votre vie privée</p></html>", "ETag: \"autre\""));
        FeedFetch.Run empty = await _fetch.RunAsync(good);
        FeedFetch.Run still = await _fetch.RunAsync(empty);
        _server.Reply(Target, RawServer.Answer(304));
        FeedFetch.Run mended = await _fetch.RunAsync(still);

        Assert.Equal((1, SourceCondition.Ok), (good.Documents.Count, good.Standing.Condition));
        Assert.Equal("Failed Reached Stands", empty.Order);
        Assert.Equal(
            (SourceCondition.Degraded, "the selectors find no item; usual are 12"),
            (empty.Standing.Condition, empty.Standing.Reason)
        );
        Assert.Equal("the selectors find no item; usual are 12; failed 2 times, last good 2026-11-24 08:00 UTC", still.Standing.Reason);
        Assert.Equal("\"bon\"", _server.Requests.Last().Header("If-None-Match"));
        Assert.Equal(("Reached Stands", SourceCondition.Ok), (mended.Order, mended.Standing.Condition));
    }

    [Fact]
    public async Task What_is_empty_from_the_first_run_on_is_never_taken_for_well()
    {
        _server.Reply(Target, RawServer.Text("<html><body><app-root></app-root></body></html>"));
        FeedFetch.Run run = await _fetch.RunAsync();
        Assert.Equal((SourceCondition.Degraded, "the selectors find no item"), (run.Standing.Condition, run.Standing.Reason));
        Assert.Empty(run.Documents);
    }

    [Fact]
    public async Task A_page_that_is_silent_for_far_longer_than_it_used_to_be_says_so()
    {
        _server.Reply(Target, RawServer.Text(Items(6), "ETag: \"0\""));
        FeedFetch.Run run = await _fetch.RunAsync();
        for (int day = 1; day <= 5; day++)
        {
            _fetch.Time.Advance(TimeSpan.FromDays(1));
            _server.Reply(Target, RawServer.Text(Items(6 + day), $"ETag: \"{day}\""));
            run = await _fetch.RunAsync(run);
        }

        _server.Reply(Target, RawServer.Answer(304));
        _fetch.Time.Advance(TimeSpan.FromDays(6));
        Assert.Equal(SourceCondition.Ok, (await _fetch.RunAsync(run)).Standing.Condition);
        _fetch.Time.Advance(TimeSpan.FromDays(6));
        FeedFetch.Run silent = await _fetch.RunAsync(run);

        Assert.Equal(SourceCondition.Degraded, silent.Standing.Condition);
        Assert.StartsWith("nothing new for 12 days, since 2026-11-29", silent.Standing.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("gzip")]
    [InlineData("br")]
    public async Task A_packed_page_that_breaks_off_is_a_failure_and_not_a_shorter_page(string encoding)
    {
        using MemoryStream packed = new();
        await using (
            Stream packing =
                encoding == "gzip"
                    ? new GZipStream(packed, CompressionLevel.Fastest, leaveOpen: true)
                    : new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)
        )
        {
            packing.Write(Encoding.UTF8.GetBytes(Items(12)));
        }

        _server.Reply(Target, RawServer.Answer(200, packed.ToArray()[..^3], $"Content-Encoding: {encoding}"));
        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal(
            (SourceCondition.Degraded, "its compressed data are damaged or break off"),
            (run.Standing.Condition, run.Standing.Reason)
        );
        Assert.Empty(run.Documents);
    }

    [Fact]
    public async Task Fewer_than_half_is_drift_but_what_is_there_is_read_once()
    {
        FeedFetch.Run run = await GoodAsync(10, 12, 14);
        _server.Reply(Target, RawServer.Text(Items(5, "reste")));
        FeedFetch.Run few = await _fetch.RunAsync(run);
        FeedFetch.Run still = await _fetch.RunAsync(few);
        _server.Reply(Target, RawServer.Text(Items(6, "reste")));
        FeedFetch.Run again = await _fetch.RunAsync(still);

        Assert.Equal("Document Failed Reached Stands", few.Order);
        Assert.Equal(
            (SourceCondition.Degraded, "the selectors find 5 items, fewer than half; usual are 12"),
            (few.Standing.Condition, few.Standing.Reason)
        );
        Assert.Equal("Failed Reached Stands", still.Order);
        Assert.Equal(("Document Reached Stands", SourceCondition.Ok), (again.Order, again.Standing.Condition));
    }

    [Fact]
    public async Task More_than_five_times_as_many_are_not_read()
    {
        FeedFetch.Run run = await GoodAsync(4, 4);
        _server.Reply(Target, RawServer.Text(Items(21)));
        FeedFetch.Run many = await _fetch.RunAsync(run);
        _server.Reply(Target, RawServer.Text(Items(20)));
        FeedFetch.Run again = await _fetch.RunAsync(many);

        Assert.Equal("Failed Reached Stands", many.Order);
        Assert.Equal("the selectors find 21 items, more than five times as many as is usual; usual are 4", many.Standing.Reason);
        Assert.Equal(("Document Reached Stands", SourceCondition.Ok), (again.Order, again.Standing.Condition));
    }

    [Fact]
    public async Task What_is_expected_counts_from_the_first_run_on()
    {
        await using FeedFetch fetch = Fetch(Headings with { Expect = 5 });
        _server.Reply(Target, RawServer.Text(Items(4)));
        FeedFetch.Run few = await fetch.RunAsync();
        _server.Reply(Target, RawServer.Text(Items(5)));
        FeedFetch.Run enough = await fetch.RunAsync(few);

        Assert.Equal(
            (SourceCondition.Degraded, "the selectors find 4 items, fewer than the 5 expected"),
            (few.Standing.Condition, few.Standing.Reason)
        );
        Assert.Equal(SourceCondition.Ok, enough.Standing.Condition);
    }

    [Fact]
    public async Task The_usual_count_is_the_median_of_the_last_ten_good_ones()
    {
        FeedFetch.Run run = await GoodAsync([.. Enumerable.Repeat(20, 12), .. Enumerable.Repeat(11, 10)]);
        _server.Reply(Target, RawServer.Text(Items(6, "dernier")));
        Assert.Equal(SourceCondition.Ok, (await _fetch.RunAsync(run)).Standing.Condition);
        _server.Reply(Target, RawServer.Text(Items(5, "dernier")));
        Assert.Equal(SourceCondition.Degraded, (await _fetch.RunAsync(run)).Standing.Condition);
    }

    [Fact]
    public async Task Pages_are_followed_on_the_same_host_as_far_as_is_said_and_asked_for_once()
    {
        _server.Reply(Target, RawServer.Text(Items(2, "a", "/actes?page=2")));
        _server.Reply("/actes?page=2", RawServer.Text(Items(2, "b", "?page=3")));
        _server.Reply("/actes?page=3", RawServer.Text(Items(2, "c", "?page=4")));
        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal(["/actes", "/actes?page=2", "/actes?page=3"], _server.Targets);
        Assert.Equal(
            ["page-1/2026-11-24T08-00-00Z.html", "page-1/2026-11-24T08-00-00Z-2.html", "page-1/2026-11-24T08-00-00Z-3.html"],
            run.Documents.Select(d => d.Info.Name)
        );
        Assert.Equal("http://feed.example/actes?page=2", run.Documents[1].Info.Address?.AbsoluteUri);
    }

    [Theory]
    [InlineData("http://ailleurs.example/actes")]
    [InlineData("https://feed.example/actes?page=2")]
    [InlineData("/actes")]
    [InlineData("#bas")]
    [InlineData("javascript:suite()")]
    public async Task What_leads_elsewhere_or_nowhere_is_not_followed(string next)
    {
        _server.Reply(Target, RawServer.Text(Items(2, "a", next)));
        FeedFetch.Run run = await _fetch.RunAsync();
        Assert.Equal((1, SourceCondition.Ok), (_server.Requests.Count, run.Standing.Condition));
    }

    [Fact]
    public async Task When_the_first_page_is_what_it_was_nothing_more_is_asked()
    {
        _server.Reply(Target, RawServer.Text(Items(2, "a", "?page=2"), "ETag: \"1\""));
        _server.Reply("/actes?page=2", RawServer.Text(Items(2, "b")));
        FeedFetch.Run first = await _fetch.RunAsync();
        FeedFetch.Run same = await _fetch.RunAsync(first);
        _server.Reply(Target, RawServer.Answer(304));
        FeedFetch.Run unchanged = await _fetch.RunAsync(same);

        Assert.Equal(["/actes", "/actes?page=2", "/actes", "/actes"], _server.Targets);
        Assert.All([same, unchanged], r => Assert.Equal(("Reached Stands", SourceCondition.Ok), (r.Order, r.Standing.Condition)));
    }

    [Fact]
    public async Task A_site_that_shows_the_same_page_under_every_number_is_asked_no_further_than_is_said()
    {
        _server.Otherwise = RawServer.Text(Items(2, "a", "?page=2"));
        FeedFetch.Run run = await _fetch.RunAsync();
        Assert.Equal((2, 1, SourceCondition.Ok), (_server.Requests.Count, run.Documents.Count, run.Standing.Condition));
    }

    [Theory]
    [InlineData(404, SourceCondition.Degraded)]
    [InlineData(410, SourceCondition.Degraded)]
    [InlineData(403, SourceCondition.Blocked)]
    public async Task When_a_later_page_fails_the_first_is_read_and_all_are_asked_for_again(int status, SourceCondition condition)
    {
        _server.Reply(Target, RawServer.Text(Items(2, "a", "?page=2"), "ETag: \"1\""));
        _server.Reply("/actes?page=2", RawServer.Answer(status));
        FeedFetch.Run failed = await _fetch.RunAsync();
        _server.Reply("/actes?page=2", RawServer.Text(Items(2, "b")));
        FeedFetch.Run mended = await _fetch.RunAsync(failed);

        Assert.Equal((1, condition), (failed.Documents.Count, failed.Standing.Condition));
        Assert.StartsWith("page 2: ", failed.Standing.Reason, StringComparison.Ordinal);
        Assert.Null(_server.Requests.Last(r => r.Target == Target).Header("If-None-Match"));
        Assert.Equal((2, SourceCondition.Ok), (mended.Documents.Count, mended.Standing.Condition));
    }

    [Fact]
    public async Task A_later_page_without_items_is_drift()
    {
        _server.Reply(Target, RawServer.Text(Items(4, "a", "?page=2")));
        _server.Reply("/actes?page=2", RawServer.Text("<html><p>Maintenance</p></html>"));
        FeedFetch.Run run = await _fetch.RunAsync();
        Assert.Equal((1, "the selectors find no item on page 2 of 2"), (run.Documents.Count, run.Standing.Reason));
    }

    public async ValueTask DisposeAsync()
    {
        await _fetch.DisposeAsync();
        _server.Dispose();
    }

    private static string Items(int count, string what = "acte", string? next = null) =>
        string.Concat([
            "<html><ul>",
            .. Enumerable
                .Range(1, count)
                .Select(i => string.Create(CultureInfo.InvariantCulture, $"<li><a href='/{what}/{i}'>{what} {i}</a></li>")),
            next is null ? "</ul></html>" : $"</ul><a class=suivant href='{next}'>Suite</a></html>",
        ]);

    private async Task<FeedFetch.Run> GoodAsync(params int[] counts)
    {
        FeedFetch.Run? run = null;
        foreach ((int turn, int count) in counts.Index())
        {
            _server.Reply(Target, RawServer.Text(Items(count, $"tour-{turn.ToString(CultureInfo.InvariantCulture)}")));
            run = await _fetch.RunAsync(run);
            Assert.Equal(SourceCondition.Ok, run.Standing.Condition);
        }

        return run!;
    }

    private FeedFetch Fetch(PageOptions page) =>
        new FeedFetch(_server).With(s =>
            s with
            {
                Id = new SourceId("page-1"),
                Kind = new SourceId("page"),
                Options = page,
                Channels = new Dictionary<string, ChannelSettings> { ["page"] = new(Stage.Live, new Uri($"http://feed.example{Target}")) },
            }
        );
}
