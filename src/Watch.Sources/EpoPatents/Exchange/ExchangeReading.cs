using System.Globalization;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Patents;
using Watch.Sources.Slices;
using Watch.Sources.Text;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>Reads the pieces of one document, in their order.</summary>
internal sealed class ExchangeReading(DecodedText text, EpoOptions options)
{
    private string _head = "";
    private long _misfits;
    private ExchangeXml? _xml;
    private PassedRecords? _passed;

    /// <summary>What was passed over of the whole document.</summary>
    public IReadOnlyList<ParseWarning> Warnings => _passed?.Warnings ?? [];

    private ExchangeTop Top => field ??= ExchangeTop.Read(_head);

    /// <summary>What a piece became; null for one that announces nothing that was asked for.</summary>
    public Parsed? Of(Slice slice)
    {
        switch (slice.Kind)
        {
            case SliceKind.Record:
                return Record(slice);
            case SliceKind.Top:
                _head += slice.Text.ToString();
                return null;
            case SliceKind.Tail:
                return End(slice);
            case SliceKind.Stray:
                return ExchangeEnd.IsOfRecordsAlone(Top.Root) && !slice.Text.Span.IsWhiteSpace()
                    ? Reject(slice, RejectReason.Malformed, $"At {At(slice)} there is text that belongs to no record.")
                    : null;
            case SliceKind.TooLarge:
                string most = $"{ExchangeXml.LongestRecord} characters";
                return Reject(slice, RejectReason.TooLarge, $"The record at {At(slice)} is longer than {most}.");
            case SliceKind.Cut:
                return Reject(slice, RejectReason.Truncated, $"The document ends inside the record that begins at {At(slice)}.");
            default:
                // A DOCTYPE is stepped over unread, whatever it defines; one without an end is all there is.
                return slice.Text.Span.EndsWith(">")
                    ? null
                    : Reject(slice, RejectReason.Truncated, $"The DOCTYPE at {At(slice)} does not end.");
        }
    }

    private Parsed? Record(Slice slice)
    {
        _xml ??= new ExchangeXml(Top);
        _passed ??= new PassedRecords(Top.ProducedOn, options.AmendedWithin);
        if (ExchangeXml.OfficeOf(slice.Text.Span) is { } office && !IsAsked(office))
        {
            return null;
        }

        List<string> unknown = [];
        if (_xml.Read(slice, unknown, out (RejectReason Reason, string Detail) fault) is not { } root)
        {
            return Reject(slice, fault.Reason, fault.Detail);
        }

        RecordNotes notes = new();
        unknown.ForEach(name => notes.Warn("unknown-entity", name));
        Damage(slice, notes);
        try
        {
            return Read(root, notes, slice);
        }
        catch (RegexMatchTimeoutException)
        {
            return Reject(slice, RejectReason.TooLarge, "A text of the record takes longer to read than any real one.");
        }
    }

    private Parsed? Read(XElement root, RecordNotes notes, Slice slice)
    {
        if (ExchangeRecord.Of(root, notes) is not { } record)
        {
            return Reject(slice, RejectReason.MissingIdentity, "The record has no office, no number or no kind code.");
        }

        if (!IsAsked(record.Office) || _passed!.Passes(record))
        {
            return null;
        }

        if (record.Day is not { } day)
        {
            return Reject(slice, RejectReason.MissingIdentity, $"No day of publication of {record.Id} is printed, or none that can be.");
        }

        if (!record.HasBibliography)
        {
            return Reject(
                slice,
                RejectReason.NoEvent,
                $"The record of {record.Id} holds no bibliography, as an answer with abstracts does."
            );
        }

        Notice notice = ExchangeNotice.Of(record, day);
        return new Parsed.Accepted(notice) { Position = slice.Position, Warnings = notes.Warnings };
    }

    private Parsed.Rejected? End(Slice slice)
    {
        bool isAll = _xml is null;
        string tail = slice.Text.ToString();
        _head += isAll ? tail : "";
        return ExchangeEnd.FaultOf(tail, Top.Root, isAll) is var (reason, fault) ? Reject(slice, reason, fault) : null;
    }

    private void Damage(Slice slice, RecordNotes notes)
    {
        if (slice.Text.Span.Contains(Repair.Lost))
        {
            notes.Warn("lost-character", "U+FFFD");
        }

        if (text.Misfits > _misfits)
        {
            notes.Warn(
                "wrong-encoding",
                string.Create(CultureInfo.InvariantCulture, $"{text.Misfits - _misfits} bytes read as windows-1252")
            );
            _misfits = text.Misfits;
        }
    }

    private bool IsAsked(string office) => options.Offices.Contains(office, StringComparer.Ordinal);

    private static Parsed.Rejected Reject(Slice slice, RejectReason reason, string detail) =>
        new(reason, detail, slice.Text.IsEmpty ? null : slice.Text[..Math.Min(slice.Text.Length, RecordScanner.LongestPiece)].ToString())
        {
            Position = slice.Position,
        };

    private static string At(Slice slice) =>
        string.Create(CultureInfo.InvariantCulture, $"line {slice.Position.Line}, column {slice.Position.Column}");
}
