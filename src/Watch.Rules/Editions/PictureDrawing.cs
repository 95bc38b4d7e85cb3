using System.Globalization;
using System.Xml.Linq;
using Watch.Rules.French;

namespace Watch.Rules.Editions;

/// <summary>A chain of owners as SVG within the page: lines and boxes, the top above.</summary>
internal static class PictureDrawing
{
    private const int Width = 200;
    private const int Height = 48;
    private const int Gap = 20;
    private const int RowGap = 44;
    private const int Margin = 8;

    public static XElement Of(SheetPart.Picture picture, string id)
    {
        ChainPicture chain = picture.Chain;
        int widest = chain.Rows.Max(r => r.Count);
        int width = (2 * Margin) + (widest * Width) + ((widest - 1) * Gap);
        int height = (2 * Margin) + (chain.Rows.Count * Height) + ((chain.Rows.Count - 1) * RowGap);
        return new XElement(
            "svg",
            PageMarkup.Role("img"),
            new XAttribute("aria-labelledby", $"{id}t {id}d"),
            new XAttribute("viewBox", $"0 0 {Number(width)} {Number(height)}"),
            new XAttribute("width", "100%"),
            PageMarkup.Style($"max-width:{Number(width)}px;height:auto"),
            new XElement("title", new XAttribute("id", $"{id}t"), picture.Title),
            new XElement("desc", new XAttribute("id", $"{id}d"), chain.Description),
            chain.Links.Select(l => Line(l, chain, width)),
            chain.Rows.SelectMany((row, r) => row.SelectMany((box, place) => Box(box, XOf(chain, r, place, width), YOf(chain, r))))
        );
    }

    private static XElement Line(PictureLink link, ChainPicture chain, int width) =>
        new(
            "line",
            Attribute("x1", XOf(chain, link.ChildRow, link.ChildPlace, width) + (Width / 2)),
            Attribute("y1", YOf(chain, link.ChildRow)),
            Attribute("x2", XOf(chain, link.ParentRow, link.ParentPlace, width) + (Width / 2)),
            Attribute("y2", YOf(chain, link.ParentRow) + Height),
            new XAttribute("stroke", "#486581"),
            new XAttribute("stroke-width", "2"),
            link.IsGap ? new XAttribute("stroke-dasharray", "6 4") : null
        );

    private static IEnumerable<XElement> Box(PictureBox box, int x, int y)
    {
        yield return new XElement(
            "rect",
            Attribute("x", x),
            Attribute("y", y),
            Attribute("width", Width),
            Attribute("height", Height),
            Attribute("rx", 4),
            new XAttribute("fill", "#e4ecf3"),
            new XAttribute("stroke", "#9fb3c8")
        );
        yield return Words(box.Name, x, y + (box.Place.Length > 0 ? 20 : 29), 13);
        if (box.Place.Length > 0)
        {
            yield return Words(box.Place, x, y + 38, 12);
        }
    }

    private static XElement Words(string words, int x, int y, int size) =>
        new(
            "text",
            Attribute("x", x + (Width / 2)),
            Attribute("y", y),
            new XAttribute("text-anchor", "middle"),
            new XAttribute("font-family", "Arial,Helvetica,sans-serif"),
            Attribute("font-size", size),
            new XAttribute("fill", "#102a43"),
            words
        );

    // Each row stands in the middle.
    private static int XOf(ChainPicture chain, int row, int place, int width)
    {
        int count = chain.Rows[row].Count;
        int taken = (count * Width) + ((count - 1) * Gap);
        return ((width - taken) / 2) + (place * (Width + Gap));
    }

    private static int YOf(ChainPicture chain, int row) => Margin + ((chain.Rows.Count - 1 - row) * (Height + RowGap));

    private static XAttribute Attribute(string name, int value) => new(name, Number(value));

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
