using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Feeds.Items;

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

    public bool Recognises(DocumentHead head) => head.RootElement is { } root ? XmlFeedReading.IsRoot(root) : IsJsonFeed(head.FirstKeys);

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document)
    {
        FeedContent feed = FeedReading.Read(content, document);
        EntryDay days = new(feed, document.ReceivedAt);
        foreach (FeedEntry entry in feed.Entries.Where(e => e.IsEmpty))
        {
            yield return FeedContent.Fault(
                RejectReason.MissingIdentity, "The item has neither an id nor a link nor a title nor a text.", entry.Raw, entry.Position);
        }

        foreach ((string name, FeedEntry entry, bool isRepeated) in NamedEntries.Of([.. feed.Entries.Where(e => !e.IsEmpty)]))
        {
            yield return Accepted(name, entry, isRepeated, days);
        }

        foreach (Parsed.Rejected fault in feed.Faults)
        {
            yield return fault;
        }
    }

    private Parsed.Accepted Accepted(string name, FeedEntry entry, bool isRepeated, EntryDay days)
    {
        List<ParseWarning> warnings = [];
        (DateOnly on, DateTimeOffset? at, bool isDetected) = days.Of(entry, warnings);
        if (isRepeated)
        {
            warnings.Add(new ParseWarning("repeated-item", name));
        }

        if (entry.IsRecovered)
        {
            warnings.Add(new ParseWarning("recovered-markup", ""));
        }

        return new Parsed.Accepted(new Notice
        {
            Source = source,
            Id = name,
            Family = FamilyName,
            PublishedOn = on,
            PublishedAt = at,
            DateDetected = isDetected,
            Events = [new NoticeEvent { Kind = EventKind.Article, Label = entry.Title }],
            Text = Text(entry),
            Link = entry.Link is null ? null : CanonicalLink.Clean(entry.Link),
        })
        {
            Position = entry.Position,
            Warnings = warnings,
        };
    }

    private static string? Text(FeedEntry entry) => (entry.Title, entry.Excerpt) switch
    {
        ({ } title, { } excerpt) when !excerpt.StartsWith(title.TrimEnd('…'), StringComparison.Ordinal) => $"{title}\n{excerpt}",
        var (title, excerpt) => excerpt ?? title,
    };

    private static bool IsJsonFeed(IReadOnlyList<string> keys) =>
        keys.Contains("version", StringComparer.Ordinal)
            ? keys.Intersect(["items", "home_page_url", "feed_url"], StringComparer.Ordinal).Any()
            : keys.Contains("items", StringComparer.Ordinal) && keys.Intersect(["home_page_url", "feed_url"], StringComparer.Ordinal).Any();
}
