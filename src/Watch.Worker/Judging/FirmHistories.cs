using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>Reads from the log what was published of firms before a chain of notices.</summary>
internal static class FirmHistories
{
    /// <summary>Whether what was published before can matter to a notice: it announces a change of capital.</summary>
    public static bool CanMatterTo(Notice notice) => notice.Events.Any(e => e.Kind == EventKind.CapitalChange);

    /// <summary>What was published of a chain's firms before it.</summary>
    /// <param name="log">The log.</param>
    /// <param name="chain">The chain that is judged.</param>
    /// <param name="isWatched">Which firms are asked for: what rules say of others does not depend on the past.</param>
    /// <param name="upTo">The position that the log stood at.</param>
    /// <param name="ct">Cancels it.</param>
    public static Task<FirmHistory> ForAsync(
        INoticeLog log,
        NoticeChain chain,
        Func<Siren, bool> isWatched,
        long upTo,
        CancellationToken ct
    ) => ForAsync(firm => TrailAsync(log, firm, upTo, ct), chain, isWatched);

    /// <summary>As the other, from what is known of each firm.</summary>
    public static async Task<FirmHistory> ForAsync(Func<Siren, Task<CapitalTrail>> trailOf, NoticeChain chain, Func<Siren, bool> isWatched)
    {
        List<Notice> told = [];
        foreach (Siren firm in chain.Members.Any(CanMatterTo) ? FirmsOf(chain.Members).Where(isWatched) : [])
        {
            if ((await trailOf(firm)).Before(chain) is { } notice)
            {
                told.Add(notice);
            }
        }

        return told.Count == 0 ? FirmHistory.Empty : FirmHistory.Of(told);
    }

    /// <summary>All that was published of the capital of one firm.</summary>
    public static async Task<CapitalTrail> TrailAsync(INoticeLog log, Siren firm, long upTo, CancellationToken ct)
    {
        IReadOnlyList<IReadOnlyList<LogEntry>> chains = await log.ChainsOfAsync(FirmNumbers.Of(firm), upTo, ct);
        return DeadLetters.Guard(() => CapitalTrail.Of(firm, chains.Select(members => NoticeChain.Of([.. members.Select(m => m.Notice)]))));
    }

    /// <summary>The firms that notices name, each once.</summary>
    public static IEnumerable<Siren> FirmsOf(IEnumerable<Notice> notices) =>
        notices.SelectMany(n => n.Parties).Select(p => p.Siren).OfType<Siren>().Distinct();
}
