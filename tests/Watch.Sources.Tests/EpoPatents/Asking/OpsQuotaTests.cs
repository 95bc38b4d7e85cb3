using Watch.Sources.EpoPatents.Ops;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Seams;
using Watch.Sources.Tests.Http;
using Watch.Testing;
using Xunit;

namespace Watch.Sources.Tests.EpoPatents.Asking;

/// <summary>Loads and quotas: what is used up is said with its time, and the same window is asked when that has come.</summary>
public sealed class OpsQuotaTests : IAsyncDisposable
{
    private static readonly DateTimeOffset _nextMonday = new(2026, 11, 30, 0, 0, 0, TimeSpan.Zero);

    private readonly OpsFetch _fetch = new();

    public OpsQuotaTests() => _fetch.Publish(150);

    [Theory]
    [InlineData("IndividualQuotaPerHour", "the quota of the hour is used up", 1)]
    [InlineData("AnonymousQuotaPerMinute", "the quota of the hour is used up", 1)]
    [InlineData("RegisteredQuotaPerWeek", "the quota of the week is used up", 136)]
    public async Task What_is_turned_away_for_a_quota_is_said_and_the_same_window_asked_when_there_is_a_new_one(
        string rejection,
        string reason,
        int hours
    )
    {
        _fetch.Ops.Instead.Enqueue(null);
        _fetch.Ops.Instead.Enqueue(RawServer.Answer(403, InventedOps.Error(403, "Fair Use"), $"X-Rejection-Reason: {rejection}"));

        FeedFetch.Run first = await _fetch.RunAsync();
        FeedFetch.Run early = await _fetch.RunAsync(first);
        int asked = _fetch.Ops.Searches.Count;
        _fetch.Time.Advance(TimeSpan.FromHours(hours));
        FeedFetch.Run later = await _fetch.RunAsync(early);

        FetchStep.Failed failed = Assert.Single(first.Failed);
        Assert.Equal((reason, SourceCondition.Blocked), (failed.Reason, failed.Condition));
        Assert.InRange(failed.RetryAt!.Value, FeedFetch.Start.AddHours(hours), FeedFetch.Start.AddHours(hours).AddMinutes(1));
        Assert.Equal((2, 1), (asked, _fetch.Ops.Tokens - 1));
        Assert.Equal(reason, Assert.Single(early.Failed).Reason);
        Assert.Empty(later.Failed);
        Assert.Equal(150, first.Documents.Concat(later.Documents).SelectMany(d => OpsText.NumbersIn(d.Text)).Distinct().Count());
    }

    [Fact]
    public async Task The_week_ends_before_its_limit_is_passed_and_begins_anew_on_Monday()
    {
        _fetch.Change((EpoOptions o) => o with { Ops = o.Ops with { WeeklyQuota = 200L * 1000 * 1024 } });
        _fetch.Ops.Week = 190L * 1000 * 1024;

        FeedFetch.Run first = await _fetch.RunAsync();

        FetchStep.Failed failed = Assert.Single(first.Failed);
        Assert.Equal(("of the 204800000 bytes of the week 194560000 are used", _nextMonday), (failed.Reason, failed.RetryAt));
        Assert.Single(_fetch.Ops.Searches);
        _fetch.Time.Advance(_nextMonday - _fetch.Time.GetUtcNow());
        _fetch.Ops.Week = 0;
        FeedFetch.Run later = await _fetch.RunAsync(first);
        Assert.Empty(later.Failed);
        Assert.Equal(150, first.Documents.Concat(later.Documents).SelectMany(d => OpsText.NumbersIn(d.Text)).Distinct().Count());
    }

    [Fact]
    public async Task The_hour_ends_before_its_limit_is_passed()
    {
        _fetch.Ops.Hour = 449_000_000;

        FetchStep.Failed failed = Assert.Single((await _fetch.RunAsync()).Failed);

        Assert.Equal("of the 450000000 bytes of an hour 449000000 are used", failed.Reason);
        Assert.Equal(FeedFetch.Start.AddHours(1), failed.RetryAt);
    }

