using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Watch.Sources.EpoPatents.FullText;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>
/// One record of a file of legal events: an <c>exchange-document</c> or a <c>family-member</c> with its numbers and its <c>legal</c>
/// elements, or a <c>legal</c> element alone. Nothing else of a record is kept.
/// </summary>
internal static partial class LegalRecord
{
    /// <summary>What a record is called as a rule.</summary>
    public const string Element = "exchange-document";

    /// <summary>Reads a record from its start tag.</summary>
    public static XElement Read(XmlReader reader)
    {
        if (reader.LocalName == "legal")
        {
            return new XElement("record", XNode.ReadFrom(reader));
        }

        XElement record = SdobiXml.Opened(reader);
        bool isEmpty = reader.IsEmptyElement;
        int depth = reader.Depth;
        reader.Read();
        while (!isEmpty && !reader.EOF && reader.Depth > depth)
        {
            if (reader.NodeType == XmlNodeType.Element && IsKept(reader))
            {
                record.Add(XNode.ReadFrom(reader));
            }
            else
            {
                reader.Read();
            }
        }

        return record;
    }

    private static bool IsKept(XmlReader reader) => reader.LocalName is "publication-reference" or "application-reference" or "legal";

    [GeneratedRegex(
        @"<(?:[A-Za-z_][\w.-]{0,40}:)?(?:exchange-document|family-member|legal)[\s/>]",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking
    )]
    public static partial Regex StartTag { get; }
}
