using System.Globalization;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.Text;

namespace Watch.Sources.Bodacc.Xml;

/// <summary>
/// The records of an edition one at a time, in bounded memory. Nothing that a document contains is an exception: what cannot
/// be read comes out as a reason in its place, and the records after it are read.
/// </summary>
internal static class XmlRecords
{
    /// <summary>Reads the records.</summary>
    /// <param name="content">The bytes; the caller's.</param>
    /// <param name="document">Where they come from.</param>
    /// <param name="element">The name of a record's element.</param>
    public static IEnumerable<XmlRecord> Read(Stream content, DocumentInfo document, string element)
    {
        using DecodedText text = new(content, document.HeaderCharset);
        RecordScanner scanner = new(new TextWindow(text), element);
        Reading reading = new(text);
        while (scanner.Next() is { } slice)
        {
            foreach (XmlRecord record in reading.Of(slice))
            {
                yield return record;
            }
        }
    }

    private sealed class Reading(DecodedText text)
    {
        private string _head = "";
        private long _misfitsTold;
        private DocumentTop? _top;
        private SliceReader? _slices;

        private DocumentTop Top => _top ??= DocumentTop.Read(_head);

        public IEnumerable<XmlRecord> Of(Slice slice) => slice.Kind switch
        {
            SliceKind.Top => Begin(slice),
            SliceKind.Record => [Record(slice)],
            SliceKind.Doctype => [Broken(slice, RejectReason.Forbidden, $"A DOCTYPE stands at {At(slice)}; it is not read, and the records that need it are refused.")],
            SliceKind.Stray when string.IsNullOrWhiteSpace(slice.Text) => [],
            SliceKind.Stray => [Broken(slice, RejectReason.Malformed, $"At {At(slice)} there is text that belongs to no record.")],
            SliceKind.TooLarge => [Broken(slice, RejectReason.TooLarge, $"The record at {At(slice)} is longer than {RecordScanner.LongestRecord} characters.")],
            SliceKind.Cut => [Broken(slice, RejectReason.Truncated, $"The document ends inside the record that begins at {At(slice)}.")],
            _ => End(slice),
        };

        private XmlRecord[] Begin(Slice slice)
        {
            _head += slice.Text;
            return [];
        }

        private XmlRecord Record(Slice slice)
        {
            _slices ??= new SliceReader(Top);
            XElement? element = _slices.Read(slice, out string? fault);
            return new XmlRecord
            {
                Element = element,
                Position = slice.Position,
                Parution = Top.Parution,
                DateParution = Top.DateParution,
                Reason = RejectReason.Malformed,
                Detail = fault ?? "",
                Raw = element is null ? Bounded(slice.Text) : null,
                Warnings = Damage(slice.Text),
            };
        }

        private IEnumerable<XmlRecord> End(Slice slice)
        {
            bool headOnly = _slices is null;
            _head += headOnly ? slice.Text : "";
            DocumentEnd end = DocumentEnd.Read(slice.Text, Top.Root, headOnly);
            if (end.Fault is { } fault)
            {
                yield return Broken(slice, end.Reason, fault);
            }
        }

        private List<ParseWarning> Damage(string record)
        {
            List<ParseWarning> warnings = [];
            if (record.Contains(Repair.Lost, StringComparison.Ordinal))
            {
                warnings.Add(new ParseWarning("lost-character", "U+FFFD"));
            }

            if (text.Misfits > _misfitsTold)
            {
                warnings.Add(new ParseWarning("wrong-encoding", string.Create(CultureInfo.InvariantCulture, $"{text.Misfits - _misfitsTold} bytes read as windows-1252")));
                _misfitsTold = text.Misfits;
            }

            return warnings;
        }

        private static XmlRecord Broken(Slice slice, RejectReason reason, string detail) =>
            new() { Position = slice.Position, Reason = reason, Detail = detail, Raw = slice.Text.Length == 0 ? null : Bounded(slice.Text) };

        private static string At(Slice slice) => string.Create(CultureInfo.InvariantCulture, $"line {slice.Position.Line}, column {slice.Position.Column}");

        private static string Bounded(string text) => text.Length > RecordScanner.LongestPiece ? text[..RecordScanner.LongestPiece] : text;
    }
}
