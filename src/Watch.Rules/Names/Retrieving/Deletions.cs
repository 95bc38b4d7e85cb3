namespace Watch.Rules.Names.Retrieving;

/// <summary>
/// Hashes of a word and of all that it becomes when one letter is taken away: two words one edit apart share one
/// (Mor and Fraenkel 1982). Two words that share a hash need not be alike; who asks compares them.
/// </summary>
internal static class Deletions
{
    /// <summary>Of shorter words an edit makes other words.</summary>
    public const int Shortest = 4;

    /// <summary>Letters beyond are not looked at.</summary>
    public const int Longest = 24;

    private const ulong Basis = 14695981039346656037;
    private const ulong Prime = 1099511628211;

    /// <summary>Writes the hashes and says how many: one more than there are letters.</summary>
    public static int Of(ReadOnlySpan<char> word, Span<ulong> hashes)
    {
        word = word[..Math.Min(word.Length, Longest)];
        hashes[0] = Hash(word, -1);
        for (int i = 0; i < word.Length; i++)
        {
            hashes[i + 1] = Hash(word, i);
        }

        return word.Length + 1;
    }

    /// <summary>The hash of the word as it is.</summary>
    public static ulong Hash(ReadOnlySpan<char> word) => Hash(word[..Math.Min(word.Length, Longest)], -1);

    private static ulong Hash(ReadOnlySpan<char> word, int without)
    {
        ulong hash = Basis;
        for (int i = 0; i < word.Length; i++)
        {
            if (i != without)
            {
                hash = (hash ^ word[i]) * Prime;
            }
        }

        return hash;
    }
}
