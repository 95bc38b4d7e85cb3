namespace Watch.Sources.Http.Pacing;

/// <summary>
/// A path of a rule: <c>*</c> is anything, <c>$</c> at its end is the end. No regular expression: a file could set a trap with one.
/// </summary>
internal static class RobotsPattern
{
    /// <summary>Whether a path begins as the pattern says.</summary>
    public static bool Fits(string pattern, string path)
    {
        bool toTheEnd = pattern.EndsWith('$');
        string[] parts = (toTheEnd ? pattern[..^1] : pattern).Split('*');
        if (!path.StartsWith(parts[0], StringComparison.Ordinal))
        {
            return false;
        }

        int at = parts[0].Length;
        for (int i = 1; i < parts.Length; i++)
        {
            bool last = toTheEnd && i == parts.Length - 1;
            int found = last ? LastAt(path, parts[i], at) : path.IndexOf(parts[i], at, StringComparison.Ordinal);
            if (found < 0)
            {
                return false;
            }

            at = found + parts[i].Length;
        }

        return !toTheEnd || at == path.Length;
    }

    private static int LastAt(string path, string part, int from) =>
        path.Length - part.Length >= from && path.EndsWith(part, StringComparison.Ordinal) ? path.Length - part.Length : -1;
}
