using System.Diagnostics.CodeAnalysis;
using System.Text.RegularExpressions;

namespace Watch.Sources.Pages.Options;

/// <summary>Cuts a value out of more words: what the first brackets of a regular expression take in, or all that it finds.</summary>
public sealed record PagePattern
{
    private const int LongestText = 200;

    private readonly Regex _regex;

    private PagePattern(Regex regex) => _regex = regex;

    /// <summary>Reads a pattern; false for one that is none, or one that could take for ever (look-arounds, back references).</summary>
    public static bool TryParse(string? text, [NotNullWhen(true)] out PagePattern? pattern)
    {
        pattern = null;
        if (text is not { Length: > 0 and <= LongestText })
        {
            return false;
        }

        try
        {
            pattern = new PagePattern(
                new Regex(
                    text,
                    RegexOptions.NonBacktracking | RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
                    TimeSpan.FromSeconds(10)
                )
            );
            return true;
        }
        catch (Exception ex) when (ex is ArgumentException or NotSupportedException)
        {
            // Whoever wrote it is told so.
            return false;
        }
    }

    /// <summary>As it was written.</summary>
    public override string ToString() => _regex.ToString();

    /// <summary>Patterns that are written alike are alike.</summary>
    public bool Equals(PagePattern? other) => other is not null && string.Equals(ToString(), other.ToString(), StringComparison.Ordinal);

    public override int GetHashCode() => string.GetHashCode(ToString(), StringComparison.Ordinal);

    /// <summary>The value, without the blanks around it; null where the pattern finds nothing.</summary>
    internal string? Cut(string text)
    {
        Match match = _regex.Match(text);
        string found = match.Groups.Count > 1 ? match.Groups[1].Value : match.Value;
        return match.Success && found.Trim() is { Length: > 0 } value ? value : null;
    }
}
