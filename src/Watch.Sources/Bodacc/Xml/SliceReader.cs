using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Slices;

namespace Watch.Sources.Bodacc.Xml;

/// <summary>Reads one record, or says where it is not well-formed, counted in the whole document.</summary>
/// <param name="top">Names the prefixes that the root declares.</param>
internal sealed class SliceReader(DocumentTop top)
{
    private static readonly XmlReaderSettings _settings = Settings(ConformanceLevel.Document);

    private readonly PlainReader _plain = new();

    /// <summary>No DTD, nothing from elsewhere, nothing that a text of its size could not hold.</summary>
    public static XmlReaderSettings Settings(ConformanceLevel conformance) =>
        new()
        {
            DtdProcessing = DtdProcessing.Prohibit,
            XmlResolver = null,
            ConformanceLevel = conformance,
            IgnoreComments = true,
            IgnoreProcessingInstructions = true,
            IgnoreWhitespace = true,
            MaxCharactersFromEntities = 1,
            MaxCharactersInDocument = RecordScanner.LongestRecord * 2,
        };

    /// <summary>The record, which is good until the next is read; null with a reason where it cannot be read.</summary>
    public Element? Read(Slice slice, out string? fault)
    {
        fault = null;
        return _plain.Read(slice.Text) ?? (Tree(slice, out fault) is { } tree ? new Element(tree) : null);
    }

    /// <summary>The record as the framework's reader has it; null with a reason where it cannot be read.</summary>
    public XElement? Tree(Slice slice, out string? fault)
    {
        using StringReader text = new(slice.Text.ToString());
        using XmlReader reader = XmlReader.Create(text, _settings, Context());
        fault = null;
        try
        {
            reader.MoveToContent();
            XElement record = (XElement)XNode.ReadFrom(reader);
            while (reader.Read()) { }

            return record;
        }
        catch (XmlException ex)
        {
            fault = Fault(ex, slice.Position);
            return null;
        }
    }

    /// <summary>One for each record: a fault leaves the namespaces open that stood around it.</summary>
    private XmlParserContext Context()
    {
        NameTable names = new();
        XmlNamespaceManager prefixes = new(names);
        foreach ((string prefix, string uri) in top.Prefixes)
        {
            prefixes.AddNamespace(prefix, uri);
        }

        return new XmlParserContext(names, prefixes, xmlLang: null, XmlSpace.None);
    }

    private static string Fault(XmlException ex, RecordPosition start)
    {
        int line = start.Line + Math.Max(ex.LineNumber, 1) - 1;
        int column = ex.LineNumber <= 1 ? start.Column + Math.Max(ex.LinePosition, 1) - 1 : ex.LinePosition;
        int own = ex.Message.LastIndexOf(" Line ", StringComparison.Ordinal);
        string message = own < 0 ? ex.Message : ex.Message[..own];
        return string.Create(CultureInfo.InvariantCulture, $"The record is not well-formed at line {line}, column {column}: {message}");
    }
}
