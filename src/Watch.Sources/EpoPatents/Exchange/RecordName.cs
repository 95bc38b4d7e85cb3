using System.Text.RegularExpressions;
using Watch.Sources.Slices;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>How the records of a document are called: their prefix is whichever the publisher likes.</summary>
internal static partial class RecordName
{
    private const string Local = "exchange-document";

    /// <summary>The name with its prefix, by the first record that stands near the beginning; without any where there is none.</summary>
    public static string In(TextWindow window) => In(window, StartTag, Local);

    /// <summary>The same for records of other names.</summary>
    /// <param name="window">The document.</param>
    /// <param name="start">How a start tag begins, with the one character behind its name.</param>
    /// <param name="otherwise">The name where there is none.</param>
    public static string In(TextWindow window, Regex start, string otherwise)
    {
        while (window.Length < RecordScanner.LongestPiece && !start.IsMatch(window.Span) && window.Fill()) { }

        foreach (ValueMatch match in start.EnumerateMatches(window.Span))
        {
            return window.Span.Slice(match.Index + 1, match.Length - "< ".Length).ToString();
        }

        return otherwise;
    }

    [GeneratedRegex(@"<(?:[A-Za-z_][\w.-]{0,40}:)?exchange-document[\s/>]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex StartTag { get; }
}
