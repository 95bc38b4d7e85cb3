using System.Text;
using System.Text.RegularExpressions;
using System.Text.Unicode;
using Watch.Sources.Text;

namespace Watch.Sources.Feeds.Characters;

/// <summary>
/// Decides what the bytes of a feed say: byte order mark, then the shape of two- and four-byte sets, then what the HTTP header
/// and the prolog name, as far as the bytes agree. Bytes that are UTF-8 throughout are UTF-8, whatever western set is
/// declared; bytes that are not, in a text that says so or says nothing, are read as windows-1252, each for itself.
/// </summary>
internal static partial class FeedCharset
{
    private const int HeadLength = 1024;

    private static readonly UTF32Encoding _utf32BigEndian = new(bigEndian: true, byteOrderMark: true);

    /// <summary>The text, and the name of the set it was read in.</summary>
    public static (string Text, string Charset) Decode(ReadOnlySpan<byte> bytes, string? headerCharset)
    {
        if (Wide(bytes) is var (wide, mark) && wide is not null)
        {
            return (wide.GetString(bytes[mark..]), wide.WebName);
        }

        if (bytes is [0xEF, 0xBB, 0xBF, ..])
        {
            return (Tolerant(bytes[3..]), Encoding.UTF8.WebName);
        }

        Encoding? named = Candidate(headerCharset, bytes) ?? Candidate(Prolog(bytes), bytes);
        return named is null || (IsWestern(named) && IsReallyUtf8(bytes))
            ? (Tolerant(bytes), Utf8.IsValid(bytes) ? Encoding.UTF8.WebName : Windows1252.Encoding.WebName)
            : (named.GetString(bytes), named.WebName);
    }

    private static (Encoding? Encoding, int Mark) Wide(ReadOnlySpan<byte> head) => head switch
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

    /// <summary>A named set, unless it is UTF-8 or one of its parts, is unknown, is a two-byte set without its shape, or cannot hold these bytes.</summary>
    private static Encoding? Candidate(string? name, ReadOnlySpan<byte> bytes) => name?.Trim(' ', '"', '\'').ToLowerInvariant() switch
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
            Encoding? strict = CodePagesEncodingProvider.Instance.GetEncoding(name, EncoderFallback.ReplacementFallback, DecoderFallback.ExceptionFallback);
            strict?.GetCharCount(bytes);
            return strict;
        }
        catch (Exception ex) when (ex is ArgumentException or NotSupportedException)
        {
            return null;
        }
    }

    private static bool IsWestern(Encoding encoding) =>
        encoding.IsSingleByte && (encoding.WebName.StartsWith("iso-8859-", StringComparison.Ordinal) || encoding.WebName.StartsWith("windows-125", StringComparison.Ordinal));

    /// <summary>Not only valid, but with a letter that proves it: plain ASCII is valid in all of them.</summary>
    private static bool IsReallyUtf8(ReadOnlySpan<byte> bytes) => bytes.ContainsAnyInRange<byte>(0x80, 0xFF) && Utf8.IsValid(bytes);

    private static string Tolerant(ReadOnlySpan<byte> bytes) =>
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new BytewiseFallback()).GetString(bytes);

    private static string? Prolog(ReadOnlySpan<byte> bytes) =>
        PrologCharset.Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)])) is { Success: true } match
            ? match.Groups["charset"].Value
            : null;

    [GeneratedRegex("""<\?xml\b[^>]{0,200}?\bencoding\s{0,20}=\s{0,20}["'](?<charset>[A-Za-z0-9._:-]{1,40})["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex PrologCharset { get; }
}
