using System.Text.Json;
using Watch.Contracts.Notices;

namespace Watch.Sources.Slices;

/// <summary>
/// Reads the records of a JSON document one at a time, in the memory of the longest: those of a list, those under a name of an object, or
/// the object itself. What is not JSON ends the document; what came before is given.
/// </summary>
/// <param name="content">The document, in UTF-8.</param>
/// <param name="members">The names under which records stand in an object; where there are none the object is the record.</param>
/// <param name="longest">The longest record that is read, in bytes.</param>
internal sealed class JsonPieces(Stream content, IReadOnlyList<string> members, int longest)
{
    private const int FirstSize = 1 << 16;

    private byte[] _buffer = new byte[FirstSize];
    private int _start;
    private int _end;
    private bool _isFinal;
    private bool _inList;
    private bool _hasBegun;
    private JsonReaderState _state;
    private int _line = 1;
    private int _column = 1;

    /// <summary>The records in their order; the last one has a fault where the document is damaged or breaks off.</summary>
    public static IEnumerable<JsonPiece> Read(Stream content, IReadOnlyList<string> members, int longest)
    {
        JsonPieces pieces = new(content, members, longest);
        while (pieces.Next() is { } piece)
        {
            yield return piece;
            if (piece.Fault is not null)
            {
                yield break;
            }
        }
    }

    private JsonPiece? Next()
    {
        while (true)
        {
            try
            {
                (Found found, JsonPiece? piece) = Step();
                if (found != Found.TooLittle)
                {
                    return piece;
                }
            }
            catch (Exception ex) when (ex is JsonException or InvalidOperationException)
            {
                return _isFinal
                    ? Fault(RejectReason.Truncated, "The document breaks off before its end.")
                    : Fault(RejectReason.Malformed, "The document is no JSON from here on.");
            }

            if (_isFinal)
            {
                return _hasBegun ? null : Fault(RejectReason.Truncated, "The document is empty.");
            }

            if (_end - _start >= longest)
            {
                return Fault(RejectReason.TooLarge, $"A record is longer than {longest} bytes, the most allowed.");
            }

            Fill();
        }
    }

    // A reader cannot be kept from one record to the next: what it has used up is given up, and the next one goes on from its state.
    private (Found Found, JsonPiece? Piece) Step()
    {
        Utf8JsonReader reader = new(_buffer.AsSpan(_start, _end - _start), _isFinal, _state);
        while (true)
        {
            Utf8JsonReader before = reader;
            if (!reader.Read())
            {
                Use(before);
                return (Found.TooLittle, null);
            }

            _hasBegun = true;
            if (_inList && reader.TokenType is not JsonTokenType.EndArray)
            {
                return Record(reader, before);
            }

            switch (reader.TokenType)
            {
                case JsonTokenType.EndArray:
                    _inList = false;
                    break;
                case JsonTokenType.StartArray when reader.CurrentDepth == 0:
                    _inList = true;
                    break;
                case JsonTokenType.StartObject when reader.CurrentDepth == 0 && members.Count == 0:
                    return Record(reader, before);
                case JsonTokenType.PropertyName:
                    if (Under(ref reader, before) is { } ended)
                    {
                        return ended;
                    }

                    break;
                default:
                    break;
            }
        }
    }

    /// <summary>What stands under a name of the document's object; null where it was stepped over or into.</summary>
    private (Found Found, JsonPiece? Piece)? Under(ref Utf8JsonReader reader, Utf8JsonReader before)
    {
        bool holdsRecords = members.Contains(reader.GetString() ?? "", StringComparer.Ordinal);
        if (!reader.Read())
        {
            Use(before);
            return (Found.TooLittle, null);
        }

        if (holdsRecords && reader.TokenType is JsonTokenType.StartArray)
        {
            _inList = true;
            return null;
        }

        if (holdsRecords && reader.TokenType is JsonTokenType.StartObject)
        {
            return Record(reader, before);
        }

        if (reader.TrySkip())
        {
            return null;
        }

        Use(before);
        return (Found.TooLittle, null);
    }

    private (Found Found, JsonPiece? Piece) Record(Utf8JsonReader reader, Utf8JsonReader before)
    {
        int begins = (int)reader.TokenStartIndex;
        if (!JsonElement.TryParseValue(ref reader, out JsonElement? value))
        {
            Use(before);
            return (Found.TooLittle, null);
        }

        int used = (int)reader.BytesConsumed;
        Advance(begins);
        RecordPosition position = new(_line, _column);
        Advance(used - begins);
        _state = reader.CurrentState;
        return (Found.Record, new JsonPiece(value.Value, position));
    }

    private void Use(Utf8JsonReader reader)
    {
        Advance((int)reader.BytesConsumed);
        _state = reader.CurrentState;
    }

    private void Advance(int count)
    {
        ReadOnlySpan<byte> gone = _buffer.AsSpan(_start, count);
        int last = gone.LastIndexOf((byte)'\n');
        _line += gone.Count((byte)'\n');
        _column = last < 0 ? _column + count : count - last;
        _start += count;
    }

    private void Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = content.Read(_buffer, _end, _buffer.Length - _end);
        SkipMark(read);
        _end += read;
        _isFinal = read == 0;
    }

    // Some tools begin a document with a mark of its byte order.
    private void SkipMark(int read)
    {
        if (!_hasBegun && _end == 0 && _buffer.AsSpan(0, read).StartsWith("\uFEFF"u8))
        {
            "   "u8.CopyTo(_buffer);
        }
    }

    private JsonPiece Fault(RejectReason reason, string detail) =>
        new(default, new RecordPosition(_line, _column)) { Fault = reason, Detail = detail };

    private enum Found
    {
        TooLittle,
        Record,
    }
}
