using System.Globalization;
using System.Xml.Linq;
using Watch.Rules.French;

namespace Watch.Rules.Editions;

/// <summary>The elements of a part of a section.</summary>
internal static class PartDrawing
{
    // The longest bar leaves room for the number beside it.
    private const int WidestBar = 70;

    public static IEnumerable<XElement> Of(SheetPart part) =>
        part switch
        {
            SheetPart.Line line => [PageMarkup.Styled("p", PageStyle.Paragraph, Words(line.Phrase, line.Link))],
            SheetPart.Item item => Item(item),
            SheetPart.Tree tree => [List(tree.Branches)],
            SheetPart.Picture picture => [PictureDrawing.Of(picture, "p")],
            SheetPart.Table table => [PageMarkup.Styled("h3", PageStyle.Item, table.Name), TableOf(table)],
            _ => throw new ArgumentOutOfRangeException(nameof(part), part, "This part cannot be drawn."),
        };

    private static IEnumerable<XElement> Item(SheetPart.Item item) =>
        [
            PageMarkup.Styled("h3", PageStyle.Item, Words(item.Title)),
            PageMarkup.Styled("p", PageStyle.Paragraph, item.Facts.SelectMany(f => Of(f).Prepend(PageMarkup.Break())).Skip(1)),
        ];

    private static XElement List(IReadOnlyList<SheetBranch> branches) => PageMarkup.Styled("ul", PageStyle.List, branches.Select(Entry));

    private static XElement Entry(SheetBranch branch) =>
        new(
            "li",
            new XElement("strong", Words(branch.Title)),
            PageMarkup.Break(),
            Words(branch.Details),
            branch.Branches.Count > 0 ? List(branch.Branches) : null
        );

    /// <summary>A fact on a line of its own.</summary>
    public static IEnumerable<object> Of(SheetFact fact) =>
        [
            new XElement("strong", fact.Name),
            " : ",
            .. fact.Link is { } link ? [PageMarkup.Link(link.AbsoluteUri, fact.Value.Text)] : Words(fact.Value),
        ];

    /// <summary>A table without its name.</summary>
    public static XElement TableOf(SheetPart.Table table) =>
        new(
            "table",
            new XAttribute("width", "100%"),
            new XAttribute("cellpadding", "4"),
            PageMarkup.Style(PageStyle.Table),
            new XElement("thead", new XElement("tr", PageMarkup.Style(PageStyle.Head), table.Heads.Select(Head))),
            new XElement("tbody", table.Rows.Select(Row))
        );

    private static XElement Head(string name) => new("th", new XAttribute("scope", "col"), new XAttribute("align", "left"), name);

    private static XElement Row(SheetRow row) =>
        new("tr", row.Cells.Select((cell, index) => index == 0 ? RowHead(cell, row.Link) : Cell(cell, index == 1 ? row.Share : null)));

    private static XElement RowHead(SheetPhrase cell, string? link)
    {
        XElement head = PageMarkup.Styled("th", PageStyle.RowHead, Words(cell, link));
        head.Add(new XAttribute("scope", "row"), new XAttribute("align", "left"));
        return head;
    }

    private static XElement Cell(SheetPhrase cell, int? share) =>
        share is > 0 and int of
            ? new XElement("td", new XAttribute("width", "40%"), PageMarkup.LayoutTable(null, Bar(of * WidestBar / 100, cell)))
            : new XElement("td", Words(cell));

    private static XElement Bar(int width, SheetPhrase cell) =>
        new(
            "tr",
            new XElement(
                "td",
                new XAttribute("width", string.Create(CultureInfo.InvariantCulture, $"{Math.Max(1, width)}%")),
                PageMarkup.Style(PageStyle.Bar),
                PageMarkup.Blank
            ),
            new XElement("td", PageMarkup.Blank, Words(cell))
        );

    private static IEnumerable<object> Words(SheetPhrase phrase, string? link) =>
        link is null ? Words(phrase) : [PageMarkup.Link(link, phrase.Text)];

    private static IEnumerable<object> Words(SheetPhrase phrase) =>
        [
            phrase.Before,
            phrase.Language is { } language ? new XElement("span", PageMarkup.Language(language), phrase.Text) : phrase.Text,
            phrase.After,
        ];
}
