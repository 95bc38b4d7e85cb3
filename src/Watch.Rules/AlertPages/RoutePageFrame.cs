using System.Xml.Linq;
using Watch.Contracts.Routes;
using Watch.Rules.Editions;
using Watch.Rules.French.Pages;

namespace Watch.Rules.AlertPages;

/// <summary>What the pages of a route have in common.</summary>
internal static class RoutePageFrame
{
    // Nothing is asked for, run or sent from a page, whatever words stand on it.
    private const string Policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";

    // Paper has no links, and an alert is not torn in two.
    private const string OnPaper = "@media print { nav { display: none } li { break-inside: avoid } a { color: #1f2933 } }";

    public static XElement Of(string title, params IEnumerable<XElement> content) =>
        PageDrawing.Page(
            title,
            content.Append(PageMarkup.Styled("p", $"{PageStyle.Muted};margin-top:28px", RoutePageWording.Closing)),
            new XElement("meta", new XAttribute("http-equiv", "Content-Security-Policy"), new XAttribute("content", Policy)),
            new XElement("meta", new XAttribute("name", "referrer"), new XAttribute("content", "no-referrer")),
            new XElement("style", OnPaper)
        );

    /// <summary>Links to other pages, one below the other.</summary>
    public static XElement Navigation(params IEnumerable<XElement> lines) =>
        new("nav", new XAttribute("aria-label", RoutePageWording.Navigation), lines);

    /// <summary>The way back to the index.</summary>
    public static XElement ToIndex(Route route) =>
        PageMarkup.Styled("p", PageStyle.Paragraph, PageMarkup.Link(AlertPageNames.Index, RoutePageWording.AllOfRoute(route)));

    public static XElement Section(string title) => PageMarkup.Styled("h2", PageStyle.Section, title);

    public static XElement Paragraph(string words) => PageMarkup.Styled("p", PageStyle.Paragraph, words);

    /// <summary>Things in one line, apart by a sign that is not read out.</summary>
    public static IEnumerable<object> Apart(IEnumerable<object> things) => things.SelectMany(t => new[] { " · ", t }).Skip(1);
}
