using System.Buffers;
using System.Text;
using System.Text.RegularExpressions;

namespace Watch.Sources.Text;

/// <summary>UTF-8 that somebody read as windows-1252 or ISO-8859-1: <c>Ã©</c> for <c>é</c>.</summary>
internal static partial class Mojibake
{
    /// <summary>What the first byte looks like of the sequences that French is written with.</summary>
    private static readonly SearchValues<char> _leads = SearchValues.Create("ÂÃÄÅâ");

    private static readonly UTF8Encoding _strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>What the bytes 80 to BF look like.</summary>
    private const string Continuation =
        "\u00A0-\u00BF\u20AC\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u017D"
        + "\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u017E\u0178\u0080-\u009F";

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

    /// <summary>
    /// The text as it was meant, run by run: what a program put together of a misread text and a good one, and the misread <c>à</c> whose
    /// second byte is the no-break blank, which others fold. A run is letters that no French text has beside one another.
    /// </summary>
    public static string UndoRuns(string text)
    {
        if (!Leads(text))
        {
            return text;
        }

        string mended = Runs.Replace(text, m => Undo(m.Value) ?? m.Value);
        return mended.Length == text.Length ? text : Blanks.Replace(mended, "à ");
    }

    private static bool Leads(string text) => text.AsSpan().IndexOfAny(_leads) >= 0;

    [GeneratedRegex(
        $"[\u00C2-\u00C5][{Continuation}]|\u00E2[{Continuation}]{{2}}",
        RegexOptions.CultureInvariant,
        matchTimeoutMilliseconds: 10_000
    )]
    private static partial Regex Runs { get; }

    [GeneratedRegex("(?<![A-Za-z])\u00C3[ \u00A0]{1,2}", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex Blanks { get; }
}
