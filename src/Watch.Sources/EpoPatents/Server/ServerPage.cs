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
            .. Names(Targets(html), Day)
                .Select(m =>
                    DateOnly.TryParseExact(m, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
                        ? day
                        : (DateOnly?)null
                )
                .OfType<DateOnly>()
                .Order(),
        ];
        return days.Length == 0 ? null : days;
    }

    /// <summary>The publications that a page lists; null where it lists none.</summary>
    public static ListedDay? Publications(Stream html)
    {
        string[] targets = [.. Targets(html)];
        string[] publications = Names(targets, Publication);
        return publications.Length == 0
            ? null
            : new ListedDay(publications, [.. Names(targets, Anything).Except(publications, StringComparer.Ordinal)]);
    }

    private static string[] Names(IEnumerable<string> targets, Regex named) =>
        [
            .. targets
                .Select(t => named.Match(t))
                .Where(m => m.Success)
                .Select(m => m.Groups["name"].Value)
                .Distinct(StringComparer.Ordinal)
                .Order(StringComparer.Ordinal),
        ];

    private static IEnumerable<string> Targets(Stream html)
    {
        using IDocument page = new HtmlParser().ParseDocument(html);
        return [.. page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href") ?? "")];
    }

    [GeneratedRegex(
        @"(?:^|/)publication-dates/(?<name>[0-9]{8})(?:/patents)?/?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Day { get; }

    [GeneratedRegex(
        @"(?:^|/)patents/(?<name>EP[0-9]{7,9}(?:NW|W[0-9])[A-Z][0-9])(?:/document\.[a-z]+)?/?$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    private static partial Regex Publication { get; }

    [GeneratedRegex(@"(?:^|/)patents/(?<name>EP[0-9A-Za-z]{0,30})", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Anything { get; }
}
