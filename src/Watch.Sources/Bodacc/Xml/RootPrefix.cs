using System.Buffers;
using Watch.Sources.Slices;

namespace Watch.Sources.Bodacc.Xml;

/// <summary>The prefix that the elements of a document have, as its root tells: <c>b:</c>; mostly none.</summary>
internal static class RootPrefix
{
    private static readonly SearchValues<char> _ends = SearchValues.Create(" \t\r\n/>");

    /// <summary>With its colon, or empty. Looks no further than the beginning of a document.</summary>
    public static string Of(TextWindow window)
    {
        while (window.Length < RecordScanner.LongestPiece && TagIn(window.Span).IsEmpty && window.Fill()) { }

        ReadOnlySpan<char> tag = TagIn(window.Span);
        int colon = tag.IndexOf(':');
        return colon < 0 ? "" : tag[..(colon + 1)].ToString();
    }

    // The name in the first tag that is neither a declaration, nor a comment, nor an instruction.
    private static ReadOnlySpan<char> TagIn(ReadOnlySpan<char> text)
    {
        for (int at = text.IndexOf('<'); at >= 0 && at + 1 < text.Length; at = Next(text, at))
        {
            ReadOnlySpan<char> name = text[(at + 1)..];
            if (char.IsAsciiLetter(name[0]) || name[0] == '_')
            {
                int end = name.IndexOfAny(_ends);
                return end < 0 ? [] : name[..end];
            }
        }

        return [];
    }

    private static int Next(ReadOnlySpan<char> text, int at)
    {
        ReadOnlySpan<char> here = text[at..];
        int end = here.StartsWith("<!--") ? here.IndexOf("-->") : here.IndexOf('>');
        int next = end < 0 ? -1 : here[end..].IndexOf('<');
        return next < 0 ? -1 : at + end + next;
    }
}
