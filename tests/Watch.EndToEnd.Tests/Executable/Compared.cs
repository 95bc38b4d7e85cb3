using Watch.KillHost;
using Watch.Worker.Store;

namespace Watch.EndToEnd.Tests.Executable;

/// <summary>What a disturbed run left, beside an undisturbed one.</summary>
internal static class Compared
{
    /// <summary>The lines that are missing or too many, a changed one as both; none where the two are the same.</summary>
    public static IReadOnlyList<string> Differences(IEnumerable<string> expected, IEnumerable<string> found)
    {
        Dictionary<string, int> counts = new(StringComparer.Ordinal);
        foreach (string line in expected)
        {
            counts[line] = counts.GetValueOrDefault(line) + 1;
        }

        foreach (string line in found)
        {
            counts[line] = counts.GetValueOrDefault(line) - 1;
        }

        return [.. counts.Where(c => c.Value != 0).Select(c => $"{(c.Value > 0 ? "missing" : "too many")}: {c.Key}")];
    }

    /// <summary>
    /// As the other, for what stands in the queues: a kill between arrival and mark may leave the same message there twice.
    /// </summary>
    public static IReadOnlyList<string> OfQueues(IEnumerable<string> expected, IEnumerable<string> found, string kill)
    {
        bool mayRepeat =
            CommitVisit.Parse(kill).Side is { Point: CommitPoint.Queue, IsAfter: true } or { Point: CommitPoint.Mark, IsAfter: false };
        return Differences(expected, mayRepeat ? found.Distinct(StringComparer.Ordinal) : found);
    }
}
