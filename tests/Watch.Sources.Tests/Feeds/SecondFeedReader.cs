using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;

namespace Watch.Sources.Tests.Feeds;

/// <summary>
/// Lists what a feed prints of its items by another way than the reader of the product: titles, links and dates, element by element in well
/// formed XML, by patterns in any other. It knows no repair.
/// </summary>
internal static partial class SecondFeedReader
{
    private static readonly string[] _fields = ["title", "link", "pubDate", "date", "published", "updated"];

    /// <summary>The values that stand in what is, or was meant as, an item.</summary>
    public static IReadOnlyList<string> Values(string document)
    {
        try
        {
            return [.. OfTree(XDocument.Parse(document)).Distinct(StringComparer.Ordinal)];
        }
        catch (XmlException)
        {
            return [.. OfText(document).Distinct(StringComparer.Ordinal)];
        }
    }

    private static IEnumerable<string> OfTree(XDocument document)
    {
        foreach (XElement field in document.Descendants().Where(e => _fields.Contains(e.Name.LocalName, StringComparer.OrdinalIgnoreCase)))
        {
            string value = (field.HasElements ? "" : field.Value.Trim()) is { Length: > 0 } text
                ? text
                : field.Attribute("href")?.Value ?? "";
            if (value.Length > 0 && IsOfItem(value))
            {
                yield return value;
            }
        }
    }

    private static IEnumerable<string> OfText(string document) =>
        Fields.Matches(document).Select(m => m.Groups["value"].Value.Trim()).Where(v => v.Length > 0 && IsOfItem(v));

    // Every value of an item in these feeds bears its number.
    private static bool IsOfItem(string value) => Numbered.IsMatch(value);

    [GeneratedRegex(
        @"<(?:title|link|pubDate|dc:date|published|updated)>(?:<!\[CDATA\[)?(?<value>[^<\]]+)|href=""(?<value>[^""<>]+)""",
        RegexOptions.CultureInvariant
    )]
    private static partial Regex Fields { get; }

    [GeneratedRegex(@"[0-9]{3}", RegexOptions.CultureInvariant)]
    private static partial Regex Numbered { get; }
}
