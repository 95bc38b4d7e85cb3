using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;
using Watch.Sources.Articles;
using Watch.Sources.Articles.Dates;
using Watch.Sources.Feeds.Xml;

namespace Watch.Sources.Feeds.Items;

/// <summary>An <c>item</c> of RSS 0.9 to 2.0, RDF included.</summary>
internal static class RssItem
{
    private static readonly XNamespace _atom = Namespaces.Atom;
    private static readonly XNamespace _terms = Namespaces.DublinCoreTerms;
    private static readonly XNamespace _dublinCore = Namespaces.DublinCore;

    /// <summary>Reads an item under its own names.</summary>
    /// <param name="item">The item.</param>
    /// <param name="origin">What its addresses are relative to.</param>
    /// <param name="habits">How it writes dates.</param>
    public static ArticleEntry Read(XElement item, Uri? origin, DateHabits habits)
    {
        Rss20FeedItem read = new(item);
        string?[] published =
        [
            read.PublishingDateString,
            read.DC.DateString,
            Value(item, _atom + "published"),
            Value(item, _terms + "issued"),
            Value(item, _terms + "created"),
        ];
        string?[] updated = [Value(item, _atom + "updated"), Value(item, _terms + "modified"), read.DC.DateString];
        (string? excerpt, string? full) = EntryText.Texts(Texts(item));
        return new ArticleEntry
        {
            Id = Blank(read.Guid),
            Title = EntryText.Title(
                item.Element("title"),
                item.Element(_dublinCore + "title"),
                item.Element(XName.Get("title", Namespaces.Media))
            ),
            Excerpt = excerpt,
            FullText = full,
            Link = Link(item, read, origin),
            Published = EntryDates.First(published, habits),
            Updated = EntryDates.First(updated, habits),
            DateText = EntryDates.Text([.. published, .. updated]),
        };
    }

    private static IEnumerable<XElement?> Texts(XElement item) =>
        [
            item.Element("description"),
            item.Element(_dublinCore + "description"),
            item.Element(_atom + "summary"),
            item.Element(XName.Get("summary", Namespaces.ITunes)),
            item.Element(XName.Get("encoded", Namespaces.Content)),
            item.Element("encoded"),
            item.Element(_atom + "content"),
            item.Element(XName.Get("description", Namespaces.Media)),
        ];

    /// <summary>The address behind a counting one first, else the last link; a <c>guid</c> that is a page where there is none.</summary>
    private static Uri? Link(XElement item, Rss20FeedItem read, Uri? origin) =>
        Links.Resolve(Value(item, XName.Get("origLink", Namespaces.FeedBurner)), null)
        ?? item.Elements("link")
            .Select(l => Resolved(l, l.Value, origin) ?? Resolved(l, l.Attribute("href")?.Value, origin))
            .LastOrDefault(l => l is not null)
        ?? AtomEntry.Alternate(item.Elements(_atom + "link"), origin)
        ?? Permalink(item, read, origin)
        ?? Links.Resolve(item.Attribute("about")?.Value, origin);

    private static Uri? Permalink(XElement item, Rss20FeedItem read, Uri? origin) =>
        string.Equals(item.Element("guid")?.Attribute("isPermaLink")?.Value.Trim(), "false", StringComparison.OrdinalIgnoreCase)
            ? null
            : Links.Resolve(read.Guid, null) ?? (read.Guid?.StartsWith('/') == true ? Links.Resolve(read.Guid, origin) : null);

    private static Uri? Resolved(XElement element, string? address, Uri? origin) => Links.Resolve(address, Links.BaseOf(element, origin));

    private static string? Value(XElement item, XName name) => item.Element(name)?.Value;

    private static string? Blank(string? id) => string.IsNullOrWhiteSpace(id) ? null : id.Trim();
}
