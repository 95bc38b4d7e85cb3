using System.Xml;

namespace Watch.Sources.Bodacc.Xml;

/// <summary>What stands once, before the records: the root, its namespace prefixes, the issue and its day.</summary>
internal sealed record DocumentTop
{
    /// <summary>The name of the root element; null where the text has none.</summary>
    public string? Root { get; private init; }

    /// <summary>The content of <c>parution</c>, below the root itself.</summary>
    public string? Parution { get; private init; }

    /// <summary>The content of <c>dateParution</c>, below the root itself.</summary>
    public string? DateParution { get; private init; }

    /// <summary>The prefixes that a record may use.</summary>
    public IReadOnlyDictionary<string, string> Prefixes { get; private init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>Reads as far as the text goes: it is cut where the first record begins, so that an end in the middle is normal.</summary>
    public static DocumentTop Read(string text)
    {
        DocumentTop top = new();
        using StringReader characters = new(text.TrimStart());
        using XmlReader reader = XmlReader.Create(characters, SliceReader.Settings(ConformanceLevel.Document));
        try
        {
            string? child = null;
            while (reader.Read())
            {
                child = reader.NodeType == XmlNodeType.Element && reader.Depth == 1 ? reader.LocalName : child;
                top = reader switch
                {
                    { NodeType: XmlNodeType.Element, Depth: 0 } => top with { Root = reader.LocalName, Prefixes = PrefixesOf(reader) },
                    { NodeType: XmlNodeType.Text, Depth: 2 } when child is "parution" => top with { Parution = reader.Value.Trim() },
                    { NodeType: XmlNodeType.Text, Depth: 2 } when child is "dateParution" => top with
                    {
                        DateParution = reader.Value.Trim(),
                    },
                    _ => top,
                };
            }
        }
        catch (XmlException)
        {
            // The cut, or damage: whatever could not be read is missing, and each record says so.
            return top;
        }

        return top;
    }

    private static Dictionary<string, string> PrefixesOf(XmlReader reader)
    {
        Dictionary<string, string> prefixes = new(StringComparer.Ordinal);
        while (reader.MoveToNextAttribute())
        {
            if (reader.Prefix is "xmlns")
            {
                prefixes[reader.LocalName] = reader.Value;
            }
        }

        reader.MoveToElement();
        return prefixes;
    }
}
