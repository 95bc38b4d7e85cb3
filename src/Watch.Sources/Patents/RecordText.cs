using System.Text;
using Watch.Sources.Text;

namespace Watch.Sources.Patents;

/// <summary>
/// The characters of a document for a reader of XML: no more of them than are allowed, and the beginning kept for the
/// quarantine. The stream below stays its owner's.
/// </summary>
/// <param name="content">The bytes.</param>
/// <param name="headerCharset">The character set an HTTP header named, or null.</param>
/// <param name="allowed">The most characters of it.</param>
internal sealed class RecordText(Stream content, string? headerCharset, int allowed) : TextReader
{
    private const int LongestBeginning = 64 * 1024;

    private readonly DecodedText _decoded = new(content, headerCharset);
    private readonly StringBuilder _beginning = new();
    private long _left = allowed;
    private bool _isInside;

    /// <summary>Whether all of it was read: what is missing then is missing for good.</summary>
    public bool IsEnded { get; private set; }

    /// <summary>How it begins, bounded.</summary>
    public string Beginning => _beginning.ToString();

    /// <summary>How many bytes were not in the encoding of the document, and were read as windows-1252.</summary>
    public long Misfits => _decoded.Misfits;

    public override int Read(char[] buffer, int index, int count)
    {
        int read = _decoded.Read(buffer.AsSpan(index, count));
        _beginning.Append(buffer, index, Math.Min(read, LongestBeginning - _beginning.Length));
        IsEnded |= read == 0 && count > 0;
        _left -= read;
        return _left >= 0 ? Begun(buffer, index, read) : throw new RecordTooLargeException();
    }

    public override int Read()
    {
        char[] one = new char[1];
        return Read(one, 0, 1) == 0 ? -1 : one[0];
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            _decoded.Dispose();
        }

        base.Dispose(disposing);
    }

    // A mark or blanks before the declaration are no XML; publishers write them.
    private int Begun(char[] buffer, int index, int read)
    {
        while (!_isInside && read > 0)
        {
            int blanks = buffer.AsSpan(index, read).IndexOfAnyExcept("\uFEFF \t\r\n");
            int leave = blanks < 0 ? read : blanks;
            _isInside = blanks >= 0;
            buffer.AsSpan(index + leave, read - leave).CopyTo(buffer.AsSpan(index));
            read = read > leave ? read - leave : _decoded.Read(buffer.AsSpan(index, read));
        }

        return read;
    }
}

/// <summary>A record is longer than any real one; never leaves a parser.</summary>
internal sealed class RecordTooLargeException : IOException;
