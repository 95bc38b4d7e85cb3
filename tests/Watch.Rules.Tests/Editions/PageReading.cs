using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Watch.Rules.Tests.Editions;

/// <summary>A page as a reader, or a browser, takes it in.</summary>
internal static class PageReading
{
    private static readonly HashSet<string> _blocks = ["H1", "H2", "H3", "P", "TD", "TH", "TR", "DIV", "TABLE", "UL", "LI", "BR"];

    public static IDocument Read(string page) => new HtmlParser().ParseDocument(page);

    /// <summary>The words of the body in order: what stands between blanks and has a letter or a digit.</summary>
    public static IReadOnlyList<string> Words(IDocument page) => WordsOf(string.Concat(page.Body!.GetDescendants().Select(TextOf)));

    public static IReadOnlyList<string> WordsOf(string text) =>
        [.. text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => w.Any(char.IsLetterOrDigit))];

    /// <summary>The declarations of the style of an element.</summary>
    public static IEnumerable<(string Property, string Value)> Style(IElement element) =>
        (element.GetAttribute("style") ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries)
            .Select(declaration => declaration.Split(':', 2))
            .Select(pair => (pair[0], pair[1]));

    private static string TextOf(INode node) =>
        node is IText text ? text.Data
        : node is IElement element && _blocks.Contains(element.TagName) ? " "
        : "";
}
