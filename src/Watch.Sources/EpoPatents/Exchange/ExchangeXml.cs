using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Slices;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>Reads the XML of single records, or says where one is not well-formed.</summary>
internal sealed partial class ExchangeXml(ExchangeTop top)
{
    /// <summary>The longest record that is read, in characters; those with thousands of citations have some millions.</summary>
    public const int LongestRecord = 8 * 1024 * 1024;

    // Nothing is resolved, and no entity is known: a document that defines any has them put in its place before, or keeps their names.
    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1,
        MaxCharactersInDocument = LongestRecord * 4L,
    };

    private readonly NameTable _names = new();

    /// <summary>The office that a record's start tag names, without reading the record; null where it names none.</summary>
    public static string? OfficeOf(ReadOnlySpan<char> record)
    {
        int end = record.IndexOf('>');
        Match match = Country.Match(record[..Math.Max(0, end)].ToString());
        return match.Success ? match.Groups["office"].Value : null;
    }

    /// <summary>The record, without what is of another format; null with a reason where it cannot be read.</summary>
    /// <param name="slice">The piece of the document.</param>
    /// <param name="unknown">Takes the named characters that nobody knows.</param>
    /// <param name="fault">In one sentence.</param>
    public XElement? Read(Slice slice, ICollection<string> unknown, out string? fault)
    {
        using StringReader text = new(EntityText.Resolve(slice.Text.Span, unknown));
        using XmlReader reader = XmlReader.Create(text, _settings, top.Context(_names));
        fault = null;
        try
        {
            reader.MoveToContent();
            if (ExchangeTree.IsOfFormat(reader.NamespaceURI))
            {
                return ExchangeTree.Read(reader);
            }

            fault = $"The record is of the namespace {reader.NamespaceURI}, which is not that of the exchange format.";
            return null;
        }
        catch (XmlException ex)
        {
            fault = Fault(ex, slice.Position);
            return null;
        }
    }

    private static string Fault(XmlException ex, RecordPosition start)
    {
        int line = start.Line + Math.Max(ex.LineNumber, 1) - 1;
        int column = ex.LineNumber <= 1 ? start.Column + Math.Max(ex.LinePosition, 1) - 1 : ex.LinePosition;
        return string.Create(CultureInfo.InvariantCulture, $"The record is not well-formed at line {line}, column {column}.");
    }

    [GeneratedRegex(@"\scountry\s*=\s*[""'](?<office>[A-Z]{2})[""']", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Country { get; }
}
