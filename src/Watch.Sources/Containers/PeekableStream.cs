namespace Watch.Sources.Containers;

/// <summary>A stream whose beginning can be looked at before it is read. The source stays its owner's.</summary>
internal sealed class PeekableStream(Stream source) : ReadOnlyStream
{
    // Most documents of a package are smaller than what is looked at of a large one.
    private const int FirstLook = 4096;

    private byte[] _head = [];
    private int _filled;
    private int _read;

    /// <summary>The first bytes, as many as asked for or as there are; only before the first read.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_filled < count)
        {
            if (_filled == _head.Length)
            {
                Array.Resize(ref _head, Math.Min(count, Math.Max(FirstLook, _head.Length * 2)));
            }

            int read = source.Read(_head.AsSpan(_filled));
            if (read == 0)
            {
                break;
            }

            _filled += read;
        }

        return _head.AsSpan(0, Math.Min(count, _filled));
    }

    public override int Read(Span<byte> buffer)
    {
        if (_read == _filled)
        {
            return source.Read(buffer);
        }

        int count = Math.Min(buffer.Length, _filled - _read);
        _head.AsSpan(_read, count).CopyTo(buffer);
        _read += count;
        return count;
    }
}
