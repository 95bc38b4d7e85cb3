using System.Collections.Concurrent;
using Watch.Contracts.Identifiers;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Worker.Store;

namespace Watch.Worker.Judging.Backtesting;

/// <summary>
/// Finds what the log says in the end: an alert holds only where a notice that stands supports it, so that every other
/// row can be passed. Several threads may ask at once.
/// </summary>
/// <param name="log">The log.</param>
/// <param name="upTo">The position that it stands at.</param>
/// <param name="isListed">Whether a firm is on one of the lists.</param>
internal sealed class LastWords(INoticeLog log, long upTo, Func<Siren, bool> isListed)
{
    /// <summary>Firms whose past is kept at hand: a bound on memory, whatever the list of firms.</summary>
    private const int MostTrails = 2_000;

    private readonly ConcurrentDictionary<Siren, FirmTrail> _trails = new();

    /// <summary>
    /// The chain of which a row holds in the end: it is the last word, of the chain or of a strand of it, or stands beside it, corrected
    /// on the same day. Null where another row, or another revision, holds in its place.
    /// </summary>
    public async Task<NoticeChain?> ChainStandingOnAsync(LogEntry entry, CancellationToken ct)
    {
        IReadOnlyList<LogEntry> members = await log.ChainAsync(entry.Notice.Key, upTo, ct);
        NoticeChain chain = await LogChain.OfAsync(log, members, upTo, isListed, ct);
        return
            chain.StrandOf(entry.Notice.Key).Standing.Any(n => n.Key == entry.Notice.Key) && members.Any(m => m.Position == entry.Position)
            ? chain
            : null;
    }

    /// <summary>What was published of a chain's firms before it.</summary>
    public Task<FirmHistory> HistoryOfAsync(NoticeChain chain, AskedPast asked, Func<Siren, bool> isWatched, CancellationToken ct) =>
        FirmHistories.ForAsync(firm => TrailAsync(firm, ct), chain, asked, isWatched);

    private async Task<FirmTrail> TrailAsync(Siren firm, CancellationToken ct)
    {
        if (_trails.TryGetValue(firm, out FirmTrail? known))
        {
            return known;
        }

        if (_trails.Count >= MostTrails)
        {
            _trails.Clear();
        }

        return _trails.GetOrAdd(firm, await FirmHistories.TrailAsync(log, firm, upTo, ct));
    }
}
