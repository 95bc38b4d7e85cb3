namespace Watch.EndToEnd.Tests.Executable;

/// <summary>What a disturbed run left, beside an undisturbed one.</summary>
/// <param name="Missing">Lines that should be there.</param>
/// <param name="TooMany">Lines that should not, or not so often.</param>
/// <param name="Repeated">Messages that stand in a queue once more under the same id and with the same content, where that may be.</param>
internal sealed record Compared(IReadOnlyList<string> Missing, IReadOnlyList<string> TooMany, int Repeated)
{
    /// <summary>Missing or too many, a changed line as both; none where the two are the same.</summary>
    public IReadOnlyList<string> Differences => [.. Missing.Select(l => $"missing: {l}"), .. TooMany.Select(l => $"too many: {l}")];

    /// <summary>Compares.</summary>
    /// <param name="expected">What an undisturbed run left.</param>
    /// <param name="found">What the other did.</param>
    /// <param name="mayRepeat">Whether the same line may stand there again.</param>
    public static Compared Of(IEnumerable<string> expected, IEnumerable<string> found, bool mayRepeat = false)
    {
        Dictionary<string, int> wanted = Counts(expected);
        Dictionary<string, int> there = Counts(found);
        (string Line, int More)[] more = [.. there.Select(t => (t.Key, t.Value - wanted.GetValueOrDefault(t.Key))).Where(t => t.Item2 > 0)];
        bool Repeats((string Line, int More) line) => mayRepeat && wanted.ContainsKey(line.Line);
        return new Compared(
            [.. wanted.Where(w => there.GetValueOrDefault(w.Key) < w.Value).Select(w => w.Key)],
            [.. more.Where(l => !Repeats(l)).Select(l => l.Line)],
            more.Where(Repeats).Sum(l => l.More)
        );
    }

    private static Dictionary<string, int> Counts(IEnumerable<string> lines) =>
        lines.GroupBy(l => l, StringComparer.Ordinal).ToDictionary(g => g.Key, g => g.Count(), StringComparer.Ordinal);
}
