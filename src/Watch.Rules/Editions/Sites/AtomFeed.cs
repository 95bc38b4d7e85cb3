using System.Globalization;
using System.Xml.Linq;
using Watch.Rules.French;

namespace Watch.Rules.Editions.Sites;

/// <summary>The last editions as an Atom feed (RFC 4287): what a pôle's own site and the regional portal read.</summary>
internal static class AtomFeed
{
    /// <summary>Half a year of weeks.</summary>
    private const int MostEntries = 26;

    private static readonly XNamespace _atom = "http://www.w3.org/2005/Atom";

    /// <param name="digest">Whose feed it is.</param>
    /// <param name="editions">All of the route, the earliest first; one at least.</param>
    public static XElement Of(DigestRoute digest, IReadOnlyList<ArchivedEdition> editions)
    {
        ArchivedEdition[] told = [.. editions.TakeLast(MostEntries).Reverse()];
        string title = EditionWords.Phrase(digest.Title).Text;
        return new XElement(
            _atom + "feed",
            new XAttribute(XNamespace.Xml + "lang", "fr"),
            new XElement(_atom + "id", SiteNames.IdOf(digest.Route)),
            new XElement(_atom + "title", title),
            new XElement(_atom + "updated", Moment(told.Max(e => e.Updated))),
            new XElement(_atom + "author", new XElement(_atom + "name", title)),
            digest.Site?.Address is null ? null : Link("self", "application/atom+xml", AddressOf(digest, SiteNames.Feed)),
            Link("alternate", "text/html", AddressOf(digest, SiteNames.Index)),
            told.Select(e => Entry(digest, e))
        );
    }

    private static XElement Entry(DigestRoute digest, ArchivedEdition edition) =>
        new(
            _atom + "entry",
            new XElement(_atom + "id", SiteNames.IdOf(digest.Route, edition.Content.Number)),
            new XElement(_atom + "title", SiteWording.TitleOf(edition.Content)),
            new XElement(_atom + "published", Moment(edition.At)),
            new XElement(_atom + "updated", Moment(edition.Updated)),
            Link("alternate", "text/html", AddressOf(digest, SiteNames.PageOf(edition.Content.Number))),
            new XElement(_atom + "summary", SiteWording.SummaryOf(edition.Content, [.. edition.Corrections.Select(c => c.Content)])),
            new XElement(
                _atom + "content",
                new XAttribute("type", "xhtml"),
                EditionInFeed.Of(edition.Sheet(), page => AddressOf(digest, page))
            )
        );

    private static XElement Link(string relation, string type, string address) =>
        new(_atom + "link", new XAttribute("rel", relation), new XAttribute("type", type), new XAttribute("href", address));

    // Without an address a link is relative to where the feed is read.
    private static string AddressOf(DigestRoute digest, string name) =>
        digest.Site?.Address is { } address ? new Uri(address, name).AbsoluteUri : name;

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);
}
