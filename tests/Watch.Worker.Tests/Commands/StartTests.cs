using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;
using Watch.Testing;
using Watch.Worker.Commands;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>A worker that starts after a standstill, and a site that counts what it is asked.</summary>
public sealed class StartTests
{
    private static readonly DateTimeOffset Later = Typed.Now.AddDays(2);

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_source_that_is_due_and_whose_run_was_postponed_besides_is_asked_once()
    {
        int oneRun = await AskedAsync((typed, _) => typed.TypeAtAsync(Later, "once", "--source", "bodacc"));

        Assert.NotEqual(0, oneRun);
        Assert.Equal(oneRun, await AskedAsync((typed, site) => RunAsync(typed, site, new FakeTimeProvider(Later))));
    }

    /// <summary>How often a site is asked by a source that was read two days ago, and failed and was put off since.</summary>
    private static async Task<int> AskedAsync(Func<Typed, LoopbackSite, Task> asks)
    {
        using LoopbackSite site = new();
        using Typed typed = new() { Site = site.Address };
        await typed.TypeAsync("once");
        await using (IStores stores = await SqliteStores.OpenAsync(typed.Data, TimeProvider.System, Ct))
        {
            SourceStanding putOff = new()
            {
                Condition = SourceCondition.Degraded,
                NotBefore = Later.AddHours(-1),
                Settings = "",
            };
            await stores.Sources.SaveStandingAsync(new SourceId("bodacc"), putOff, postponed: true, Later.AddHours(-2), Ct);
        }

        int before = site.Requests.Count;
        await asks(typed, site);
        return site.Requests.Count - before;
    }

    // Three minutes after the first request, as the worker counts them: time for whoever else would ask.
    private static async Task RunAsync(Typed typed, LoopbackSite site, FakeTimeProvider time)
    {
        int before = site.Requests.Count;
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        string[] words = ["run", "--roles", "ingest", "--config", typed.Configuration, "--data", typed.Data];
        Task<int> running = Cli.RunAsync(words, TextWriter.Null, TextWriter.Null, time, stop.Token);
        for (int turn = 0, after = 0; after < 18 && turn < 3_000 && !running.IsCompleted; turn++)
        {
            await Task.Delay(20, Ct);
            if (site.Requests.Count > before)
            {
                after++;
                time.Advance(TimeSpan.FromSeconds(10));
            }
        }

        await stop.CancelAsync();
        Assert.Equal(ExitStatus.Done, await running.WaitAsync(TimeSpan.FromMinutes(2), Ct));
    }
}
