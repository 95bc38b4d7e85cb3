using System.Globalization;
using System.Xml;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.InpiPatents.Weeks;
using Watch.Sources.Patents;
using Watch.Sources.Seams;
using Watch.Sources.Text;

namespace Watch.Sources.InpiPatents.Records;

/// <summary>The XML of one record: its root, or why it cannot be read.</summary>
internal sealed record RecordXml
{
    /// <summary>Real records have some kilobytes, an abstract included.</summary>
    private const int LongestRecord = 16 * 1024 * 1024;

    private const int LongestRaw = 64 * 1024;

    // A DOCTYPE is stepped over unread, as the indexes of the packages have one: nothing is resolved, and no entity is known.
    private static readonly XmlReaderSettings _settings = new()
    {
        DtdProcessing = DtdProcessing.Ignore,
        XmlResolver = null,
        IgnoreComments = true,
        IgnoreProcessingInstructions = true,
        MaxCharactersFromEntities = 1,
        MaxCharactersInDocument = LongestRecord,
    };

    /// <summary>The root element; null where it cannot be read.</summary>
    public XElement? Root { get; private init; }

    /// <summary>Why there is no root.</summary>
    public RejectReason Reason { get; private init; }

    /// <summary>In one sentence, with line and column where it helps.</summary>
    public string Detail { get; private init; } = "";

    /// <summary>The record as it came, bounded.</summary>
    public string Raw { get; private init; } = "";

    /// <summary>How many bytes were not in the encoding of the document, and were read as windows-1252.</summary>
    public long Misfits { get; private init; }

    /// <summary>Reads a whole document; nothing that it holds is an exception.</summary>
    public static RecordXml Read(Stream content, DocumentInfo document)
    {
        using DecodedText decoded = new(content, document.HeaderCharset);
        string text = Bounded(decoded);
        RecordXml xml = new() { Raw = text[..Math.Min(text.Length, LongestRaw)], Misfits = decoded.Misfits };
        return text.Length > LongestRecord
            ? xml.Unread(RejectReason.TooLarge, $"The record is longer than {LongestRecord} characters.")
            : xml.Parsed(text.TrimStart('\uFEFF', ' ', '\t', '\r', '\n'));
    }

    private RecordXml Parsed(string text)
    {
        using StringReader characters = new(text);
        using XmlReader whole = XmlReader.Create(characters, _settings);
        using ShallowReader reader = new(whole);
        try
        {
            return this with { Root = XElement.Load(reader, LoadOptions.PreserveWhitespace) };
        }
        catch (RecordTooDeepException)
        {
            return Unread(RejectReason.TooLarge, $"The record is nested deeper than {ShallowReader.Deepest} elements.");
        }
        catch (XmlException ex)
        {
            return IsWhole(text)
                ? Unread(RejectReason.Malformed, $"The record is not well-formed at line {ex.LineNumber}, column {ex.LinePosition}.")
                : Unread(RejectReason.Truncated, $"The record breaks off: </{InpiNames.Root}> is missing.");
        }
    }

    private RecordXml Unread(RejectReason reason, FormattableString detail) =>
        this with
        {
            Reason = reason,
            Detail = detail.ToString(CultureInfo.InvariantCulture),
        };

    private static bool IsWhole(string text) => text.AsSpan().TrimEnd().EndsWith($"</{InpiNames.Root}>", StringComparison.Ordinal);

    private static string Bounded(DecodedText text)
    {
        char[] buffer = new char[4 * 1024];
        System.Text.StringBuilder whole = new();
        while (whole.Length <= LongestRecord && text.Read(buffer) is > 0 and int read)
        {
            whole.Append(buffer, 0, read);
        }

        return whole.ToString();
    }
}
