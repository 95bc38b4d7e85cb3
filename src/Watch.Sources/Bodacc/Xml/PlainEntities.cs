using System.Globalization;
using System.Text;

namespace Watch.Sources.Bodacc.Xml;

/// <summary>The five entities that XML has by itself, and references to characters.</summary>
internal static class PlainEntities
{
    private const char FirstVisible = '!';
    private const char LastSimple = '\uD7FF';

    /// <summary>
    /// The text that is meant; null where there is any other entity, or a reference to what is no simple visible character.
    /// </summary>
    public static string? Decode(ReadOnlySpan<char> text)
    {
        StringBuilder decoded = new(text.Length);
        for (int at = text.IndexOf('&'); at >= 0; at = text.IndexOf('&'))
        {
            decoded.Append(text[..at]);
            text = text[(at + 1)..];
            int end = text.IndexOf(';');
            if (end < 0 || CharacterOf(text[..end]) is not { } character)
            {
                return null;
            }

            decoded.Append(character);
            text = text[(end + 1)..];
        }

        return decoded.Append(text).ToString();
    }

    private static char? CharacterOf(ReadOnlySpan<char> name) =>
        name switch
        {
            "amp" => '&',
            "lt" => '<',
            "gt" => '>',
            "apos" => '\'',
            "quot" => '"',
            ['#', 'x', .. { } digits] => Visible(digits, NumberStyles.AllowHexSpecifier),
            ['#', .. { } digits] => Visible(digits, NumberStyles.None),
            _ => null,
        };

    private static char? Visible(ReadOnlySpan<char> digits, NumberStyles style) =>
        int.TryParse(digits, style, CultureInfo.InvariantCulture, out int code) && code is >= FirstVisible and <= LastSimple
            ? (char)code
            : null;
}
