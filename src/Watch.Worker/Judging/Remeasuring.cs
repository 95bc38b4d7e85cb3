using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>
/// Finds what has to be judged again because of a row: a change of capital is measured against the last capital published
/// before, and a row that comes late, corrects, annuls or revises may change which one that is.
/// </summary>
internal static class Remeasuring
{
    /// <summary>The chains, other than the row's own, that a row makes to be measured otherwise.</summary>
    /// <param name="log">The log.</param>
    /// <param name="entry">The row.</param>
    /// <param name="chain">The row's own chain, as it stands with it.</param>
    /// <param name="isTracked">The firms of which changes of capital are measured.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task<IReadOnlyList<NoticeChain>> ChainsAsync(
        INoticeLog log,
        LogEntry entry,
        NoticeChain chain,
        Func<Siren, bool> isTracked,
        CancellationToken ct
    )
    {
        // What the row says instead of counts too: it may have named another firm.
        IReadOnlyList<LogEntry> before = entry.Revision > 1 ? await log.ChainAsync(entry.Notice.Key, entry.Position - 1, ct) : [];
        Dictionary<NoticeKey, NoticeChain> found = [];
        foreach (Siren firm in FirmHistories.FirmsOf(chain.Members.Concat(before.Select(b => b.Notice))).Where(isTracked))
        {
            foreach (NoticeChain other in await OfFirmAsync(log, firm, entry, chain, ct))
            {
                found.TryAdd(other.Members[0].Key, other);
            }
        }

        return [.. found.Values.OrderBy(c => c.Members[0], PublicationOrder.Instance)];
    }

    private static async Task<IEnumerable<NoticeChain>> OfFirmAsync(
        INoticeLog log,
        Siren firm,
        LogEntry entry,
        NoticeChain chain,
        CancellationToken ct
    )
    {
        CapitalTrail now = await FirmHistories.TrailAsync(log, firm, entry.UpTo, ct);

        // The rule: the newest notice of a firm changes nothing of what came before.
        if (!entry.InChain && !now.HasChangeAfter(chain))
        {
            return [];
        }

        CapitalTrail earlier = await FirmHistories.TrailAsync(log, firm, entry.Position - 1, ct);
        return now.MeasuredOtherwise(earlier).Where(c => c.Members.All(m => m.Key != entry.Notice.Key));
    }
}
