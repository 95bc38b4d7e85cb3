using Watch.Sources.Seams;
using Watch.Sources.Tests.Http;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.Sirene;

/// <summary>The clock begins on 24 November 2026, at nine in Paris.</summary>
public sealed class SireneFetchTests : IAsyncDisposable
{
    private static readonly string[] _sirens = ["999600109", "999600232", "999600364", "999600497", "999600620"];

    private readonly SireneFetch _fetch = new(new DateOnly(2026, 11, 22));

    public ValueTask DisposeAsync() => _fetch.DisposeAsync();

    [Fact]
    public async Task Every_day_is_read_page_by_page_until_the_cursor_no_longer_moves()
    {
        _fetch.Api.Publish("2026-11-22", _sirens);
        _fetch.Api.Publish("2026-11-24", _sirens[..2]);

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Empty(run.Failed);
        Assert.Equal(
            ["2026-11-22 *", "2026-11-22 A+/2", "2026-11-22 A+/4", "2026-11-22 A+/5", "2026-11-23 *", "2026-11-24 *", "2026-11-24 A+/2"],
            _fetch.Api.Asked
        );
        Assert.Equal(
            [
                "api/units-2026-11-22-0001.json",
                "api/units-2026-11-22-0002.json",
                "api/units-2026-11-22-0003.json",
                "api/units-2026-11-24-0001.json",
            ],
            run.Documents.Select(d => d.Info.Name)
        );
    }

    [Fact]
    public async Task The_next_run_reads_the_last_day_that_is_over_once_more_and_the_current_one()
    {
        _fetch.Api.Publish("2026-11-23", _sirens[..1]);
        FeedFetch.Run first = await _fetch.RunAsync();
        int asked = _fetch.Api.Asked.Count;

        await _fetch.RunAsync(first);

        Assert.Equal(["2026-11-23 *", "2026-11-23 A+/1", "2026-11-24 *"], _fetch.Api.Asked.Skip(asked));
    }

    [Fact]
    public async Task What_breaks_off_within_a_day_goes_on_from_the_page_that_failed()
    {
        _fetch.Api.Publish("2026-11-22", _sirens);
        _fetch.Api.Instead.Enqueue(null);
        _fetch.Api.Instead.Enqueue(RawServer.Raw("HTTP/1.1 200 Said\r\nContent-Length: 500\r\n\r\n", "{\"header\""u8.ToArray()));

        FeedFetch.Run first = await _fetch.RunAsync();
        FeedFetch.Run second = await _fetch.RunAsync(first);

        Assert.Equal(("units of 2026-11-22", "the answer breaks off"), (Assert.Single(first.Failed).What, first.Failed[0].Reason));
        Assert.Single(first.Documents);
        Assert.Equal("2026-11-22 A+/2", _fetch.Api.Asked[2]);
        Assert.Equal("api/units-2026-11-22-0002.json", second.Documents[0].Info.Name);
        Assert.Empty(second.Failed);
    }

    [Fact]
    public async Task Wherever_the_worker_dies_all_is_handed_over()
    {
        _fetch.Api.Publish("2026-11-22", _sirens);
        _fetch.Api.Publish("2026-11-24", _sirens[..3]);
        FeedFetch.Run whole = await _fetch.RunAsync();

        for (int steps = 1; steps <= whole.Steps; steps++)
        {
            _fetch.DiesAfter = steps;
            FeedFetch.Run killed = await _fetch.RunAsync();
            _fetch.DiesAfter = int.MaxValue;
            FeedFetch.Run next = await _fetch.RunAsync(killed);

            Assert.Superset(Texts(whole), Texts(killed, next));
        }

        static HashSet<string> Texts(params FeedFetch.Run[] runs) => [.. runs.SelectMany(r => r.Documents.Select(d => d.Text))];
    }

    [Fact]
    public async Task A_day_that_was_begun_is_gone_on_with_before_anything_else()
    {
        _fetch.Api.Publish("2026-11-24", _sirens);
        _fetch.Api.Instead.Enqueue(null);
        _fetch.Api.Instead.Enqueue(null);
        _fetch.Api.Instead.Enqueue(null);
        _fetch.Api.Instead.Enqueue(RawServer.Answer(500));
        FeedFetch.Run first = await _fetch.RunAsync();
        int asked = _fetch.Api.Asked.Count;

        await _fetch.RunAsync(first);

        Assert.Equal("units of 2026-11-24", Assert.Single(first.Failed).What);
        Assert.Equal("2026-11-24 A+/2", _fetch.Api.Asked[asked]);
    }

    [Fact]
    public async Task A_cursor_that_is_no_longer_known_costs_the_day_being_read_anew_and_a_day_that_is_refused_fails()
    {
        _fetch.Api.Publish("2026-11-22", _sirens);
        _fetch.Api.Instead.Enqueue(null);
        _fetch.Api.Instead.Enqueue(InventedSirene.Refusal(400));

        FeedFetch.Run run = await _fetch.RunAsync();
        _fetch.Api.Instead.Enqueue(InventedSirene.Refusal(400));
        FeedFetch.Run refused = await _fetch.RunAsync(run);

        Assert.Empty(run.Failed);
        Assert.Equal(["2026-11-22 *", "2026-11-22 A+/2", "2026-11-22 *", "2026-11-22 A+/2"], _fetch.Api.Asked.Take(4));
        Assert.Equal("the service does not understand what is asked", Assert.Single(refused.Failed).Reason);
    }

