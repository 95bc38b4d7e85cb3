using System.Text;
using System.Text.Unicode;
using Watch.Sources.Text;

namespace Watch.Sources.Articles;

/// <summary>
/// Decides what bytes say: byte order mark, then the shape of two- and four-byte sets, then what the HTTP header
/// and the document name, as far as the bytes agree. Bytes that are UTF-8 throughout are UTF-8, whatever western set is
/// declared; bytes that are not, in a text that says so or says nothing, are read as windows-1252, each for itself.
/// </summary>
internal static class NamedCharset
{
    private static readonly UTF32Encoding _utf32BigEndian = new(bigEndian: true, byteOrderMark: true);

    /// <summary>The text, and the name of the set it was read in.</summary>
    /// <param name="bytes">The document.</param>
    /// <param name="names">What names its set, the first that can be right being believed.</param>
    public static (string Text, string Charset) Decode(ReadOnlySpan<byte> bytes, params ReadOnlySpan<string?> names)
    {
        if (Wide(bytes) is var (wide, mark) && wide is not null)
        {
            return (wide.GetString(bytes[mark..]), wide.WebName);
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return (Tolerant(bytes[3..]), Encoding.UTF8.WebName);
        }

        Encoding? named = null;
        for (int i = 0; i < names.Length && named is null; i++)
        {
            named = Candidate(names[i], bytes);
        }

        return named is null || (IsWestern(named) && IsReallyUtf8(bytes))
            ? (Tolerant(bytes), Utf8.IsValid(bytes) ? Encoding.UTF8.WebName : Windows1252.Encoding.WebName)
            : (named.GetString(bytes), named.WebName);
    }

    /// <summary>The text in a set that somebody who looked at the document has named: nothing of it is believed.</summary>
    public static string Decode(ReadOnlySpan<byte> bytes, Encoding encoding) =>
        encoding.CodePage == Encoding.UTF8.CodePage ? Tolerant(bytes) : encoding.GetString(bytes);

    /// <summary>A set by its name; null for one that is not known or not for texts of today.</summary>
    public static Encoding? Find(string name) =>
        name.ToLowerInvariant() switch
        {
            "utf-8" => Encoding.UTF8,
            "utf-16" or "utf-16le" => Encoding.Unicode,
            "utf-16be" => Encoding.BigEndianUnicode,
            "iso-8859-1" or "windows-1252" => Windows1252.Encoding,
            { } other => CodePagesEncodingProvider.Instance.GetEncoding(other),
        };

    private static (Encoding? Encoding, int Mark) Wide(ReadOnlySpan<byte> head) =>
        head switch
        {
            [0xFF, 0xFE, 0x00, 0x00, ..] => (Encoding.UTF32, 4),
            [0x00, 0x00, 0xFE, 0xFF, ..] => (_utf32BigEndian, 4),
            [0xFF, 0xFE, ..] => (Encoding.Unicode, 2),
            [0xFE, 0xFF, ..] => (Encoding.BigEndianUnicode, 2),
            [not 0x00, 0x00, 0x00, 0x00, ..] => (Encoding.UTF32, 0),
            [0x00, 0x00, 0x00, not 0x00, ..] => (_utf32BigEndian, 0),
            [not 0x00, 0x00, not 0x00, 0x00, ..] => (Encoding.Unicode, 0),
            [0x00, not 0x00, 0x00, not 0x00, ..] => (Encoding.BigEndianUnicode, 0),
            _ => (null, 0),
        };

    /// <summary>
    /// A named set, unless it is UTF-8 or one of its parts, is unknown, is a two-byte set without its shape, or cannot hold these bytes.
    /// </summary>
    private static Encoding? Candidate(string? name, ReadOnlySpan<byte> bytes) =>
        name?.Trim(' ', '"', '\'').ToLowerInvariant() switch
        {
            null or "" or "ascii" or "us-ascii" => null,
            { } wide when wide.StartsWith("utf", StringComparison.Ordinal) || wide.StartsWith("ucs", StringComparison.Ordinal) => null,
            "iso-8859-1" or "iso8859-1" or "iso_8859-1" or "latin1" or "latin-1" or "l1" or "cp1252" => Windows1252.Encoding,
            "gb2312" or "gbk" => Fitting("gb18030", bytes),
            { } other => Fitting(other, bytes),
        };

    private static Encoding? Fitting(string name, ReadOnlySpan<byte> bytes)
    {
        try
        {
            Encoding? strict = CodePagesEncodingProvider.Instance.GetEncoding(
                name,
                EncoderFallback.ReplacementFallback,
                DecoderFallback.ExceptionFallback
            );
            strict?.GetCharCount(bytes);
            return strict;
        }
        catch (Exception ex) when (ex is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsWestern(Encoding encoding) =>
        encoding.IsSingleByte
        && (
            encoding.WebName.StartsWith("iso-8859-", StringComparison.Ordinal)
            || encoding.WebName.StartsWith("windows-125", StringComparison.Ordinal)
        );

    /// <summary>Not only valid, but with a letter that proves it: plain ASCII is valid in all of them.</summary>
    private static bool IsReallyUtf8(ReadOnlySpan<byte> bytes) => bytes.ContainsAnyInRange<byte>(0x80, 0xFF) && Utf8.IsValid(bytes);

    private static string Tolerant(ReadOnlySpan<byte> bytes) =>
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new BytewiseFallback()).GetString(bytes);
}
