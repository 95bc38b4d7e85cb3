using System.Xml.Linq;
using Watch.Contracts.Messages;
using Watch.Rules.Alerts;
using Watch.Rules.Editions;
using Watch.Rules.French;
using Watch.Rules.French.Details;
using Watch.Rules.French.Pages;

namespace Watch.Rules.AlertPages;

/// <summary>The page of an alert, as the last message of it says it stands.</summary>
internal static class AlertPage
{
    /// <param name="entry">The alert in short.</param>
    /// <param name="surroundings">What stands around it.</param>
    /// <param name="messages">What was received of it, in any order.</param>
    public static XElement Of(PageEntry entry, AlertSurroundings surroundings, IReadOnlyList<ReceivedMessage> messages)
    {
        MessagePart[] received =
        [
            .. messages
                .OfType<ReceivedMessage.OfAlerts>()
                .SelectMany(m => m.Parts)
                .Where(p => p.Content.Id == entry.Id)
                .OrderBy(p => p.Content.Revision),
        ];
        MessagePart last = received[^1];
        AlertContent alert = last.Content;
        return RoutePageFrame.Of(
            entry.Title,
            [
                PageMarkup.Styled("h1", PageStyle.Title, entry.Title),
                .. Standing(last),
                RoutePageFrame.Navigation([RoutePageFrame.ToIndex(alert.Route), .. ToFirm(surroundings)]),
                .. Summary(alert),
                RoutePageFrame.Section(AlertPageWording.Facts),
                Facts(AlertPageWording.FactsOf(alert)),
                .. AlertPageWording.SectionsOf(alert).SelectMany(Section),
                .. Others(entry, surroundings),
                .. Received(received),
                .. Timeline(entry, surroundings),
                PageMarkup.Styled("p", $"{PageStyle.Muted};margin-top:28px", AlertPageWording.ClosingOf(alert)),
            ]
        );
    }

    // What no longer holds as it was first said stands before all else.
    private static IEnumerable<XElement> Standing(MessagePart last)
    {
        bool isWithdrawn = last.Type == MessageType.Withdrawn;
        string head = AlertPageWording.HeadOf(last.Content, last.Type == MessageType.Corrected, isWithdrawn);
        if (last.Type == MessageType.Raised)
        {
            return [PageMarkup.Styled("p", PageStyle.Paragraph, new XElement("strong", head))];
        }

        object[] words = [new XElement("strong", head), PageMarkup.Break(), AlertPageWording.Words(last.Reason)];
        return [PageMarkup.Styled("p", PageStyle.Notice, last.Reason.Length > 0 ? words : words[..1])];
    }

    private static IEnumerable<XElement> Summary(AlertContent alert)
    {
        IReadOnlyList<string> lines = AlertPageWording.SummaryOf(alert);
        if (lines.Count > 0)
        {
            yield return RoutePageFrame.Paragraph(lines[0]);
        }

        if (lines.Count > 1)
        {
            yield return List(lines.Skip(1));
        }
    }

    /// <summary>Facts, a line each.</summary>
    public static XElement Facts(IEnumerable<SheetFact> facts) =>
        PageMarkup.Styled("p", PageStyle.Paragraph, facts.SelectMany(f => PartDrawing.Of(f).Prepend(PageMarkup.Break())).Skip(1));

    /// <summary>Lines as a list.</summary>
    public static XElement List(IEnumerable<string> lines) =>
        new("ul", PageMarkup.Style(PageStyle.List), lines.Select(l => new XElement("li", l)));

    private static IEnumerable<XElement> Section(WordedSection section) =>
        [
            RoutePageFrame.Section(section.Title),
            List(section.Lines),
            .. section.Below.Length > 0 ? [RoutePageFrame.Paragraph(section.Below)] : Array.Empty<XElement>(),
        ];

    private static IEnumerable<XElement> Others(PageEntry entry, AlertSurroundings surroundings)
    {
        PageEntry[] others = [.. surroundings.Row.Entries.Where(e => e.Id != entry.Id)];
        return others.Length == 0 ? [] : [RoutePageFrame.Section(RoutePageWording.Others), EntryDrawing.Links(others)];
    }

    private static IEnumerable<XElement> Received(MessagePart[] received) =>
        received.Length == 1
            ? []
            :
            [
                RoutePageFrame.Section(RoutePageWording.Messages),
                List(
                    AlertPageWording.Lines([
                        .. received.Select(p =>
                            RoutePageWording.Message(
                                p.Content.Revision,
                                AlertPageWording.HeadOf(p.Content, p.Type == MessageType.Corrected, p.Type == MessageType.Withdrawn),
                                p.Reason
                            )
                        ),
                    ])
                ),
            ];

    /// <summary>What was received about its firm shortly before and after, and where all of it is.</summary>
    public static IEnumerable<XElement> Timeline(PageEntry entry, AlertSurroundings surroundings) =>
        surroundings.Firm is null
            ? []
            : [RoutePageFrame.Section(RoutePageWording.Timeline), EntryDrawing.Timeline(surroundings.Timeline, entry.Id)];

    /// <summary>The way to all that was received about its firm.</summary>
    public static IEnumerable<XElement> ToFirm(AlertSurroundings surroundings) =>
        surroundings.Firm is { } firm
            ? [PageMarkup.Styled("p", PageStyle.Paragraph, PageMarkup.Link(firm.Page, RoutePageWording.AllOf(firm.Name)))]
            : [];
}
