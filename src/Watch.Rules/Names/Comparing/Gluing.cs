using Watch.Rules.Names.Reading;

namespace Watch.Rules.Names.Comparing;

/// <summary>Words written as one and one word written as several.</summary>
internal static class Gluing
{
    /// <summary>How many words from a place on make the whole when glued; 0 where they do not.</summary>
    public static int RunThatMakes(string whole, NameToken[] tokens, bool[] used, int start, int most)
    {
        ReadOnlySpan<char> rest = whole;
        int end = Math.Min(start + most, tokens.Length);
        for (int i = start; i < end && !used[i]; i++)
        {
            string part =
                i > start && tokens[i].WithArticle is { } glued && rest.StartsWith(glued, StringComparison.Ordinal)
                    ? glued
                    : tokens[i].Text;
            if (!rest.StartsWith(part, StringComparison.Ordinal))
            {
                return 0;
            }

            rest = rest[part.Length..];
            if (rest.IsEmpty)
            {
                return i - start + 1;
            }
        }

        return 0;
    }
}
