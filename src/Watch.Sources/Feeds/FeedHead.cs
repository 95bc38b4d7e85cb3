using System.Xml;
using Watch.Sources.Articles;
using Watch.Sources.Seams;

namespace Watch.Sources.Feeds;

/// <summary>What stands around the items of an XML feed: what addresses are relative to, and the date of the whole.</summary>
/// <param name="address">Where the document came from, or null.</param>
internal sealed class FeedHead(Uri? address)
{
    private static readonly string[] _dates = ["pubDate", "lastBuildDate", "updated", "modified", "date"];

    private readonly Stack<(string Name, Uri? Base)> _open = new();
    private readonly FeedHints _hints = new();
    private Uri? _self;
    private Uri? _site;

    /// <summary>The date of the document as printed, the first of those that there are.</summary>
    public string? DateText { get; private set; }

    /// <summary>How often the document says that it wants to be asked for, or null.</summary>
    public AskingHint? Hint => _hints.Read();

    /// <summary>The namespace of the root.</summary>
    public string? Namespace { get; private set; }

    /// <summary>What addresses of items are relative to, <c>xml:base</c> apart.</summary>
    public Uri? Origin => address ?? _self ?? _site;

    /// <summary>The <c>xml:base</c> around the items, resolved; null where there is none.</summary>
    public Uri? XmlBase => _open.TryPeek(out (string Name, Uri? Base) top) ? top.Base : null;

    /// <summary>The element that the items stand in.</summary>
    public string Holder => _open.TryPeek(out (string Name, Uri? Base) top) ? top.Name : "";

    /// <summary>Takes note of where the reader stands.</summary>
    public void Pass(XmlReader reader)
    {
        switch (reader.NodeType)
        {
            case XmlNodeType.Element:
                Open(reader);
                break;
            case XmlNodeType.EndElement:
                _open.TryPop(out _);
                break;
            case XmlNodeType.Text:
                Text(reader.Value);
                break;
            default:
                break;
        }
    }

    private void Open(XmlReader reader)
    {
        Namespace ??= reader.NamespaceURI;
        string name = reader.LocalName;
        if (_open.Count <= 2 && name.Equals("link", StringComparison.OrdinalIgnoreCase))
        {
            Link(reader.GetAttribute("href"), reader.GetAttribute("rel"));
        }

        if (!reader.IsEmptyElement)
        {
            string? xmlBase = reader.GetAttribute("xml:base");
            _open.Push((name, xmlBase is null ? XmlBase : Links.Within(xmlBase, XmlBase ?? Origin)));
        }
    }

    private void Link(string? href, string? relation)
    {
        if (Links.Resolve(href, null) is not { } link)
        {
            return;
        }

        _self ??= string.Equals(relation, "self", StringComparison.OrdinalIgnoreCase) ? link : null;
        _site ??= relation is null or "alternate" ? link : null;
    }

    private void Text(string text)
    {
        _hints.Take(Holder, _open.ElementAtOrDefault(1).Name ?? "", text);
        if (_open.Count is < 2 or > 3)
        {
            return;
        }

        if (Holder.Equals("link", StringComparison.OrdinalIgnoreCase))
        {
            _site ??= Links.Resolve(text, null);
        }
        else if (_dates.Contains(Holder, StringComparer.OrdinalIgnoreCase))
        {
            DateText ??= text;
        }
    }
}
