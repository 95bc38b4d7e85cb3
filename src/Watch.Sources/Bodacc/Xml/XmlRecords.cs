using System.Globalization;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Watch.Sources.Slices;
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
    /// <param name="elements">The names that a record's element may have: the one that comes first is that of all.</param>
    public static IEnumerable<XmlRecord> Read(Stream content, DocumentInfo document, params IReadOnlyList<string> elements)
    {
        using DecodedText text = new(content, document.HeaderCharset);
        TextWindow window = new(text);
        RecordScanner scanner = new(window, FirstTag.Of(window, RootPrefix.Of(window), elements));
        Reading reading = new(text);
        while (scanner.Next() is { } slice)
        {
            if (reading.Of(slice) is { } record)
            {
                yield return record;
            }
        }
    }

    private sealed class Reading(DecodedText text)
    {
        private string _head = "";
        private long _misfitsReported;
        private DocumentTop? _top;
        private SliceReader? _slices;

        private DocumentTop Top => _top ??= DocumentTop.Read(_head);

        public XmlRecord? Of(Slice slice) =>
            slice.Kind switch
            {
                SliceKind.Record => Record(slice),
                SliceKind.Top => Begin(slice),
                SliceKind.Doctype => Broken(
                    slice,
                    RejectReason.Forbidden,
                    $"A DOCTYPE stands at {At(slice)}; it is not read, and the records that need it are refused."
                ),
                SliceKind.Stray when slice.Text.Span.IsWhiteSpace() => null,
                SliceKind.Stray when NextDocument.BeginIn(slice.Text.Span, Top.Root) is var at and >= 0 => BeginAnew(slice, at),
                SliceKind.Stray => Broken(slice, RejectReason.Malformed, $"At {At(slice)} there is text that belongs to no record."),
                SliceKind.TooLarge => Broken(
                    slice,
                    RejectReason.TooLarge,
                    $"The record at {At(slice)} is longer than {RecordScanner.LongestRecord} characters."
                ),
                SliceKind.Cut => Broken(slice, RejectReason.Truncated, $"The document ends inside the record that begins at {At(slice)}."),
                _ => End(slice),
            };

        private XmlRecord? Begin(Slice slice)
        {
            _head += slice.Text.ToString();
            return null;
        }

        // Another document stands behind the first in the same file, with an issue and a day of its own.
        private XmlRecord? BeginAnew(Slice slice, int at)
        {
            DocumentEnd end = DocumentEnd.Read(slice.Text[..at].ToString(), Top.Root, isAll: false);
            (_head, _top, _slices) = (slice.Text[at..].ToString(), null, null);
            return end.Fault is { } fault ? Broken(slice, end.Reason, fault) : null;
        }

        private XmlRecord Record(Slice slice)
        {
            SliceReader slices = _slices ??= new SliceReader(Top);
            Element? element = slices.Read(slice, out string? fault);
            ParseWarning[] warnings = Damage(slice.Text.Span);
            if (element is null && ControlCharacters.Without(slice.Text.Span) is { } clean)
            {
                slice = slice with { Text = clean.AsMemory() };
                element = slices.Read(slice, out string? still);
                (fault, warnings) = (still, [.. warnings, new ParseWarning("control-character", "left out")]);
            }

            return new XmlRecord
            {
                Element = element,
                Slice = slice,
                Reader = slices,
                Parution = Top.Parution,
                DateParution = Top.DateParution,
                Reason = RejectReason.Malformed,
                Detail = fault ?? "",
                Raw = element is null ? Bounded(slice) : null,
                Warnings = warnings,
            };
        }

        private XmlRecord? End(Slice slice)
        {
            bool headOnly = _slices is null;
            string tail = slice.Text.ToString();
            _head += headOnly ? tail : "";
            DocumentEnd end = DocumentEnd.Read(tail, Top.Root, headOnly);
            return end.Fault is { } fault ? Broken(slice, end.Reason, fault) : null;
        }

        private ParseWarning[] Damage(ReadOnlySpan<char> record)
        {
            ParseWarning[] lost = record.Contains(Repair.Lost) ? [new ParseWarning("lost-character", "U+FFFD")] : [];
            long misfits = text.Misfits - _misfitsReported;
            _misfitsReported = text.Misfits;
            return misfits == 0
                ? lost
                :
                [
                    .. lost,
                    new ParseWarning(
                        "wrong-encoding",
                        string.Create(CultureInfo.InvariantCulture, $"{misfits} bytes read as windows-1252")
                    ),
                ];
        }

        private static XmlRecord Broken(Slice slice, RejectReason reason, string detail) =>
            new()
            {
                Slice = slice,
                Reason = reason,
                Detail = detail,
                Raw = slice.Text.IsEmpty ? null : Bounded(slice),
            };

        private static string At(Slice slice) =>
            string.Create(CultureInfo.InvariantCulture, $"line {slice.Position.Line}, column {slice.Position.Column}");

        private static string Bounded(Slice slice) => slice.Text[..Math.Min(slice.Text.Length, RecordScanner.LongestPiece)].ToString();
    }
}
