using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>Reads from the log what was published of firms before a chain of notices, in so far as rules ask for it.</summary>
internal static class FirmHistories
{
    /// <summary>What was published of a chain's firms before it, and which notices of it correct which.</summary>
    /// <param name="log">The log.</param>
    /// <param name="chain">The chain that is judged.</param>
    /// <param name="asked">What the rules ask.</param>
    /// <param name="isWatched">Which firms are asked for: what rules say of others does not depend on the past.</param>
    /// <param name="upTo">The position that the log stood at.</param>
    /// <param name="ct">Cancels it.</param>
    public static Task<FirmHistory> ForAsync(
        INoticeLog log,
        NoticeChain chain,
        AskedPast asked,
        Func<Siren, bool> isWatched,
        long upTo,
        CancellationToken ct
    ) => ForAsync(firm => TrailAsync(log, firm, upTo, ct), chain, asked, isWatched);

    /// <summary>As the other, from what is known of each firm.</summary>
    public static async Task<FirmHistory> ForAsync(
        Func<Siren, Task<FirmTrail>> trailOf,
        NoticeChain chain,
        AskedPast asked,
        Func<Siren, bool> isWatched
    )
    {
        List<Notice> told = [];
        Dictionary<Siren, IReadOnlyList<PastNotice>> past = [];
        bool looksBack = chain.Members.Any(asked.JudgesByPast);
        foreach (Siren firm in chain.Members.Any(asked.MattersTo) ? FirmsOf(chain.Members).Where(isWatched) : [])
        {
            FirmTrail trail = await trailOf(firm);
            if (trail.Capital.Before(chain) is { } notice)
            {
                told.Add(notice);
            }

            if (looksBack)
            {
                past.Add(firm, DeadLetters.Guard(() => trail.Past.Besides(chain)));
            }
        }

        FirmHistory capitals = told.Count == 0 ? FirmHistory.Empty : FirmHistory.Of(told);
        return capitals.WithPast(past).WithStrands(chain.Members.Count == 1 ? [] : [.. chain.Strands.Select(s => s.Members)]);
    }

    /// <summary>All that was published of one firm.</summary>
    public static async Task<FirmTrail> TrailAsync(INoticeLog log, Siren firm, long upTo, CancellationToken ct)
    {
        IReadOnlyList<IReadOnlyList<LogEntry>> chains = await log.ChainsOfAsync(FirmNumbers.Of(firm), upTo, ct);
        return DeadLetters.Guard(() =>
            FirmTrail.Of(firm, [.. chains.Select(members => NoticeChain.Of([.. members.Select(m => m.Notice)]))])
        );
    }

    /// <summary>The firms that notices name, each once.</summary>
    public static IEnumerable<Siren> FirmsOf(IEnumerable<Notice> notices) =>
        notices.SelectMany(n => n.Parties).Select(p => p.Siren).OfType<Siren>().Distinct();
}
