using Watch.KillHost;
using Watch.Worker.Store;
using Xunit;

namespace Watch.EndToEnd.Tests.Executable;

/// <summary>Where the program is killed: drawn from a fixed seed, every point at least once.</summary>
internal static class Kills
{
    /// <summary>The messages that an import of the samples leads to.</summary>
    public const int Messages = 26;

    private const int Seed = 20260210;
    private const int Number = 20;

    /// <summary>The points that an import of the samples reaches in both profiles, and how often.</summary>
    private static readonly IReadOnlyDictionary<CommitPoint, int> Both = new Dictionary<CommitPoint, int>
    {
        [CommitPoint.Append] = 5,
        [CommitPoint.Judgement] = 2,
        [CommitPoint.Mark] = 4,
    };

    /// <summary>Those of the server profile.</summary>
    public static readonly IReadOnlyDictionary<CommitPoint, int> Server = new Dictionary<CommitPoint, int>(Both)
    {
        [CommitPoint.Queue] = 4,
    };

    /// <summary>Those of the embedded profile, which writes the files itself.</summary>
    public static readonly IReadOnlyDictionary<CommitPoint, int> Embedded = new Dictionary<CommitPoint, int>(Both)
    {
        [CommitPoint.File] = Messages,
    };

    /// <summary>Draws kills, each as a <see cref="CommitVisit"/> is written.</summary>
    public static TheoryData<string> Of(IReadOnlyDictionary<CommitPoint, int> points)
    {
        Random random = new(Seed);
        (CommitSide Side, int Reached)[] sides =
        [
            .. points.SelectMany(p => new[] { false, true }.Select(after => (new CommitSide(p.Key, after), p.Value))),
        ];
        HashSet<string> drawn = [.. sides.Select(Draw)];
        while (drawn.Count < Number)
        {
            drawn.Add(Draw(sides[random.Next(sides.Length)]));
        }

        return [.. drawn];

        string Draw((CommitSide Side, int Reached) side) => $"{new CommitVisit(side.Side, random.Next(side.Reached) + 1)}";
    }
}
