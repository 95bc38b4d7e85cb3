using System.Collections.Frozen;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Articles;

namespace Watch.Sources.Feeds.Items;

/// <summary>Says what an item of a JSON Feed prints that its notice does not hold.</summary>
internal static class JsonOddities
{
    private const int LongestDetail = 80;

    private static readonly FrozenSet<string> _known = FrozenSet.Create(
        StringComparer.Ordinal,
        "id",
        "url",
        "external_url",
        "title",
        "content_html",
        "content_text",
        "summary",
        "image",
        "banner_image",
        "date_published",
        "date_modified",
        "author",
        "authors",
        "tags",
        "language",
        "attachments"
    );

    /// <summary>The oddities of an item, as the reader of JSON gives it.</summary>
    public static IReadOnlyList<ParseWarning> Of(XElement item, ArticleEntry entry) =>
        [.. Repeated(item), .. Unlinked(item, entry), .. Unknown(item, entry)];

    // Of a member that stands twice one is read.
    private static IEnumerable<ParseWarning> Repeated(XElement item) =>
        from member in item.Elements().GroupBy(e => e.Name.LocalName, StringComparer.Ordinal)
        let values = member.Select(e => e.Value.Trim()).Where(v => v.Length > 0).Distinct(StringComparer.Ordinal).ToArray()
        where values.Length > 1 && _known.Contains(member.Key)
        select new ParseWarning("repeated-element", Cut($"{member.Key}: {string.Join(" | ", values)}"));

    private static IEnumerable<ParseWarning> Unlinked(XElement item, ArticleEntry entry) =>
        item.Element("url")?.Value.Trim() is { Length: > 0 } printed
        && (entry.Link is null || (Links.Resolve(printed, null) is null && printed.Contains(':', StringComparison.Ordinal)))
            ? [new ParseWarning("unreadable-link", Cut(printed))]
            : [];

    // What nobody knows is no loss while the item has all that it should have; a name that begins with an underscore is an extension.
    private static IEnumerable<ParseWarning> Unknown(XElement item, ArticleEntry entry)
    {
        bool isWhole = entry.Title is not null && item.Element("url") is not null && entry.DateText is not null;
        return isWhole
            ? []
            : item.Elements()
                .Select(e => (Name: e.Attribute("item")?.Value ?? e.Name.LocalName, Value: e.Value.Trim()))
                .Where(m => !_known.Contains(m.Name) && !m.Name.StartsWith('_') && m.Value.Length > 0)
                .Select(m => new ParseWarning("unknown-element", Cut($"{m.Name}: {m.Value}")));
    }

    private static string Cut(string text) => text[..Math.Min(text.Length, LongestDetail)];
}
