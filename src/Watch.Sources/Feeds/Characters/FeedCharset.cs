using System.Text;
using System.Text.RegularExpressions;
using Watch.Sources.Articles;

namespace Watch.Sources.Feeds.Characters;

/// <summary>What the bytes of a feed say: its character set is named by the HTTP header, else by the prolog.</summary>
internal static partial class FeedCharset
{
    private const int HeadLength = 1024;

    /// <summary>The text, and the name of the set it was read in.</summary>
    public static (string Text, string Charset) Decode(ReadOnlySpan<byte> bytes, string? headerCharset) =>
        NamedCharset.Decode(bytes, headerCharset, Prolog(bytes));

    private static string? Prolog(ReadOnlySpan<byte> bytes) =>
        PrologCharset.Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)])) is { Success: true } match
            ? match.Groups["charset"].Value
            : null;

    [GeneratedRegex(
        """<\?xml\b[^>]{0,200}?\bencoding\s{0,20}=\s{0,20}["'](?<charset>[A-Za-z0-9._:-]{1,40})["']""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex PrologCharset { get; }
}
