using System.Text.RegularExpressions;
using Watch.Sources.Slices;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>How the records of a document are called: their prefix is whichever the publisher likes.</summary>
internal static partial class RecordName
{
    private const string Local = "exchange-document";

    /// <summary>The name with its prefix, by the first record that stands near the beginning; without any where there is none.</summary>
    public static string In(TextWindow window)
    {
        while (window.Length < RecordScanner.LongestPiece && !StartTag.IsMatch(window.Span) && window.Fill()) { }

        foreach (ValueMatch match in StartTag.EnumerateMatches(window.Span))
        {
            return window.Span.Slice(match.Index + 1, match.Length - "< ".Length).ToString();
        }

        return Local;
    }

    [GeneratedRegex(@"<(?:[A-Za-z_][\w.-]{0,40}:)?exchange-document[\s/>]", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex StartTag { get; }
}
