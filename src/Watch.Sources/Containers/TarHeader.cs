using System.Buffers.Binary;
using System.Text;

namespace Watch.Sources.Containers;

/// <summary>One header block of a tar archive (POSIX ustar, with the extensions of GNU and of pax).</summary>
internal readonly record struct TarHeader(string Name, long Size, char Type)
{
    public const int Length = 512;

    private const int ChecksumAt = 148;
    private const int ChecksumLength = 8;

    /// <summary>Null when the checksum or the size is wrong, so that this is no header.</summary>
    public static TarHeader? Parse(ReadOnlySpan<byte> block)
    {
        if (
            block.Length < Length
            || Number(block.Slice(ChecksumAt, ChecksumLength)) != Sum(block)
            || Number(block[124..136]) is not { } size
        )
        {
            return null;
        }

        string name = Text(block[..100]);
        string prefix = block[257..263].SequenceEqual("ustar\0"u8) ? Text(block[345..500]) : "";
        return new TarHeader(prefix.Length == 0 ? name : $"{prefix}/{name}", size, (char)block[156]);
    }

    /// <summary>Text up to the first NUL.</summary>
    public static string Text(ReadOnlySpan<byte> field)
    {
        int end = field.IndexOf((byte)0);
        return Encoding.UTF8.GetString(end < 0 ? field : field[..end]);
    }

    private static long Sum(ReadOnlySpan<byte> block)
    {
        long sum = ChecksumLength * ' ';
        for (int i = 0; i < Length; i++)
        {
            sum += i is >= ChecksumAt and < ChecksumAt + ChecksumLength ? 0 : block[i];
        }

        return sum;
    }

    /// <summary>Octal digits between blanks, or GNU's binary form, which has the top bit set.</summary>
    private static long? Number(ReadOnlySpan<byte> field)
    {
        if ((field[0] & 0x80) != 0)
        {
            return field[0] == 0x80 && field[^8] < 0x80 ? BinaryPrimitives.ReadInt64BigEndian(field[^8..]) : null;
        }

        long value = 0;
        ReadOnlySpan<byte> digits = field.Trim("\0 "u8);
        foreach (byte digit in digits)
        {
            if (digit is < (byte)'0' or > (byte)'7')
            {
                return null;
            }

            value = (value * 8) + (digit - '0');
        }

        return value;
    }
}
