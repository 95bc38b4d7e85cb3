namespace Watch.Sources.Bodacc.Xml;

/// <summary>What a slice of a document is.</summary>
internal enum SliceKind
{
    /// <summary>All before the first record.</summary>
    Head,

    /// <summary>A record from its start tag to its end tag.</summary>
    Record,

    /// <summary>A record whose end tag does not come before the next start tag.</summary>
    Unclosed,

    /// <summary>A record that the document breaks off in.</summary>
    BrokenOff,

    /// <summary>A record larger than any is; it was passed over.</summary>
    TooLarge,

    /// <summary>What stands between two records: blanks, in a sound document.</summary>
    Between,

    /// <summary>All after the last record.</summary>
    Tail,
}

/// <summary>A slice of a document.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="Text">Its text.</param>
/// <param name="Line">Where it begins, 1-based.</param>
/// <param name="Column">Where it begins, 1-based.</param>
internal readonly record struct Slice(SliceKind Kind, string Text, int Line, int Column);

/// <summary>
/// Cuts a document into its records by their tags alone, so that a record that is not well-formed costs itself and
/// nothing else. Holds one record at a time.
/// </summary>
internal sealed class RecordCutter(TextReader text, string element)
{
    /// <summary>The longest record in characters; the longest of a year has under 100,000.</summary>
    public const int LongestRecord = 4_000_000;

    private const int FirstBuffer = 1 << 16;

    private readonly string _open = $"<{element}";
    private readonly string _close = $"</{element}";
    private char[] _buffer = new char[FirstBuffer];
    private int _length;
    private bool _ended;
    private int _line = 1;
    private int _column = 1;

    /// <summary>The slices, in order; together they are the document.</summary>
    public IEnumerable<Slice> Cut()
    {
        SliceKind before = SliceKind.Head;
        while (true)
        {
            (int at, bool found) = Find(0, opensOnly: true);
            if (!found && at < 0)
            {
                yield return Take(SliceKind.Tail, _length);
                yield break;
            }

            if (at > 0 || before == SliceKind.Head)
            {
                yield return Take(found ? before : SliceKind.TooLarge, at);
            }

            before = SliceKind.Between;
            if (found)
            {
                yield return NextRecord();
            }
        }
    }

    private Slice NextRecord()
    {
        (int at, bool found) = Find(1, opensOnly: false);
        if (!found)
        {
            return at < 0 ? Take(SliceKind.BrokenOff, _length) : Take(SliceKind.TooLarge, at);
        }

        if (_buffer[at + 1] != '/')
        {
            return Take(SliceKind.Unclosed, at);
        }

        int end = Array.IndexOf(_buffer, '>', at, _length - at);
        return Take(SliceKind.Record, end + 1);
    }

    // The next tag from a place on: (place, true); (-1, false) at the end of the document; (place, false) where it is too far.
    private (int At, bool Found) Find(int from, bool opensOnly)
    {
        while (true)
        {
            int at = Earliest(IndexOf(_open, from), opensOnly ? -1 : IndexOf(_close, from));
            if (at >= 0)
            {
                return (at, true);
            }

            if (_length > LongestRecord)
            {
                return (_length - FirstBuffer, false);
            }

            from = Math.Max(from, _length - _close.Length - 1);
            if (!Fill())
            {
                return (-1, false);
            }
        }
    }

    private static int Earliest(int one, int other) => one < 0 ? other : other < 0 ? one : Math.Min(one, other);

    private int IndexOf(string tag, int from)
    {
        while (from < _length)
        {
            int at = _buffer.AsSpan(from, _length - from).IndexOf(tag, StringComparison.Ordinal);
            if (at < 0)
            {
                return -1;
            }

            at += from;
            int after = at + tag.Length;
            if (after < _length && (char.IsWhiteSpace(_buffer[after]) || _buffer[after] is '>' or '/') && HasEnd(after))
            {
                return at;
            }

            from = at + 1;
        }

        return -1;
    }

    private bool HasEnd(int from) => Array.IndexOf(_buffer, '>', from, _length - from) >= 0;

    private bool Fill()
    {
        if (_ended)
        {
            return false;
        }

        if (_length == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = text.Read(_buffer, _length, _buffer.Length - _length);
        _length += read;
        _ended = read == 0;
        return !_ended;
    }

    private Slice Take(SliceKind kind, int count)
    {
        Slice slice = new(kind, new string(_buffer, 0, count), _line, _column);
        foreach (char c in slice.Text)
        {
            (_line, _column) = c == '\n' ? (_line + 1, 1) : (_line, _column + 1);
        }

        _buffer.AsSpan(count, _length - count).CopyTo(_buffer);
        _length -= count;
        return slice;
    }
}
