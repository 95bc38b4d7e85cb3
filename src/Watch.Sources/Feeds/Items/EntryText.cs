using System.Text;
using System.Xml.Linq;
using Watch.Sources.Articles;
using Watch.Sources.Articles.Markup;

namespace Watch.Sources.Feeds.Items;

/// <summary>The words of an element of a feed, by what it says of itself: <c>type</c> and <c>mode</c> in Atom, nothing in RSS.</summary>
internal static class EntryText
{
    /// <summary>Its words in one line; null where it has none.</summary>
    public static string? Of(XElement? element) =>
        element switch
        {
            null => null,
            { HasElements: true } => PlainText.Of(element),
            _ when IsBase64(element) => PlainText.Of(FromBase64(element.Value)),
            _ => Type(element) is "text" or "text/plain" && Mode(element) is null or "xml"
                ? PlainText.Literal(element.Value)
                : PlainText.Of(element.Value),
        };

    /// <summary>The first title, cut to its bound.</summary>
    public static string? Title(params IEnumerable<XElement?> elements) => First(elements, ArticleLimits.MaxTitle);

    /// <summary>The beginning of the first text, and all texts where that is not all that they say.</summary>
    public static (string? Excerpt, string? Full) Texts(params IEnumerable<XElement?> elements) =>
        ArticleText.Excerpted(elements.Select(Of));

    private static string? First(IEnumerable<XElement?> elements, int length) =>
        elements.Select(Of).FirstOrDefault(t => t is not null) is { } text ? LetterForms.Beginning(text, length) : null;

    /// <summary>Atom 0.3 says so by its mode, Atom 1.0 by a type that is neither text nor XML.</summary>
    private static bool IsBase64(XElement element) => Mode(element) == "base64" || Type(element) == "application/octet-stream";

    private static string FromBase64(string value)
    {
        byte[] bytes = new byte[value.Length];
        return Convert.TryFromBase64String(value, bytes, out int length) ? Encoding.UTF8.GetString(bytes, 0, length) : value;
    }

    private static string? Type(XElement element) => element.Attribute("type")?.Value.Trim().ToLowerInvariant();

    private static string? Mode(XElement element) => element.Attribute("mode")?.Value.Trim().ToLowerInvariant();
}
