using Watch.EndToEnd.Tests.Executable;
using Watch.KillHost;
using Watch.Worker.Store;

namespace Watch.EndToEnd.Tests.Crashing;

/// <summary>Draws disturbed runs, one after the other; the same seed draws the same.</summary>
internal sealed class CrashDraw(int seed)
{
    private const int Most = 1_000;

    // Commits of one block, before every other way of dying comes again.
    private const int Block = 12;

    private static readonly Type[] Profiles = [typeof(EmbeddedHome), typeof(ServerHome)];
    private static readonly bool[] BothSides = [false, true];

    // Where a server is lost, and where the newer of two programs dies.
    private static readonly CommitPoint[] Busy = [CommitPoint.Append, CommitPoint.Document, CommitPoint.Judgement, CommitPoint.Mark];
    private static readonly CommitPoint[] Sending = [CommitPoint.Queue, CommitPoint.Mark];
    private static readonly CommitPoint[] Reading = [CommitPoint.Append, CommitPoint.Document];

    private readonly Random _random = new(seed);
    private int _number;

    /// <summary>Every commit once, and every other way of dying; then every commit in each profile, on each side; then any.</summary>
    public IEnumerable<(Type Profile, Crash Crash)> All()
    {
        (Type Profile, CommitSide Side)[] sides = [.. Sides()];
        (Type Profile, CommitSide Side)[] first = [.. sides.GroupBy(s => s.Side.Point).Select(g => g.ElementAt(_random.Next(g.Count())))];
        (Type Profile, CommitSide Side)[] others = [.. sides.Except(first).OrderBy(_ => _random.Next())];
        return first
            .Select(At)
            .Concat(Otherwise())
            .Concat(others.DistinctBy(s => (s.Profile, s.Side.Point)).Select(At))
            .Concat(Blocks(others));
    }

    private static IEnumerable<(Type Profile, CommitSide Side)> Sides() =>
        from point in Enum.GetValues<CommitPoint>()
        from profile in Profiles
        where Crashes.IsReached(point, profile)
        from after in BothSides
        select (profile, new CommitSide(point, after));

    private IEnumerable<(Type Profile, Crash Crash)> Blocks((Type Profile, CommitSide Side)[] sides)
    {
        while (_number < Most)
        {
            foreach ((int index, (Type Profile, CommitSide Side) side) in sides.Index())
            {
                yield return At(side);
                foreach ((Type Profile, Crash Crash) other in index % Block == 0 ? Otherwise() : [])
                {
                    yield return other;
                }
            }
        }
    }

    private (Type Profile, Crash Crash) At((Type Profile, CommitSide Side) where)
    {
        Scenario[] fitting = [.. Scenarios.All.Where(s => s.Points.Contains(where.Side.Point))];
        return (where.Profile, New(CrashKind.AtCommit, fitting[_random.Next(fitting.Length)], where.Side));
    }

    private IEnumerable<(Type Profile, Crash Crash)> Otherwise()
    {
        foreach (Type profile in Profiles)
        {
            yield return (profile, New(CrashKind.AtAnyTime, Scenarios.Import, default));
            yield return (profile, New(CrashKind.SideBySide, Scenarios.SideBySide, AnyOf(Reading)));
        }

        yield return (typeof(ServerHome), New(CrashKind.WithPostgreSql, Scenarios.Import, AnyOf(Busy)));
        yield return (typeof(ServerHome), New(CrashKind.WithRabbitMq, Scenarios.Import, AnyOf(Sending)));
    }

    private CommitSide AnyOf(CommitPoint[] points) => new(points[_random.Next(points.Length)], _random.Next(2) == 1);

    private Crash New(CrashKind kind, Scenario scenario, CommitSide side) => new(_number++, kind, scenario, side, _random.NextDouble());
}
