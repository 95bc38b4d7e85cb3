using Watch.EndToEnd.Tests.Executable;
using Watch.KillHost;
using Watch.Worker.Store;

namespace Watch.EndToEnd.Tests.Crashing;

/// <summary>A command that dies, what was before it, and what ends it all.</summary>
/// <param name="Name">What the table calls it.</param>
/// <param name="Points">The commits that it is there for.</param>
/// <param name="Command">What is run, and dies.</param>
internal sealed record Scenario(string Name, IReadOnlyList<CommitPoint> Points, IReadOnlyList<string> Command)
{
    /// <summary>What is done before, once.</summary>
    public Func<IHome, Task> PrepareAsync { get; init; } = _ => Task.CompletedTask;

    /// <summary>What stands in its way, each time.</summary>
    public Func<IHome, Task> DisturbAsync { get; init; } = _ => Task.CompletedTask;

    /// <summary>What a person does after the death, or the passing of time does.</summary>
    public Func<IHome, Task> MendAsync { get; init; } = _ => Task.CompletedTask;

    /// <summary>What is run then, undisturbed.</summary>
    public IReadOnlyList<string> Finish { get; init; } = Command;

    /// <summary>Whether something stays unsent for good.</summary>
    public bool LeavesSomething { get; init; }

    /// <summary>Whether ids differ from one home to the next.</summary>
    public bool HasItsOwnSecret { get; init; }

    /// <summary>Whether the command goes on until it is ended.</summary>
    public bool GoesOn { get; init; }

    /// <summary>Runs a command that dies at the first visit of a commit of deliveries: what was judged waits.</summary>
    public static async Task DieBeforeSendingAsync(IHome home, IReadOnlyList<string> command)
    {
        CommitVisit kill = new(new CommitSide(home is ServerHome ? CommitPoint.Queue : CommitPoint.File, IsAfter: false), 1);
        using RunningWorker worker = home.Start(WatchWorker.Watched, command, Watching.KillAt(kill));
        Ended ended = await worker.EndAsync();
        if (ended.Status != WatchWorker.Killed)
        {
            throw new InvalidOperationException($"It was not killed but ended with {ended.Status}: {ended.Errors}");
        }
    }
}

/// <summary>What the program of the tests is told, as variables.</summary>
internal static class Watching
{
    public static IReadOnlyDictionary<string, string> Nothing { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>To die.</summary>
    public static Dictionary<string, string> KillAt(CommitVisit visit) =>
        new(StringComparer.Ordinal) { [WatchedCommits.KillAt] = $"{visit}" };

    /// <summary>To wait for as long as a file is there.</summary>
    public static Dictionary<string, string> HoldAt(CommitVisit visit, string gate) =>
        new(StringComparer.Ordinal) { [WatchedCommits.HoldAt] = $"{visit}", [WatchedCommits.Gate] = gate };

    /// <summary>To write down how often each commit was reached.</summary>
    public static Dictionary<string, string> Tally(string path) => new(StringComparer.Ordinal) { [WatchedCommits.Tally] = path };
}
