using Watch.Contracts.Notices;
using Watch.Rules.Fiches;

namespace Watch.Rules.Alerts;

/// <summary>
/// The notices that count among many: of a chain of corrections its last word, in the place of its first notice, and nothing where that one
/// annuls. Of a matter each notice tells its own. A patent that changed hands was sold by whom the notices before tell to hold it; a
/// radiation may be the move that another notice tells.
/// </summary>
public static class EffectiveNotices
{
    /// <summary>In order of publication of what they stand for; the order of what is given makes no difference.</summary>
    public static IReadOnlyList<EffectiveNotice> Of(IEnumerable<Notice> notices)
    {
        IReadOnlyList<EffectiveNotice> counting = Counting(notices);
        ILookup<string, Notice> byPatent = counting
            .Where(c => c.Last.Patent is not null)
            .ToLookup(c => c.Last.Patent!.Document, c => c.Last, StringComparer.Ordinal);
        return [.. counting.Select(c => c with { Last = WithSellers(FirmMoves.WithMove(c.Last, counting.Select(o => o.Last)), byPatent) })];
    }

    private static Notice WithSellers(Notice notice, ILookup<string, Notice> byPatent) =>
        PatentHolders.IsTransfer(notice) ? PatentHolders.WithSellers(notice, [.. byPatent[notice.Patent!.Document]]) : notice;

    private static IReadOnlyList<EffectiveNotice> Counting(IEnumerable<Notice> notices)
    {
        Dictionary<NoticeKey, Notice> byKey = ParentLinks.Believed([.. notices.DistinctBy(n => n.Key)]).ToDictionary(n => n.Key);
        return
        [
            .. byKey
                .Values.GroupBy(n => RootOf(n, byKey))
                .SelectMany(g => NoticeChain.Of([.. g]).Strands)
                .SelectMany(s => s.Standing.Where(n => n.Type != NoticeType.Annulling).Select(n => new EffectiveNotice(n, s.Members[0])))
                .OrderBy(e => e.First, PublicationOrder.Instance)
                .ThenBy(e => e.First.Source.Value, StringComparer.Ordinal),
        ];
    }

    // A ring of corrections would be a publisher's mistake; it is cut after as many steps as there are notices.
    private static NoticeKey RootOf(Notice notice, Dictionary<NoticeKey, Notice> byKey)
    {
        Notice top = notice;
        for (int depth = 0; depth < byKey.Count && top.CorrectsKey is { } key && byKey.TryGetValue(key, out Notice? parent); depth++)
        {
            top = parent;
        }

        return top.CorrectsKey ?? top.Key;
    }
}
