using System.Text;
using System.Text.RegularExpressions;
using Watch.Sources.Articles;
using Watch.Sources.Pages.Options;

namespace Watch.Sources.Pages;

/// <summary>
/// What the bytes of a page say: its character set is named by the configuration, else the HTTP header, else a <c>meta</c>.
/// </summary>
internal static partial class PageText
{
    private const int HeadLength = 16 * 1024;

    /// <summary>The text.</summary>
    /// <param name="bytes">The page.</param>
    /// <param name="charset">What the configuration names, or null.</param>
    /// <param name="headerCharset">What the HTTP header names, or null.</param>
    public static string Decode(ReadOnlySpan<byte> bytes, PageCharset? charset, string? headerCharset) =>
        charset is null
            ? NamedCharset.Decode(bytes, headerCharset, Meta(bytes)).Text
            : NamedCharset.Decode(bytes, charset.Encoding).TrimStart('\uFEFF');

    private static string? Meta(ReadOnlySpan<byte> bytes) =>
        MetaCharset.Match(Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, HeadLength)])) is { Success: true } match
            ? match.Groups["charset"].Value
            : null;

    [GeneratedRegex(
        """<meta\s[^>]{0,300}?\bcharset\s{0,20}=\s{0,20}["']?(?<charset>[A-Za-z0-9._:-]{1,40})""",
        RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex MetaCharset { get; }
}
