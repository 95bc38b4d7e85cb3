using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Watch.Sources.Feeds.Xml;

/// <summary>The elements of feeds by name: what holds items, and what cannot stand inside of what, whoever forgot to close it.</summary>
internal static partial class FeedTags
{
    private static readonly FrozenSet<string> _holders = Names("rss", "rdf", "feed", "channel", "items");

    private static readonly FrozenSet<string> _leaves = Names([.. FeedFields.Leaves]);

    /// <summary>Fields that may hold markup that nobody escaped.</summary>
    private static readonly FrozenSet<string> _texts = Names([.. FeedFields.Texts, "encoded"]);

    /// <summary>Fields whose names HTML does not have.</summary>
    private static readonly FrozenSet<string> _fields = Names(
        "guid",
        "pubDate",
        "published",
        "updated",
        "issued",
        "modified",
        "description",
        "encoded",
        "comments",
        "enclosure",
        "category"
    );

    /// <summary>Whether items stand right below an element of this name.</summary>
    public static bool IsHolder(string localName) => _holders.Contains(localName);

    /// <summary>Whether an element of this name holds words, and no fields.</summary>
    public static bool IsField(string localName) => _leaves.Contains(localName) || _texts.Contains(localName);

    /// <summary>Whether a tag inside of a field of an item can only be the next field, so that the field was left open.</summary>
    /// <param name="field">The field that is open.</param>
    /// <param name="tag">What begins inside of it.</param>
    public static bool Ends(string field, Tag tag) =>
        _leaves.Contains(field)
            ? _leaves.Contains(tag.LocalName) || _texts.Contains(tag.LocalName) || _fields.Contains(tag.LocalName)
            : _texts.Contains(field) && (_fields.Contains(tag.LocalName) || tag is { Name: "link", Attributes.Count: 0, IsEmpty: false });

    /// <summary>Whether what a quote encloses holds tags of a feed: the quote was left open.</summary>
    public static bool IsCrossed(ReadOnlySpan<char> value) => value.Contains('<') && Tags.IsMatch(value);

    /// <summary>Where the next item begins, at or behind a place; -1 where none does.</summary>
    public static int NextItem(string text, int from) => Items.Match(text, from) is { Success: true } match ? match.Index : -1;

    /// <summary>Where the root of a feed begins behind something else that a server prints; -1 where there is none.</summary>
    public static int Root(string text) => Roots.Match(text) is { Success: true } match ? match.Index : -1;

    private static FrozenSet<string> Names(params string[] names) => names.ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    [GeneratedRegex(
        @"</?(?:item|entry|title|link|guid|pubDate|description|updated|published|channel|feed)[ \t\r\n/>]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Tags { get; }

    [GeneratedRegex(
        @"<(?:[A-Za-z0-9_-]{1,40}:)?(?:item|entry)[ \t\r\n>]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Items { get; }

    [GeneratedRegex(
        @"<(?:[A-Za-z0-9_-]{1,40}:)?(?:rss|rdf|feed|channel)[ \t\r\n>]",
        RegexOptions.CultureInvariant | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Roots { get; }
}
