using System.Collections.Frozen;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Reading;

/// <summary>
/// Joins letters that stand apart: <c>S.A.G.E.M.</c>, <c>P I D C</c>, <c>A.-G.</c>, <c>B V</c> at the end; and tells a name in letters
/// from the form in letters behind it (<c>S.B.L. S.A.</c>, <c>S B L S A</c>).
/// </summary>
internal static class Initials
{
    private const int FewestWithoutDots = 3;

    // Fewer letters before "S A" may be of one siglum with it.
    private const int FewestBeforeForm = 3;

    // The longest first.
    private static readonly string[] _forms =
    [
        .. WordKinds.Split("sarlu sarl sasu eurl sas snc sci sa nv bv ag").OrderByDescending(f => f.Length),
    ];

    private static readonly FrozenSet<string> _spelt = _forms.ToFrozenSet(StringComparer.Ordinal);

    public static IReadOnlyList<NameWord> Join(IReadOnlyList<NameWord> words, ReadingVersion version)
    {
        if (!words.Any(w => w.IsInitial))
        {
            return words;
        }

        List<NameWord> joined = [];
        for (int i = 0; i < words.Count; )
        {
            int length = RunAt(words, i);
            int first = version is ReadingVersion.First ? length : length - FormBehind(words, i, length);
            joined.Add(Glued(words, i, first));
            if (first < length)
            {
                joined.Add(Glued(words, i + first, length - first));
            }

            i += length;
        }

        return joined;
    }

    private static NameWord Glued(IReadOnlyList<NameWord> words, int start, int length) =>
        length > 1 ? new NameWord(string.Concat(words.Skip(start).Take(length).Select(w => w.Text)), words[start].Before) : words[start];

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

    // How many letters at the end of a run are a form: those behind the one blank among dots, or, where blanks
    // stand everywhere, those that spell a form at the end of the whole name.
    private static int FormBehind(IReadOnlyList<NameWord> words, int start, int length)
    {
        int[] blanks = [.. Enumerable.Range(start + 1, length - 1).Where(i => words[i].Before.HasFlag(Gap.Blank))];
        if (blanks is [var only] && length > 2)
        {
            int behind = start + length - only;
            return behind < length && _spelt.Contains(Glued(words, only, behind).Text) ? behind : 0;
        }

        if (blanks.Length < length - 1 || start + length < words.Count)
        {
            return 0;
        }

        string text = Glued(words, start, length).Text;
        return Array.Find(_forms, f => text.EndsWith(f, StringComparison.Ordinal) && length - f.Length >= FewestBeforeForm)?.Length ?? 0;
    }

    private static bool IsBetweenInitials(Gap gap) => (gap & ~(Gap.Dot | Gap.Blank | Gap.Hyphen)) == Gap.None;
}
