using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Scoring;

/// <summary>Compares what the bearer of a name does with the sectors of a firm.</summary>
internal static class Pursuits
{
    /// <summary>The sector all of whose words stand in what is done, whatever their endings; null where there is none.</summary>
    public static string? SharedSector(string? activity, IReadOnlyList<string> sectors)
    {
        if (activity is null || sectors.Count == 0)
        {
            return null;
        }

        HashSet<string> done = [.. KeysOf(activity)];
        return sectors.FirstOrDefault(sector => KeysOf(sector) is { Length: > 0 } keys && keys.All(done.Contains));
    }

    private static string[] KeysOf(string text) =>
        [
            .. new WordSplitter(text)
                .Split()
                .Select(w => w.Text)
                .Where(w => WordKinds.Of(w, Stem.Of(w)) is not WordKind.Stop)
                .Select(Stem.Of),
        ];
}
