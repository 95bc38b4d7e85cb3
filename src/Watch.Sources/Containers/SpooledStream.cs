namespace Watch.Sources.Containers;

/// <summary>A copy of bytes that can be read at any place: in memory while it is small, in a temporary file where it is not.</summary>
internal sealed class SpooledStream : IDisposable
{
    private const int MostInMemory = 256 * 1024;
    private const int BufferSize = 16 * 1024;

    private Stream? _copy;

    /// <summary>Takes the copy, and stands at its beginning.</summary>
    public Stream Copy(Stream source)
    {
        MemoryStream small = new();
        _copy = small;
        byte[] buffer = new byte[BufferSize];
        while (source.Read(buffer) is > 0 and int read)
        {
            if (_copy == small && small.Length + read > MostInMemory)
            {
                _copy = Spool.Create();
                small.WriteTo(_copy);
            }

            _copy.Write(buffer, 0, read);
        }

        _copy.Position = 0;
        return _copy;
    }

    public void Dispose() => _copy?.Dispose();
}
