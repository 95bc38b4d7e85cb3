using System.Net;
using System.Text;

namespace Watch.Rules.Names.Reading;

/// <summary>Takes from a name what carriers added to it or made of it, where that is certain.</summary>
internal static class NameCleaning
{
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";
    private const int FirstOfTable = 0x80;
    private const int FirstOfLatin = 0xA0;

    /// <summary>The name without entities, mojibake, a country in brackets at its end, and marks or numbering before it.</summary>
    public static string Clean(string name, ReadingVersion version)
    {
        string text = name.Contains('&', StringComparison.Ordinal) ? WebUtility.HtmlDecode(name) : name;
        text = WithoutNumbering(WithoutCountry(Repair(text).Trim())).Trim();
        return version is ReadingVersion.First ? text : GluedForms.Part(text);
    }

    // Patent offices write "THALES [FR]", the blank being of any kind.
    private static string WithoutCountry(string text) =>
        text is [.., var blank, '[' or '(', >= 'A' and <= 'Z', >= 'A' and <= 'Z', ']' or ')'] && char.IsWhiteSpace(blank)
            ? text[..^5]
            : text;

    // "* AKZO NOBEL N.V.", "1). COMMISSARIAT": a mark of the office, a number of a list.
    private static string WithoutNumbering(string text)
    {
        int at = 0;
        while (at < text.Length && (text[at] is '*' or '-' or '•' or '–' || char.IsWhiteSpace(text[at])))
        {
            at++;
        }

        int digits = at;
        while (digits < text.Length && char.IsAsciiDigit(text[digits]) && digits - at < 2)
        {
            digits++;
        }

        return digits > at && digits < text.Length && text[digits] == ')' ? text[(digits + 1)..].TrimStart('.', ' ') : text[at..];
    }

    // UTF-8 read as windows-1252: mended where every such run is valid UTF-8 and gives letters.
    private static string Repair(string text)
    {
        if (!text.AsSpan().ContainsAny('Ã', 'Å', 'Â'))
        {
            return text;
        }

        byte[] bytes = new byte[text.Length];
        for (int i = 0; i < text.Length; i++)
        {
            int code =
                text[i] < FirstOfTable || (text[i] >= FirstOfLatin && text[i] <= byte.MaxValue) ? text[i]
                : Windows1252.IndexOf(text[i], StringComparison.Ordinal) is >= 0 and var index ? FirstOfTable + index
                : -1;
            if (code < 0)
            {
                return text;
            }

            bytes[i] = (byte)code;
        }

        string mended = Encoding.UTF8.GetString(bytes);
        return mended.Contains(NameToken.AnyLetter, StringComparison.Ordinal) ? text : mended;
    }
}
