using Watch.Contracts.Notices;

namespace Watch.Rules.Fiches;

/// <summary>The capital of a firm, before and after. A notice that only prints what is known adds nothing.</summary>
internal static class FicheCapitals
{
    public static IReadOnlyList<FicheCapital> Of(IEnumerable<OwnPart> own)
    {
        List<FicheCapital> capitals = [];
        Money? known = null;
        foreach (OwnPart part in own)
        {
            if (part.Party.Capital is not { } capital)
            {
                continue;
            }

            NoticeEvent? change = part.Party.Role == PartyRole.Subject ? ChangeIn(part.Notice) : null;
            if (change is not null || (capital.Amount is not null && capital.Amount != known))
            {
                capitals.Add(Of(capital, known, change, part));
            }

            known = capital.Amount ?? known;
        }

        capitals.Reverse();
        return capitals;
    }

    private static NoticeEvent? ChangeIn(Notice notice) => notice.Events.FirstOrDefault(e => e.Kind == EventKind.CapitalChange);

    private static FicheCapital Of(Capital capital, Money? before, NoticeEvent? change, OwnPart part) =>
        new()
        {
            Amount = capital.Amount,
            Variable = capital.Variable,
            Minimum = capital.Minimum,
            AsPrinted = capital.AsPrinted,
            Before = before,
            Direction = change?.CapitalDirection ?? CapitalDirection.Unknown,
            IsChange = change is not null,
            Reference = part.Reference,
        };
}
