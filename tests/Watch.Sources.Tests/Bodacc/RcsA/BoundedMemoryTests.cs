using System.Text;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;
using Xunit;
using static Watch.Sources.Tests.Bodacc.RcsA.Invented;

namespace Watch.Sources.Tests.Bodacc.RcsA;

[CollectionDefinition(nameof(Alone), DisableParallelization = true)]
public sealed class Alone;

[Collection(nameof(Alone))]
public class BoundedMemoryTests
{
    private const int Records = 200_000;

    [Fact]
    public void A_very_large_edition_is_read_a_record_at_a_time()
    {
        using Endless edition = new(Records);
        long most = 0;
        int read = 0;
        long before = GC.GetTotalMemory(forceFullCollection: true);
        foreach (Parsed parsed in Reading.RcsA.Parse(edition, new DocumentInfo { Name = "RCS-A_BXA20260153.xml" }))
        {
            Assert.IsType<Parsed.Accepted>(parsed);
            if (++read % 40_000 == 0)
            {
                most = Math.Max(most, GC.GetTotalMemory(forceFullCollection: true) - before);
            }
        }

        Assert.Equal(Records, read);
        Assert.True(edition.Given > 100_000_000, $"{edition.Given} bytes are no very large edition");
        Assert.InRange(most, 0, 8_000_000);
    }

    /// <summary>An edition that is never whole in memory.</summary>
    private sealed class Endless(int records) : Stream
    {
        private readonly byte[] _end = "</listeAvis></RCS-A_IMMAT>"u8.ToArray();
        private byte[] _piece = "<RCS-A_IMMAT><parution>20260153</parution><dateParution>2026-08-13</dateParution><listeAvis>"u8.ToArray();
        private int _at;
        private int _next;

        public long Given { get; private set; }

        public override bool CanRead => true;

        public override bool CanSeek => false;

        public override bool CanWrite => false;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public override int Read(byte[] buffer, int offset, int count)
        {
            if (_at == _piece.Length && _next <= records)
            {
                _next++;
                _piece =
                    _next > records ? _end : Encoding.UTF8.GetBytes(Notice(Firm(_next % 90_000, "FIRME"), Creation, number: $"{_next}"));
                _at = 0;
            }

            int given = Math.Min(count, _piece.Length - _at);
            _piece.AsSpan(_at, given).CopyTo(buffer.AsSpan(offset));
            _at += given;
            Given += given;
            return given;
        }

        public override void Flush() { }

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
    }
}
