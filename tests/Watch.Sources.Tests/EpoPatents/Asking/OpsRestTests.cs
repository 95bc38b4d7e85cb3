using System.Text;
using Watch.Sources.EpoPatents.Fetching;
using Watch.Sources.Seams;
using Watch.Sources.Tests.Http;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Asking;

/// <summary>A query that fails by itself keeps nothing else from being read, is told as missing, and does not stay for ever.</summary>
public sealed class OpsRestTests : IAsyncDisposable
{
    private const string Missing = "publications EP 20261123-20261129 A01H: no whole answer";

    private const string Yesterday = """
        {
          "first": "2026-11-16",
          "weeks": { "2026-11-16": { "EP 20261116-20261122 A01H": { "asked": "2026-11-24", "seen": ["x"], "parts": [], "gaps": {} } } },
          "pace": { "loads": {}, "shut_until": {}, "asked_at": {} },
          "quota": { "week": 7, "hour": 7, "at": "2026-11-24T07:00:00+00:00" },
          "waiting": { "reason": "why", "remedy": "Stop", "condition": "Blocked", "retry_at": "2026-11-30T00:00:00+00:00" }
        }
        """;

    private static readonly byte[] _refusal = InventedOps.Fault("CLIENT.CQL");

    private readonly OpsFetch _fetch = new(["A01H", "B21D"]);

