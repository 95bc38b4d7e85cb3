using System.Runtime.CompilerServices;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Commands.Showing;

/// <summary>Says of notices that are listed which of them another has replaced or annulled.</summary>
internal static class ReplacedNotices
{
    private const int Together = 500;

    /// <summary>A line for each.</summary>
    public static async IAsyncEnumerable<Stored<NoticeLine>> LinesAsync(
        INoticeLog log,
        IAsyncEnumerable<Stored<LogEntry>> listed,
        [EnumeratorCancellation] CancellationToken ct
    )
    {
        await foreach (Stored<LogEntry>[] rows in listed.Chunk(Together).WithCancellation(ct))
        {
            IReadOnlySet<NoticeKey> corrected = await log.CorrectedAsync([.. rows.Values().Select(e => e.Notice.Key)], ct);
            foreach (Stored<LogEntry> row in rows)
            {
                Notice? by =
                    row.OrNull() is { } entry && corrected.Contains(entry.Notice.Key) ? await ByAsync(log, entry.Notice.Key, ct) : null;
                yield return row.Map(e => NoticeLine.Of(e) with { ReplacedBy = by?.Id, Annulled = by?.Type == NoticeType.Annulling });
            }
        }
    }

    private static async Task<Notice?> ByAsync(INoticeLog log, NoticeKey key, CancellationToken ct)
    {
        IReadOnlyList<LogEntry> members;
        try
        {
            members = await log.ChainAsync(key, long.MaxValue, ct);
        }
        catch (UnreadableNoticeException)
        {
            // The row that cannot be read is told on its own line, and what it says of this one is not known.
            return null;
        }

        if (members.All(m => m.Notice.Key != key))
        {
            return null;
        }

        NoticeChain strand = NoticeChain.Of([.. members.Select(m => m.Notice)]).StrandOf(key);
        return strand.Standing.Any(n => n.Key == key) ? null : strand.Standing[^1];
    }
}
