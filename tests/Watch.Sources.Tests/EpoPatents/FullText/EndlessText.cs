using System.Text;

namespace Watch.Sources.Tests.EpoPatents.FullText;

/// <summary>A document that begins in one way and goes on in another for as long as it is said to; nothing of it is kept.</summary>
internal sealed class EndlessText(string beginning, string then, long length) : Stream
{
    private readonly byte[] _beginning = Encoding.UTF8.GetBytes(beginning);
    private readonly byte[] _then = Encoding.UTF8.GetBytes(then);
    private long _at;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _at;
        set => throw new NotSupportedException();
    }

    public override int Read(byte[] buffer, int offset, int count)
    {
        int read = (int)Math.Min(count, length - _at);
        for (int i = 0; i < read; i++, _at++)
        {
            buffer[offset + i] = _at < _beginning.Length ? _beginning[_at] : _then[(_at - _beginning.Length) % _then.Length];
        }

        return read;
    }

    public override void Flush() { }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