    [Fact]
    public async Task A_query_that_always_fails_is_asked_ever_more_rarely_told_once_and_dropped_with_its_week()
    {
        Refuse("A01H");
        FeedFetch.Run run = await _fetch.RunAsync();
        List<string> gaps = [];
        for (int day = 1; day <= 60; day++)
        {
            _fetch.Time.Advance(TimeSpan.FromDays(1));
            run = await _fetch.RunAsync(run);
            gaps.AddRange(run.Gaps);
        }

        Assert.InRange(_fetch.Ops.Searches.Count(s => s.Contains("A01H", StringComparison.Ordinal) && IsOfFirstWeek(s)), 3, 8);
        Assert.Equal(13, _fetch.Ops.Searches.Count(s => s.Contains("B21D", StringComparison.Ordinal) && IsOfFirstWeek(s)) - 1);
        Assert.Contains(
            _fetch.Ops.Searches,
            s => s.Contains("B21D", StringComparison.Ordinal) && s.Contains("20270118 ", StringComparison.Ordinal)
        );
        Assert.Single(gaps, Missing);
        Assert.DoesNotContain("20261123", run.Watermark!.Value, StringComparison.Ordinal);
        Assert.DoesNotContain("2026-11-23", run.Watermark.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_failed_for_days_and_comes_fills_its_gap()
    {
        _fetch.Publish(3);
        Refuse("A01H");
        FeedFetch.Run first = await _fetch.RunAsync();
        _fetch.Time.Advance(TimeSpan.FromDays(1));
        FeedFetch.Run second = await _fetch.RunAsync(first);
        _fetch.Ops.Always = _ => null;
        _fetch.Time.Advance(TimeSpan.FromHours(2));
        FeedFetch.Run early = await _fetch.RunAsync(second);
        _fetch.Time.Advance(TimeSpan.FromDays(1));
        FeedFetch.Run late = await _fetch.RunAsync(early);

        Assert.Empty(first.Gaps);
        Assert.Equal([Missing], second.Gaps);
        Assert.Empty(early.Documents);
        Assert.Equal(3, OpsText.NumbersIn(Assert.Single(late.Documents).Text).Count);
        Assert.Equal([Missing], late.Filled);
    }

    [Fact]
    public async Task The_same_query_of_several_weeks_ends_no_run()
    {
        _fetch.Change((SourceSettings s) => s with { StartOn = new DateOnly(2026, 11, 3) });
        Refuse("A01H");

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Equal((4, 8), (run.Failed.Count, _fetch.Ops.Searches.Count));
    }

    [Fact]
    public async Task One_subject_that_fails_in_week_after_week_is_asked_for_all_of_them()
    {
        await using OpsFetch one = new();
        one.Change((SourceSettings s) => s with { StartOn = new DateOnly(2026, 11, 3) });
        one.Ops.Always = _ => RawServer.Answer(400, _refusal);

        Assert.Equal(4, (await one.RunAsync()).Failed.Count);
    }

    [Theory]
    [InlineData(500)]
    [InlineData(502)]
    public async Task A_failure_of_the_server_with_one_query_does_not_end_the_run(int status)
    {
        _fetch.Publish(3, "B21D1/00");
        _fetch.Ops.Always = q => q.Contains("A01H", StringComparison.Ordinal) ? RawServer.Answer(status, _refusal[..1]) : null;

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Single(run.Failed);
        Assert.Single(run.Documents);
    }

    [Fact]
    public async Task An_answer_that_is_too_large_is_asked_for_in_smaller_pages_and_then_left()
    {
        _fetch.Publish(3, "B21D1/00");
        _fetch.Ops.Always = q =>
            q.Contains("A01H", StringComparison.Ordinal)
                ? RawServer.Raw("HTTP/1.1 200 Said\r\nContent-Length: 40000000\r\n\r\n", Encoding.UTF8.GetBytes("<ops"))
                : null;

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Contains("larger", Assert.Single(run.Failed).Reason, StringComparison.Ordinal);
        Assert.Single(run.Documents);
        Assert.Equal(["1-100", "1-50", "1-25", "1-100"], _fetch.Ops.Searches.Select(s => s.Split(' ')[0]));
    }

    [Fact]
    public async Task A_part_that_fails_does_not_keep_the_others_from_being_read()
    {
        _fetch.Ops.Publications.AddRange(Days(2100));
        _fetch.Ops.Always = q =>
            q.Contains("A01H", StringComparison.Ordinal) && q.Contains("pd=20261123", StringComparison.Ordinal)
                ? RawServer.Answer(400, _refusal)
                : null;

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Single(run.Failed);
        Assert.Equal(1800, run.Documents.SelectMany(d => OpsText.NumbersIn(d.Text)).Distinct().Count());
    }

    [Fact]
    public async Task Numbers_that_are_not_answered_are_a_gap_and_the_query_is_read()
    {
        _fetch.Publish(5);
        _fetch.Ops.Publications[0] = _fetch.Ops.Publications[0] with { IsListed = true };
        _fetch.Ops.Instead.Enqueue(null);
        _fetch.Ops.Instead.Enqueue(RawServer.Answer(500, InventedOps.Fault("SERVER.DomainAccess")));

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Empty(run.Failed);
        Assert.Equal(["publications EP 20261123-20261129 A01H: 4 of 5 publications came"], run.Gaps);
    }

    [Fact]
    public async Task Weeks_are_put_away_by_runs_that_are_stopped_too()
    {
        _fetch.Ops.Always = q =>
            q.Contains("20261123", StringComparison.Ordinal) ? null : RawServer.Answer(403, InventedOps.Fault("CLIENT.RobotDetected"));
        FeedFetch.Run run = await _fetch.RunAsync();
        for (int day = 1; day <= 50; day++)
        {
            _fetch.Time.Advance(TimeSpan.FromDays(1));
            run = await _fetch.RunAsync(run);
        }

        Assert.Equal(SourceCondition.Blocked, Assert.Single(run.Failed).Condition);
        Assert.DoesNotContain("2026-11-23", run.Watermark!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_was_kept_before_any_of_this_was_known_is_gone_on_with()
    {
        _fetch.Publish(3);
        FeedFetch.Run kept = new() { Watermark = EpoProgress.Reached(new(StringComparer.Ordinal) { ["api"] = Yesterday }).Watermark };

        FeedFetch.Run run = await _fetch.RunAsync(kept);

        Assert.Empty(run.Failed);
        Assert.Equal(3, OpsText.NumbersIn(Assert.Single(run.Documents).Text).Count);
        Assert.Equal(["A01H 20261123", "B21D 20261116", "B21D 20261123"], _fetch.Ops.Searches.Select(Short).Order());
    }

    public async ValueTask DisposeAsync() => await _fetch.DisposeAsync();

    private void Refuse(string symbol) =>
        _fetch.Ops.Always = q => q.Contains(symbol, StringComparison.Ordinal) ? RawServer.Answer(400, _refusal) : null;

    private static string Short(string search) => $"{search.Split("/low ")[1][..4]} {search.Split('"')[1][..8]}";

    private static bool IsOfFirstWeek(string search) => search.Contains("20261123", StringComparison.Ordinal);

    private static IEnumerable<InventedPublication> Days(int count) =>
        Enumerable.Range(1, count).Select(n => new InventedPublication(n, new DateOnly(2026, 11, 23).AddDays(n % 7), "A01H5/00"));
}
