using System.Globalization;
using System.Text;
using AngleSharp.Html;

namespace Watch.Sources.Feeds.Characters;

/// <summary>References of XML and HTML: which of them mean a character that XML may hold.</summary>
internal static class Entities
{
    /// <summary>The longest reference looked at, ampersand and semicolon apart; the longest name of HTML has 31 letters.</summary>
    private const int MaxLength = 32;

    /// <summary>
    /// What the reference at the beginning of a text means, and its length; null where it is none: its ampersand is a bare one.
    /// </summary>
    public static (string Value, int Length)? Read(ReadOnlySpan<char> text)
    {
        int end = text[..Math.Min(text.Length, MaxLength + 2)].IndexOf(';');
        if (end < 2)
        {
            return null;
        }

        ReadOnlySpan<char> name = text[1..end];
        string? value = name[0] == '#' ? Numeric(name[1..]) : Named(name);
        return value is null ? null : (value, end + 1);
    }

    /// <summary>A number that stands for no character of XML stands for nothing.</summary>
    private static string? Numeric(ReadOnlySpan<char> digits)
    {
        bool hexadecimal = digits is ['x' or 'X', ..];
        ReadOnlySpan<char> figures = hexadecimal ? digits[1..] : digits;
        if (figures.IsEmpty || figures.ContainsAnyExcept(hexadecimal ? "0123456789abcdefABCDEF" : "0123456789"))
        {
            return null;
        }

        return
            int.TryParse(
                figures,
                hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None,
                CultureInfo.InvariantCulture,
                out int code
            )
            && Rune.TryCreate(code, out Rune rune)
            && XmlCharacters.IsAllowed(rune)
            ? rune.ToString()
            : "";
    }

    private static string? Named(ReadOnlySpan<char> name)
    {
        foreach (char c in name)
        {
            if (!char.IsAsciiLetterOrDigit(c))
            {
                return null;
            }
        }

        return HtmlEntityProvider.Resolver.GetSymbol(string.Concat(name, ";"));
    }
}
