namespace Watch.Sources.Bodacc.Administration;

/// <summary>The name in use or the name at birth that stands behind a name.</summary>
internal static class UsageName
{
    private static readonly string[] _words = ["nom d'usage :", "né(e) ", "née ", "né "];

    public static (string Before, string? Usage) Cut(string value)
    {
        foreach (string word in _words)
        {
            int at = value.IndexOf(" " + word, StringComparison.Ordinal);
            if (at >= 0)
            {
                return (Sentences.Trim(value[..at]), Sentences.Trim(value[(at + 1 + word.Length)..]));
            }
        }

        return (value, null);
    }

    /// <summary>One dialect prints it even where it is the surname that stands in the name.</summary>
    public static string? OrNullIfSame(string name, string? usage) =>
        string.IsNullOrEmpty(usage) || string.Equals(SurnameOf(name, usage.Length), usage, StringComparison.OrdinalIgnoreCase) ? null : usage;

    /// <summary>Before the comma, else the words in capitals, else as many characters as the usage name has.</summary>
    private static string SurnameOf(string name, int length)
    {
        string words = name.Split(',')[0];
        int end = 0;
        for (int start = 0; start < words.Length;)
        {
            int blank = words.IndexOf(' ', start);
            int stop = blank < 0 ? words.Length : blank;
            if (words.AsSpan(start, stop - start).ContainsLower())
            {
                return end > 0 ? words[..end] : Head(words, length);
            }

            end = stop;
            start = stop + 1;
        }

        return Head(words, length);
    }

    private static string Head(string words, int length) =>
        words.Length > length && words[length] == ' ' ? words[..length] : words;

    private static bool ContainsLower(this ReadOnlySpan<char> word)
    {
        foreach (char c in word)
        {
            if (char.IsLower(c))
            {
                return true;
            }
        }

        return false;
    }
}
