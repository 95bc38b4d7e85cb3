using System.Globalization;
using Microsoft.Extensions.Time.Testing;
using Watch.Worker.Commands;
using Watch.Worker.Configuration;
using Watch.Worker.Hosting;
using Xunit;

namespace Watch.Worker.Tests.Commands;

/// <summary>Who may run on a data folder.</summary>
public sealed class RunLockTests
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_second_worker_is_refused_and_told_who_runs_unless_it_takes_other_roles()
    {
        using Typed typed = new();
        await typed.TypeAsync("import", Typed.Samples);
        using (RunLocks.Take(typed.Data, WorkerRoles.Ingest | WorkerRoles.Defensive, Typed.Now))
        {
            Answer refused = await typed.TypeAsync("run");
            Assert.Equal(ExitStatus.Failed, refused.Status);
            Assert.Contains(
                string.Create(
                    CultureInfo.InvariantCulture,
                    $"(process {Environment.ProcessId} on {Environment.MachineName}, since 2026-11-23 20:00 UTC)"
                ),
                refused.Error,
                StringComparison.Ordinal
            );
            Assert.Contains("role ingest", refused.Error, StringComparison.Ordinal);

            Assert.Equal(ExitStatus.Done, await RunAsync(typed, "offensive"));
        }

        Assert.Equal(ExitStatus.Done, await RunAsync(typed, "ingest,defensive"));
    }

    [Fact]
    public async Task An_import_beside_a_worker_leaves_the_alerts_to_it_and_says_so()
    {
        using Typed typed = new();
        using (RunLocks.Take(typed.Data, WorkerRoles.Defensive, Typed.Now))
        {
            Answer beside = await typed.TypeAsync("import", Typed.Samples);

            Assert.Equal(ExitStatus.Done, beside.Status);
            Assert.Contains(
                "The alerts of the defensive volet are delivered by the worker that runs (process ",
                beside.Error,
                StringComparison.Ordinal
            );
            Assert.DoesNotContain("offensive volet", beside.Error, StringComparison.Ordinal);
            Assert.False(Directory.Exists(Path.Combine(typed.Data, "defensive")));
            Assert.True(Directory.Exists(Path.Combine(typed.Data, "offensive")));
        }

        Answer after = await typed.TypeAsync("import", Typed.Samples);
        Assert.Equal((ExitStatus.Done, ""), (after.Status, after.Error));
        Assert.True(Directory.Exists(Path.Combine(typed.Data, "defensive")));
    }

    private static async Task<int> RunAsync(Typed typed, string roles)
    {
        using CancellationTokenSource stop = CancellationTokenSource.CreateLinkedTokenSource(Ct);
        string[] words = ["run", "--roles", roles, "--config", typed.Configuration, "--data", typed.Data];
        Task<int> running = Cli.RunAsync(words, TextWriter.Null, TextWriter.Null, new FakeTimeProvider(Typed.Now), stop.Token);
        await Task.Delay(500, Ct);
        await stop.CancelAsync();
        return await running.WaitAsync(TimeSpan.FromMinutes(2), Ct);
    }
}
