namespace Watch.Rules.Names.Words;

/// <summary>A word without the ends of plural and feminine, French and English: enough to compare, not to read.</summary>
internal static class Stem
{
    private const int ShortestPlural = 4;
    private const int ShortestFeminine = 5;

    public static string Of(string word)
    {
        if (word.Length < ShortestPlural || char.IsAsciiDigit(word[^1]))
        {
            return word;
        }

        ReadOnlySpan<char> stem = word;
        if (stem.EndsWith("aux") && stem.Length > ShortestFeminine)
        {
            return $"{stem[..^3]}al";
        }

        stem = stem[^1] is 's' or 'x' && stem[^2] is not 's' ? stem[..^1] : stem;
        if (stem.Length >= ShortestFeminine && stem[^1] == 'e')
        {
            stem = stem[..^1];
            stem = stem.EndsWith("ell") || stem.EndsWith("enn") || stem.EndsWith("ett") ? stem[..^1] : stem;
        }

        return stem.Length == word.Length ? word : stem.ToString();
    }
}
