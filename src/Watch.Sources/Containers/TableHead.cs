namespace Watch.Sources.Containers;

/// <summary>Reads the names of the columns of a table, as far as the head goes.</summary>
internal static class TableHead
{
    /// <summary>The names in the first line, without their quotes; none where the name is not that of a table.</summary>
    public static IReadOnlyList<string> Columns(string file, string text)
    {
        if (!file.EndsWith(".csv", StringComparison.OrdinalIgnoreCase))
        {
            return [];
        }

        int end = text.AsSpan().IndexOfAny('\r', '\n');
        return [.. text[..(end < 0 ? text.Length : end)].Split(',').Select(c => c.Trim().Trim('"'))];
    }
}
