using System.Buffers;

namespace Watch.Sources.Containers;

/// <summary>
/// Finds the root element behind prolog, comments and DOCTYPE. Not an XML reader: it only has to say whose a document is,
/// and a forbidden DOCTYPE is for the document's own parser to refuse.
/// </summary>
internal static class XmlHead
{
    private static readonly SearchValues<char> EndOfName = SearchValues.Create(" \t\r\n/>");

    /// <summary>The local name of the root, or null where there is none in sight.</summary>
    public static string? RootElement(ReadOnlySpan<char> text)
    {
        while (true)
        {
            text = text.TrimStart();
            int end = text switch
            {
                ['<', '?', ..] => After(text, "?>"),
                ['<', '!', '-', '-', ..] => After(text, "-->"),
                ['<', '!', ..] => Doctype.LengthOf(text),
                ['<', ..] => 0,
                _ => -1,
            };
            if (end <= 0)
            {
                return end == 0 ? LocalName(text[1..]) : null;
            }

            text = text[end..];
        }
    }

    private static int After(ReadOnlySpan<char> text, string mark)
    {
        int at = text.IndexOf(mark, StringComparison.Ordinal);
        return at < 0 ? -1 : at + mark.Length;
    }

    private static string? LocalName(ReadOnlySpan<char> text)
    {
        int end = text.IndexOfAny(EndOfName);
        ReadOnlySpan<char> name = end < 0 ? [] : text[..end];
        return name.IsEmpty ? null : name[(name.IndexOf(':') + 1)..].ToString();
    }
}
