using System.Collections.Frozen;
using System.Xml.Linq;
using Watch.Sources.Feeds.Xml;

namespace Watch.Sources.Feeds.Items;

/// <summary>Tells by its children what an element is that has no name of a feed.</summary>
internal static class ItemShape
{
    /// <summary>What a channel says of itself.</summary>
    private static readonly FrozenSet<string> _head = Names(
        "rss rdf feed channel items title link description language copyright managingEditor webMaster pubDate lastBuildDate category"
            + " generator docs cloud ttl image rating textInput skipHours skipDays id subtitle tagline updated modified author contributor"
            + " icon logo rights info date guid published issued summary creator publisher webFeedName"
    );

    private static readonly FrozenSet<string> _fields = FeedFields
        .Once.Concat(FeedFields.Texts)
        .Append("issued")
        .ToFrozenSet(StringComparer.OrdinalIgnoreCase);

    /// <summary>What pictures and search fields have, and no item has.</summary>
    private static readonly FrozenSet<string> _others = Names("url name email uri width height");

    /// <summary>Whether a feed says this of itself.</summary>
    public static bool IsOfHead(string localName) => _head.Contains(localName);

    /// <summary>Whether it holds what an item holds: two of its fields at least, and nothing that others have.</summary>
    public static bool IsItem(XElement element) =>
        Children(element) is var names && names.Count(_fields.Contains) >= 2 && !names.Overlaps(_others);

    /// <summary>Whether it holds anything by which an item is known.</summary>
    public static bool HasSubstance(XElement element) =>
        Children(element) is var names && names.Overlaps(_fields) && !names.Overlaps(_others);

    private static HashSet<string> Children(XElement element) =>
        element.Elements().Select(e => e.Name.LocalName).ToHashSet(StringComparer.OrdinalIgnoreCase);

    private static FrozenSet<string> Names(string names) => names.Split(' ').ToFrozenSet(StringComparer.OrdinalIgnoreCase);
}
