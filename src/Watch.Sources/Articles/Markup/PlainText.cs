using System.Text;
using System.Xml;
using System.Xml.Linq;
using AngleSharp.Dom;
using Watch.Sources.Text;

namespace Watch.Sources.Articles.Markup;

/// <summary>
/// What a reader would see of a title or description. Publishers escape once, twice or not at all; which of them is decided by each
/// value: where nothing but escaped tags is left after one reading, it is read once more.
/// </summary>
internal static class PlainText
{
    /// <summary>How much of a value is looked at.</summary>
    private const int MaxLength = 200 * 1024;

    /// <summary>The words of a value that may be plain or HTML, escaped how often one likes; null where it has none.</summary>
    public static string? Of(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return null;
        }

        string text = value[..Math.Min(value.Length, MaxLength)];
        bool hasTags = MarkupWords.HasTags(text);
        string words = hasTags || MarkupWords.HasReferences(text) ? HtmlText.Of(hasTags ? text : Escaped(text)) : text;
        words = !hasTags && MarkupWords.HasTags(words) ? HtmlText.Of(words) : words;
        return Tidy(!hasTags && MarkupWords.HasReferences(words) ? HtmlText.Of(Escaped(words)) : words);
    }

    /// <summary>The words of a value that says it is no markup; null where it has none.</summary>
    public static string? Literal(string? value) => value is null ? null : Tidy(value[..Math.Min(value.Length, MaxLength)]);

    /// <summary>The words of markup that stands unescaped in the feed.</summary>
    public static string? Of(XElement element)
    {
        StringBuilder words = new();
        using XmlReader reader = element.CreateReader();
        while (words.Length < MaxLength && reader.Read())
        {
            while (reader.NodeType == XmlNodeType.Element && MarkupWords.IsSilent(reader.LocalName))
            {
                reader.Skip();
            }

            words.Append(
                reader.NodeType switch
                {
                    XmlNodeType.Text or XmlNodeType.CDATA or XmlNodeType.Whitespace or XmlNodeType.SignificantWhitespace => reader.Value,
                    XmlNodeType.Element or XmlNodeType.EndElement when MarkupWords.IsBlock(reader.LocalName) => " ",
                    _ => "",
                }
            );
        }

        return Tidy(words.ToString());
    }

    /// <summary>The words inside a node of a page, but for those of other nodes; null where it has none.</summary>
    public static string? Of(INode node, Func<INode, bool> isOther) => Tidy(HtmlText.Of(node, isOther));

    /// <summary>A bracket in a text without tags is a bracket.</summary>
    private static string Escaped(string text) => text.Replace("<", "&lt;", StringComparison.Ordinal);

    private static string? Tidy(string words) =>
        LetterForms.Tidy(Mojibake.Undo(words.Trim()) ?? Mojibake.UndoRuns(words)) is { Length: > 0 } tidy ? tidy : null;
}
