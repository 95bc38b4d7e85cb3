using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Patents;
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
    /// <param name="fault">Why, and in one sentence.</param>
    public XElement? Read(Slice slice, ICollection<string> unknown, out (RejectReason Reason, string Detail) fault)
    {
        using StringReader text = new(EntityText.Resolve(slice.Text.Span, unknown));
        using XmlReader whole = XmlReader.Create(text, _settings, top.Context(_names));
        using ShallowReader reader = new(whole);
        fault = default;
        try
        {
            reader.MoveToContent();
            if (ExchangeTree.IsOfFormat(reader.NamespaceURI))
            {
                return ExchangeTree.Read(reader);
            }

            string detail = $"The record is of the namespace {reader.NamespaceURI}, which is not that of the exchange format.";
            fault = (RejectReason.Malformed, detail);
            return null;
        }
        catch (XmlException ex)
        {
            fault = FaultOf(ex, slice.Position);
            return null;
        }
    }

    /// <summary>Why a record cannot be read, in one sentence with the place in the document.</summary>
    /// <param name="ex">What its reader says.</param>
    /// <param name="start">Where the record begins.</param>
    public static (RejectReason Reason, string Detail) FaultOf(XmlException ex, RecordPosition start)
    {
        int line = start.Line + Math.Max(ex.LineNumber, 1) - 1;
        int column = ex.LineNumber <= 1 ? start.Column + Math.Max(ex.LinePosition, 1) - 1 : ex.LinePosition;
        string place = string.Create(CultureInfo.InvariantCulture, $"at line {line}, column {column}");
        return ex is RecordTooDeepException
            ? (RejectReason.TooLarge, $"The record is nested deeper than {ShallowReader.Deepest} elements {place}.")
            : (RejectReason.Malformed, $"The record is not well-formed {place}.");
    }

    [GeneratedRegex(@"\scountry\s*=\s*[""'](?<office>[A-Z]{2})[""']", RegexOptions.CultureInvariant | RegexOptions.NonBacktracking)]
    private static partial Regex Country { get; }
}
