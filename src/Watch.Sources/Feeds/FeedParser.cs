using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Articles;
using Watch.Sources.Articles.Dates;
using Watch.Sources.Seams;

namespace Watch.Sources.Feeds;

/// <summary>Reads feeds: RSS 0.9 to 2.0, RDF, Atom 0.3 and 1.0, JSON Feed. Every item is an article.</summary>
/// <param name="source">The source that the items belong to.</param>
public sealed class FeedParser(SourceId source) : IDocumentParser
{
    /// <summary>The only family of a feed.</summary>
    public const string FamilyName = "feed";

    public SourceId Source => source;

    public string Family => FamilyName;

    public Channel Channel => Channel.Feed;

    /// <summary>Whether somebody says that its documents are of the source: then each is one, or is set aside with the reason.</summary>
    public bool IsOfSource { get; init; }

    /// <summary>How it writes dates.</summary>
    internal DateHabits Habits { get; init; } = DateHabits.French;

    public bool Recognises(DocumentHead head) => IsOfSource || IsFeed(head);

    private static bool IsFeed(DocumentHead head) =>
        head.RootElement is { } root ? XmlFeedReading.IsRoot(root) : IsJsonFeed(head.FirstKeys);

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document)
    {
        FeedContent feed = FeedReading.Read(content, document, Habits);
        EntryDay days = new(feed.DateText, feed.Entries, document.ReceivedAt, Habits);
        foreach (Parsed article in new ArticleNotices(source, FamilyName).Of(feed.Entries, days))
        {
            yield return article;
        }

        foreach (Parsed.Rejected fault in feed.Faults)
        {
            yield return fault;
        }
    }

    private static bool IsJsonFeed(IReadOnlyList<string> keys) =>
        keys.Contains("version", StringComparer.Ordinal)
            ? keys.Intersect(["items", "home_page_url", "feed_url"], StringComparer.Ordinal).Any()
            : keys.Contains("items", StringComparer.Ordinal) && keys.Intersect(["home_page_url", "feed_url"], StringComparer.Ordinal).Any();
}
