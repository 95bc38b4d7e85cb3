using Watch.Contracts.Notices;

namespace Watch.Rules.Fiches;

/// <summary>The patents that a firm applied for, held or holds, with what was published of each.</summary>
internal static class FichePatents
{
    /// <summary>The one of which something was published last comes first.</summary>
    public static IReadOnlyList<FichePatent> Of(IReadOnlyList<EffectiveNotice> notices, FicheSubject subject) =>
        [
            .. notices
                .Where(n => n.Last.Patent is not null)
                .Index()
                .GroupBy(n => n.Item.Last.Patent!.Document, StringComparer.Ordinal)
                .OrderByDescending(g => g.Last().Index)
                .Select(g => Of([.. g.Select(n => n.Item)], subject))
                .Where(p => p.Events.Count > 0),
        ];

    private static FichePatent Of(EffectiveNotice[] notices, FicheSubject subject)
    {
        FichePatentState living = FichePatentState.Published;
        FichePatentState state = living;
        bool isLost = false;
        bool isPledged = false;
        List<FicheEvent> events = [];
        foreach (EffectiveNotice told in notices)
        {
            Party[] own = [.. told.Last.Parties.Where(subject.Is)];
            isLost &= own.Length == 0;
            foreach (NoticeEvent one in isLost ? [] : told.Last.Events)
            {
                living = one.Kind == EventKind.PatentGrant ? FichePatentState.Granted : living;
                state = Next(state, living, one.Kind, own);
                isPledged |= one.Kind == EventKind.PatentPledge;
                events.Add(FicheParts.Event(told, one, subject));
            }

            isLost |= state == FichePatentState.Transferred;
        }

        Patent last = notices[^1].Last.Patent!;
        return new FichePatent(
            last.Publication,
            notices.Select(n => n.Last.Patent!.Titles).LastOrDefault(t => t.Count > 0) ?? [],
            state,
            isPledged,
            events
        );
    }

    private static FichePatentState Next(FichePatentState state, FichePatentState living, EventKind kind, Party[] own) =>
        kind switch
        {
            EventKind.PatentGrant or EventKind.PatentRestoration => living,
            EventKind.PatentLapse or EventKind.PatentWithdrawal => FichePatentState.Ended,
            EventKind.PatentTransfer when own.Any(p => p.Role == PartyRole.Seller) && own.All(p => p.Role != PartyRole.Buyer) =>
                FichePatentState.Transferred,
            EventKind.PatentTransfer when state == FichePatentState.Transferred && own.Any(p => p.Role == PartyRole.Buyer) => living,
            _ => state,
        };
}
