namespace Watch.Sources.Feeds.Xml;

/// <summary>The fields of an item by name, in the usual case.</summary>
internal static class FeedFields
{
    /// <summary>What every item says once of itself.</summary>
    public static IReadOnlyList<string> Once { get; } = ["title", "link", "guid", "id", "pubDate", "published", "updated"];

    /// <summary>Fields that hold words alone.</summary>
    public static IReadOnlyList<string> Leaves { get; } =
    [.. Once, "issued", "modified", "category", "comments", "enclosure", "date", "creator"];

    /// <summary>Fields of RSS and Atom that hold its text.</summary>
    public static IReadOnlyList<string> Texts { get; } = ["description", "summary", "content"];

    /// <summary>The names of RSS and Atom for what an item holds.</summary>
    public static IReadOnlyList<string> Own { get; } =
    [.. Once, .. Texts, "issued", "modified", "created", "author", "comments", "category", "enclosure", "source", "contributor", "rights"];
}
