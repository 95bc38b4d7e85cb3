using System.Xml;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.FullText;

/// <summary>
/// What of a document with an SDOBI is read: the attributes of its root, the SDOBI and the abstracts behind it. Where description and
/// claims begin the reading ends.
/// </summary>
internal static class SdobiXml
{
    /// <summary>Real bibliographies have some kilobytes, those of patents with many states and opponents some hundreds.</summary>
    public const int LongestRecord = 4 * 1024 * 1024;

    // A DOCTYPE is stepped over unread: the DTD that it names is nowhere looked for, and no entity is known.
    public static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1,
    };

    /// <summary>Reads from the start tag on which the reader stands; it is left behind what was read.</summary>
    public static XElement Read(XmlReader reader)
    {
        XElement root = Opened(reader);
        bool isEmpty = reader.IsEmptyElement;
        int depth = reader.Depth;
        reader.Read();
        while (!isEmpty && !reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType != XmlNodeType.Element)
            {
                reader.Read();
            }
            else if (reader.LocalName is "SDOBI" or "abstract")
            {
                root.Add(XNode.ReadFrom(reader));
            }
            else
            {
                break;
            }
        }

        return root;
    }

    /// <summary>Why a document cannot be read further.</summary>
    public static Parsed.Rejected Rejected(Exception fault, RecordText text, RecordPosition position)
    {
        (RejectReason reason, string detail) = fault switch
        {
            RecordTooLargeException => (RejectReason.TooLarge, "A record is longer than any real one."),
            RecordTooDeepException => (RejectReason.TooLarge, $"A record is nested deeper than {ShallowReader.Deepest} elements."),
            XmlException when text.IsEnded => (RejectReason.Truncated, "The document breaks off."),
            XmlException xml => (
                RejectReason.Malformed,
                FormattableString.Invariant($"The document is not well-formed at line {xml.LineNumber}, column {xml.LinePosition}.")
            ),
            _ => (RejectReason.TooLarge, "A text takes longer to read than any real one."),
        };
        return new Parsed.Rejected(reason, detail, text.Beginning.Length == 0 ? null : text.Beginning) { Position = position };
    }

    /// <summary>The element of the start tag on which the reader stands, with its attributes alone.</summary>
    public static XElement Opened(XmlReader reader)
    {
        XElement root = new(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length == 0)
            {
                root.SetAttributeValue(reader.LocalName, reader.Value);
            }
        }

        reader.MoveToElement();
        return root;
    }
}
