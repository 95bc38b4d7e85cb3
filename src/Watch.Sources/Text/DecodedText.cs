using Watch.Sources.Containers;

namespace Watch.Sources.Text;

/// <summary>A document as text. The stream below stays its owner's.</summary>
internal sealed class DecodedText : IDisposable
{
    // The characters take eight times as much: greater ones are large objects to the runtime, and a package has a document for each record.
    private const int BufferSize = 4 * 1024;

    private readonly BytewiseFallback _fallback = new();
    private readonly PeekableStream _bytes;
    private readonly StreamReader _reader;

    /// <summary>Decides the encoding and begins to read.</summary>
    /// <param name="content">The bytes.</param>
    /// <param name="headerCharset">The character set an HTTP header named, or null.</param>
    public DecodedText(Stream content, string? headerCharset)
    {
        _bytes = new PeekableStream(content);
        _reader = new StreamReader(
            _bytes,
            Encodings.Choose(_bytes.Peek(Encodings.HeadLength), headerCharset, _fallback),
            detectEncodingFromByteOrderMarks: false,
            BufferSize,
            leaveOpen: true
        );
    }

    /// <summary>How many bytes were not in the encoding so far, and were read as windows-1252.</summary>
    public long Misfits => _fallback.Bytes;

    /// <summary>The next characters; 0 at the end.</summary>
    public int Read(Span<char> buffer) => _reader.Read(buffer);

    public void Dispose()
    {
        _reader.Dispose();
        _bytes.Dispose();
    }
}
