using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting.Scheduling;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Ingesting.Scheduling;

/// <summary>A run happens under the lock of the store or not at all.</summary>
public sealed class SourceRunsTests : IAsyncLifetime
{
    private static readonly SourceId Bodacc = new("bodacc");

    private readonly SqliteHome _home = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 11, 24, 8, 0, 0, TimeSpan.Zero));
    private readonly SlowRunner _runner = new(TimeSpan.Zero);
    private IStores _stores = null!;

    public async ValueTask InitializeAsync() => _stores = await _home.OpenAsync(_time);

    [Fact]
    public async Task It_runs_under_the_lock_and_gives_it_back()
    {
        Assert.Equal(3, (await Runs().RunAsync(Bodacc, TestContext.Current.CancellationToken))?.New);
        Assert.NotNull(await Runs().RunAsync(Bodacc, TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task It_does_not_run_while_another_holds_the_lock()
    {
        await using IHeldLock? other = await _stores.Sources.TryLockAsync(Bodacc, "another", TestContext.Current.CancellationToken);
        Assert.NotNull(other);

        Assert.Null(await Runs().RunAsync(Bodacc, TestContext.Current.CancellationToken));
        Assert.Equal(0, _runner.Runs);
    }

    [Fact]
    public async Task It_does_not_run_a_source_that_is_off_or_gone()
    {
        Assert.Null(
            await Runs(TestSources.Of("bodacc") with { Stage = Stage.Off }).RunAsync(Bodacc, TestContext.Current.CancellationToken)
        );
        Assert.Null(await Runs(TestSources.Of("other")).RunAsync(Bodacc, TestContext.Current.CancellationToken));
        Assert.Equal(0, _runner.Runs);
    }

    [Fact]
    public async Task A_source_that_may_not_be_asked_yet_is_run_as_soon_as_it_may()
    {
        SourceSettings settings = TestSources.Of("bodacc");
        await SaveAsync(settings, SourceCondition.Ok, _time.GetUtcNow().AddMinutes(10));
        SourceRuns runs = Runs(settings);
        using PostponedRuns postponed = new(runs, _stores.Sources, _time, NullLogger<PostponedRuns>.Instance);

        Assert.Null(await runs.RunAsync(Bodacc, TestContext.Current.CancellationToken));
        _time.Advance(TimeSpan.FromMinutes(9));
        await postponed.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(0, _runner.Runs);

        _time.Advance(TimeSpan.FromMinutes(1));
        await postponed.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, _runner.Runs);

        // This run said nothing of how the source stands, as one that failed on the way: the schedule is waited for.
        await postponed.RunAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, _runner.Runs);
    }

    [Fact]
    public async Task A_time_that_nobody_asked_at_postpones_nothing()
    {
        await SaveAsync(TestSources.Of("bodacc"), SourceCondition.Ok, _time.GetUtcNow().AddMinutes(10));
        using PostponedRuns postponed = new(Runs(), _stores.Sources, _time, NullLogger<PostponedRuns>.Instance);
        _time.Advance(TimeSpan.FromMinutes(11));

        await postponed.RunAsync(TestContext.Current.CancellationToken);

        Assert.Equal(0, _runner.Runs);
    }

    [Fact]
    public async Task A_disabled_source_runs_again_when_its_settings_change()
    {
        SourceSettings settings = TestSources.Of("bodacc");
        await SaveAsync(settings, SourceCondition.Disabled, null);

        Assert.Null(await Runs(settings).RunAsync(Bodacc, TestContext.Current.CancellationToken));
        Assert.NotNull(
            await Runs(settings with { Access = new SourceAccess { AllowHttp = true } })
                .RunAsync(Bodacc, TestContext.Current.CancellationToken)
        );
    }

    [Fact]
    public async Task What_may_not_be_asked_yet_does_not_keep_the_start_waiting()
    {
        await SaveAsync(TestSources.Of("bodacc"), SourceCondition.Blocked, _time.GetUtcNow().AddDays(1));

        Assert.True(await Runs().RunDueAsync(_time.GetUtcNow(), TestContext.Current.CancellationToken));
        Assert.Equal(0, _runner.Runs);
    }

    private Task SaveAsync(SourceSettings settings, SourceCondition condition, DateTimeOffset? notBefore) =>
        _stores.Sources.SaveStandingAsync(
            settings.Id,
            new SourceStanding
            {
                Condition = condition,
                NotBefore = notBefore,
                Settings = settings.Fingerprint(),
            },
            postponed: false,
            _time.GetUtcNow(),
            TestContext.Current.CancellationToken
        );

    [Fact]
    public async Task Only_what_is_due_is_caught_up()
    {
        await EndedAsync("fresh", _time.GetUtcNow().AddHours(-1), null);
        await EndedAsync("stale", _time.GetUtcNow().AddDays(-3), null);
        await EndedAsync("failed", _time.GetUtcNow().AddHours(-1), "the server answers 500");
        SourceSettings[] sources =
        [
            .. new[] { "fresh", "stale", "failed", "never" }.Select(s => TestSources.Of(s) with { Schedule = "0 20 7 ? * *" }),
        ];

        await Runs(sources).RunDueAsync(_time.GetUtcNow(), TestContext.Current.CancellationToken);

        Assert.Equal(3, _runner.Runs);
    }

    [Fact]
    public async Task A_source_whose_lock_a_killed_process_left_behind_is_caught_up_when_it_is_free()
    {
        IHeldLock other = (await _stores.Sources.TryLockAsync(Bodacc, "another", TestContext.Current.CancellationToken))!;
        Assert.False(await Runs().RunDueAsync(_time.GetUtcNow(), TestContext.Current.CancellationToken));
        using CatchUp catchUp = new(Runs(), _time, NullLogger<CatchUp>.Instance);
        await catchUp.StartAsync(TestContext.Current.CancellationToken);
        await Task.Delay(200, TestContext.Current.CancellationToken);
        await other.DisposeAsync();
        for (int turn = 0; _runner.Runs == 0 && turn < 500; turn++)
        {
            _time.Advance(TimeSpan.FromMinutes(1));
            await Task.Delay(10, TestContext.Current.CancellationToken);
        }

        await catchUp.StopAsync(TestContext.Current.CancellationToken);
        Assert.Equal(1, _runner.Runs);
    }

    [Fact]
    public async Task What_several_ask_for_at_a_start_is_run_by_the_first_of_them_alone()
    {
        SourceSettings settings = TestSources.Of("bodacc") with { Schedule = "0 20 7 ? * *" };
        await EndedAsync("bodacc", _time.GetUtcNow().AddDays(-3), null);
        DateTimeOffset start = _time.GetUtcNow();
        FailingRunner runner = new(_stores.Sources, _time);
        SourceRuns runs = new([settings], runner, _stores.Sources, _time, NullLogger<SourceRuns>.Instance);
        _time.Advance(TimeSpan.FromSeconds(1));

        Assert.True(await runs.RunDueAsync(start, TestContext.Current.CancellationToken));
        Assert.True(await runs.RunDueAsync(start, TestContext.Current.CancellationToken));
        Assert.Null(await runs.RunScheduledAsync(Bodacc, TestContext.Current.CancellationToken));
        Assert.Null(await runs.RunUnlessRunAsync(Bodacc, start, TestContext.Current.CancellationToken));
        Assert.Equal(1, runner.Runs);

        // The next time of the schedule is another matter, and so is who asks by name.
        _time.Advance(TimeSpan.FromDays(1));
        Assert.NotNull(await runs.RunScheduledAsync(Bodacc, TestContext.Current.CancellationToken));
        Assert.NotNull(await runs.RunAsync(Bodacc, TestContext.Current.CancellationToken));
        Assert.Equal(3, runner.Runs);
    }

    [Fact]
    public async Task What_its_schedule_ran_while_the_start_waited_for_others_is_asked_once()
    {
        GatedRunner runner = new(_stores.Sources, _time);
        SourceSettings[] slow = [.. Enumerable.Range(1, 12).Select(i => TestSources.Of($"slow-{i}"))];
        SourceSettings[] fast = [.. Enumerable.Range(1, 25).Select(i => TestSources.Of($"zfast-{i}"))];
        SourceRuns runs = new([.. slow, .. fast], runner, _stores.Sources, _time, NullLogger<SourceRuns>.Instance);
        DateTimeOffset start = _time.GetUtcNow();
        Task<bool> caughtUp = runs.RunDueAsync(start, TestContext.Current.CancellationToken);
        await runner.Waits.Task.WaitAsync(TestContext.Current.CancellationToken);
        _time.Advance(TimeSpan.FromSeconds(1));
        foreach (SourceSettings source in fast)
        {
            await runs.RunScheduledAsync(source.Id, TestContext.Current.CancellationToken);
        }

        runner.Gate.SetResult();

        Assert.True(await caughtUp);
        Assert.Equal((37, 1), (runner.Runs.Count, runner.Runs.Values.Max()));
    }

    [Fact]
    public async Task A_run_that_a_wrong_clock_noted_years_ahead_keeps_nobody_from_running()
    {
        await EndedAsync("bodacc", _time.GetUtcNow().AddYears(10), null);

        Assert.NotNull(await Runs().RunScheduledAsync(Bodacc, TestContext.Current.CancellationToken));
        Assert.True(await Runs().RunDueAsync(_time.GetUtcNow(), TestContext.Current.CancellationToken));
        Assert.Equal(2, _runner.Runs);
    }

    public async ValueTask DisposeAsync()
    {
        await _stores.DisposeAsync();
        await _home.DisposeAsync();
    }

    private SourceRuns Runs(params SourceSettings[] sources) =>
        new(sources.Length == 0 ? [TestSources.Of("bodacc")] : sources, _runner, _stores.Sources, _time, NullLogger<SourceRuns>.Instance);

    private Task EndedAsync(string source, DateTimeOffset at, string? error) =>
        _stores.Sources.SaveRunAsync(new RunNote(new SourceId(source), at, at, 1, 1, 1, error), TestContext.Current.CancellationToken);
}
