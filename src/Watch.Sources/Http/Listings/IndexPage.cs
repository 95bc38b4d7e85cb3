using System.Globalization;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace Watch.Sources.Http.Listings;

/// <summary>A file or folder that an index page lists.</summary>
/// <param name="Address">Where it is.</param>
/// <param name="Name">Its name, without a slash.</param>
/// <param name="IsFolder">Whether it is a folder.</param>
/// <param name="Modified">The day printed beside it, where there is one.</param>
/// <param name="Printed">All that is printed beside it, as a rule date and size: another text is another file.</param>
internal sealed record IndexLink(Uri Address, string Name, bool IsFolder, DateOnly? Modified, string Printed);

/// <summary>Reads the index page of a folder, as Apache or nginx writes it.</summary>
internal static partial class IndexPage
{
    private const int LongestPrinted = 200;

    private static readonly string[] DateFormats = ["yyyy-MM-dd", "dd-MMM-yyyy"];

    /// <summary>
    /// The direct children of the folder, or null when the page is not an index: one that lists neither a child nor the way
    /// up is an error page, whatever its status.
    /// </summary>
    public static IReadOnlyList<IndexLink>? Read(Stream html, Uri folder)
    {
        using IDocument page = new HtmlParser().ParseDocument(html);
        List<IndexLink> links = [];
        bool up = false;
        foreach (IElement anchor in page.QuerySelectorAll("a[href]"))
        {
            if (!Uri.TryCreate(folder, anchor.GetAttribute("href"), out Uri? target))
            {
                continue;
            }

            up |= target == new Uri(folder, "..");
            if (Child(folder, target, anchor) is { } link)
            {
                links.Add(link);
            }
        }

        return links.Count == 0 && !up ? null : [.. links.DistinctBy(l => l.Address)];
    }

    private static IndexLink? Child(Uri folder, Uri target, IElement anchor)
    {
        bool below =
            target.Query.Length == 0
            && target.Fragment.Length == 0
            && Uri.Compare(target, folder, UriComponents.SchemeAndServer, UriFormat.Unescaped, StringComparison.OrdinalIgnoreCase) == 0
            && target.AbsolutePath.StartsWith(folder.AbsolutePath, StringComparison.Ordinal);
        string rest = below ? Uri.UnescapeDataString(target.AbsolutePath[folder.AbsolutePath.Length..]) : "";
        string name = rest.TrimEnd('/');
        string printed = Printed(anchor);
        return name.Length == 0 || name.Contains('/', StringComparison.Ordinal) || name.Any(char.IsControl)
            ? null
            : new IndexLink(target, name, rest.EndsWith('/'), Modified(printed), printed);
    }

    /// <summary>In a table it stands in the row, in preformatted text behind the link.</summary>
    private static string Printed(IElement anchor)
    {
        string beside = anchor.Closest("tr")?.TextContent ?? anchor.NextSibling?.TextContent ?? "";
        string text = string.Join(' ', beside.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        return text.Length <= LongestPrinted ? text : text[..LongestPrinted];
    }

    private static DateOnly? Modified(string printed)
    {
        Match match = Date.Match(printed);
        return
            match.Success
            && DateOnly.TryParseExact(match.Value, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;
    }

    [GeneratedRegex(@"[0-9]{4}-[0-9]{2}-[0-9]{2}|[0-9]{2}-[A-Z][a-z]{2}-[0-9]{4}", RegexOptions.CultureInvariant, 200)]
    private static partial Regex Date { get; }
}
