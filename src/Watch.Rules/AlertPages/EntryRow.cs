using Watch.Contracts.Messages;

namespace Watch.Rules.AlertPages;

/// <summary>What a list shows as one: an operation, what a backfill found, or an edition.</summary>
/// <param name="Entries">The most urgent of those that hold first.</param>
internal sealed record EntryRow(IReadOnlyList<PageEntry> Entries)
{
    public PageEntry First => Entries[0];

    /// <summary>How urgent it is: as urgent as the most urgent of what holds.</summary>
    public Severity? Severity => First.Severity;

    /// <summary>The rows of some entries, the newest publication first. Of one day the order is the same on every machine.</summary>
    public static IReadOnlyList<EntryRow> Of(IEnumerable<PageEntry> entries) =>
        [
            .. entries
                .GroupBy(e => e.Operation)
                .Select(g => new EntryRow([
                    .. g.OrderBy(e => e.IsWithdrawn)
                        .ThenByDescending(e => e.Severity)
                        .ThenBy(e => e.Rule, StringComparer.Ordinal)
                        .ThenBy(e => e.Id),
                ]))
                .OrderByDescending(r => r.First.On)
                .ThenByDescending(r => r.First.Severity)
                .ThenByDescending(r => r.First.Notice, StringComparer.Ordinal)
                .ThenBy(r => r.First.Rule, StringComparer.Ordinal)
                .ThenBy(r => r.First.Title, StringComparer.Ordinal)
                .ThenBy(r => r.First.Id),
        ];

    /// <summary>The first day of its month.</summary>
    public DateOnly Month => new(First.On.Year, First.On.Month, 1);
}
