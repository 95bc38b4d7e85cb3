using Watch.Contracts.Notices;
using Watch.Rules.Alerts;

namespace Watch.Rules.Tests.Alerts;

/// <summary>
/// The two rules of the random histories said once more, as plainly as can be: the whole history is read again for each notice that
/// holds.
/// </summary>
internal static class PlainPast
{
    /// <summary>One line for each rule and matter that holds at the end.</summary>
    public static IReadOnlyList<string> Holding(IReadOnlyList<Notice> history)
    {
        NoticeChain[] strands = [.. RandomHistories.Together(history, byMatter: false)];
        List<string> lines = [];
        foreach (NoticeChain matter in RandomHistories.Together(history, byMatter: true))
        {
            NoticeChain[] own = [.. strands.Where(s => matter.Members.Any(m => m.Key == s.Members[0].Key))];
            NoticeChain[] others = [.. strands.Except(own)];
            (Notice Told, Notice First)[] standing = [.. own.SelectMany(s => Standing(s).Select(n => (n, s.Members[0])))];
            if (standing.Any(n => Has(n.Told, EventKind.OfficerChange) && IsAfterReduction(n.First, others, strands)))
            {
                lines.Add($"après {RandomHistories.NameOf(matter)}");
            }

            if (standing.Any(n => IsSale(n.Told) && SalesBefore(n.First, others) + 1 >= RandomHistories.Sales))
            {
                lines.Add($"ventes {RandomHistories.NameOf(matter)}");
            }
        }

        return [.. lines.Order(StringComparer.Ordinal)];
    }

    private static bool IsAfterReduction(Notice first, NoticeChain[] others, NoticeChain[] all) =>
        others.Any(o =>
            IsBetween(o, first.PublishedOn.AddDays(-RandomHistories.Days), first) && Standing(o).Any(n => IsReduction(n, o, all))
        );

    private static bool IsReduction(Notice notice, NoticeChain strand, NoticeChain[] all)
    {
        if (!Has(notice, EventKind.CapitalChange))
        {
            return false;
        }

        CapitalDirection printed = notice.Events.Single(e => e.Kind == EventKind.CapitalChange).CapitalDirection;
        decimal? before = all.Where(s => Precedes(s.Members[0], strand.Members[0]) && CapitalIn(s) is not null)
            .OrderBy(s => s.Members[0], PublicationOrder.Instance)
            .Select(CapitalIn)
            .LastOrDefault();
        return printed == CapitalDirection.Decrease
            || (printed == CapitalDirection.Unknown && notice.Parties[0].Capital?.Amount?.Amount < before);
    }

    // Of one matter several notices are one sale.
    private static int SalesBefore(Notice first, NoticeChain[] others) =>
        others
            .Where(o => IsBetween(o, first.PublishedOn.AddYears(-1), first) && Standing(o).Any(IsSale))
            .Select(o => o.Members.Select(m => m.Matter).FirstOrDefault(m => m is not null) ?? o.Members[0].Id)
            .Distinct(StringComparer.Ordinal)
            .Count();

    private static bool IsBetween(NoticeChain strand, DateOnly from, Notice first) =>
        strand.Members[0].PublishedOn >= from && Precedes(strand.Members[0], first);

    private static bool Precedes(Notice one, Notice other) => PublicationOrder.Instance.Compare(one, other) < 0;

    private static decimal? CapitalIn(NoticeChain strand) =>
        Standing(strand).Select(n => n.Parties[0].Capital?.Amount?.Amount).LastOrDefault(c => c is not null);

    private static IEnumerable<Notice> Standing(NoticeChain strand) => strand.Standing.Where(n => n.Type != NoticeType.Annulling);

    private static bool IsSale(Notice notice) => Has(notice, EventKind.SaleOfBusiness) && notice.Parties[0].Role == PartyRole.Seller;

    private static bool Has(Notice notice, EventKind kind) => notice.Events.Any(e => e.Kind == kind);
}