    [Theory]
    [InlineData(long.MaxValue)]
    [InlineData(5_000_000_000_000)]
    public async Task What_nobody_can_have_used_is_not_believed(long used)
    {
        (_fetch.Ops.Week, _fetch.Ops.Hour) = (used, used);

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Empty(run.Failed);
        Assert.Equal(2, _fetch.Ops.Searches.Count);
        Assert.DoesNotContain($"{used}", run.Watermark!.Value, StringComparison.Ordinal);
    }

    [Fact]
    public void What_was_once_kept_and_cannot_be_is_forgotten_and_the_limit_holds()
    {
        DateTimeOffset now = FeedFetch.Start;
        OpsQuota absurd = new()
        {
            Week = long.MaxValue,
            Hour = long.MaxValue - 5,
            At = now,
        };
        OpsQuota much = new() { Week = 900_000_000_000, At = now };

        Assert.Null(absurd.Fault(OpsSettings.Default.WeeklyQuota, now));
        Assert.Equal(_nextMonday, much.Fault(OpsSettings.Default.WeeklyQuota, now)?.RetryAt);
    }

    [Fact]
    public async Task A_limit_that_the_operator_raises_is_no_longer_waited_for()
    {
        _fetch.Change((EpoOptions o) => o with { Ops = o.Ops with { WeeklyQuota = 200L * 1000 * 1024 } });
        _fetch.Ops.Week = 190L * 1000 * 1024;
        FeedFetch.Run first = await _fetch.RunAsync();
        await using OpsFetch raised = new();
        raised.Ops.Week = _fetch.Ops.Week;

        FeedFetch.Run second = await raised.RunAsync(first);

        Assert.Single(first.Failed);
        Assert.Empty(second.Failed);
        Assert.NotEmpty(raised.Ops.Searches);
    }

    [Fact]
    public async Task A_service_that_is_shut_is_waited_for_in_milliseconds_and_asked_the_same()
    {
        _fetch.Ops.Instead.Enqueue(Black("60000"));

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Empty(run.Failed);
        Assert.Equal(["1-100", "1-100", "96-195"], _fetch.Ops.Searches.Select(s => s.Split(' ')[0]));
        Assert.Equal(TimeSpan.FromSeconds(62), _fetch.Time.GetUtcNow() - FeedFetch.Start);
    }

    [Fact]
    public async Task A_service_that_is_shut_for_long_is_left_until_then()
    {
        _fetch.Ops.Instead.Enqueue(Black("3600"));

        FeedFetch.Run first = await _fetch.RunAsync();
        FeedFetch.Run early = await _fetch.RunAsync(first);

        Assert.Equal(FeedFetch.Start.AddHours(1), Assert.Single(first.Failed).RetryAt);
        Assert.Single(early.Failed);
        Assert.Single(_fetch.Ops.Searches);
    }

    [Fact]
    public async Task A_service_that_stays_shut_is_not_waited_for_for_ever()
    {
        for (int i = 0; i < 10; i++)
        {
            _fetch.Ops.Instead.Enqueue(Black("60000"));
        }

        FeedFetch.Run run = await _fetch.RunAsync();

        Assert.Single(run.Failed);
        Assert.Equal(4, _fetch.Ops.Searches.Count);
    }

    [Fact]
    public async Task A_busy_service_is_asked_more_slowly_and_a_restart_does_not_forget_it()
    {
        _fetch.Ops.Load = "overloaded (images=green:50, search=red:5, retrieval=green:50)";
        FeedFetch.Run first = await _fetch.RunAsync();
        Assert.Equal(TimeSpan.FromSeconds(48), _fetch.Time.GetUtcNow() - FeedFetch.Start);

        await using OpsFetch restarted = new(["A01H", "B21D"]);
        restarted.Time.Advance(TimeSpan.FromSeconds(49));
        DateTimeOffset before = restarted.Time.GetUtcNow();
        await restarted.RunAsync(first);

        Assert.Equal(TimeSpan.FromSeconds(47), restarted.Time.GetUtcNow() - before);
    }

    public async ValueTask DisposeAsync() => await _fetch.DisposeAsync();

    private static Func<RawRequest, Stream, CancellationToken, Task> Black(string retryAfter) =>
        RawServer.Answer(
            403,
            InventedOps.Fault("CLIENT.Suspended"),
            "X-Throttling-Control: overloaded (search=black:0, other=green:1000)",
            $"Retry-After: {retryAfter}"
        );
}
