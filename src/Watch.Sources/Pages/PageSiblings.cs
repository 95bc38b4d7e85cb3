using System.Globalization;
using AngleSharp.Dom;
using Watch.Contracts.Notices;

namespace Watch.Sources.Pages;

/// <summary>Looks at what stands beside the items: a link among them that is in none may be an item that the selector misses.</summary>
internal static class PageSiblings
{
    private const int Fewest = 2;

    /// <summary>A warning with how many there are; none where there are none.</summary>
    public static IReadOnlyList<ParseWarning> Beside(IReadOnlyList<IElement> items)
    {
        HashSet<INode> known = [.. items];
        int missed = items
            .GroupBy(i => i.ParentElement)
            .Where(g => g.Key is not null && g.Count() >= Fewest)
            .SelectMany(g => g.Key!.Children)
            .Count(c => !known.Contains(c) && HasLink(c) && !c.QuerySelectorAll("*").Any(known.Contains));
        return missed == 0 ? [] : [new ParseWarning("links-beside-items", missed.ToString(CultureInfo.InvariantCulture))];
    }

    private static bool HasLink(IElement element) =>
        (element is { LocalName: "a" } && element.HasAttribute("href")) || element.QuerySelector("a[href]") is not null;
}
