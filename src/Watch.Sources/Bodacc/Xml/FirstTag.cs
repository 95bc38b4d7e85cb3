using Watch.Sources.Slices;

namespace Watch.Sources.Bodacc.Xml;

/// <summary>Which of several elements a document has its records in.</summary>
internal static class FirstTag
{
    /// <summary>The name, with its prefix, that comes first in a document's beginning; the first of the list where none does.</summary>
    /// <param name="window">The document.</param>
    /// <param name="prefix">What its elements have before their names; mostly nothing.</param>
    /// <param name="names">At least one.</param>
    public static string Of(TextWindow window, string prefix, IReadOnlyList<string> names)
    {
        if (names.Count == 1)
        {
            return prefix + names[0];
        }

        while (window.Length < RecordScanner.LongestPiece && names.All(n => PlaceOf(window.Span, prefix + n) < 0) && window.Fill()) { }

        return prefix
            + names
                .Select(n => (Name: n, Place: PlaceOf(window.Span, prefix + n)))
                .Where(p => p.Place >= 0)
                .OrderBy(p => p.Place)
                .Select(p => p.Name)
                .FirstOrDefault(names[0]);
    }

    // As a whole name: "annonce", not "annonces".
    private static int PlaceOf(ReadOnlySpan<char> text, string name)
    {
        string tag = "<" + name;
        for (int at = text.IndexOf(tag, StringComparison.Ordinal); at >= 0; )
        {
            int end = at + tag.Length;
            if (end < text.Length && (text[end] is '>' or '/' || char.IsWhiteSpace(text[end])))
            {
                return at;
            }

            int next = text[end..].IndexOf(tag, StringComparison.Ordinal);
            at = next < 0 ? -1 : end + next;
        }

        return -1;
    }
}
