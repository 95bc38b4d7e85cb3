using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Articles;
using Watch.Sources.Feeds.Items;
using Watch.Sources.Feeds.Xml;

namespace Watch.Sources.Feeds;

/// <summary>Reads RSS, RDF and Atom, an item at a time. What is broken about one item costs that item.</summary>
internal sealed class XmlFeedReading
{
    private static readonly string[] _roots = ["rss", "rdf", "feed", "channel"];
    private static readonly string[] _holders = [.. _roots, "items"];

    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly MendedXml _xml;
    private readonly FeedHead _head;
    private readonly List<ArticleEntry> _entries = [];
    private readonly List<Parsed.Rejected> _faults = [];
    private int _items;

    private XmlFeedReading(MendedXml xml, Uri? address)
    {
        _xml = xml;
        _head = new FeedHead(address);
    }

    /// <summary>Whether a document with this root is a feed.</summary>
    public static bool IsRoot(string localName) => _roots.Contains(localName, StringComparer.OrdinalIgnoreCase);

    /// <summary>What the document holds.</summary>
    public static FeedContent Read(MendedXml xml, Uri? address) => new XmlFeedReading(xml, address).Read();

    private FeedContent Read()
    {
        try
        {
            using XmlReader reader = XmlReader.Create(new StringReader(_xml.Text), _settings);
            if (_xml.Text.Length == 0 || reader.MoveToContent() != XmlNodeType.Element)
            {
                return FeedContent.None(RejectReason.Truncated, "The document ends before its first element.");
            }

            if (!IsRoot(reader.LocalName))
            {
                return FeedContent.None(RejectReason.UnknownDocument, Unknown(reader.LocalName));
            }

            ReadItems(reader);
        }
        catch (XmlException ex)
        {
            _faults.Add(ArticleFault.Of(RejectReason.Malformed, $"The document is no XML, even mended: {ex.Message}"));
        }

        if (_xml.IsTruncated)
        {
            _faults.Add(
                ArticleFault.Of(RejectReason.Truncated, "The document breaks off before its end; the whole items before are read.")
            );
        }

        return new FeedContent(_entries, _head.DateText, _faults) { Hint = _head.Hint };
    }

    private void ReadItems(XmlReader reader)
    {
        while (!reader.EOF && _entries.Count < ArticleLimits.MaxItems)
        {
            if (reader.NodeType == XmlNodeType.Element && IsItem(reader.LocalName))
            {
                bool isOfFeed = _holders.Contains(_head.Holder, StringComparer.OrdinalIgnoreCase);
                Take((XElement)XNode.ReadFrom(reader), _xml.Items.ElementAtOrDefault(_items++), isOfFeed);
            }
            else
            {
                _head.Pass(reader);
                reader.Read();
            }
        }

        if (!reader.EOF && _entries.Count == ArticleLimits.MaxItems)
        {
            _faults.Add(
                ArticleFault.Of(
                    RejectReason.TooLarge,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The document has more than {ArticleLimits.MaxItems} items, the most allowed; those beyond were not read."
                    )
                )
            );
        }
    }

    private void Take(XElement item, ItemMark? mark, bool isOfFeed)
    {
        if (
            !isOfFeed
            || !(
                Namespaces.IsRss(item.Name.NamespaceName)
                || Namespaces.IsAtom(item.Name.NamespaceName)
                || item.Name.NamespaceName == _head.Namespace
            )
        )
        {
            return;
        }

        RecordPosition position = mark?.Position ?? default;
        try
        {
            ArticleEntry entry = Entry(OwnNames.Item(item, _head.XmlBase));
            _entries.Add(
                entry with
                {
                    Position = position,
                    IsRecovered = mark?.IsRecovered ?? false,
                    Raw = entry.IsEmpty ? item.ToString() : null,
                }
            );
        }
        catch (Exception ex) when (FeedContent.IsOfOneItem(ex))
        {
            // The quarantine shows it, and the others are read.
            _faults.Add(ArticleFault.Of(RejectReason.Malformed, $"The item cannot be read: {ex.Message}", item.ToString(), position));
        }
    }

    private ArticleEntry Entry(XElement item) =>
        item.Name.LocalName.Equals("entry", StringComparison.OrdinalIgnoreCase)
            ? AtomEntry.Read(item, _head.Origin)
            : RssItem.Read(item, _head.Origin);

    private static bool IsItem(string localName) =>
        localName.Equals("item", StringComparison.OrdinalIgnoreCase) || localName.Equals("entry", StringComparison.OrdinalIgnoreCase);

    private static string Unknown(string root) =>
        root.Equals("html", StringComparison.OrdinalIgnoreCase)
            ? "Found an HTML page where a feed was expected."
            : $"Found the root element <{root[..Math.Min(root.Length, 40)]}>; a feed has rss, RDF, feed or channel.";
}
