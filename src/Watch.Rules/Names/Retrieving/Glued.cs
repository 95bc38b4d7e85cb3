using Watch.Rules.Names.Comparing;

namespace Watch.Rules.Names.Retrieving;

/// <summary>The texts that a name can be found by beside its words.</summary>
internal static class Glued
{
    private const int MostGlued = 4;
    private const int ShortestAcronym = 2;
    private const int ShortestPartial = 3;
    private const int LongestAcronym = 8;

    /// <summary>Two to four words in a row as one, the whole name as one, and words with their article.</summary>
    public static void ForEach(PreparedName name, Action<string> take)
    {
        take(name.Read.Glued);
        for (int start = 0; start < name.Count; start++)
        {
            string text = name.Tokens[start].Text;
            for (int end = start + 1; end < Math.Min(start + MostGlued, name.Count); end++)
            {
                string with = name.Tokens[end].WithArticle ?? name.Tokens[end].Text;
                take(text + with);
                text += name.Tokens[end].Text;
                if (with.Length != name.Tokens[end].Text.Length)
                {
                    take(text);
                }
            }

            if (name.Tokens[start].WithArticle is { } withArticle)
            {
                take(withArticle);
            }
        }
    }

    /// <summary>The first letters of its words, of all of them and of the first few.</summary>
    public static void ForEachAcronym(PreparedName name, Action<string> take)
    {
        string initials = name.CoreInitials;
        if (initials.Length is >= ShortestAcronym and <= LongestAcronym)
        {
            take(initials);
        }

        for (int start = 0; start + ShortestPartial <= initials.Length; start++)
        {
            for (int length = ShortestPartial; length <= LongestAcronym && start + length <= initials.Length; length++)
            {
                if (length != initials.Length)
                {
                    take(initials.Substring(start, length));
                }
            }
        }

        string once = name.InitialsOnce;
        if (once.Length is >= ShortestPartial and <= LongestAcronym && once.Length < initials.Length)
        {
            take(once);
        }

        if (name.Read.Initials.Length is >= ShortestPartial and <= LongestAcronym && name.Read.Initials != initials)
        {
            take(name.Read.Initials);
        }
    }
}
