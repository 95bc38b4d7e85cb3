using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Judging;

/// <summary>
/// What is kept of the alerts of a chain, apart from alerts of others that the same notice leads to: of a correction that came before
/// what it names, and that proved to be of something else.
/// </summary>
/// <param name="Own">Those of the chain.</param>
/// <param name="Others">Those that show a notice of another chain.</param>
internal sealed record KeptAlerts(IReadOnlyList<Alert> Own, IReadOnlyList<Alert> Others)
{
    /// <summary>Ids that are given away.</summary>
    public IReadOnlySet<Guid> Taken { get; } = Others.Select(a => a.Id).ToHashSet();

    /// <summary>One notice of each of the other chains.</summary>
    public IEnumerable<NoticeKey> OtherNotices => Others.Select(Shown).Distinct();

    /// <summary>Looks them up.</summary>
    public static async Task<KeptAlerts> OfAsync(INoticeLog log, IVoletBatch batch, NoticeChain chain, long upTo, CancellationToken ct)
    {
        List<Alert> own = [];
        List<Alert> others = [];
        foreach (Alert alert in (await batch.OfChainAsync(chain.Keys, ct)).Needed())
        {
            (await IsOfAnotherAsync(log, chain, Shown(alert), upTo, ct) ? others : own).Add(alert);
        }

        return new KeptAlerts(own, others);
    }

    // A notice that the log no longer tells of is of no chain: its alert stays with the chain that leads to it.
    private static async Task<bool> IsOfAnotherAsync(INoticeLog log, NoticeChain chain, NoticeKey shown, long upTo, CancellationToken ct)
    {
        if (chain.Members.Any(m => m.Key == shown))
        {
            return false;
        }

        IReadOnlyList<LogEntry> members = await log.ChainAsync(shown, upTo, ct);
        return members.Any(m => m.Notice.Key == shown);
    }

    private static NoticeKey Shown(Alert alert) => new(alert.Content.Source, alert.Content.Notice);
}
