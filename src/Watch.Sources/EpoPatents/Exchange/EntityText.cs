using System.Text;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>
/// The text of a record with its named characters in place, since no definition of any document is believed. What has no such name stays
/// as it is written.
/// </summary>
internal static class EntityText
{
    private const int LongestName = 40;
    private const string SectionStart = "<![CDATA[";
    private const string SectionEnd = "]]>";

    /// <summary>The text for a reader of XML, which knows the five names of XML alone.</summary>
    /// <param name="text">A piece of a document.</param>
    /// <param name="unknown">Takes the names that nobody knows.</param>
    public static string Resolve(ReadOnlySpan<char> text, ICollection<string> unknown)
    {
        int at = Next(text);
        if (at < 0)
        {
            return text.ToString();
        }

        StringBuilder resolved = new(text.Length);
        for (; at >= 0; at = Next(text))
        {
            resolved.Append(text[..at]);
            text = text[at..];
            int length = text[0] == '<' ? LengthOfSection(text) : Reference(text, resolved, unknown);
            text = text[length..];
        }

        return resolved.Append(text).ToString();

        // Nothing is a name inside of a section of characters.
        int LengthOfSection(ReadOnlySpan<char> section)
        {
            int end = section.IndexOf(SectionEnd, StringComparison.Ordinal);
            int length = end < 0 ? section.Length : end + SectionEnd.Length;
            resolved.Append(section[..length]);
            return length;
        }
    }

    private static int Next(ReadOnlySpan<char> text)
    {
        int reference = text.IndexOf('&');
        int section = reference < 0 ? -1 : text[..reference].IndexOf(SectionStart, StringComparison.Ordinal);
        return section < 0 ? reference : section;
    }

    /// <summary>Writes what a reference means; its length.</summary>
    private static int Reference(ReadOnlySpan<char> text, StringBuilder resolved, ICollection<string> unknown)
    {
        int end = text[..Math.Min(text.Length, LongestName)].IndexOf(';');
        string name = end < 0 ? "" : text[1..end].ToString();
        if (!IsName(name) || name is "amp" or "lt" or "gt" or "quot" or "apos")
        {
            resolved.Append('&');
            return 1;
        }

        if (IsoEntities.Find(name) is { } character)
        {
            resolved.Append(Escape(character));
        }
        else
        {
            unknown.Add(name);
            resolved.Append("&amp;").Append(name).Append(';');
        }

        return end + 1;
    }

    private static bool IsName(string name) =>
        name.Length > 0 && char.IsAsciiLetter(name[0]) && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '.');

    private static string Escape(string text) =>
        text.AsSpan().IndexOfAny("<>&\"'") < 0
            ? text
            : text.Aggregate(new StringBuilder(), (all, c) => all.Append("&#").Append((int)c).Append(';')).ToString();
}
