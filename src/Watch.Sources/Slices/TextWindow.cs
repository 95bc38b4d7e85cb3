using Watch.Contracts.Notices;
using Watch.Sources.Text;

namespace Watch.Sources.Slices;

/// <summary>
/// A window that moves over the text of a document: what is before <see cref="Start"/> is given up, and its line and column
/// are known.
/// </summary>
internal sealed class TextWindow(DecodedText text)
{
    private char[] _buffer = new char[64 * 1024];
    private int _end;
    private int _line = 1;
    private int _column = 1;

    /// <summary>Where what is still needed begins.</summary>
    public int Start { get; private set; }

    /// <summary>True when the document has no more than what is in the window.</summary>
    public bool Ended { get; private set; }

    /// <summary>How much is in the window.</summary>
    public int Length => _end - Start;

    /// <summary>Where in the document the window begins.</summary>
    public RecordPosition Position => new(_line, _column);

    /// <summary>What is in the window.</summary>
    public ReadOnlySpan<char> Span => _buffer.AsSpan(Start, Length);

    /// <summary>Gives up the first characters.</summary>
    public void Drop(int count)
    {
        ReadOnlySpan<char> gone = Span[..count];
        int last = gone.LastIndexOf('\n');
        _line += gone.Count('\n');
        _column = last < 0 ? _column + count : count - last;
        Start += count;
    }

    /// <summary>Takes and gives up the first characters, which stay where they are until the window is made longer.</summary>
    public Slice Take(SliceKind kind, int count, int atMost = int.MaxValue)
    {
        Slice slice = new(kind, _buffer.AsMemory(Start, Math.Min(count, atMost)), Position);
        Drop(count);
        return slice;
    }

    /// <summary>Makes the window longer; false at the end of the document.</summary>
    public bool Fill()
    {
        if (Ended)
        {
            return false;
        }

        if (Start > 0)
        {
            Span.CopyTo(_buffer);
            (Start, _end) = (0, Length);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        int read = text.Read(_buffer.AsSpan(_end));
        _end += read;
        Ended = read == 0;
        return !Ended;
    }
}
