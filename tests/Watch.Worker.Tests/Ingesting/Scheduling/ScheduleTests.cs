using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Time.Testing;
using Watch.Sources.Seams;
using Watch.Worker.Ingesting.Scheduling;
using Watch.Worker.Store;
using Watch.Worker.Store.PostgreSql;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Ingesting.Scheduling;

/// <summary>Sources run at their times, after a standstill at once, and never twice at once, however many schedulers there are.</summary>
public sealed class ScheduleTests
{
    private static readonly DateTimeOffset Start = new(2026, 11, 24, 5, 0, 0, TimeSpan.Zero);

    [Fact]
    public async Task A_source_runs_at_the_times_of_its_own_zone()
    {
        FakeTimeProvider time = new(Start);
        await using SqliteHome home = new();
        await using IStores stores = await home.OpenAsync(time);
        await EndedAsync(stores, Start);
        SlowRunner runner = new(TimeSpan.Zero);
        using IHost host = await StartAsync(
            stores.Sources,
            runner,
            time,
            TestSources.Of("bodacc") with
            {
                Schedule = "0 20 7 ? * TUE-SUN",
            }
        );

        await AdvanceAsync(time, new DateTimeOffset(2026, 11, 24, 6, 19, 0, TimeSpan.Zero));
        int before = runner.Runs;
        await AdvanceAsync(time, new DateTimeOffset(2026, 11, 24, 6, 22, 0, TimeSpan.Zero));

        Assert.Equal(0, before);
        Assert.Equal(1, runner.Runs);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task After_a_standstill_what_is_due_runs_at_once()
    {
        FakeTimeProvider time = new(Start);
        await using SqliteHome home = new();
        await using IStores stores = await home.OpenAsync(time);
        await EndedAsync(stores, Start.AddDays(-4));
        SlowRunner runner = new(TimeSpan.Zero);

        using IHost host = await StartAsync(
            stores.Sources,
            runner,
            time,
            TestSources.Of("bodacc") with
            {
                Schedule = "0 20 7 ? * TUE-SUN",
            }
        );
        await UntilAsync(() => runner.Runs == 1);

        Assert.Equal(1, runner.Runs);
        await host.StopAsync(TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task Stopping_interrupts_a_run()
    {
        await using SqliteHome home = new();
        await using IStores stores = await home.OpenAsync(TimeProvider.System);
        SlowRunner runner = new(TimeSpan.FromMinutes(10));
        using IHost host = await StartAsync(stores.Sources, runner, TimeProvider.System, TestSources.Of("bodacc"));
        await UntilAsync(() => runner.Runs > 0);

        await host.StopAsync(TestContext.Current.CancellationToken)
            .WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        Assert.True(runner.Cancelled);
    }

    [Fact]
    public async Task Two_schedulers_on_one_sqlite_store_never_run_a_source_twice_at_once()
    {
        await using SqliteHome home = new();
        await using IStores one = await home.OpenAsync(TimeProvider.System);
        await using IStores two = await home.OpenAsync(TimeProvider.System);

        Assert.Equal(1, await MostAtOnceAsync(one.Sources, two.Sources, postgres: null));
    }

    [Fact]
    public async Task Two_clustered_schedulers_on_postgresql_never_run_a_source_twice_at_once()
    {
        await using PostgresHome home = (PostgresHome)await PostgresHome.CreateAsync();
        await using IStores one = await home.OpenAsync(TimeProvider.System);
        await using IStores two = await home.OpenAsync(TimeProvider.System);

        Assert.Equal(1, await MostAtOnceAsync(one.Sources, two.Sources, home.Options.Ingest));
    }

    [Fact]
    public async Task Two_schedulers_that_know_nothing_of_each_other_are_held_apart_by_postgresql_alone()
    {
        await using PostgresHome home = (PostgresHome)await PostgresHome.CreateAsync();
        await using IStores one = await PostgresStores.OpenAsync(home.Options, TimeProvider.System, TestContext.Current.CancellationToken);
        await using IStores two = await PostgresStores.OpenAsync(home.Options, TimeProvider.System, TestContext.Current.CancellationToken);

        Assert.Equal(1, await MostAtOnceAsync(one.Sources, two.Sources, postgres: null));
    }

    [Fact]
    public async Task The_check_sees_two_runs_at_once_where_the_lock_always_says_yes()
    {
        await using SqliteHome home = new();
        await using IStores one = await home.OpenAsync(TimeProvider.System);
        await using IStores two = await home.OpenAsync(TimeProvider.System);

        Assert.True(await MostAtOnceAsync(new UnlockedSources(one.Sources), new UnlockedSources(two.Sources), postgres: null) > 1);
    }

    private static async Task<int> MostAtOnceAsync(ISourceStore one, ISourceStore two, string? postgres)
    {
        SlowRunner runner = new(TimeSpan.FromMilliseconds(700));
        using IHost first = await StartAsync(one, runner, TimeProvider.System, TestSources.Of("bodacc"), postgres);
        using IHost second = await StartAsync(two, runner, TimeProvider.System, TestSources.Of("bodacc"), postgres);

        await UntilAsync(() => runner.Runs >= 5);
        await first.StopAsync(TestContext.Current.CancellationToken);
        await second.StopAsync(TestContext.Current.CancellationToken);

        return runner.MostAtOnce;
    }

    private static async Task<IHost> StartAsync(
        ISourceStore sources,
        ISourceRunner runner,
        TimeProvider time,
        SourceSettings source,
        string? postgres = null
    )
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(null);
        builder
            .Services.AddLogging()
            .AddSingleton(time)
            .AddSingleton(runner)
            .AddSingleton(sources)
            .AddSourceRuns([source])
            .AddSourceJobs([source], postgres);
        IHost host = builder.Build();
        await host.StartAsync(TestContext.Current.CancellationToken);
        return host;
    }

    private static Task EndedAsync(IStores stores, DateTimeOffset at) =>
        stores.Sources.SaveRunAsync(new RunNote(TestSources.Of("bodacc").Id, at, at, 1, 1, 1, null), TestContext.Current.CancellationToken);

    /// <summary>Moves the clock in steps, giving the scheduler's own thread time to see each.</summary>
    private static async Task AdvanceAsync(FakeTimeProvider time, DateTimeOffset until)
    {
        while (time.GetUtcNow() < until)
        {
            time.Advance(TimeSpan.FromSeconds(20));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private static async Task UntilAsync(Func<bool> done)
    {
        for (int i = 0; i < 600 && !done(); i++)
        {
            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        Assert.True(done(), "it did not happen within a minute");
    }
}
