using System.Xml.Linq;
using CodeHollow.FeedReader.Feeds;
using Watch.Sources.Articles;
using Watch.Sources.Articles.Dates;
using Watch.Sources.Feeds.Xml;

namespace Watch.Sources.Feeds.Items;

/// <summary>An <c>entry</c> of Atom 0.3 or 1.0.</summary>
internal static class AtomEntry
{
    /// <summary>Reads an entry under its own names.</summary>
    /// <param name="entry">The entry.</param>
    /// <param name="origin">What its addresses are relative to.</param>
    /// <param name="habits">How it writes dates.</param>
    public static ArticleEntry Read(XElement entry, Uri? origin, DateHabits habits)
    {
        AtomFeedItem read = new(entry);
        (string? excerpt, string? full) = EntryText.Texts(entry.Element("summary"), Words(entry.Element("content")));
        return new ArticleEntry
        {
            Id = Id(entry, read.Id),
            Title = EntryText.Title(entry.Element("title"), entry.Element(XName.Get("title", Namespaces.Media))),
            Excerpt = excerpt,
            FullText = full,
            Link =
                Links.Resolve(entry.Element(XName.Get("origLink", Namespaces.FeedBurner))?.Value, null)
                ?? Alternate(entry.Elements("link"), origin)
                ?? Links.Resolve(read.Id, null),
            Published = EntryDates.First([read.PublishedDateString], habits),
            Updated = EntryDates.First([read.UpdatedDateString], habits),
            DateText = EntryDates.Text([read.PublishedDateString, read.UpdatedDateString]),
        };
    }

    /// <summary>The page among the links of an entry: the alternate one, a page rather than another document, else a related one.</summary>
    public static Uri? Alternate(IEnumerable<XElement> elements, Uri? origin)
    {
        (AtomLink Link, XElement Element)[] links = [.. elements.Select(e => (new AtomLink(e), e))];
        return links
            .OrderBy(l => Rank(l.Link))
            .Where(l => Rank(l.Link) < NoPage)
            .Select(l => Links.Resolve(l.Link.Href ?? l.Element.Value, Links.BaseOf(l.Element, origin)))
            .FirstOrDefault(l => l is not null);
    }

    private const int NoPage = 5;

    private static int Rank(AtomLink link) =>
        (link.Relation?.Trim().ToLowerInvariant(), link.LinkType?.Trim().ToLowerInvariant()) switch
        {
            (null or "" or "alternate", null or "" or "text/html" or "application/xhtml+xml") => 0,
            (null or "" or "alternate", _) => 1,
            ("related" or "via", _) => 2,
            ("self", _) => 3,
            ("enclosure" or "edit" or "replies" or "next" or "previous" or "hub", _) => NoPage,
            _ => 4,
        };

    /// <summary>An id is relative by mistake; what it means then is what its <c>xml:base</c> makes of it.</summary>
    private static string? Id(XElement entry, string? id)
    {
        string? text = string.IsNullOrWhiteSpace(id) ? null : id.Trim();
        return text is not null && !text.Contains(':', StringComparison.Ordinal) && Links.BaseOf(entry.Element("id")!, null) is { } origin
            ? Links.Resolve(text, origin)?.AbsoluteUri ?? text
            : text;
    }

    /// <summary>Content is words unless it is a picture or stands elsewhere.</summary>
    private static XElement? Words(XElement? content) =>
        content?.Attribute("src") is null
        && content?.Attribute("type")?.Value
            is null
                or "text"
                or "html"
                or "xhtml"
                or "text/html"
                or "text/plain"
                or "application/xhtml+xml"
            ? content
            : null;
}
