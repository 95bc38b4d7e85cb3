using System.Diagnostics;
using Watch.EndToEnd.Tests.Executable;
using Watch.KillHost;
using Watch.Worker.Store;
using Xunit;

namespace Watch.EndToEnd.Tests.Crashing;

/// <summary>Disturbs a run, lets another end undisturbed, and compares what is there with what an undisturbed one leaves.</summary>
internal sealed class CrashRun(Crash crash, Staged staged, IHome home)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Together = TimeSpan.FromSeconds(5);

    private int _killed;

    /// <summary>Runs it in a home of its own.</summary>
    public static async Task<CrashResult> RunAsync<THome>(Crash crash, Func<Task<THome>> create)
        where THome : IHome
    {
        Staged staged = await Staged.OfAsync(crash.Scenario, create);
        await using IHome home = await staged.BeginAsync();
        CrashRun run = new(crash, staged, home);
        await run.DisturbAsync();
        Left left = await staged.MendAndFinishAsync(home);
        return CrashResult.Of(crash, home, run._killed, staged, left);
    }

    private Task DisturbAsync() =>
        crash.Kind switch
        {
            CrashKind.AtCommit => DieAtCommitAsync(),
            CrashKind.AtAnyTime => DieAtAnyTimeAsync(),
            CrashKind.WithPostgreSql => LoseAsync(() => ServerTrouble.PostgreSqlAsync(home)),
            CrashKind.WithRabbitMq => LoseAsync(ServerTrouble.RabbitMqAsync),
            _ => WorkSideBySideAsync(),
        };

    private async Task DieAtCommitAsync()
    {
        using RunningWorker worker = home.Start(WatchWorker.Watched, crash.Scenario.Command, Watching.KillAt(Visit()));
        Assert.Equal((WatchWorker.Killed, ""), await StatusAsync(worker));
        _killed++;
    }

    // Of what ends before its moment comes another is started, whose moment comes earlier.
    private async Task DieAtAnyTimeAsync()
    {
        for (double share = 0.2 + (0.7 * crash.Share); _killed < crash.Kills && share > 0.01; share *= 0.8)
        {
            using RunningWorker worker = home.Start(WatchWorker.Published, crash.Scenario.Command, Watching.Nothing);
            await Task.Delay(staged.Duration * share, TestContext.Current.CancellationToken);
            worker.Kill();
            _killed += (await worker.EndAsync()).Status == WatchWorker.Killed ? 1 : 0;
        }

        Assert.Equal(crash.Kills, _killed);
    }

    private async Task LoseAsync(Func<Task> loseServerAsync)
    {
        string gate = Path.Combine(home.Config, "gate");
        using RunningWorker worker = home.Start(WatchWorker.Watched, crash.Scenario.Command, Watching.HoldAt(Visit(), gate));
        while (!File.Exists(gate))
        {
            Assert.False(worker.HasEnded);
            await Task.Delay(Look, TestContext.Current.CancellationToken);
        }

        await loseServerAsync();
        if (!crash.LetsGo)
        {
            worker.Kill();
            _killed++;
        }

        File.Delete(gate);
        await worker.EndAsync();
    }

    // The older one judges and sends all the while; the newer one reads, dies, and reads again.
    private async Task WorkSideBySideAsync()
    {
        using RunningWorker older = home.Start(
            OlderProgram.Watched,
            ["run", "--roles", "defensive,offensive"],
            Watching.KillAt(OfOlder(home is ServerHome ? CommitPoint.Queue : CommitPoint.File))
        );
        using (RunningWorker newer = home.Start(WatchWorker.Watched, crash.Scenario.Command, Watching.KillAt(Visit())))
        {
            Assert.Equal((WatchWorker.Killed, ""), await StatusAsync(newer));
        }

        await home.CommandAsync(crash.Scenario.Command);
        long since = Stopwatch.GetTimestamp();
        while (!older.HasEnded && Stopwatch.GetElapsedTime(since) < Together)
        {
            await Task.Delay(Look, TestContext.Current.CancellationToken);
        }

        older.Kill();
        Assert.Equal((WatchWorker.Killed, ""), await StatusAsync(older));
        _killed += crash.Kills;
    }

    private CommitVisit OfOlder(CommitPoint sending)
    {
        CommitPoint[] points = [CommitPoint.Judgement, sending, CommitPoint.Mark, CommitPoint.UnreadableRow];
        int place = (int)(crash.Share * 2 * points.Length);
        return new CommitVisit(new CommitSide(points[place / 2], place % 2 == 1), 1);
    }

    private CommitVisit Visit() => crash.VisitOf(crash.Scenario.GoesOn ? 1 : staged.Reached.GetValueOrDefault(crash.Side));

    // What it said is told only where it was not killed.
    private static async Task<(int Status, string Said)> StatusAsync(RunningWorker worker)
    {
        Ended ended = await worker.EndAsync();
        return (ended.Status, ended.Status == WatchWorker.Killed ? "" : $"{ended.Output}\n{ended.Errors}");
    }
}
