namespace Watch.Sources.Tests.Feeds.Suites;

/// <summary>
/// Where we do not say what the gofeed suite says, and why. A line that is no longer true fails the test, like one that is missing.
/// </summary>
internal static class GofeedDisagreements
{
    /// <summary>By file and field.</summary>
    public static IReadOnlyDictionary<string, string> Reasons { get; } =
        new Dictionary<string, string>(StringComparer.Ordinal)
        {
            ["parser/atom/atom03_feed_entry_title_base64_escaped_markup.xml: item title"] = Twice,
            ["parser/atom/atom03_feed_title_base64_escaped_markup.xml: feed title"] = Twice,
            ["parser/atom/atom10_feed_entry_title_base64_escaped_markup.xml: item title"] = Twice,
            ["parser/atom/atom10_feed_title_base64_escaped_markup.xml: feed title"] = Twice,
            ["parser/rss/rdf_channel_title_cdata_escaped_markup.xml: feed title"] = Twice,
            ["parser/rss/rdf_item_title_cdata_escaped_markup.xml: item title"] = Twice,
            ["parser/rss/rss_channel_item_title_cdata_escaped_markup.xml: item title"] = Twice,
            ["parser/rss/rss_channel_title_cdata_escaped_markup.xml: feed title"] = Twice,
            ["parser/atom/feed_link_xml_base.xml: feed link"] = "an empty address names no page",
        };

    /// <summary>Documents that are set aside, in whole or in part, other than for an item that says nothing.</summary>
    public static IReadOnlyList<string> Refused { get; } =
    [
        "parser/json/invalid/invalid.json",
        "parser/universal/empty_feed.xml",
        "parser/universal/invalid.json",
        "parser/universal/unknown_feed.xml",
    ];

    private const string Twice = "a title that is escaped twice is read for its words; the suite keeps it escaped once";
}
