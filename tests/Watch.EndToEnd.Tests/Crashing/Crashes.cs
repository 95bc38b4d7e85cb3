using System.Globalization;
using Watch.EndToEnd.Tests.Executable;
using Watch.Worker.Store;

namespace Watch.EndToEnd.Tests.Crashing;

/// <summary>Draws what is disturbed and where, from a fixed seed: the first of them are the ones that every build tries.</summary>
internal static class Crashes
{
    /// <summary>The variable that says how many processes are killed.</summary>
    public const string Variable = "WATCH_TEST_KILLS";

    private const int Seed = 20260210;
    private const int Ordinarily = 40;

    private static readonly CommitPoint[] EmbeddedAlone = [CommitPoint.Secret, CommitPoint.File, CommitPoint.Failure];
    private static readonly CommitPoint[] ServerAlone = [CommitPoint.Queue, CommitPoint.Copy];

    private static readonly Lazy<IReadOnlyList<(Type Profile, Crash Crash)>> Drawn = new(() => [.. First(Number)]);

    /// <summary>How many processes are to be killed.</summary>
    public static int Number =>
        Environment.GetEnvironmentVariable(Variable) is { Length: > 0 } number
            ? int.Parse(number, CultureInfo.InvariantCulture)
            : Ordinarily;

    /// <summary>Those of a profile.</summary>
    public static IEnumerable<Crash> Of<THome>()
        where THome : IHome => Drawn.Value.Where(d => d.Profile == typeof(THome)).Select(d => d.Crash);

    /// <summary>Whether a commit is reached in a profile.</summary>
    public static bool IsReached(CommitPoint point, Type profile) =>
        !(profile == typeof(EmbeddedHome) ? ServerAlone : EmbeddedAlone).Contains(point);

    /// <summary>The first that are drawn, until so many processes are to be killed.</summary>
    public static IEnumerable<(Type Profile, Crash Crash)> First(int number)
    {
        int kills = 0;
        foreach ((Type profile, Crash crash) in new CrashDraw(Seed).All())
        {
            if (kills >= number)
            {
                yield break;
            }

            kills += crash.Kills;
            yield return (profile, crash);
        }
    }
}
