using System.Xml;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.Xml;

/// <summary>One record of a bulk file, or why there is none.</summary>
internal sealed record XmlRecord
{
    /// <summary>The record; null when it could not be read.</summary>
    public XElement? Element { get; init; }

    /// <summary>Why not.</summary>
    public RejectReason Reason { get; init; }

    /// <summary>What was found and what is allowed.</summary>
    public string Detail { get; init; } = "";

    /// <summary>The record as it came, bounded.</summary>
    public string? Raw { get; init; }

    /// <summary>Where it begins.</summary>
    public RecordPosition Position { get; init; }

    /// <summary>The head's <c>parution</c>, as printed.</summary>
    public string? Parution { get; init; }

    /// <summary>The head's <c>dateParution</c>, as printed.</summary>
    public string? DateParution { get; init; }
}

/// <summary>
/// Reads the records of a bulk file one at a time. A DOCTYPE is refused on sight; a record that is not well-formed is
/// refused alone; a file that breaks off gives what came before.
/// </summary>
internal static class XmlRecords
{
    private const int LongestRaw = 64 * 1024;
    private const string SchemaInstance = "http://www.w3.org/2001/XMLSchema-instance";

    private static readonly XmlReaderSettings Settings = new()
    {
        DtdProcessing = DtdProcessing.Prohibit,
        XmlResolver = null,
        ConformanceLevel = ConformanceLevel.Fragment,
        MaxCharactersInDocument = RecordCutter.LongestRecord,
    };

    /// <summary>Every record and every fault, in document order.</summary>
    public static IEnumerable<XmlRecord> Read(Stream content, DocumentInfo document, string recordElement)
    {
        using TextReader text = Encodings.Read(content, document.HeaderCharset);
        FileHead head = new(null, null, "");
        foreach (Slice slice in new RecordCutter(text, recordElement).Cut())
        {
            if (slice.Kind == SliceKind.Head || (slice.Kind == SliceKind.Tail && head.Root.Length == 0))
            {
                head = FileHead.Read(slice.Text);
            }

            if (slice.Text.Contains("<!DOCTYPE", StringComparison.OrdinalIgnoreCase) && slice.Kind is not SliceKind.Record)
            {
                yield return Rejected(slice, RejectReason.Forbidden, "found a DOCTYPE; the publisher's files have none, and entities are not read");
                yield break;
            }

            if (RecordOf(slice, head) is { } record)
            {
                yield return record with { Parution = head.Parution, DateParution = head.DateParution };
            }
        }
    }

    private static XmlRecord? RecordOf(Slice slice, FileHead head) => slice.Kind switch
    {
        SliceKind.Record => Parse(slice),
        SliceKind.Unclosed => Rejected(slice, RejectReason.Malformed, "the record has no end tag before the next one begins"),
        SliceKind.BrokenOff => Rejected(slice, RejectReason.Truncated, "the document breaks off in this record"),
        SliceKind.TooLarge => Rejected(slice, RejectReason.TooLarge, $"found more than {RecordCutter.LongestRecord} characters without the end of a record"),
        SliceKind.Between when !string.IsNullOrWhiteSpace(slice.Text) =>
            Rejected(slice, RejectReason.Malformed, "found text between two records; allowed are records alone"),
        SliceKind.Tail when !head.IsClosedBy(slice.Text) =>
            Rejected(slice, RejectReason.Truncated, $"the document ends without </{head.Root}>; the records before are kept"),
        _ => null,
    };

    private static XmlRecord Parse(Slice slice)
    {
        try
        {
            XmlNamespaceManager namespaces = new(new NameTable());
            namespaces.AddNamespace("xsi", SchemaInstance);
            using StringReader text = new(slice.Text);
            using XmlReader reader = XmlReader.Create(text, Settings, new XmlParserContext(null, namespaces, null, XmlSpace.None));
            reader.MoveToContent();
            XElement element = (XElement)XNode.ReadFrom(reader);
            return new XmlRecord { Element = element, Position = new RecordPosition(slice.Line, slice.Column) };
        }
        catch (XmlException ex)
        {
            // The reader counts from the record's own beginning.
            int line = slice.Line + Math.Max(0, ex.LineNumber - 1);
            return Rejected(slice, RejectReason.Malformed, $"line {line}: {ex.Message}");
        }
    }

    private static XmlRecord Rejected(Slice slice, RejectReason reason, string detail) => new()
    {
        Reason = reason,
        Detail = detail,
        Raw = slice.Text[..Math.Min(slice.Text.Length, LongestRaw)],
        Position = new RecordPosition(slice.Line, slice.Column),
    };
}
