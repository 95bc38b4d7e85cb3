using System.Buffers;
using Watch.Contracts.Notices;

namespace Watch.Sources.Opendatasoft;

/// <summary>
/// Follows strings and brackets, byte by byte, to find where each record begins and ends. A bracket that does not match
/// closes down to the one that does, and a line break ends a string: the next record begins afresh after a broken one.
/// </summary>
/// <param name="longestRecord">In bytes; a longer one is cut, and told as too large.</param>
internal sealed class JsonRecordCutter(int longestRecord)
{
    /// <summary>The names under which a page holds its records; the last is that of the BDIF.</summary>
    private static readonly byte[][] Lists = ["results"u8.ToArray(), "records"u8.ToArray(), "result"u8.ToArray()];

    private const int LongestKey = 32;
    private const int Deepest = 256;

    private readonly Stack<byte> _open = new();
    private readonly ArrayBufferWriter<byte> _record = new();
    private readonly List<byte> _key = new(LongestKey);
    private int _level;
    private bool _capturing;
    private bool _tooLong;
    private bool _inString;
    private bool _escaped;
    private bool _any;
    private int _line = 1;
    private int _column;
    private RecordPosition _start;

    /// <summary>Takes one byte; gives the record that it ends, if it ends one.</summary>
    public JsonRecord? Take(byte b)
    {
        Advance(b);
        if (_inString)
        {
            Keep(b);
            InString(b);
            return null;
        }

        return b switch
        {
            (byte)' ' or (byte)'\t' or (byte)'\r' or (byte)'\n' => Kept(b),
            (byte)',' when _open.Count == _level => Ended(),
            (byte)'}' or (byte)']' => Close(b),
            0xEF or 0xBB or 0xBF when !_any => null,
            _ => Begin(b),
        };
    }

    /// <summary>What is left when the document ends: a record that broke off, or a document that did.</summary>
    public JsonRecord? End()
    {
        bool scalar = _capturing && _open.Count == 0 && !_inString;
        return scalar ? Ended()
            : _capturing || _open.Count > 0 ? new JsonRecord(_record.WrittenSpan.ToArray(), _start, RejectReason.Truncated)
            : _any ? null
            : new JsonRecord([], default, RejectReason.Truncated);
    }

    private JsonRecord? Begin(byte b)
    {
        bool atLevel = _open.Count == _level && !_capturing;
        if (b == '[' && (_level == 0 && !_any || IsPageOfResults()))
        {
            return Descend(b);
        }

        if (atLevel)
        {
            _capturing = true;
            _tooLong = false;
            _start = new RecordPosition(_line, _column);
        }

        _any = true;
        Keep(b);
        if (b == '"')
        {
            _inString = true;
            _key.Clear();
        }

        return b is (byte)'{' or (byte)'[' ? Open(b) : null;
    }

    /// <summary>A record that nests deeper than any reader goes is given up, so that the stack is bounded too.</summary>
    private JsonRecord? Open(byte b)
    {
        _open.Push(b);
        if (_open.Count < Deepest)
        {
            return null;
        }

        while (_open.Count > Math.Min(_level, Deepest / 2))
        {
            _open.Pop();
        }

        _tooLong = true;
        return Ended();
    }

    private JsonRecord? Descend(byte b)
    {
        _any = true;
        _open.Push(b);
        _level = _open.Count;
        _capturing = false;
        _record.Clear();
        return null;
    }

    /// <summary>Inside the one object of the document, after the name under which its records stand.</summary>
    private bool IsPageOfResults() => _level == 0 && _capturing && _open.Count == 1 && _open.Peek() == '{' && Lists.Any(_key.SequenceEqual);

    private JsonRecord? Close(byte b)
    {
        byte opening = b == '}' ? (byte)'{' : (byte)'[';
        if (_open.Count == _level && _level > 0 && opening == '[')
        {
            JsonRecord? last = Ended();
            _open.Pop();
            _level = int.MaxValue;
            return last;
        }

        if (!_open.Take(_open.Count - Math.Min(_level, _open.Count)).Contains(opening))
        {
            if (_level == int.MaxValue && _open.Count > 0)
            {
                _open.Pop();
            }

            return Kept(b);
        }

        Keep(b);
        while (_open.Pop() != opening) { }

        return _open.Count == _level && _capturing ? Ended() : null;
    }

    private JsonRecord? Ended()
    {
        if (!_capturing)
        {
            return null;
        }

        JsonRecord record = new(_record.WrittenSpan.ToArray(), _start, _tooLong ? RejectReason.TooLarge : null);
        _capturing = false;
        _record.Clear();
        return record;
    }

    private void InString(byte b)
    {
        if (b == '\n' || (b == '"' && !_escaped))
        {
            _inString = false;
        }
        else if (_key.Count < LongestKey)
        {
            _key.Add(b);
        }

        _escaped = b == '\\' && !_escaped;
    }

    private JsonRecord? Kept(byte b)
    {
        Keep(b);
        return null;
    }

    private void Keep(byte b)
    {
        if (!_capturing)
        {
            return;
        }

        _tooLong |= _record.WrittenCount >= longestRecord;
        if (!_tooLong)
        {
            _record.GetSpan(1)[0] = b;
            _record.Advance(1);
        }
    }

    private void Advance(byte b)
    {
        if (b == '\n')
        {
            _line++;
            _column = 0;
        }
        else
        {
            _column++;
        }
    }
}
