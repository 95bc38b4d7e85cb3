using System.Xml.Linq;
using Watch.Contracts.Routes;
using Watch.Rules.Editions;
using Watch.Rules.French.Pages;

namespace Watch.Rules.AlertPages;

/// <summary>The page of a firm, and the list of all firms.</summary>
internal static class FirmPages
{
    /// <summary>So many stand on the page of a firm; few firms ever have as many.</summary>
    private const int Most = 1_000;

    public static XElement Of(Route route, FirmRows firm)
    {
        string name = RoutePageWording.FirmWithNumber(firm.Name, firm.Siren);
        int left = firm.Rows.Count - Most;
        return RoutePageFrame.Of(
            $"{name}, {RoutePageWording.TitleOf(route)}",
            [
                PageMarkup.Styled("h1", PageStyle.Title, name),
                RoutePageFrame.Paragraph($"{RoutePageWording.AllOf(firm.Name)} : {RoutePageWording.Count(firm.Rows.Count)}."),
                RoutePageFrame.Navigation(RoutePageFrame.ToIndex(route), ToFirms()),
                RoutePageFrame.Section(RoutePageWording.Timeline),
                EntryDrawing.Rows(firm.Rows.Take(Most), _ => null),
                .. left > 0 ? [RoutePageFrame.Paragraph(RoutePageWording.More(left))] : Array.Empty<XElement>(),
            ]
        );
    }

    /// <param name="route">The route that received what the firms are listed for.</param>
    /// <param name="firms">In the order of their names; one at least.</param>
    public static XElement ListOf(Route route, IReadOnlyList<FirmRows> firms)
    {
        string name = $"{RoutePageWording.TitleOf(route)}, {RoutePageWording.Firms}";
        return RoutePageFrame.Of(
            name,
            PageMarkup.Styled("h1", PageStyle.Title, name),
            RoutePageFrame.Paragraph(RoutePageWording.CountOfFirms(firms.Count)),
            RoutePageFrame.Navigation(RoutePageFrame.ToIndex(route)),
            RoutePageFrame.Section(RoutePageWording.Firms),
            new XElement("ul", PageMarkup.Style(PageStyle.List), firms.Select(Line))
        );
    }

    private static XElement Line(FirmRows firm) =>
        new("li", PageMarkup.Link(firm.Page, firm.Name), $" : {RoutePageWording.OfFirm(firm.Rows.Count, firm.Rows[0].First.On)}");

    /// <summary>The way to the list.</summary>
    public static XElement ToFirms() =>
        PageMarkup.Styled("p", PageStyle.Paragraph, PageMarkup.Link(AlertPageNames.Firms, RoutePageWording.Firms));
}
