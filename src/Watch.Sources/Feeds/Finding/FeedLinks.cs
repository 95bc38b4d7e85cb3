using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Watch.Sources.Articles;

namespace Watch.Sources.Feeds.Finding;

/// <summary>Where a page says that there are feeds, and where publishing systems put them.</summary>
internal static class FeedLinks
{
    private static readonly string[] _types =
    [
        "application/rss+xml",
        "application/atom+xml",
        "application/feed+json",
        "application/rdf+xml",
    ];

    private static readonly string[] _marks = ["rss", "atom", "feed", "flux", "page=backend"];

    private static readonly string[] _usual = ["feed/", "rss", "rss.xml", "atom.xml", "feed.xml", "spip.php?page=backend"];

    /// <summary>The addresses to try, those that are declared first, each once, with what the page calls them.</summary>
    public static IReadOnlyList<(Uri Address, string? Title)> Of(Stream page, Uri address)
    {
        using IDocument document = new HtmlParser().ParseDocument(page);
        IEnumerable<(Uri? Address, string? Title)> declared = document
            .QuerySelectorAll("link[href]")
            .Where(l => IsAlternate(l) && _types.Contains(l.GetAttribute("type")?.Trim().ToLowerInvariant(), StringComparer.Ordinal))
            .Select(l => (Links.Resolve(l.GetAttribute("href"), address), l.GetAttribute("title")));
        IEnumerable<(Uri? Address, string? Title)> linked = document
            .QuerySelectorAll("a[href]")
            .Where(a => _marks.Any(m => a.GetAttribute("href")!.Contains(m, StringComparison.OrdinalIgnoreCase)))
            .Select(a => (Links.Resolve(a.GetAttribute("href"), address), (string?)a.TextContent.Trim()));
        IEnumerable<(Uri? Address, string? Title)> usual = _usual.Select(u => (Links.Resolve(u, new Uri(address, "/")), (string?)null));
        return
        [
            .. declared
                .Concat(linked)
                .Concat(usual)
                .Where(l => l.Address is not null)
                .Select(l => (l.Address!, string.IsNullOrWhiteSpace(l.Title) ? null : l.Title))
                .DistinctBy(l => l.Item1),
        ];
    }

    private static bool IsAlternate(IElement link) =>
        link.GetAttribute("rel")?.Contains("alternate", StringComparison.OrdinalIgnoreCase) == true;
}
