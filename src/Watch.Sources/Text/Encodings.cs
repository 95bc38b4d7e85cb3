using System.Text;
using System.Text.RegularExpressions;

namespace Watch.Sources.Text;

/// <summary>
/// Decides the encoding of a document from its bytes: byte order mark, then the character set an HTTP header named, then the
/// XML prolog, then the content. What is said to be UTF-8, or says nothing, is read as UTF-8 and, where it is not, as windows-1252.
/// </summary>
internal static partial class Encodings
{
    /// <summary>How much of the beginning decides.</summary>
    public const int HeadLength = 1024;

    /// <summary>The encoding of a document.</summary>
    /// <param name="head">Its first bytes.</param>
    /// <param name="headerCharset">What an HTTP header named, or null.</param>
    /// <param name="fallback">Takes what is not in the encoding.</param>
    public static Encoding Choose(ReadOnlySpan<byte> head, string? headerCharset, BytewiseFallback fallback) =>
        Marked(head, fallback)
        ?? Named(headerCharset, fallback)
        ?? Wide(head)
        ?? Named(PrologCharset(head), fallback)
        ?? Tolerant(fallback);

    private static Encoding? Marked(ReadOnlySpan<byte> head, BytewiseFallback fallback) =>
        head switch
        {
            [0xEF, 0xBB, 0xBF, ..] => Tolerant(fallback),
            [0xFF, 0xFE, 0x00, 0x00, ..] => Encoding.UTF32,
            [0xFF, 0xFE, ..] => Encoding.Unicode,
            [0xFE, 0xFF, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };

    private static Encoding? Wide(ReadOnlySpan<byte> head) =>
        head switch
        {
            [(byte)'<', 0x00, not 0x00, 0x00, ..] => Encoding.Unicode,
            [0x00, (byte)'<', 0x00, not 0x00, ..] => Encoding.BigEndianUnicode,
            _ => null,
        };

    /// <summary>
    /// A name of two-byte sets is believed only with its mark or shape: a prolog that can be read byte by byte contradicts it.
    /// </summary>
    private static Encoding? Named(string? charset, BytewiseFallback fallback) =>
        charset?.Trim().Trim('"').ToLowerInvariant() switch
        {
            null or "" => null,
            "utf-8" or "utf8" or "us-ascii" or "ascii" => Tolerant(fallback),
            "iso-8859-1" or "latin1" or "windows-1252" or "cp1252" => Windows1252.Encoding,
            { } name when name.StartsWith("utf", StringComparison.Ordinal) || name.StartsWith("ucs", StringComparison.Ordinal) => null,
            { } name => CodePagesEncodingProvider.Instance.GetEncoding(name),
        };

    private static Encoding Tolerant(BytewiseFallback fallback) =>
        Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, fallback);

    private static string? PrologCharset(ReadOnlySpan<byte> head) =>
        Prolog.Match(Encoding.Latin1.GetString(head)) is { Success: true } match ? match.Groups["charset"].Value : null;

    [GeneratedRegex(
        """^\s*<\?xml\b[^>]*?\bencoding\s*=\s*["'](?<charset>[A-Za-z0-9._-]+)["']""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Prolog { get; }
}
