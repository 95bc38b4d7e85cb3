using System.Text;
using System.Text.RegularExpressions;

namespace Watch.Sources.Text;

/// <summary>
/// Decides the encoding of a document from its bytes: byte order mark, then what an HTTP header said, then the XML
/// prolog, then UTF-8. Bytes that are not UTF-8 after all are read as windows-1252, each by itself, so that nothing is lost.
/// </summary>
internal static partial class Encodings
{
    /// <summary>The code page that Windows programs of western Europe write.</summary>
    public const int Windows1252 = 1252;

    private const int PrologBytes = 256;

    /// <summary>A reader of the text; the stream stays its owner's.</summary>
    public static TextReader Read(Stream content, string? headerCharset)
    {
        byte[] head = new byte[PrologBytes];
        int length = content.ReadAtLeast(head, PrologBytes, throwOnEndOfStream: false);
        Encoding encoding = Decide(head.AsSpan(0, length), headerCharset);
        return new StreamReader(new PrefixedStream(head.AsMemory(0, length), content), encoding, detectEncodingFromByteOrderMarks: true);
    }

    private static Encoding Decide(ReadOnlySpan<byte> head, string? headerCharset)
    {
        if (head.StartsWith<byte>([0xFE, 0xFF]) || head.StartsWith<byte>([0, (byte)'<']))
        {
            return Encoding.BigEndianUnicode;
        }

        if (head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([(byte)'<', 0]))
        {
            return Encoding.Unicode;
        }

        if (head.StartsWith<byte>([0xEF, 0xBB, 0xBF]))
        {
            return LenientUtf8();
        }

        Match declared = Declaration.Match(Encoding.Latin1.GetString(head));
        return Named(headerCharset) ?? (declared.Success ? Named(declared.Groups["name"].Value) : null) ?? LenientUtf8();
    }

    // ISO-8859-1 is read as windows-1252, which only adds letters where the other has control characters.
    private static Encoding? Named(string? name) => name?.Trim().Trim('"', '\'').ToUpperInvariant() switch
    {
        null or "" => null,
        "UTF-8" or "UTF8" => LenientUtf8(),
        "ISO-8859-1" or "LATIN1" or "LATIN-1" or "US-ASCII" or "ASCII" or "WINDOWS-1252" or "CP1252" => Western(),
        "ISO-8859-15" or "LATIN9" => CodePagesEncodingProvider.Instance.GetEncoding("iso-8859-15"),
        _ => null,
    };

    private static Encoding Western() => CodePagesEncodingProvider.Instance.GetEncoding(Windows1252)!;

    private static Encoding LenientUtf8() => Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, new WesternFallback());

    [GeneratedRegex("""^\s*<\?xml[^>]*?encoding\s*=\s*["'](?<name>[A-Za-z0-9._-]+)["']""", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 200)]
    private static partial Regex Declaration { get; }

    /// <summary>Reads each byte that is not UTF-8 as windows-1252.</summary>
    private sealed class WesternFallback : DecoderFallback
    {
        public override int MaxCharCount => 4;

        public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer();

        private sealed class Buffer : DecoderFallbackBuffer
        {
            private string _chars = "";
            private int _next;

            public override int Remaining => _chars.Length - _next;

            public override bool Fallback(byte[] bytesUnknown, int index)
            {
                _chars = Western().GetString(bytesUnknown);
                _next = 0;
                return _chars.Length > 0;
            }

            public override char GetNextChar() => _next < _chars.Length ? _chars[_next++] : '\0';

            public override bool MovePrevious()
            {
                if (_next == 0)
                {
                    return false;
                }

                _next--;
                return true;
            }
        }
    }
}
