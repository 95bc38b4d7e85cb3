namespace Watch.Rules.Names.Reading;

/// <summary>Joins letters that stand apart: <c>S.A.G.E.M.</c>, <c>P I D C</c>, <c>A.-G.</c>, <c>B V</c> at the end.</summary>
internal static class Initials
{
    private const int FewestWithoutDots = 3;

    public static IReadOnlyList<NameWord> Join(IReadOnlyList<NameWord> words)
    {
        if (!words.Any(w => w.IsInitial))
        {
            return words;
        }

        List<NameWord> joined = [];
        for (int i = 0; i < words.Count; )
        {
            int length = RunAt(words, i);
            joined.Add(
                length > 1 ? new NameWord(string.Concat(words.Skip(i).Take(length).Select(w => w.Text)), words[i].Before) : words[i]
            );
            i += length;
        }

        return joined;
    }

    private static int RunAt(IReadOnlyList<NameWord> words, int start)
    {
        int end = start;
        bool dotted = false;
        while (end < words.Count && words[end].IsInitial && (end == start || IsBetweenInitials(words[end].Before)))
        {
            dotted |= end > start && words[end].Before.HasFlag(Gap.Dot);
            end++;
        }

        int length = end - start;
        bool joins = length >= FewestWithoutDots || (length > 1 && (dotted || end == words.Count));
        return joins ? length : 1;
    }

    private static bool IsBetweenInitials(Gap gap) => (gap & ~(Gap.Dot | Gap.Blank | Gap.Hyphen)) == Gap.None;
}
