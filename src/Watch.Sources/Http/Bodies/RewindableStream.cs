using Watch.Sources.Containers;
using Watch.Sources.Http.Answers;

namespace Watch.Sources.Http.Bodies;

/// <summary>A stream whose first bytes were looked at, and which counts what is read. The source stays its owner's.</summary>
/// <param name="source">The bytes.</param>
/// <param name="most">How many may be read; one more is a <see cref="BodyException"/> with the reason.</param>
/// <param name="tooLarge">That reason.</param>
internal sealed class RewindableStream(Stream source, long most, string tooLarge) : ReadOnlyStream
{
    private byte[] _head = [];
    private int _given;

    /// <summary>How many bytes of the source were used.</summary>
    public long Count { get; private set; }

    /// <summary>The first bytes, as many as asked for or as there are; once, before the first read.</summary>
    public async Task<ReadOnlyMemory<byte>> PeekAsync(int count, CancellationToken ct)
    {
        byte[] head = new byte[count];
        int read = await source.ReadAtLeastAsync(head, count, throwOnEndOfStream: false, ct);
        Counted(read);
        _head = head[..read];
        return _head;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_given == _head.Length)
        {
            return Counted(await source.ReadAsync(buffer, cancellationToken));
        }

        int count = Math.Min(buffer.Length, _head.Length - _given);
        _head.AsMemory(_given, count).CopyTo(buffer);
        _given += count;
        return count;
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) =>
        ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    /// <summary>The network is waited for, never blocked on.</summary>
    public override int Read(Span<byte> buffer) => throw new NotSupportedException();

    private int Counted(int read)
    {
        Count += read;
        return Count <= most ? read : throw new BodyException(FaultKind.TooLarge, tooLarge);
    }
}
