using System.Xml.Linq;
using Watch.Contracts.Messages;
using Watch.Rules.Editions;
using Watch.Rules.French.Pages;

namespace Watch.Rules.AlertPages;

/// <summary>The lists of a route: the last of all or of one severity, and each month.</summary>
internal static class ListPages
{
    /// <param name="rows">All of the route.</param>
    /// <param name="severity">The filter; null for none.</param>
    /// <param name="shown">What agrees with it, the newest publication first.</param>
    /// <param name="months">How many of that each month has.</param>
    public static XElement Latest(RouteRows rows, Severity? severity, IReadOnlyList<EntryRow> shown, IReadOnlyList<MonthCount> months)
    {
        string title = RoutePageWording.TitleOf(rows.Route, rows.AreEditions);
        string name = severity is { } filter ? $"{title}, {RoutePageWording.Filtered(filter)}" : title;
        DateOnly? last = shown.Count > 0 ? shown[0].First.On : null;
        return RoutePageFrame.Of(
            name,
            [
                PageMarkup.Styled("h1", PageStyle.Title, name),
                RoutePageFrame.Paragraph(RoutePageWording.StatementOf(shown.Count, last, rows.AreEditions, rows.Unreadable)),
                RoutePageFrame.Navigation([.. Severities(rows, severity, isCounted: true), .. ToFirms(rows)]),
                .. shown.Count == 0
                    ? Array.Empty<XElement>()
                    : [RoutePageFrame.Section(RoutePageWording.Latest), RowsOf(rows, shown.Take(RoutePages.MostLatest))],
                .. shown.Count <= RoutePages.MostLatest
                    ? Array.Empty<XElement>()
                    : [RoutePageFrame.Paragraph(RoutePageWording.WholeMonths)],
                .. months.Count == 0
                    ? Array.Empty<XElement>()
                    : [RoutePageFrame.Section(RoutePageWording.Months), MonthsOf(rows, severity, months)],
            ]
        );
    }

    public static XElement OfMonth(RouteRows rows, Severity? severity, MonthPart part)
    {
        string month = RoutePageWording.Month(part.Month) + RoutePageWording.PartOfMonth(part.Number, part.Parts);
        string title = $"{RoutePageWording.TitleOf(rows.Route, rows.AreEditions)}, {month}";
        string name = severity is { } filter ? $"{title}, {RoutePageWording.Filtered(filter)}" : title;
        return RoutePageFrame.Of(
            name,
            PageMarkup.Styled("h1", PageStyle.Title, name),
            RoutePageFrame.Paragraph($"{RoutePageWording.Count(part.Rows.Count, rows.AreEditions)}."),
            RoutePageFrame.Navigation([
                RoutePageFrame.ToIndex(rows.Route),
                .. Severities(rows, severity, isCounted: false),
                .. part.Parts == 1
                    ? Array.Empty<XElement>()
                    : [PageMarkup.Styled("p", PageStyle.Paragraph, PartsOf(severity, part.Month, part.Parts, part.Number))],
            ]),
            RoutePageFrame.Section(month),
            RowsOf(rows, part.Rows)
        );
    }

    private static XElement RowsOf(RouteRows rows, IEnumerable<EntryRow> shown) =>
        EntryDrawing.Rows(shown, e => e.Siren is { } siren ? rows.Firms[siren].Page : null);

    private static IEnumerable<XElement> Severities(RouteRows rows, Severity? here, bool isCounted)
    {
        if (rows.Counts.Count == 0)
        {
            return [];
        }

        IEnumerable<object> links = rows
            .Counts.Select(c => To(c.Severity, here, Counted(RoutePageWording.Severity(c.Severity), c.Count)))
            .Prepend(To(null, here, Counted(RoutePageWording.All, rows.All.Count)));
        return [PageMarkup.Styled("p", PageStyle.Paragraph, RoutePageFrame.Apart(links).Prepend($"{RoutePageWording.Severities} : "))];

        string Counted(string words, int count) => isCounted ? RoutePageWording.Counted(words, count) : words;
    }

    private static XElement To(Severity? severity, Severity? here, string words) =>
        severity == here
            ? new XElement("strong", new XAttribute("aria-current", "true"), words)
            : PageMarkup.Link(AlertPageNames.Latest(severity), words);

    private static IEnumerable<XElement> ToFirms(RouteRows rows) => rows.Firms.Count == 0 ? [] : [FirmPages.ToFirms()];

    private static XElement MonthsOf(RouteRows rows, Severity? severity, IReadOnlyList<MonthCount> months) =>
        new(
            "ul",
            PageMarkup.Style(PageStyle.List),
            months.Select(m => new XElement(
                "li",
                m.Parts == 1
                    ? [PageMarkup.Link(AlertPageNames.OfMonth(severity, m.Month, 1), RoutePageWording.Month(m.Month))]
                    : PartsOf(severity, m.Month, m.Parts, here: 0).Prepend($"{RoutePageWording.Month(m.Month)} : "),
                $" ({RoutePageWording.Count(m.Count, rows.AreEditions)})"
            ))
        );

    // The latest first, as the rows are.
    private static IEnumerable<object> PartsOf(Severity? severity, DateOnly month, int parts, int here) =>
        RoutePageFrame.Apart(
            Enumerable
                .Range(1, parts)
                .Reverse()
                .Select(
                    object (number) =>
                        number == here
                            ? new XElement("strong", new XAttribute("aria-current", "true"), RoutePageWording.Part(number))
                            : PageMarkup.Link(AlertPageNames.OfMonth(severity, month, number), RoutePageWording.Part(number))
                )
        );
}
