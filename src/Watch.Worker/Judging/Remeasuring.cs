using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Matching;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>
/// Finds what has to be judged again because of a row: a change of capital is measured against the last capital published before, and
/// rules look for what happened to a firm before. A row that comes late, corrects, annuls or revises may change what that is.
/// </summary>
internal static class Remeasuring
{
    /// <summary>The chains, other than the row's own, for which a row makes the past another.</summary>
    /// <param name="log">The log.</param>
    /// <param name="entry">The row.</param>
    /// <param name="chain">The row's own chain, as it stands with it.</param>
    /// <param name="tracked">The firms whose past matters.</param>
    /// <param name="batch">The alerts.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task<IReadOnlyList<RemeasuredChain>> ChainsAsync(
        INoticeLog log,
        LogEntry entry,
        NoticeChain chain,
        TrackedFirms tracked,
        IVoletBatch batch,
        CancellationToken ct
    )
    {
        // What the row says instead counts too: it may have named another firm.
        IReadOnlyList<LogEntry> before = entry.Revision > 1 ? await log.ChainAsync(entry.Notice.Key, entry.Position - 1, ct) : [];
        Notice[] earlier = [.. before.Select(b => b.Notice)];
        Dictionary<NoticeKey, RemeasuredChain> found = [];
        foreach (Siren firm in FirmHistories.FirmsOf(chain.Members.Concat(earlier)).Where(tracked.Has))
        {
            FirmTrail now = await FirmHistories.TrailAsync(log, firm, entry.UpTo, ct);
            foreach (NoticeChain other in await ByCapitalAsync(log, firm, now, entry, chain, ct))
            {
                found.TryAdd(other.Members[0].Key, new RemeasuredChain(other, JudgingReason.Capital));
            }

            foreach (NoticeChain other in await ByPastAsync(now.Past, chain, earlier, tracked.RulesOf(firm), batch, ct))
            {
                found.TryAdd(other.Members[0].Key, new RemeasuredChain(other, JudgingReason.Past));
            }
        }

        return [.. found.Values.OrderBy(c => c.Chain.Members[0], PublicationOrder.Instance)];
    }

    private static async Task<IEnumerable<NoticeChain>> ByCapitalAsync(
        INoticeLog log,
        Siren firm,
        FirmTrail now,
        LogEntry entry,
        NoticeChain chain,
        CancellationToken ct
    )
    {
        // The rule: the newest notice of a firm changes nothing of what came before.
        if (!entry.InChain && !now.Capital.HasChangeAfter(chain))
        {
            return [];
        }

        FirmTrail earlier = await FirmHistories.TrailAsync(log, firm, entry.Position - 1, ct);
        return now.Capital.MeasuredOtherwise(earlier.Capital).Where(c => c.Members.All(m => m.Key != entry.Notice.Key));
    }

    // By what the rules in force ask, and, of chains with alerts of a rule that stands in force no more, by what that one may have asked.
    private static async Task<IReadOnlyList<NoticeChain>> ByPastAsync(
        PastTrail now,
        NoticeChain chain,
        IReadOnlyCollection<Notice> before,
        RulesOnFirm rules,
        IVoletBatch batch,
        CancellationToken ct
    )
    {
        List<NoticeChain> found = [.. now.JudgedOtherwise(chain, before, rules.InForce)];
        foreach (NoticeChain other in rules.HasAlerts ? now.JudgedOtherwise(chain, before, AskedPast.Everything) : [])
        {
            if (!found.Contains(other) && (await batch.OfChainAsync(other.Keys, ct)).Values().Any(rules.IsOfEarlierRule))
            {
                found.Add(other);
            }
        }

        return found;
    }
}

/// <summary>A chain that is judged again.</summary>
/// <param name="Reason">What of its past is another.</param>
internal sealed record RemeasuredChain(NoticeChain Chain, JudgingReason Reason);
