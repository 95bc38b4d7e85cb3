using System.Collections.Concurrent;
using System.Diagnostics;
using Watch.Worker.Store;

namespace Watch.KillHost;

/// <summary>Counts every commit, and at one of them does as it was told: dies as by SIGKILL, or waits until it is let go.</summary>
/// <param name="kill">Where to die, or null.</param>
/// <param name="hold">Where to wait, or null.</param>
/// <param name="gate">The file that is there for as long as it waits.</param>
/// <param name="tally">The file that gets the counts when the program ends by itself, or null.</param>
internal sealed class WatchedCommits(CommitVisit? kill, CommitVisit? hold, string gate, string? tally) : ICommitPoints, IDisposable
{
    /// <summary>The variable that says where to die: a <see cref="CommitVisit"/>.</summary>
    public const string KillAt = "WATCH_TEST_KILL_AT";

    /// <summary>The variable that says where to wait.</summary>
    public const string HoldAt = "WATCH_TEST_HOLD_AT";

    /// <summary>The variable with the path of the file that is made when it waits; when it is deleted it goes on.</summary>
    public const string Gate = "WATCH_TEST_GATE";

    /// <summary>The variable with the path of the file for the counts: a line each.</summary>
    public const string Tally = "WATCH_TEST_TALLY";

    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(20);

    private readonly ConcurrentDictionary<CommitSide, int> _counts = [];

    public static WatchedCommits FromEnvironment() =>
        new(VisitIn(KillAt), VisitIn(HoldAt), Environment.GetEnvironmentVariable(Gate) ?? "", Environment.GetEnvironmentVariable(Tally));

    public void Before(CommitPoint point) => Reach(new CommitSide(point, IsAfter: false));

    public void After(CommitPoint point) => Reach(new CommitSide(point, IsAfter: true));

    public void Dispose()
    {
        if (tally is not null)
        {
            File.WriteAllLines(tally, _counts.Select(c => $"{new CommitVisit(c.Key, c.Value)}"));
        }
    }

    private static CommitVisit? VisitIn(string variable) =>
        Environment.GetEnvironmentVariable(variable) is { } text ? CommitVisit.Parse(text) : null;

    private void Reach(CommitSide side)
    {
        CommitVisit visit = new(side, _counts.AddOrUpdate(side, 1, (_, count) => count + 1));
        if (visit == hold)
        {
            Wait();
        }

        if (visit == kill)
        {
            Die();
        }
    }

    private void Wait()
    {
        File.WriteAllText(gate, "");
        while (File.Exists(gate))
        {
            Thread.Sleep(Look);
        }
    }

    private static void Die()
    {
        using Process self = Process.GetCurrentProcess();
        self.Kill();
        self.WaitForExit();
    }
}
