using Watch.EndToEnd.Tests.Executable;
using Watch.KillHost;
using Watch.Testing;
using Watch.Worker.Store;
using Xunit;

namespace Watch.EndToEnd.Tests.Crashing;

public sealed class CrashesTests
{
    private const int Every = 40;
    private const int All = 210;

    private static readonly CommitPoint[] Points = Enum.GetValues<CommitPoint>();

    [Fact]
    public void Every_commit_of_the_program_says_which_it_is()
    {
        string[] files =
        [
            .. Directory
                .EnumerateFiles(Repository.PathTo("src"), "*.cs", SearchOption.AllDirectories)
                .Where(f => Path.GetFileName(f) != $"{nameof(CommitPoint)}.cs")
                .Select(File.ReadAllText),
        ];

        Assert.All(Points, p => Assert.Contains(files, f => f.Contains($"{nameof(CommitPoint)}.{p}", StringComparison.Ordinal)));
    }

    [Fact]
    public void What_ships_only_looks_on()
    {
        IEnumerable<Type> lookers = typeof(ICommitPoints)
            .Assembly.GetTypes()
            .Where(t => t.IsClass && t.IsAssignableTo(typeof(ICommitPoints)));

        Assert.Equal([typeof(NoCommitPoints)], lookers);
    }

    [Fact]
    public void Every_build_kills_at_every_commit_in_both_profiles_and_in_every_other_way()
    {
        (Type Profile, Crash Crash)[] drawn = [.. Crashes.First(Every)];

        Assert.InRange(drawn.Sum(d => d.Crash.Kills), Every, Every + 1);
        Assert.Equal(Points, PointsOf(drawn).Select(d => d.Crash.Side.Point).Distinct().Order());
        Assert.Equal(2, PointsOf(drawn).Select(d => d.Profile).Distinct().Count());
        Assert.Equal(Enum.GetValues<CrashKind>(), drawn.Select(d => d.Crash.Kind).Distinct().Order());
    }

    [Fact]
    public void The_whole_matrix_kills_on_both_sides_of_every_commit_that_a_profile_reaches()
    {
        (Type Profile, Crash Crash)[] drawn = [.. Crashes.First(All)];

        Assert.InRange(drawn.Sum(d => d.Crash.Kills), All, All + 1);
        Assert.Equal(
            from profile in new[] { typeof(EmbeddedHome), typeof(ServerHome) }
            from point in Points
            where Crashes.IsReached(point, profile)
            from after in new[] { false, true }
            select (profile, new CommitSide(point, after)),
            PointsOf(drawn)
                .Select(d => (d.Profile, d.Crash.Side))
                .Distinct()
                .OrderBy(d => d.Profile.Name)
                .ThenBy(d => d.Side.Point)
                .ThenBy(d => d.Side.IsAfter)
        );
    }

    private static IEnumerable<(Type Profile, Crash Crash)> PointsOf(IEnumerable<(Type Profile, Crash Crash)> drawn) =>
        drawn.Where(d => d.Crash.Kind == CrashKind.AtCommit);
}
