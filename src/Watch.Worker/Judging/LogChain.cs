using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Worker.Judging.Ownership;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>
/// Chains as they are judged: with those who sold a patent, whom the patent's past tells, with radiations that are moves, and with who
/// stands above and below the firms.
/// </summary>
internal static class LogChain
{
    /// <summary>Puts members of the log together.</summary>
    /// <param name="log">The log.</param>
    /// <param name="members">At least one.</param>
    /// <param name="upTo">The position that the log stood at.</param>
    /// <param name="isListed">Whether a firm is on the list, or has an alert in the chain.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task<NoticeChain> OfAsync(
        INoticeLog log,
        IReadOnlyList<LogEntry> members,
        long upTo,
        Func<Siren, bool> isListed,
        CancellationToken ct
    )
    {
        OwnedNotices owned = new(new OwnershipReading(log.Registers, upTo), isListed);
        List<Notice> notices = [];
        foreach (LogEntry member in members)
        {
            Notice told = await MovedFirms.WithMoveAsync(log, await WithSellersAsync(log, member.Notice, upTo, ct), upTo, ct);
            notices.Add(await owned.WithOwnershipAsync(told, ct));
        }

        return DeadLetters.Guard(() => NoticeChain.Of(notices, members[0].Apart));
    }

    /// <summary>A notice with the sellers of its patent among its parties, where it tells that it changed hands.</summary>
    public static async Task<Notice> WithSellersAsync(INoticeLog log, Notice notice, long upTo, CancellationToken ct)
    {
        if (!PatentHolders.IsTransfer(notice))
        {
            return notice;
        }

        IReadOnlyList<LogEntry> past = await log.OfPatentAsync(notice.Patent!.Document, upTo, ct);
        return PatentHolders.WithSellers(notice, [.. past.Select(e => e.Notice)]);
    }

    /// <summary>The later transfers of a patent whose sellers a row may tell: one notice of each chain.</summary>
    public static async Task<IReadOnlyList<NoticeKey>> LaterTransfersAsync(INoticeLog log, LogEntry entry, CancellationToken ct) =>
        entry.Notice.Patent is { } patent
            ?
            [
                .. (await log.OfPatentAsync(patent.Document, entry.UpTo, ct))
                    .Select(e => e.Notice)
                    .Where(n => n.PublishedOn > entry.Notice.PublishedOn && PatentHolders.IsTransfer(n))
                    .DistinctBy(n => n.Matter ?? n.Id, StringComparer.Ordinal)
                    .Select(n => n.Key),
            ]
            : [];

    /// <summary>
    /// Whether a row may concern firms that its summary does not name: sellers of a patent, firms below one whose owner changes.
    /// </summary>
    public static bool MayConcernOthers(LogSummary row) =>
        row.Notice.Kinds.Contains(EventKind.PatentTransfer) || OwnedNotices.MayReachBelow(row.Notice.Kinds);

    /// <summary>As the other, of a notice.</summary>
    public static bool MayConcernOthers(Notice notice) =>
        PatentHolders.IsTransfer(notice)
        || FirmMoves.IsRadiation(notice)
        || OwnedNotices.MayReachBelow([.. notice.Events.Select(e => e.Kind)]);
}
