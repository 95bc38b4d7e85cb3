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

    /// <summary>The points that an import of the samples reaches in the server profile, and how often.</summary>
    public static readonly IReadOnlyDictionary<string, int> Server = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["append"] = 5,
        ["appended"] = 5,
        ["match"] = 2,
        ["matched"] = 2,
        ["send"] = 4,
        ["sent"] = 4,
        ["marked"] = 4,
    };

    /// <summary>The same in the embedded profile, which writes the files itself.</summary>
    public static readonly IReadOnlyDictionary<string, int> Embedded = new Dictionary<string, int>(Server, StringComparer.Ordinal)
    {
        ["deliver"] = Messages,
        ["delivered"] = Messages,
    };

    /// <summary>Draws kills, each as the program's variable names it.</summary>
    public static TheoryData<string> Of(IReadOnlyDictionary<string, int> points)
    {
        Random random = new(Seed);
        HashSet<string> drawn = [.. points.Select(p => $"{p.Key}:{random.Next(p.Value) + 1}")];
        while (drawn.Count < Number)
        {
            (string point, int reached) = points.ElementAt(random.Next(points.Count));
            drawn.Add($"{point}:{random.Next(reached) + 1}");
        }

        return [.. drawn];
    }

    /// <summary>The variable for one of them.</summary>
    public static IReadOnlyDictionary<string, string> Variable(string kill) =>
        new Dictionary<string, string>(StringComparer.Ordinal) { [KillPoint.Variable] = kill };
}
