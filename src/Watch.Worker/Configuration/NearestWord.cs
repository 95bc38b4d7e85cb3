namespace Watch.Worker.Configuration;

/// <summary>Finds the word that was probably meant.</summary>
internal static class NearestWord
{
    private const int LongestWord = 60;

    /// <summary>The word that fewest changes of letters lead to, if they are no more than a third of its letters and at least one.</summary>
    public static string? To(string found, IReadOnlyList<string> allowed)
    {
        if (found.Length is 0 or > LongestWord)
        {
            return null;
        }

        (string? word, int changes) = allowed
            .Where(w => !w.Contains(' ', StringComparison.Ordinal))
            .Select(w => (Word: (string?)w, Changes: Changes(found, w)))
            .OrderBy(p => p.Changes)
            .FirstOrDefault();
        return word is not null && changes > 0 && changes <= Math.Max(1, word.Length / 3) ? word : null;
    }

    /// <summary>Levenshtein's distance, in which a change of case is none.</summary>
    private static int Changes(string from, string to)
    {
        int[] row = [.. Enumerable.Range(0, to.Length + 1)];
        for (int i = 1; i <= from.Length; i++)
        {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= to.Length; j++)
            {
                int same = char.ToUpperInvariant(from[i - 1]) == char.ToUpperInvariant(to[j - 1]) ? 0 : 1;
                (diagonal, row[j]) = (row[j], Math.Min(diagonal + same, Math.Min(row[j], row[j - 1]) + 1));
            }
        }

        return row[^1];
    }
}
