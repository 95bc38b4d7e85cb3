using System.Buffers;

namespace Watch.Sources.Containers;

/// <summary>What a run of bytes is, told from its beginning and never from its name.</summary>
internal enum ContainerFormat
{
    /// <summary>No bytes at all.</summary>
    Empty,

    /// <summary>A gzip layer.</summary>
    Gzip,

    /// <summary>A tar archive.</summary>
    Tar,

    /// <summary>A zip archive.</summary>
    Zip,

    /// <summary>An archive that no public source sends and that is not opened.</summary>
    Foreign,

    /// <summary>Text that may be XML or JSON.</summary>
    Text,

    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Recognises a format by its magic bytes.</summary>
internal static class ContainerFormats
{
    /// <summary>How many bytes decide.</summary>
    public const int HeadLength = TarHeader.Length;

    /// <summary>Byte order marks, the zeros of UTF-16 and blanks.</summary>
    private static readonly SearchValues<byte> BeforeText = SearchValues.Create(0xEF, 0xBB, 0xBF, 0xFF, 0xFE, 0x00, 0x20, 0x09, 0x0D, 0x0A);

    public static ContainerFormat Recognise(ReadOnlySpan<byte> head) =>
        head switch
        {
            [] => ContainerFormat.Empty,
            [0x1F, 0x8B, ..] => ContainerFormat.Gzip,
            [0x50, 0x4B, 0x03, 0x04, ..] or [0x50, 0x4B, 0x05, 0x06, ..] => ContainerFormat.Zip,
            [0x1F, 0x9D, ..]
            or [0x42, 0x5A, 0x68, ..]
            or [0xFD, 0x37, 0x7A, 0x58, ..]
            or [0x37, 0x7A, 0xBC, 0xAF, ..]
            or [0x28, 0xB5, 0x2F, 0xFD, ..]
            or [0x52, 0x61, 0x72, 0x21, ..] => ContainerFormat.Foreign,
            _ when IsTar(head) => ContainerFormat.Tar,
            _ when IsText(head) => ContainerFormat.Text,
            _ => ContainerFormat.Other,
        };

    /// <summary>A header with a right checksum, or the block of zeros with which an archive without entries begins.</summary>
    private static bool IsTar(ReadOnlySpan<byte> head) =>
        head.Length >= TarHeader.Length && (TarHeader.Parse(head) is not null || !head.ContainsAnyExcept((byte)0));

    private static bool IsText(ReadOnlySpan<byte> head)
    {
        int start = head.IndexOfAnyExcept(BeforeText);
        return start >= 0 && head[start..] is [(byte)'<' or (byte)'{' or (byte)'[', ..];
    }
}
