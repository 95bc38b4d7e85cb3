using System.Xml.Linq;
using Watch.Rules.French;

namespace Watch.Rules.Editions.Sites;

/// <summary>
/// An edition within a feed: what its page shows, whole, but for the styles, the bars and the table of contents, which are no longer
/// those of a page where somebody else shows it.
/// </summary>
internal static class EditionInFeed
{
    private static readonly XNamespace _xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly HashSet<string> _kept = ["href", "lang", "scope"];

    /// <param name="addressOf">Where a page of the site is found.</param>
    public static XElement Of(EditionSheet sheet, Func<string, string> addressOf) =>
        new(
            _xhtml + "div",
            new XElement(_xhtml + "p", $"{sheet.Statement}."),
            sheet.Sections.Where(s => s.Parts.Count > 0).SelectMany(s => Section(s, addressOf)),
            new XElement(_xhtml + "p", sheet.Closing)
        );

    private static IEnumerable<XElement> Section(SheetSection section, Func<string, string> addressOf) =>
        section
            .Parts.Select(part => Plain(part, addressOf))
            .SelectMany(PartDrawing.Of)
            .Select(Foreign)
            .Prepend(new XElement(_xhtml + "h2", section.Title));

    private static SheetPart Plain(SheetPart part, Func<string, string> addressOf) =>
        part switch
        {
            SheetPart.Table table => table with { Rows = [.. table.Rows.Select(r => r with { Share = null })] },
            SheetPart.Line { Link: { } page } line => line with { Link = addressOf(page) },
            _ => part,
        };

    private static XElement Foreign(XElement element) =>
        new(
            _xhtml + element.Name.LocalName,
            element.Attributes().Where(a => _kept.Contains(a.Name.LocalName)),
            element.Nodes().Select(XNode (node) => node is XElement child ? Foreign(child) : node)
        );
}
