using System.Collections.Frozen;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Articles;
using Watch.Sources.Feeds.Xml;

namespace Watch.Sources.Feeds.Items;

/// <summary>Says what an item prints that its notice does not hold.</summary>
internal static class ItemOddities
{
    private const int LongestDetail = 80;

    private static readonly FrozenSet<string> _known = FeedFields
        .Own.Concat(["encoded", "image", "date", "creator"])
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>The oddities of an item under its own names.</summary>
    public static IReadOnlyList<ParseWarning> Of(XElement item, ArticleEntry entry) =>
        [.. Repeated(item), .. Unlinked(item, entry), .. Unknown(item, entry)];

    // Links of Atom are many by design; of those of RSS the last one counts.
    private static IEnumerable<ParseWarning> Repeated(XElement item) =>
        from name in FeedFields.Once
        let values = item.Elements(name).Select(e => e.Value.Trim()).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).ToArray()
        where values.Length > 1
        select new ParseWarning("repeated-element", Cut($"{name}: {string.Join(" | ", values)}"));

    private static IEnumerable<ParseWarning> Unlinked(XElement item, ArticleEntry entry)
    {
        string? printed = item.Elements("link")
            .Select(l => l.Value.Trim() is { Length: > 0 } text ? text : l.Attribute("href")?.Value.Trim())
            .LastOrDefault(l => !string.IsNullOrEmpty(l));
        bool isLost =
            printed is not null
            && (entry.Link is null || (Links.Resolve(printed, null) is null && printed.Contains(':', StringComparison.Ordinal)));
        return isLost ? [new ParseWarning("unreadable-link", Cut(printed!))] : [];
    }

    // What nobody knows is no loss while the item has all that it should have.
    private static IEnumerable<ParseWarning> Unknown(XElement item, ArticleEntry entry)
    {
        bool isWhole = entry.Title is not null && item.Elements("link").Any() && entry.DateText is not null;
        return isWhole
            ? []
            : item.Elements()
                .Where(e => e.Name.NamespaceName.Length == 0 && !_known.Contains(e.Name.LocalName) && e.Value.Trim().Length > 0)
                .Select(e => new ParseWarning("unknown-element", Cut($"{e.Name.LocalName}: {e.Value.Trim()}")));
    }

    private static string Cut(string text) => text[..Math.Min(text.Length, LongestDetail)];
}
