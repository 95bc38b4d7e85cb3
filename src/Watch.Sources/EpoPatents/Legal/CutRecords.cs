using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.Exchange;
using Watch.Sources.EpoPatents.FullText;
using Watch.Sources.Patents;
using Watch.Sources.Slices;
using Watch.Sources.Text;

namespace Watch.Sources.EpoPatents.Legal;

/// <summary>
/// The records of a weekly file, cut by their tags and read one at a time in bounded memory, whatever is around them. One that cannot be
/// read costs itself.
/// </summary>
/// <param name="text">The document.</param>
/// <param name="start">How the start tag of a record begins, with the one character behind its name.</param>
/// <param name="name">What a record is called where none stands near the beginning.</param>
/// <param name="read">Reads a record from its start tag.</param>
internal sealed class CutRecords(DecodedText text, Regex start, string name, Func<XmlReader, XElement> read)
{
    private string _head = "";
    private bool _isBegun;

    /// <summary>How the document begins, bounded; null where there is nothing before its first record.</summary>
    public string? Beginning => _head.Length == 0 ? null : _head[..Math.Min(_head.Length, RecordScanner.LongestPiece)];

    private ExchangeTop Top => field ??= ExchangeTop.Read(_head);

    /// <summary>The records in their order, and what is wrong with the document where it is.</summary>
    public IEnumerable<CutRecord> Read()
    {
        TextWindow window = new(text);
        RecordScanner scanner = new(window, RecordName.In(window, start, name), SdobiXml.LongestRecord);
        while (scanner.Next() is { } slice)
        {
            if (Of(slice) is { } one)
            {
                yield return one;
            }
        }
    }

    private CutRecord? Of(Slice slice)
    {
        switch (slice.Kind)
        {
            case SliceKind.Record when slice.Text.Length <= SdobiXml.LongestRecord:
                return Record(slice);
            case SliceKind.Top:
                _head += slice.Text.ToString();
                return null;
            case SliceKind.Tail:
                return End(slice);
            case SliceKind.Stray:
                return Stray(slice);
            case SliceKind.Record or SliceKind.TooLarge:
                return TooLarge(slice);
            case SliceKind.Cut:
                return Placed(slice, RejectReason.Truncated, "The document ends inside the record that begins");
            default:
                // A DOCTYPE is stepped over unread, whatever it defines; one without an end is all there is.
                return slice.Text.Span.EndsWith(">")
                    ? null
                    : Placed(slice, RejectReason.Truncated, "The document ends inside the DOCTYPE that begins");
        }
    }

    private CutRecord Record(Slice slice)
    {
        _isBegun = true;
        List<string> unknown = [];
        using StringReader characters = new(EntityText.Resolve(slice.Text.Span, unknown));
        using XmlReader whole = XmlReader.Create(characters, SdobiXml.Settings, Top.Context(new NameTable()));
        using ShallowReader reader = new(whole);
        RecordNotes notes = new();
        unknown.ForEach(name => notes.Warn("unknown-entity", name));
        try
        {
            reader.MoveToContent();
            return new CutRecord(read(reader), Fault: null, notes, slice.Position);
        }
        catch (XmlException ex)
        {
            (RejectReason reason, string detail) = ExchangeXml.FaultOf(ex, slice.Position);
            return Rejected(slice, reason, detail);
        }
    }

    private CutRecord TooLarge(Slice slice)
    {
        _isBegun = true;
        return Placed(slice, RejectReason.TooLarge, $"There are more than {SdobiXml.LongestRecord} characters in the record that begins");
    }

    // Between the records stands whatever the publisher likes, but none of the records under another name.
    private CutRecord? Stray(Slice slice) =>
        start.IsMatch(slice.Text.Span)
            ? Placed(slice, RejectReason.Malformed, "There are records of another name than the first behind the text that begins")
            : null;

    private CutRecord? End(Slice slice)
    {
        string tail = slice.Text.ToString();
        _head += _isBegun ? "" : tail;
        return ExchangeEnd.FaultOf(tail, Top.Root, isAll: !_isBegun) is var (reason, fault) ? Rejected(slice, reason, fault) : Stray(slice);
    }

    private static CutRecord Placed(Slice slice, RejectReason reason, string what) =>
        Rejected(
            slice,
            reason,
            string.Create(CultureInfo.InvariantCulture, $"{what} at line {slice.Position.Line}, column {slice.Position.Column}.")
        );

    private static CutRecord Rejected(Slice slice, RejectReason reason, string detail)
    {
        string? raw = slice.Text.IsEmpty ? null : slice.Text[..Math.Min(slice.Text.Length, RecordScanner.LongestPiece)].ToString();
        Parsed.Rejected rejected = new(reason, detail, raw) { Position = slice.Position };
        return new CutRecord(Root: null, rejected, new RecordNotes(), slice.Position);
    }
}
