namespace Watch.Worker.Configuration;

/// <summary>Finds the word that was probably meant.</summary>
internal static class NearestWord
{
    private const int LongestWord = 60;
    private const int ShortestBeginning = 3;

    /// <summary>The allowed word that was probably meant, by a French name of it or by its letters; null where none is near.</summary>
    public static string? Meant(string found, IReadOnlyList<string> allowed) => FrenchAlias.Of(found, allowed) ?? To(found, allowed);

    /// <summary>
    /// The one word that begins so, or else the word that fewest changes of letters lead to, if they are few; null where
    /// what was found is itself one of the words.
    /// </summary>
    public static string? To(string found, IReadOnlyList<string> allowed)
    {
        string[] words = [.. allowed.Where(IsWord)];
        if (found.Length is 0 or > LongestWord || words.Contains(found, StringComparer.Ordinal))
        {
            return null;
        }

        string[] longer = [.. words.Where(w => w.StartsWith(found, StringComparison.OrdinalIgnoreCase))];
        if (found.Length >= ShortestBeginning && longer.Length == 1)
        {
            return longer[0];
        }

        return words
            .Select(w => (Word: w, Changes: Changes(found, w)))
            .Where(p => p.Changes <= MostChanges(p.Word))
            .OrderBy(p => p.Changes)
            .FirstOrDefault()
            .Word;
    }

    /// <summary>What is allowed may also be a sign or a description, which nobody can have meant to write.</summary>
    private static bool IsWord(string allowed) => allowed.Any(char.IsLetter) && !allowed.AsSpan().ContainsAny(" <[");

    private static int MostChanges(string word) => word.Length < 4 ? 1 : Math.Max(2, word.Length / 3);

    /// <summary>Levenshtein's distance, in which a change of case or of an accent is none.</summary>
    private static int Changes(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int same = PlainWord.Letter(from[i - 1]) == PlainWord.Letter(to[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + same, Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }
}
