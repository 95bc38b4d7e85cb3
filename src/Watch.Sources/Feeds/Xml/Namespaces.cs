using System.Collections.Frozen;

namespace Watch.Sources.Feeds.Xml;

/// <summary>The namespaces of feeds: which names are a feed's own, and what a prefix means that nobody declared.</summary>
internal static class Namespaces
{
    public const string Atom = "http://www.w3.org/2005/Atom";

    public const string Content = "http://purl.org/rss/1.0/modules/content/";

    public const string DublinCore = "http://purl.org/dc/elements/1.1/";

    public const string DublinCoreTerms = "http://purl.org/dc/terms/";

    public const string FeedBurner = "http://rssnamespace.org/feedburner/ext/1.0";

    public const string Media = "http://search.yahoo.com/mrss/";

    public const string ITunes = "http://www.itunes.com/dtds/podcast-1.0.dtd";

    private static readonly FrozenDictionary<string, string> _byPrefix = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["atom"] = Atom,
        ["atom10"] = Atom,
        ["content"] = Content,
        ["dc"] = DublinCore,
        ["dcterms"] = DublinCoreTerms,
        ["feedburner"] = FeedBurner,
        ["itunes"] = ITunes,
        ["media"] = Media,
        ["rdf"] = "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, string> _usual = _byPrefix
        .Values.Distinct(StringComparer.Ordinal)
        .ToFrozenDictionary(n => n.TrimEnd('/'), StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenSet<string> _rss = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase,
        "",
        "http://purl.org/rss/1.0/",
        "http://purl.org/rss/1.0/modules/rss091#",
        "http://purl.org/net/rss1.1#",
        "http://my.netscape.com/rdf/simple/0.9/",
        "http://my.netscape.com/publish/formats/rss-0.9.dtd",
        "http://channel.netscape.com/rdf/simple/0.9/",
        "http://backend.userland.com/rss",
        "http://backend.userland.com/rss2",
        "http://backend.userland.com/rss091",
        "http://blogs.law.harvard.edu/tech/rss"
    );

    /// <summary>A namespace as it is usually written: publishers change its case and forget its last slash.</summary>
    public static string Usual(string name) => _usual.GetValueOrDefault(name.TrimEnd('/'), name);

    /// <summary>The usual namespace of a prefix, or one that no other prefix has.</summary>
    public static string OfPrefix(string prefix) => _byPrefix.GetValueOrDefault(prefix) ?? $"urn:undeclared:{prefix}";

    /// <summary>Whether names of the namespace are those of RSS, or of no namespace.</summary>
    public static bool IsRss(string name) => _rss.Contains(name);

    /// <summary>Whether names of the namespace are those of Atom, the drafts of it included.</summary>
    public static bool IsAtom(string name) =>
        name.Equals(Atom, StringComparison.OrdinalIgnoreCase)
        || name.StartsWith("http://purl.org/atom/ns", StringComparison.OrdinalIgnoreCase);
}
