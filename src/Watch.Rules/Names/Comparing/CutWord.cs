using Watch.Rules.Names.Reading;
using Watch.Rules.Names.Words;

namespace Watch.Rules.Names.Comparing;

/// <summary>
/// Words cut for want of room (RECHER, SYND) or shorn of their vowels (CTRE): never enough alone, since AGEC is not AGENCE nor ENERGEM
/// ENERGIE, and so asked only once a rare word of the names agrees.
/// </summary>
internal static class CutWord
{
    /// <summary>What a shared word has to tell before cut words are looked at.</summary>
    public const double RareEnough = 0.6;

    private const int Shortest = 3;
    private const int LongestSkeleton = 5;

    public static double Similarity(NameToken a, NameToken b)
    {
        (string cut, string whole) = a.Text.Length <= b.Text.Length ? (a.Text, b.Text) : (b.Text, a.Text);
        WordKind kind = ReferenceEquals(cut, a.Text) ? a.Kind : b.Kind;
        if (
            kind is WordKind.Place or WordKind.Country
            || a.Kind is WordKind.Number
            || b.Kind is WordKind.Number
            || cut.Length < Shortest
            || cut[0] != whole[0]
            || cut.Length == whole.Length
        )
        {
            return 0;
        }

        if (whole.StartsWith(cut, StringComparison.Ordinal))
        {
            return cut.Length == Shortest ? 0.7 : 0.8;
        }

        return cut.Length <= LongestSkeleton && whole.Length > LongestSkeleton && IsSkeleton(cut, whole) ? 0.6 : 0;
    }

    // The letters of the short one stand in the long one in that order, consonants most of them.
    private static bool IsSkeleton(string cut, string whole)
    {
        int at = 0;
        int vowels = 0;
        foreach (char c in cut)
        {
            at = whole.IndexOf(c, at) + 1;
            if (at == 0)
            {
                return false;
            }

            vowels += c is 'a' or 'e' or 'i' or 'o' or 'u' or 'y' ? 1 : 0;
        }

        return vowels <= 1;
    }
}
