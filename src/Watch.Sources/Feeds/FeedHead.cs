using System.Xml;
using Watch.Sources.Articles;
using Watch.Sources.Feeds.Xml;
using Watch.Sources.Seams;

namespace Watch.Sources.Feeds;

/// <summary>What stands around the items of an XML feed: what addresses are relative to, and the date of the whole.</summary>
/// <param name="address">Where the document came from, or null.</param>
internal sealed class FeedHead(Uri? address)
{
    private const int MostStrays = 100;
    private const string Channel = "channel";
    private const string Link = "link";

    private static readonly string[] _dates = ["pubDate", "lastBuildDate", "updated", "modified", "date"];

    private readonly Stack<(string Name, Uri? Base)> _open = new();
    private readonly FeedHints _hints = new();
    private readonly HashSet<string> _seen = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<(string Name, bool AmongItems)> _strays = [];
    private readonly List<(string Name, bool AmongItems)> _besideChannel = [];
    private bool _hasChannel;
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

    /// <summary>Whether an item was read: what follows stands among items, and a channel may have said of itself what it says.</summary>
    public bool IsAmongItems { get; set; }

    /// <summary>The fields of items that stand among them, and not in one. What has a channel says nothing of itself beside it.</summary>
    /// <param name="lacksLink">Whether an item has no link: a channel may have several of its own.</param>
    public IReadOnlyList<string> Strays(bool lacksLink) =>
        [.. _strays.Concat(_hasChannel ? _besideChannel : []).Where(s => lacksLink || s.AmongItems || s.Name != Link).Select(s => s.Name)];

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
        if (_open.Count <= 2 && name.Equals(Link, StringComparison.OrdinalIgnoreCase))
        {
            TakeLink(reader.GetAttribute("href"), reader.GetAttribute("rel"));
        }

        NoteStray(reader, name);
        if (!reader.IsEmptyElement)
        {
            string? xmlBase = reader.GetAttribute("xml:base");
            _open.Push((name, xmlBase is null ? XmlBase : Links.Within(xmlBase, XmlBase ?? Origin)));
        }
    }

    // A feed says each of these once of itself, and has no guid: a second one belonged to an item.
    private void NoteStray(XmlReader reader, string name)
    {
        bool isChannel = name.Equals(Channel, StringComparison.OrdinalIgnoreCase);
        _hasChannel |= isChannel;
        bool isField =
            FeedFields.Once.Contains(name, StringComparer.OrdinalIgnoreCase)
            && !reader.IsEmptyElement
            && !(reader.HasAttributes && name.Equals(Link, StringComparison.OrdinalIgnoreCase))
            && (FeedTags.IsHolder(Holder) || FeedTags.IsField(Holder))
            && (Namespaces.IsRss(reader.NamespaceURI) || Namespaces.IsAtom(reader.NamespaceURI));
        if (!isField || _strays.Count + _besideChannel.Count >= MostStrays)
        {
            return;
        }

        bool isInField = FeedTags.IsField(Holder);
        bool isFirst = !isInField && _seen.Add($"{Holder}/{name}") && !name.Equals("guid", StringComparison.OrdinalIgnoreCase);
        if (!isFirst)
        {
            _strays.Add((name, IsAmongItems || isInField));
        }
        else if (!Holder.Equals(Channel, StringComparison.OrdinalIgnoreCase))
        {
            _besideChannel.Add((name, IsAmongItems));
        }
    }

    private void TakeLink(string? href, string? relation)
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

        if (Holder.Equals(Link, StringComparison.OrdinalIgnoreCase))
        {
            _site ??= Links.Resolve(text, null);
        }
        else if (_dates.Contains(Holder, StringComparer.OrdinalIgnoreCase))
        {
            DateText ??= text;
        }
    }
}
