using System.Xml.Linq;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Rules.AlertPages;

/// <summary>
/// The pages of a route: one for each alert and backfill, one for each firm, lists of the last by severity, and by month. They say what
/// the route received, and nothing else.
/// </summary>
public static class RoutePages
{
    /// <summary>So many rows stand on the first page.</summary>
    public const int MostLatest = 100;

    /// <summary>And so many on a part of a month, which a browser shows at once.</summary>
    public const int MostOfPart = 500;

    // Before the alert itself, and after: what a page has at hand, and what a new alert changes of earlier pages.
    private const int Around = 6;

    /// <summary>
    /// The pages that it has to have: those of single alerts first, so that nothing leads to a page that is not there yet.
    /// </summary>
    /// <param name="route">The route that received the entries.</param>
    /// <param name="entries">All that it received.</param>
    /// <param name="unreadable">How many folders of messages could not be read.</param>
    /// <param name="firmIdOf">The id of the page of a firm, made with the secret of the volet.</param>
    public static IReadOnlyList<PagePlan> Of(
        Route route,
        IReadOnlyCollection<PageEntry> entries,
        int unreadable,
        Func<Siren, Guid> firmIdOf
    )
    {
        FirmRows[] firms =
        [
            .. entries
                .Where(e => e.Siren is not null)
                .GroupBy(e => e.Siren!.Value)
                .Select(g => FirmRows.Of(g.Key, AlertPageNames.OfFirm(firmIdOf(g.Key)), g))
                .OrderBy(f => f.Sorted, StringComparer.Ordinal)
                .ThenBy(f => f.Page, StringComparer.Ordinal),
        ];
        Dictionary<Siren, FirmRows> byFirm = firms.ToDictionary(f => f.Siren);
        RouteRows rows = new(route, EntryRow.Of(entries), unreadable, byFirm);
        return
        [
            .. rows.All.SelectMany(r => SubjectsOf(r, byFirm)),
            .. firms.Select(f => new PagePlan(f.Page, [f.Name, .. f.Rows.SelectMany(r => r.Entries)], _ => FirmPages.Of(route, f))),
            .. firms.Length == 0 ? Array.Empty<PagePlan>() : [ListOf(route, firms)],
            .. RouteRows.Filters.SelectMany(s => ListsOf(rows, s)),
        ];
    }

    private static PagePlan ListOf(Route route, FirmRows[] firms) =>
        new(
            AlertPageNames.Firms,
            [.. firms.SelectMany(f => new object[] { f.Page, f.Name, f.Rows.Count, f.Rows[0].First.On })],
            _ => FirmPages.ListOf(route, firms)
        );

    private static IEnumerable<PagePlan> SubjectsOf(EntryRow row, Dictionary<Siren, FirmRows> firms) =>
        row
            .Entries.Where(e => e.Status != MessageType.Edition)
            .Select(entry =>
            {
                FirmRows? firm = entry.Siren is { } siren ? firms[siren] : null;
                IReadOnlyList<PageEntry> timeline = firm?.Around(entry, Around) ?? [];
                AlertSurroundings surroundings = new(row, firm, timeline);
                return new PagePlan(
                    entry.Page,
                    [entry, .. row.Entries, firm?.Name, .. timeline],
                    messages => Drawn(entry, surroundings, messages)
                )
                {
                    Subject = entry.Id,
                };
            });

    private static XElement Drawn(PageEntry entry, AlertSurroundings surroundings, IReadOnlyList<ReceivedMessage> messages) =>
        entry.Status == MessageType.Backfill
            ? BackfillPage.Of(entry, surroundings, messages.OfType<ReceivedMessage.OfBackfill>().First().Content)
            : AlertPage.Of(entry, surroundings, messages);

    private static IEnumerable<PagePlan> ListsOf(RouteRows rows, Severity? severity)
    {
        IReadOnlyList<EntryRow> all = rows.OfSeverity(severity);
        if (severity is not null && all.Count == 0)
        {
            yield break;
        }

        foreach (MonthPart part in MonthPart.Of(all))
        {
            yield return new PagePlan(
                AlertPageNames.OfMonth(severity, part.Month, part.Number),
                [.. rows.Severities.Cast<object>(), rows.AreEditions, part.Number, part.Parts, .. part.Rows.SelectMany(r => r.Entries)],
                _ => ListPages.OfMonth(rows, severity, part)
            );
        }

        IReadOnlyList<MonthCount> months = MonthPart.CountsOf(all);
        yield return new PagePlan(
            AlertPageNames.Latest(severity),
            [
                rows.Unreadable,
                rows.AreEditions,
                rows.Firms.Count > 0,
                .. rows.Counts.Cast<object>(),
                .. months,
                .. all.Take(MostLatest).SelectMany(r => r.Entries),
            ],
            _ => ListPages.Latest(rows, severity, all, months)
        );
    }
}
