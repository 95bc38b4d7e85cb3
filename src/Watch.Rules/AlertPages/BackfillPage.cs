using System.Xml.Linq;
using Watch.Contracts.Messages;
using Watch.Rules.Editions;
using Watch.Rules.French.Pages;

namespace Watch.Rules.AlertPages;

/// <summary>The page of what a backfill found.</summary>
internal static class BackfillPage
{
    /// <param name="entry">The backfill in short.</param>
    /// <param name="surroundings">What stands around it.</param>
    /// <param name="backfill">What was found.</param>
    public static XElement Of(PageEntry entry, AlertSurroundings surroundings, BackfillContent backfill) =>
        RoutePageFrame.Of(
            entry.Title,
            [
                PageMarkup.Styled("h1", PageStyle.Title, entry.Title),
                RoutePageFrame.Paragraph(BackfillPageWording.NothingNew),
                RoutePageFrame.Navigation([RoutePageFrame.ToIndex(backfill.Route), .. AlertPage.ToFirm(surroundings)]),
                RoutePageFrame.Section(BackfillPageWording.Found),
                RoutePageFrame.Paragraph(BackfillPageWording.SeveritiesOf(backfill)),
                new XElement("ul", PageMarkup.Style(PageStyle.List), BackfillPageWording.LinesOf(backfill).Select(Line)),
                .. AlertPage.Timeline(entry, surroundings),
                PageMarkup.Styled("p", $"{PageStyle.Muted};margin-top:28px", BackfillPageWording.ClosingOf(backfill)),
            ]
        );

    private static XElement Line((string Words, Uri? Link) line) =>
        new("li", line.Link is { } link ? PageMarkup.Link(link.AbsoluteUri, line.Words) : line.Words);
}
