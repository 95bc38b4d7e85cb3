using CsCheck;
using Xunit;

namespace Watch.Sources.Tests.Containers;

/// <summary>No bytes make a walk throw, and every walk says something.</summary>
public sealed class ContainerPropertyTests
{
    private static readonly byte[] Gzip = [0x1F, 0x8B, 8, 0, 0, 0, 0, 0, 0, 3];
    private static readonly byte[] Zip = [0x50, 0x4B, 0x03, 0x04];

    private static readonly byte[][] Whole =
    [
        Pack.Taz("a"),
        Pack.Tar(("a.taz", Pack.Taz("a")), ("b.xml", Pack.Bytes("<b/>"))),
        Pack.Zip(("a.taz", Pack.Taz("a")), ("b.xml", Pack.Bytes("<b/>"))),
        Pack.Gzip(Pack.Zip(("b.xml", Pack.Bytes("<b/>")))),
    ];

    [Fact]
    public void Random_bytes_never_throw() =>
        Gen.Select(
                Gen.OneOfConst<byte[]>([], Gzip, Zip, Pack.TarHeader("a.xml", 600)),
                Gen.Byte.Array[0, 3000],
                Gen.OneOfConst("a.taz", "a.xml", "a")
            )
            .Sample((magic, rest, name) => SaysSomething(Walked.Through([.. magic, .. rest], name)), iter: 3000);

    [Fact]
    public void Every_prefix_of_a_whole_archive_is_survived()
    {
        foreach (byte[] archive in Whole)
        {
            for (int length = 0; length <= archive.Length; length += length < 600 ? 1 : 37)
            {
                Assert.True(SaysSomething(Walked.Through(archive[..length], "a.taz")), $"{length} bytes");
            }
        }
    }

    [Fact]
    public void A_flipped_byte_is_survived() =>
        Gen.Select(Gen.OneOfConst(Whole), Gen.Int[0, int.MaxValue], Gen.Byte)
            .Sample((archive, at, value) => SaysSomething(Walked.Through(Flip(archive, at % archive.Length, value), "a.taz")), iter: 3000);

    private static byte[] Flip(byte[] archive, int at, byte value)
    {
        byte[] flipped = [.. archive];
        flipped[at] = value;
        return flipped;
    }

    private static bool SaysSomething(Walked walked) => walked.Documents.Count + walked.Refused.Count > 0;
}
