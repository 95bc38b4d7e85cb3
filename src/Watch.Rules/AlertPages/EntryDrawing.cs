using System.Xml.Linq;
using Watch.Contracts.Messages;
using Watch.Rules.Alerts;
using Watch.Rules.Editions;
using Watch.Rules.French.Pages;

namespace Watch.Rules.AlertPages;

/// <summary>Entries as lists and timelines show them.</summary>
internal static class EntryDrawing
{
    private const string List = "margin:0 0 8px;padding-left:0;list-style:none";
    private const string Item = "margin:0 0 12px;padding-left:10px;border-left:4px solid #9fb3c8";
    private const string Line = "margin:0 0 8px;padding-left:20px;border-left:2px solid #9fb3c8;list-style:none";
    private const string Point = "margin:0 0 8px";
    private const string Withdrawn = "text-decoration:line-through";

    /// <summary>A list of rows, each with its firm.</summary>
    /// <param name="pageOf">The page of the firm of an entry; null where it has none.</param>
    public static XElement Rows(IEnumerable<EntryRow> rows, Func<PageEntry, string?> pageOf) =>
        new("ul", PageMarkup.Style(List), rows.Select(r => Row(r, pageOf(r.First))));

    /// <summary>Entries of one firm in time, of which one may be the one whose page this is.</summary>
    public static XElement Timeline(IEnumerable<PageEntry> entries, Guid here) =>
        new("ol", PageMarkup.Style(Line), entries.Select(e => new XElement("li", PageMarkup.Style(Point), Said(e, e.Id == here))));

    /// <summary>Links to the pages of some entries.</summary>
    public static XElement Links(IEnumerable<PageEntry> entries) =>
        new("ul", PageMarkup.Style(PageStyle.List), entries.Select(e => new XElement("li", Titled(e))));

    private static XElement Row(EntryRow row, string? firmPage) =>
        new(
            "li",
            PageMarkup.Style(Item),
            Said(row.First, isHere: false),
            firmPage is null ? null : new object[] { PageMarkup.Break(), PageMarkup.Link(firmPage, row.First.Firm ?? "") },
            row.Entries.Count == 1 ? null : Links(row.Entries.Skip(1))
        );

    private static IEnumerable<object> Said(PageEntry entry, bool isHere) =>
        [
            $"{RoutePageWording.Day(entry.On)} : ",
            .. isHere
                ? [new XElement("strong", new XAttribute("aria-current", "true"), Named(entry)), $" ({RoutePageWording.Here})"]
                : Titled(entry),
        ];

    private static string Named(PageEntry entry) =>
        entry.Severity is { } severity ? $"{MarkOf(entry, severity)}{entry.Title}" : entry.Title;

    private static IEnumerable<object> Titled(PageEntry entry)
    {
        XElement link = PageMarkup.Link(entry.Page, entry.Title);
        return
        [
            .. entry.Severity is { } severity ? [new XElement("strong", MarkOf(entry, severity))] : Array.Empty<object>(),
            entry.IsWithdrawn ? PageMarkup.Styled("s", Withdrawn, link) : link,
        ];
    }

    // In words, since neither a colour nor a line through a title is read out. The title of what is no alert says what it is.
    private static string MarkOf(PageEntry entry, Severity severity)
    {
        string mark = RoutePageWording.Mark(entry.Status == MessageType.Corrected, entry.IsWithdrawn);
        string urgency = RoutePageWording.Severity(severity);
        return mark.Length == 0 ? $"[{urgency}] " : $"[{urgency}, {mark}] ";
    }
}
