using System.IO.Compression;
using System.Security.Cryptography;
using Watch.Worker.Store;

namespace Watch.Worker.Ingesting.Archive;

/// <summary>Bytes that were written beside the archive and are to be taken into it.</summary>
internal sealed record KeptBytes(string Path, string Hash, long Bytes, bool Compressed);

/// <summary>
/// Reads a stream and writes what is read to a file, compressed unless it is already. What goes wrong with the file never
/// stops the reading.
/// </summary>
internal sealed class KeepingStream(Stream source, string folder, Action<KeptBytes> keep, Action<Exception> failed) : Stream
{
    private const int BufferSize = 64 * 1024;

    private readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
    private readonly string _path = Path.Combine(folder, Path.GetRandomFileName());
    private Stream? _copy;
    private FileStream? _file;
    private bool _compressed;
    private bool _closed;
    private bool _lost;
    private long _bytes;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position
    {
        get => throw new NotSupportedException();
        set => throw new NotSupportedException();
    }

    public override int Read(Span<byte> buffer)
    {
        int read = source.Read(buffer);
        Copy(buffer[..read]);
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing && !_closed)
        {
            _closed = true;
            Try(Finish);
            Discard();
            source.Dispose();
            _hash.Dispose();
        }

        base.Dispose(disposing);
    }

    private void Copy(ReadOnlySpan<byte> bytes)
    {
        if (_lost || bytes.IsEmpty)
        {
            return;
        }

        byte[] piece = bytes.ToArray();
        Try(() =>
        {
            (_copy ??= Begin(piece)).Write(piece);
            _hash.AppendData(piece);
            _bytes += piece.Length;
        });
    }

    private Stream Begin(byte[] first)
    {
        PrivateData.Create(folder);
        FileStream file = _file = PrivateData.Open(_path, FileMode.Create, FileAccess.ReadWrite, FileShare.None);
        _compressed = first is not ([0x1F, 0x8B, ..] or [(byte)'P', (byte)'K', ..]);
        return _compressed ? new GZipStream(file, CompressionLevel.Optimal) : file;
    }

    private void Finish()
    {
        byte[] buffer = new byte[BufferSize];
        while (Read(buffer) > 0) { }

        if (_copy is not null && !_lost)
        {
            _copy.Dispose();
            keep(new KeptBytes(_path, Convert.ToHexStringLower(_hash.GetHashAndReset()), _bytes, _compressed));
        }
    }

    // What could not be kept must not fill a disk that is full.
    private void Discard()
    {
        if (!_lost)
        {
            return;
        }

        try
        {
            using FileStream? file = _file;
            File.Delete(_path);
        }
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            // It was told already that it could not be kept.
        }
    }

    private void Try(Action action)
    {
        try
        {
            action();
        }
        // A full disk must not keep what was fetched from being read; whoever gave the action tells it.
        catch (Exception ex) when (ex is IOException or UnauthorizedAccessException)
        {
            _lost = true;
            failed(ex);
        }
    }
}
