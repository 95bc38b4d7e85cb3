using System.Text;
using System.Xml;

namespace Watch.Sources.Feeds.Characters;

/// <summary>Writes text so that an XML reader takes it: what is forbidden is left out, what has a meaning is escaped.</summary>
internal static class XmlCharacters
{
    /// <summary>Whether XML 1.0 may hold the character.</summary>
    public static bool IsAllowed(Rune rune) => rune.Value > char.MaxValue || XmlConvert.IsXmlChar((char)rune.Value);

    /// <summary>Appends text as it stands in a document: its references are resolved, and escaped again where XML asks for it.</summary>
    public static void AppendMarkup(StringBuilder output, ReadOnlySpan<char> text)
    {
        int ampersand;
        while ((ampersand = text.IndexOf('&')) >= 0)
        {
            AppendLiteral(output, text[..ampersand]);
            text = text[ampersand..];
            (string value, int length) = Entities.Read(text) ?? ("&", 1);
            AppendLiteral(output, value);
            text = text[length..];
        }

        AppendLiteral(output, text);
    }

    /// <summary>As text, for a value between double quotes.</summary>
    public static void AppendAttribute(StringBuilder output, string value)
    {
        int start = output.Length;
        AppendMarkup(output, value);
        output.Replace("\"", "&quot;", start, output.Length - start);
    }

    /// <summary>Appends text that is meant letter for letter.</summary>
    public static void AppendLiteral(StringBuilder output, ReadOnlySpan<char> text)
    {
        for (int i = 0; i < text.Length; i++)
        {
            if (char.IsHighSurrogate(text[i]) && i + 1 < text.Length && char.IsLowSurrogate(text[i + 1]))
            {
                output.Append(text[i]).Append(text[++i]);
            }
            else if (XmlConvert.IsXmlChar(text[i]))
            {
                AppendEscaped(output, text[i]);
            }
        }
    }

    private static void AppendEscaped(StringBuilder output, char c) =>
        _ = c switch
        {
            '&' => output.Append("&amp;"),
            '<' => output.Append("&lt;"),
            '>' => output.Append("&gt;"),
            _ => output.Append(c),
        };
}
