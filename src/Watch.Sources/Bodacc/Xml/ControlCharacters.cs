using System.Text.RegularExpressions;

namespace Watch.Sources.Bodacc.Xml;

/// <summary>Control characters, which XML forbids and editions hold now and then, as themselves or as references.</summary>
internal static partial class ControlCharacters
{
    /// <summary>The text without them; null where it holds none.</summary>
    public static string? Without(ReadOnlySpan<char> text)
    {
        if (!Forbidden.IsMatch(text))
        {
            return null;
        }

        return Forbidden.Replace(text.ToString(), "");
    }

    [GeneratedRegex(
        @"[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]|&#(?:0*(?:[0-8]|1[124-9]|2[0-9]|3[01])|x0*(?:[0-8bcef]|1[0-9a-f]));",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking
    )]
    private static partial Regex Forbidden { get; }
}
