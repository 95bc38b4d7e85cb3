using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Xml;
using System.Xml.Linq;
using Watch.Sources.Http.Asking;
using Watch.Sources.Http.Bodies;
using Watch.Sources.Patents;

namespace Watch.Sources.EpoPatents.Ops;

/// <summary>
/// Reads what the fetching has to know of an answer. It is read to its end, so that one that breaks off is known; names are matched by
/// namespace, as prefixes change. Content types are not believed.
/// </summary>
internal static class OpsPageReader
{
    private const string Service = "http://ops.epo.org";
    private const string Root = "world-patent-data";
    private const string NoXml = "the answer breaks off, or is no XML";

    private static readonly XmlReaderSettings _settings = new() { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null };

    /// <summary>The page, or why it is none; a failure that came as a success is known by its code.</summary>
    public static (OpsPage? Page, string? Code, string Reason) Read(MemoryStream answer)
    {
        if (BodySniffer.Fault(answer, Expected.Feed) is not null)
        {
            return (null, null, answer.Length == 0 ? "the answer is empty" : "the answer is an HTML page, and none of the service");
        }

        answer.Position = 0;
        try
        {
            using XmlReader whole = XmlReader.Create(answer, _settings);
            using ShallowReader reader = new(whole);
            reader.MoveToContent();
            return (reader.LocalName, reader.NamespaceURI) switch
            {
                (Root, Service) => (PageOf(reader), null, ""),
                ("fault" or "error", _) => (null, OpsErrorText.CodeOf(reader.ReadOuterXml()), "the service answers with a fault"),
                _ => (null, null, "the answer is no document of the service"),
            };
        }
        catch (XmlException)
        {
            return (null, null, NoXml);
        }
    }

    private static OpsPage PageOf(ShallowReader reader)
    {
        int? total = null;
        List<OpsHit> hits = [];
        reader.Read();
        while (!reader.EOF)
        {
            if (reader.NodeType == XmlNodeType.Element && IsPublication(reader))
            {
                hits.Add(HitOf(reader));
                continue;
            }

            total ??= reader is { NodeType: XmlNodeType.Element, LocalName: "biblio-search", NamespaceURI: Service }
                ? TotalOf(reader)
                : null;
            reader.Read();
        }

        return new OpsPage(total, hits);
    }

    // Below a document its own reference is no hit; a hit of a list is one of the service.
    private static bool IsPublication(XmlReader reader) =>
        reader.LocalName == "exchange-document" || reader is { LocalName: "publication-reference", NamespaceURI: Service };

    private static int? TotalOf(XmlReader reader) =>
        int.TryParse(reader.GetAttribute("total-result-count"), NumberStyles.None, CultureInfo.InvariantCulture, out int total)
            ? total
            : null;

    // What is nested too deep is named by nothing, and missing: its rejection is the parser's.
    private static OpsHit HitOf(ShallowReader reader)
    {
        int depth = reader.Depth;
        try
        {
            return HitOf((XElement)XNode.ReadFrom(reader));
        }
        catch (RecordTooDeepException)
        {
            reader.Leave(depth);
            return new OpsHit(Number: null, IsWhole: false, Hash: "");
        }
    }

    private static OpsHit HitOf(XElement element)
    {
        XElement? id = Descendants(element, "document-id").FirstOrDefault(d => (string?)d.Attribute("document-id-type") == "docdb");
        string?[] pieces =
            element.Name.LocalName == "exchange-document"
                ? [Said(element, "country"), Said(element, "doc-number"), Said(element, "kind")]
                : [Below(id, "country"), Below(id, "doc-number"), Below(id, "kind")];
        bool isWhole = Descendants(element, "publication-reference")
            .SelectMany(r => Descendants(r, "date"))
            .Any(d => d.Value.Trim().Length > 0);
        byte[] hash = SHA256.HashData(Encoding.UTF8.GetBytes(element.ToString(SaveOptions.DisableFormatting)));
        return new OpsHit(pieces.Contains(null) ? null : string.Join('.', pieces), isWhole, Convert.ToBase64String(hash));
    }

    private static IEnumerable<XElement> Descendants(XElement element, string name) =>
        element.Descendants().Where(e => e.Name.LocalName == name);

    private static string? Said(XElement element, string name) => Piece((string?)element.Attribute(name));

    private static string? Below(XElement? id, string name) => Piece(id?.Elements().FirstOrDefault(e => e.Name.LocalName == name)?.Value);

    // What is sent back to the service is a piece of a number and nothing else.
    private static string? Piece(string? text) =>
        text?.Trim() is { Length: > 0 and <= 30 } piece && piece.All(char.IsAsciiLetterOrDigit) ? piece : null;
}
