using System.Buffers;
using System.Text;

namespace Watch.Sources.Text;

/// <summary>
/// Mends what the way of a text through old software did to it, where that is certain: blanks of every kind, control
/// characters, UTF-8 read as windows-1252, entities escaped twice. A lost character (U+FFFD) stays: nobody knows what it was.
/// </summary>
internal static class Repair
{
    private static readonly SearchValues<char> Suspect = SearchValues.Create("ÃÂâÅ");
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding StrictWindows1252 = MakeStrictWindows1252();

    /// <summary>The mended text, without blanks at its ends.</summary>
    public static string Text(string text) => Blanks(Mojibake(Entities(text)));

    /// <summary>Whether a character was lost on the way.</summary>
    public static bool IsDamaged(string text) => text.Contains('\uFFFD', StringComparison.Ordinal);

    private static string Entities(string text) =>
        text.Contains('&', StringComparison.Ordinal)
            ? text
                .Replace("&amp;", "&", StringComparison.Ordinal)
                .Replace("&lt;", "<", StringComparison.Ordinal)
                .Replace("&gt;", ">", StringComparison.Ordinal)
                .Replace("&quot;", "\"", StringComparison.Ordinal)
                .Replace("&apos;", "'", StringComparison.Ordinal)
                .Replace("&#39;", "'", StringComparison.Ordinal)
                .Replace("&nbsp;", " ", StringComparison.Ordinal)
            : text;

    // Certain only when the whole value is what UTF-8 looks like through windows-1252: "Ã©" and nothing that is not.
    private static string Mojibake(string text)
    {
        if (text.AsSpan().IndexOfAny(Suspect) < 0)
        {
            return text;
        }

        try
        {
            return StrictUtf8.GetString(StrictWindows1252.GetBytes(text));
        }
        catch (Exception ex) when (ex is EncoderFallbackException or DecoderFallbackException)
        {
            return text;
        }
    }

    private static string Blanks(string text)
    {
        StringBuilder mended = new(text.Length);
        foreach (char c in text)
        {
            if (char.IsWhiteSpace(c))
            {
                if (mended.Length > 0 && mended[^1] != ' ')
                {
                    mended.Append(' ');
                }
            }
            else if (!char.IsControl(c))
            {
                mended.Append(c);
            }
        }

        return mended.ToString().TrimEnd();
    }

    private static Encoding MakeStrictWindows1252() =>
        CodePagesEncodingProvider.Instance.GetEncoding(Encodings.Windows1252, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;
}
