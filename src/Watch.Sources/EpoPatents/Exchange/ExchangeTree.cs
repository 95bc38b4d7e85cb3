using System.Xml;
using System.Xml.Linq;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>
/// The elements of a record of which something is read. The rest has to be well-formed and is not kept: citations alone are most of a
/// record, and what is of another namespace is no part of it.
/// </summary>
internal static class ExchangeTree
{
    private static readonly HashSet<string> _unread = new(StringComparer.Ordinal)
    {
        "references-cited",
        "designation-of-states",
        "patent-family",
        "dates-of-public-availability",
    };

    /// <summary>Whether elements of a namespace are of the format.</summary>
    public static bool IsOfFormat(string uri) => uri is "" or ExchangeTop.Exchange;

    /// <summary>Reads the element at which the reader stands, and all to the end of the text.</summary>
    public static XElement Read(XmlReader reader)
    {
        XElement root = Element(reader);
        XElement? parent = reader.IsEmptyElement ? null : root;
        reader.Read();
        while (!reader.EOF)
        {
            switch (reader.NodeType)
            {
                case XmlNodeType.Element when _unread.Contains(reader.LocalName) || !IsOfFormat(reader.NamespaceURI):
                    reader.Skip();
                    continue;
                case XmlNodeType.Element:
                    XElement element = Element(reader);
                    parent!.Add(element);
                    parent = reader.IsEmptyElement ? parent : element;
                    break;
                case XmlNodeType.EndElement:
                    parent = parent!.Parent;
                    break;
                case XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace:
                    parent?.Add(new XText(reader.Value));
                    break;
                default:
                    break;
            }

            reader.Read();
        }

        return root;
    }

    private static XElement Element(XmlReader reader)
    {
        XElement element = new(XName.Get(reader.LocalName, reader.NamespaceURI));
        while (reader.MoveToNextAttribute())
        {
            if (reader.NamespaceURI.Length == 0)
            {
                element.SetAttributeValue(reader.LocalName, reader.Value);
            }
        }

        reader.MoveToElement();
        return element;
    }
}
