using System.Buffers;

namespace Watch.Sources.Bodacc.Administration;

/// <summary>The name in use or the name at birth that stands behind a name.</summary>
internal static class UsageName
{
    private static readonly string[] _words = [" nom d'usage :", " né(e) ", " née ", " né "];

    /// <summary>What the words begin with.</summary>
    private static readonly SearchValues<string> _hints = SearchValues.Create([" nom d", " né"], StringComparison.Ordinal);

    public static (string Before, string? Usage) Cut(string value)
    {
        foreach (string word in value.AsSpan().ContainsAny(_hints) ? _words : [])
        {
            int at = value.IndexOf(word, StringComparison.Ordinal);
            if (at >= 0)
            {
                return (Sentences.Trim(value[..at]), Sentences.Trim(value[(at + word.Length)..]));
            }
        }

        return (value, null);
    }

    /// <summary>One dialect prints it even where it is the surname that stands in the name.</summary>
    public static string? OrNullIfSame(string name, string? usage) => string.IsNullOrEmpty(usage) || IsSurname(name, usage) ? null : usage;

    /// <summary>All that stands before the comma, or before the first names.</summary>
    private static bool IsSurname(string name, string usage)
    {
        int comma = name.IndexOf(',', StringComparison.Ordinal);
        string words = comma < 0 ? name : name[..comma];
        if (!words.StartsWith(usage, StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        return words.Length == usage.Length || (words[usage.Length] == ' ' && FirstNamesBegin(words[(usage.Length + 1)..]));
    }

    /// <summary>A first name has lower-case letters, unless the whole rest is in capitals too.</summary>
    private static bool FirstNamesBegin(string words)
    {
        int blank = words.IndexOf(' ', StringComparison.Ordinal);
        string first = blank < 0 ? words : words[..blank];
        return first.Any(char.IsLower) || !words.Any(char.IsLower);
    }
}
