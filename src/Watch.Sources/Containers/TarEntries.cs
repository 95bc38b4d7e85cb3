using System.Globalization;
using System.Text;
using Watch.Contracts.Notices;

namespace Watch.Sources.Containers;

/// <summary>
/// Reads a tar archive forwards. The platform's own reader is not used: it sets aside as much memory as the header of a
/// long name or a pax block declares (1.9 GB for a file of 512 bytes), and passes over an archive cut between two entries.
/// </summary>
internal sealed class TarEntries(Stream source, string layer) : ArchiveEntries
{
    private const int MaxExtensionBytes = 64 * 1024;

    private ContainerException? _failure;
    private long _position;
    private long _left;
    private int _padding;

    public override ArchiveEntry? Next()
    {
        Skip(_left + _padding);
        string? longName = null;
        long? longSize = null;
        while (ReadHeader() is { } header)
        {
            Begin(header.Size);
            switch (header.Type)
            {
                case 'L':
                    longName = TarHeader.Text(ReadExtension(header));
                    break;
                case 'x':
                    (longName, longSize) = Pax(ReadExtension(header), longName, longSize);
                    break;
                case 'K' or 'g' or '5':
                case '\0' when header.Name.EndsWith('/'):
                    Skip(_left + _padding);
                    break;
                default:
                    Begin(longSize ?? header.Size);
                    return new ArchiveEntry(longName ?? header.Name, _left, header.Type is '0' or '7' or '\0', () => new EntryStream(this));
            }
        }

        return null;
    }

    private void Begin(long size)
    {
        _left = size;
        _padding = (int)((TarHeader.Length - (size % TarHeader.Length)) % TarHeader.Length);
    }

    private TarHeader? ReadHeader()
    {
        Span<byte> block = stackalloc byte[TarHeader.Length];
        long at = _position;
        int read = ReadUpTo(block);
        if (read < TarHeader.Length)
        {
            throw Failed(RejectReason.Truncated, $"it breaks off after {_position} bytes, before the end mark of a tar archive");
        }

        if (!block.ContainsAnyExcept((byte)0))
        {
            return null;
        }

        return TarHeader.Parse(block) ?? throw Failed(RejectReason.BadArchive, $"the tar header at byte {at} is damaged");
    }

    private byte[] ReadExtension(TarHeader header)
    {
        if (header.Size > MaxExtensionBytes)
        {
            throw Failed(
                RejectReason.TooLarge,
                $"a header extension declares {header.Size} bytes; at most {MaxExtensionBytes} are allowed"
            );
        }

        byte[] text = new byte[header.Size];
        for (int filled = 0; filled < text.Length; )
        {
            filled += ReadEntry(text.AsSpan(filled));
        }

        Skip(_padding);
        return text;
    }

    /// <summary>Records of the form <c>27 path=name of the file\n</c>; what is not of it is passed over.</summary>
    private static (string? Name, long? Size) Pax(byte[] text, string? name, long? size)
    {
        foreach (string record in Encoding.UTF8.GetString(text).Split('\n'))
        {
            string pair = record[(record.IndexOf(' ', StringComparison.Ordinal) + 1)..];
            if (pair.StartsWith("path=", StringComparison.Ordinal))
            {
                name = pair["path=".Length..];
            }
            else if (
                pair.StartsWith("size=", StringComparison.Ordinal)
                && long.TryParse(pair.AsSpan("size=".Length), NumberStyles.None, CultureInfo.InvariantCulture, out long declared)
            )
            {
                size = declared;
            }
        }

        return (name, size);
    }

    private void Skip(long count)
    {
        Span<byte> buffer = stackalloc byte[4096];
        _left = 0;
        _padding = 0;
        while (count > 0)
        {
            int read = ReadUpTo(buffer[..(int)Math.Min(count, buffer.Length)]);
            count -= read == 0 ? throw CutInside() : read;
        }
    }

    private int ReadEntry(Span<byte> buffer)
    {
        int wanted = (int)Math.Min(buffer.Length, _left);
        if (wanted == 0)
        {
            return 0;
        }

        int read = ReadUpTo(buffer[..wanted]);
        _left -= read == 0 ? throw CutInside() : read;
        return read;
    }

    private int ReadUpTo(Span<byte> buffer)
    {
        if (_failure is not null)
        {
            throw _failure;
        }

        int read = source.ReadAtLeast(buffer, buffer.Length, throwOnEndOfStream: false);
        _position += read;
        return read;
    }

    private ContainerException CutInside() => Failed(RejectReason.Truncated, $"it breaks off after {_position} bytes, inside an entry");

    private ContainerException Failed(RejectReason reason, FormattableString detail) =>
        _failure = new ContainerException(layer, reason, detail.ToString(CultureInfo.InvariantCulture));

    private sealed class EntryStream(TarEntries entries) : ReadOnlyStream
    {
        public override int Read(Span<byte> buffer) => entries.ReadEntry(buffer);
    }
}
