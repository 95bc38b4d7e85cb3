using System.Collections.Frozen;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Reading;

/// <summary>
/// The place that stands behind a name: after its form and a comma, brackets or a small word (<c>N.V. NUTRICOR, ZOETERMEER, NL</c>,
/// <c>VELDHUIS B.V. TE DEN HAAG</c>), or after a comma where it is a commune (<c>TOLERIE BRIVET, ISSOIRE</c>). It is no part of the name.
/// </summary>
internal static class Tail
{
    private const int LongestCode = 2;

    private static readonly FrozenSet<string> _at = FrozenSet.Create(StringComparer.Ordinal, "te", "in", "zu", "a", "at");

    /// <summary>Where it begins; the number of words where there is none.</summary>
    public static int StartOf(IReadOnlyList<NameWord> words, bool isFrench, ReadingVersion version)
    {
        for (int i = 1; version is not ReadingVersion.First && i < words.Count; i++)
        {
            bool isParted = words[i].Before.HasFlag(Gap.Other);
            if ((isParted || _at.Contains(words[i].Text)) && IsTail(words, i, isParted, isFrench, version))
            {
                return i;
            }
        }

        return words.Count;
    }

    /// <summary>Gives its words their kind.</summary>
    public static void Mark(List<NameToken> tokens, int start)
    {
        for (int i = start; i < tokens.Count; i++)
        {
            tokens[i] = tokens[i] with { Kind = WordKind.Site };
        }
    }

    private static bool IsTail(IReadOnlyList<NameWord> words, int start, bool isParted, bool isFrench, ReadingVersion version)
    {
        string?[] forms = FormFinder.Find([.. words.Take(start)], isFrench, version);
        if (Array.TrueForAll(forms, f => f is not null) || FormFinder.IsForm(words[start].Text))
        {
            return false;
        }

        return forms[^1] is not null || (isParted && (Array.Exists(forms, f => f is not null) || IsCommune(words, start)));
    }

    // To the end, or to the code of a country there.
    private static bool IsCommune(IReadOnlyList<NameWord> words, int start)
    {
        int end = words.Count;
        if (end - start > 1 && words[end - 1].Text.Length <= LongestCode && words[end - 1].Before.HasFlag(Gap.Other))
        {
            end--;
        }

        return CommuneNames.Contains(string.Join(' ', words.Skip(start).Take(end - start).Select(w => w.Text)));
    }
}
