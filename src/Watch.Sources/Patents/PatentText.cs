using System.Text;
using System.Xml.Linq;
using Watch.Sources.Text;

namespace Watch.Sources.Patents;

/// <summary>The text of an element that may hold markup, without it: one line, bounded, in the order in which it is to be read.</summary>
internal static class PatentText
{
    /// <summary>What may be lost in the mending of a text is no more than this many times what is kept of it.</summary>
    private const int Margin = 4;

    /// <summary>Elements that stand inside a word or a formula: no blank comes in their place.</summary>
    private static readonly HashSet<string> _inline = new(StringComparer.Ordinal) { "b", "i", "u", "o", "sub", "sup", "smallcaps" };

    /// <summary>The text; null where there is none.</summary>
    /// <param name="element">The element, or null.</param>
    /// <param name="most">The most characters that are kept.</param>
    /// <param name="isCut">Whether there were more.</param>
    public static string? Of(XElement? element, int most, out bool isCut)
    {
        isCut = false;
        if (Repair.TextOrNull(element is null ? null : Characters(element, most * Margin)) is not { } whole)
        {
            return null;
        }

        string text = string.Concat(whole.Where(c => !IsOverride(c)));
        isCut = text.Length > most;
        return isCut ? $"{text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)].TrimEnd()}…" : text;
    }

    private static string Characters(XElement element, int most)
    {
        StringBuilder characters = new();
        foreach (XNode node in element.DescendantNodes())
        {
            if (node is XText text)
            {
                characters.Append(text.Value, 0, Math.Min(text.Value.Length, most - characters.Length));
            }
            else if (node is XElement inner && !_inline.Contains(inner.Name.LocalName))
            {
                characters.Append(' ');
            }

            if (characters.Length >= most)
            {
                break;
            }
        }

        return characters.ToString();
    }

    // Embeddings, overrides and isolates would turn round what stands beside them in an alert; Arabic and Hebrew need none of them.
    private static bool IsOverride(char c) => c is (>= '\u202A' and <= '\u202E') or (>= '\u2066' and <= '\u2069');
}