    [Fact]
    public async Task No_more_is_asked_than_the_service_allows_in_a_minute()
    {
        _fetch.Api.Publish("2026-11-22", _sirens);
        await _fetch.RunAsync();

        // Six questions, two seconds apart.
        Assert.Equal(FeedFetch.Start + (5 * TimeSpan.FromSeconds(2)), _fetch.Time.GetUtcNow());
    }

    [Theory]
    [InlineData(null, 60)]
    [InlineData("Retry-After: 20", 20)]
    public async Task Too_many_questions_are_waited_for(string? header, int seconds)
    {
        string[] headers = header is null ? [] : [header];
        _fetch.Api.Instead.Enqueue(InventedSirene.Refusal(429, headers));

        Assert.Empty((await _fetch.RunAsync()).Failed);
        Assert.Equal(FeedFetch.Start + TimeSpan.FromSeconds(seconds + 4), _fetch.Time.GetUtcNow());
    }

    [Fact]
    public async Task A_service_that_answers_nothing_for_long_is_left_alone()
    {
        _fetch.Api.Instead.Enqueue(InventedSirene.Refusal(429, "Retry-After: 3600"));

        FetchStep.Failed failed = Assert.Single((await _fetch.RunAsync()).Failed);

        Assert.Equal((SourceCondition.Blocked, FeedFetch.Start.AddHours(1)), (failed.Condition, failed.RetryAt));
        Assert.Single(_fetch.Api.Asked);
    }

    [Theory]
    [InlineData(401)]
    [InlineData(403)]
    public async Task A_key_that_is_not_taken_blocks_the_source_for_hours(int status)
    {
        _fetch.Api.Instead.Enqueue(InventedSirene.Refusal(status));

        FetchStep.Failed failed = Assert.Single((await _fetch.RunAsync()).Failed);

        Assert.Equal((SourceCondition.Blocked, "the service does not take the key"), (failed.Condition, failed.Reason));
        Assert.Equal(FeedFetch.Start.AddHours(6), failed.RetryAt);
    }

    [Fact]
    public async Task Without_a_key_nobody_is_asked_and_the_source_says_so()
    {
        _fetch.Key.Value = null;

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal(SourceCondition.NotConfigured, run.Standing.Condition);
        Assert.Equal("not configured: the environment variable SOURCE_KEY is not set", run.Standing.Reason);
        Assert.Empty(_fetch.Api.Asked);
    }

    [Theory]
    [InlineData("<!doctype html><html><body>Maintenance</body></html>")]
    [InlineData("")]
    [InlineData("{\"header\":{\"statut\":200,\"total\":3},\"unitesLegales\":[{\"siren\":\"999600109\"}")]
    [InlineData("{\"header\":{\"statut\":200},\"unitesLegales\":[]}")]
    [InlineData("[]")]
    public async Task An_answer_of_another_kind_is_a_failure_and_the_same_page_is_asked_again(string body)
    {
        _fetch.Api.Publish("2026-11-22", _sirens[..1]);
        _fetch.Api.Instead.Enqueue(RawServer.Text(body, "Content-Type: application/json"));

        FeedFetch.Run first = await _fetch.RunAsync();
        FeedFetch.Run second = await _fetch.RunAsync(first);

        Assert.Equal(SourceCondition.Degraded, Assert.Single(first.Failed).Condition);
        Assert.Empty(first.Documents);
        Assert.Single(second.Documents);
    }

    [Fact]
    public async Task A_404_that_is_not_of_the_service_is_no_day_without_changes()
    {
        _fetch.Api.Instead.Enqueue(RawServer.Answer(404));

        Assert.Equal("the server answers 404", Assert.Single((await _fetch.RunAsync()).Failed).Reason);
    }

    [Fact]
    public async Task A_day_of_which_fewer_units_came_than_were_counted_is_a_gap_until_they_come()
    {
        _fetch.Api.Publish("2026-11-23", _sirens);
        _fetch.Api.Missing = 1;
        FeedFetch.Run first = await _fetch.RunAsync();
        _fetch.Api.Missing = 0;
        FeedFetch.Run second = await _fetch.RunAsync(first);

        Assert.Equal(["units units of 2026-11-23"], first.Gaps);
        Assert.Equal(["units units of 2026-11-23"], second.Filled);
        Assert.Empty(second.Gaps);
    }

    [Fact]
    public async Task What_cannot_be_read_is_not_settled()
    {
        _fetch.Api.Publish("2026-11-22", _sirens[..1]);
        _fetch.Refuses = true;
        FeedFetch.Run first = await _fetch.RunAsync();
        _fetch.Refuses = false;

        Assert.Equal("it was fetched and cannot be read", Assert.Single(first.Failed).Reason);
        Assert.Single((await _fetch.RunAsync(first)).Documents);
        await Assert.ThrowsAsync<InvalidDataException>(() => _fetch.RunAsync(new FeedFetch.Run { Watermark = new Watermark("no JSON") }));
    }
}
