using Watch.EndToEnd.Tests.Executable;
using Watch.Worker.Store;

namespace Watch.EndToEnd.Tests.Crashing;

/// <summary>What came of a disturbed run.</summary>
/// <param name="Crash">Which.</param>
/// <param name="IsServer">In which profile.</param>
/// <param name="Killed">Processes of the program that were killed.</param>
/// <param name="Stored">What is in the stores.</param>
/// <param name="Delivered">What was delivered.</param>
internal sealed record CrashResult(Crash Crash, bool IsServer, int Killed, Compared Stored, Compared Delivered)
{
    /// <summary>What should be there and is not.</summary>
    public int Lost => Stored.Missing.Count + Delivered.Missing.Count;

    /// <summary>What is there more often than it should be, or otherwise, or under another id.</summary>
    public int Twice => Stored.TooMany.Count + Delivered.TooMany.Count;

    /// <summary>Messages that a queue holds again, under the same id, where the program died between arrival and mark.</summary>
    public int Repeated => Delivered.Repeated;

    public static CrashResult Of(Crash crash, IHome home, int killed, Staged staged, Left left) =>
        new(
            crash,
            home is ServerHome,
            killed,
            Compared.Of(staged.Stored, left.Stored),
            Compared.Of(staged.Delivered, left.Delivered, home is ServerHome && MayRepeat(crash))
        );

    // At a commit of a command that does one thing after the other it is known whether anything was on its way.
    private static bool MayRepeat(Crash crash) =>
        crash.Kind != CrashKind.AtCommit
        || crash.Scenario.GoesOn
        || crash.Side is { Point: CommitPoint.Queue, IsAfter: true } or { Point: CommitPoint.Mark, IsAfter: false };
}
