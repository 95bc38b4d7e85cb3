using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Articles;
using Watch.Sources.Articles.Dates;
using Watch.Sources.Feeds.Items;
using Watch.Sources.Feeds.Xml;

namespace Watch.Sources.Feeds;

/// <summary>Reads RSS, RDF and Atom, an item at a time. What is broken about one item costs that item.</summary>
internal sealed class XmlFeedReading
{
    // An entry may be the whole of an Atom document (RFC 4287, 2).
    private static readonly string[] _roots = ["rss", "rdf", "feed", "channel", "entry"];

    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
    };

    private readonly MendedXml _xml;
    private readonly FeedHead _head;
    private readonly DateHabits _habits;
    private readonly List<ArticleEntry> _entries = [];
    private readonly List<Parsed.Rejected> _faults = [];
    private int _items;

    private XmlFeedReading(MendedXml xml, Uri? address, DateHabits habits)
    {
        (_xml, _habits) = (xml, habits);
        _head = new FeedHead(address);
    }

    /// <summary>Whether a document with this root is a feed.</summary>
    public static bool IsRoot(string localName) => _roots.Contains(localName, StringComparer.OrdinalIgnoreCase);

    /// <summary>What the document holds.</summary>
    public static FeedContent Read(MendedXml xml, Uri? address, DateHabits habits) => new XmlFeedReading(xml, address, habits).Read();

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
            TellLosses();
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
                bool isOfFeed = FeedTags.IsHolder(_head.Holder) || _head.Holder.Length == 0;
                Take((XElement)XNode.ReadFrom(reader), _xml.Items.ElementAtOrDefault(_items++), isOfFeed);
            }
            else if (MayBeItem(reader))
            {
                TakeUnknown((XElement)XNode.ReadFrom(reader));
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
        _head.IsAmongItems = true;
        if (
            !isOfFeed
            || !(
                Namespaces.IsRss(item.Name.NamespaceName)
                || Namespaces.IsAtom(item.Name.NamespaceName)
                || item.Name.NamespaceName == _head.Namespace
            )
        )
        {
            if (ItemShape.HasSubstance(item))
            {
                TellUnread(item, mark?.Position ?? default);
            }

            return;
        }

        RecordPosition position = mark?.Position ?? default;
        try
        {
            XElement own = OwnNames.Item(item, _head.XmlBase);
            ArticleEntry entry = Entry(own);
            _entries.Add(
                entry with
                {
                    Warnings = ItemOddities.Of(own, entry),
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

    private bool MayBeItem(XmlReader reader) =>
        reader is { NodeType: XmlNodeType.Element, IsEmptyElement: false }
        && FeedTags.IsHolder(_head.Holder)
        && (Namespaces.IsRss(reader.NamespaceURI) || Namespaces.IsAtom(reader.NamespaceURI))
        && !ItemShape.IsOfHead(reader.LocalName);

    // What looks like an item and is called otherwise is one whose name was misprinted; all else of a head says nothing to us.
    private void TakeUnknown(XElement element)
    {
        if (ItemShape.IsItem(element))
        {
            string name = Namespaces.IsAtom(element.Name.NamespaceName) ? "entry" : "item";
            XElement item = new(element.Name.Namespace + name, element.Attributes(), element.Nodes());
            Take(item, new ItemMark(default, IsRecovered: true), isOfFeed: true);
        }
        else if (ItemShape.HasSubstance(element))
        {
            TellUnread(element, default);
        }
    }

    private void TellUnread(XElement item, RecordPosition position) =>
        _faults.Add(
            ArticleFault.Of(
                RejectReason.Malformed,
                $"<{item.Name.LocalName}> stands in <{_head.Holder}>, where a feed has no items; it was not read.",
                item.ToString(),
                position
            )
        );

    private void TellLosses()
    {
        foreach (RecordPosition orphan in _xml.Orphans)
        {
            _faults.Add(ArticleFault.Of(RejectReason.Malformed, "An item ends here that never began; it was not read.", null, orphan));
        }

        IReadOnlyList<string> strays = _head.Strays(_entries.Exists(e => e.Link is null));
        foreach (IGrouping<string, string> stray in strays.GroupBy(s => s, StringComparer.OrdinalIgnoreCase))
        {
            _faults.Add(
                ArticleFault.Of(
                    RejectReason.Malformed,
                    string.Create(CultureInfo.InvariantCulture, $"<{stray.Key}> stands outside of any item, {stray.Count()} times.")
                )
            );
        }

        if (_xml.HasTail)
        {
            _faults.Add(ArticleFault.Of(RejectReason.Malformed, "Something of a feed stands behind its end; it was not read."));
        }

        if (_entries.Count == 0 && _faults.Count == 0 && _xml.Items.Count > 0)
        {
            _faults.Add(
                ArticleFault.Of(
                    RejectReason.Malformed,
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"The document has {_xml.Items.Count} items, and none of them could be read."
                    )
                )
            );
        }
    }

    private ArticleEntry Entry(XElement item) =>
        item.Name.LocalName.Equals("entry", StringComparison.OrdinalIgnoreCase)
            ? AtomEntry.Read(item, _head.Origin, _habits)
            : RssItem.Read(item, _head.Origin, _habits);

    private static bool IsItem(string localName) =>
        localName.Equals("item", StringComparison.OrdinalIgnoreCase) || localName.Equals("entry", StringComparison.OrdinalIgnoreCase);

    private static string Unknown(string root) =>
        root.Equals("html", StringComparison.OrdinalIgnoreCase)
            ? "Found an HTML page where a feed was expected."
            : $"Found the root element <{root[..Math.Min(root.Length, 40)]}>; a feed has rss, RDF, feed or channel.";
}
