using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Watch.Sources.EpoPatents.Server;

/// <summary>
/// Reads the two lists of the publication server, which are pages of links: the days on which was published, and what was published on
/// one. Only what the links name is taken; where they lead to is not followed.
/// </summary>
internal static partial class ServerPage
{
    /// <summary>The days that a page lists, the latest last; null where it lists none, as an error page does.</summary>
    public static IReadOnlyList<DateOnly>? Days(Stream html)
    {
        DateOnly[] days =
        [
            .. Targets(html, Day)
                .Select(m =>
                    DateOnly.TryParseExact(m, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                        ? day
                        : (DateOnly?)null
                )
                .OfType<DateOnly>()
                .Distinct()
                .Order(),
        ];
        return days.Length == 0 ? null : days;
    }

    /// <summary>The publications that a page lists, as <c>EP4999174NWA1</c>; null where it lists none.</summary>
    public static IReadOnlyList<string>? Publications(Stream html)
    {
        string[] publications = [.. Targets(html, Publication).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];
        return publications.Length == 0 ? null : publications;
    }

    private static IEnumerable<string> Targets(Stream html, Regex named)
    {
        using IDocument page = new HtmlParser().ParseDocument(html);
        return
        [
            .. page.QuerySelectorAll("a[href]")
                .Select(a => named.Match(a.GetAttribute("href") ?? ""))
                .Where(m => m.Success)
                .Select(m => m.Groups["name"].Value),
        ];
    }

    [GeneratedRegex(
        @"(?:^|/)publication-dates/(?<name>[0-9]{8})(?:/patents)?/?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Day { get; }

    [GeneratedRegex(
        @"(?:^|/)patents/(?<name>EP[0-9]{7,9}NW[A-Z][0-9])(?:/document\.[a-z]+)?/?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Publication { get; }
}
