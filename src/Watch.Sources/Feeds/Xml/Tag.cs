namespace Watch.Sources.Feeds.Xml;

/// <summary>A start or end tag as it stands in a document.</summary>
/// <param name="Name">The qualified name.</param>
/// <param name="Attributes">As written, references unresolved, in order.</param>
/// <param name="IsEnd">Whether it closes.</param>
/// <param name="IsEmpty">Whether it opens and closes.</param>
/// <param name="End">The place behind it; the text's length and more where it has no end.</param>
/// <param name="IsCut">Whether a quote of it was left open, and would have swallowed what follows.</param>
internal readonly record struct Tag(
    string Name,
    IReadOnlyList<(string Name, string Value)> Attributes,
    bool IsEnd,
    bool IsEmpty,
    int End,
    bool IsCut = false
)
{
    /// <summary>Its prefix; empty where it has none.</summary>
    public string Prefix => Name.IndexOf(':', StringComparison.Ordinal) is > 0 and int colon ? Name[..colon] : "";

    /// <summary>The name without its prefix.</summary>
    public string LocalName => Name[(Name.IndexOf(':', StringComparison.Ordinal) + 1)..];

    /// <summary>Whether it is an item of a feed by its name.</summary>
    public bool IsItem =>
        LocalName is "item" or "entry"
        || LocalName.Equals("item", StringComparison.OrdinalIgnoreCase)
        || LocalName.Equals("entry", StringComparison.OrdinalIgnoreCase);
}
