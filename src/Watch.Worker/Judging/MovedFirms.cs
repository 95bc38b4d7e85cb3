using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>Reads from the log whether a radiation is the move of a firm, and which radiations a row makes to be judged again.</summary>
internal static class MovedFirms
{
    private static ReadOnlySpan<EventKind> Either => [EventKind.Radiation, EventKind.SeatTransfer];

    /// <summary>
    /// Whether a row may be of a move that a rule asks for: each of the two notices may make the other one agree, whatever the court.
    /// </summary>
    public static bool MayConcern(LogSummary row, RuleIndex rules, FirmList firms) =>
        FirmMoves.MayBeOne(row.Notice.Kinds)
        && rules.CouldAgreeAnywhere(new NoticeSummary(Either, row.Notice.Sirens, "", row.Notice.HasNameAlone), firms);

    /// <summary>A radiation as the move that it is, where the log tells one; any other notice as it is.</summary>
    public static async Task<Notice> WithMoveAsync(INoticeLog log, Notice notice, long upTo, CancellationToken ct) =>
        FirmMoves.IsRadiation(notice)
            ? FirmMoves.WithMove(notice, (await ChainsAsync(log, FirmHistories.FirmsOf([notice]), upTo, ct)).SelectMany(c => c.Standing))
            : notice;

    /// <summary>The radiations of other chains that a row may say to be moves, or not to be: one notice of each chain.</summary>
    /// <param name="log">The log.</param>
    /// <param name="entry">The row.</param>
    /// <param name="own">Its chain, as it stands with it.</param>
    /// <param name="ct">Cancels it.</param>
    public static async Task<IReadOnlyList<NoticeKey>> RadiationsAsync(
        INoticeLog log,
        LogEntry entry,
        IReadOnlyList<LogEntry> own,
        CancellationToken ct
    )
    {
        // What the row says instead, and what it corrects, counts too.
        IReadOnlyList<LogEntry> before = entry.Revision > 1 ? await log.ChainAsync(entry.Notice.Key, entry.Position - 1, ct) : [];
        Notice[] told = [.. own.Concat(before).Select(e => e.Notice)];
        return
        [
            .. (
                await ChainsAsync(log, told.Any(FirmMoves.IsArrival) ? await StruckOffAsync(log, told, entry.UpTo, ct) : [], entry.UpTo, ct)
            )
                .Where(c => c.Members.Any(FirmMoves.IsRadiation) && c.Members.All(m => m.Key != entry.Notice.Key))
                .Select(c => c.Members[0].Key)
                .Distinct(),
        ];
    }

    // Most firms never were: their past need not be read.
    private static async Task<IReadOnlyList<Siren>> StruckOffAsync(INoticeLog log, Notice[] told, long upTo, CancellationToken ct)
    {
        List<Siren> found = [];
        foreach (Siren firm in FirmHistories.FirmsOf(told))
        {
            if (await log.MayTellAsync(firm, EventKind.Radiation, upTo, ct))
            {
                found.Add(firm);
            }
        }

        return found;
    }

    private static async Task<IReadOnlyList<NoticeChain>> ChainsAsync(
        INoticeLog log,
        IEnumerable<Siren> firms,
        long upTo,
        CancellationToken ct
    )
    {
        List<NoticeChain> chains = [];
        foreach (Siren firm in firms)
        {
            IReadOnlyList<IReadOnlyList<LogEntry>> members = await log.ChainsOfAsync(FirmNumbers.Of(firm), upTo, ct);
            chains.AddRange(DeadLetters.Guard(() => members.Select(c => NoticeChain.Of([.. c.Select(m => m.Notice)])).ToArray()));
        }

        return chains;
    }
}
