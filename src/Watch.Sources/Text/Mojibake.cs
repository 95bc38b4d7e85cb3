using System.Buffers;
using System.Text;

namespace Watch.Sources.Text;

/// <summary>UTF-8 that somebody read as windows-1252 or ISO-8859-1: <c>Ã©</c> for <c>é</c>.</summary>
internal static class Mojibake
{
    /// <summary>What the first byte looks like of the sequences that French is written with.</summary>
    private static readonly SearchValues<char> _leads = SearchValues.Create("ÂÃÄÅâ");

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>The text as it was meant; null unless the whole of it is such a misreading.</summary>
    public static string? Undo(string text)
    {
        int lead = text.AsSpan().IndexOfAny(_leads);
        if (lead < 0 || lead == text.Length - 1)
        {
            return null;
        }

        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            if (!Windows1252.TryGetByte(text[i], out bytes[i]))
            {
                return null;
            }
        }

        return System.Text.Unicode.Utf8.IsValid(bytes) ? _strict.GetString(bytes) : null;
    }
}
