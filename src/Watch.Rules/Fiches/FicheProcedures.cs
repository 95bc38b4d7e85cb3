using Watch.Contracts.Notices;

namespace Watch.Rules.Fiches;

/// <summary>The procedures of a firm, each from its opening to its closing, by the order of the judgments' publication.</summary>
internal static class FicheProcedures
{
    public static IReadOnlyList<FicheProcedure> Of(IReadOnlyList<EffectiveNotice> naming, FicheSubject subject)
    {
        List<FicheProcedure> procedures = [];
        IEnumerable<(NoticeEvent Event, FicheEvent Judgment)> judgments =
            from told in naming
            where told.Last.Parties.First(subject.Is).Role is PartyRole.Debtor or PartyRole.Subject
            from one in told.Last.Events
            where FicheEvents.IsOfProcedures(one.Kind)
            select (one, FicheParts.Event(told, one, subject));
        foreach ((NoticeEvent one, FicheEvent judgment) in judgments)
        {
            bool isNew =
                procedures.Count == 0
                || one.Kind == EventKind.InsolvencyOpening
                || (procedures[^1].State == FicheProcedureState.Closed && one.Kind != EventKind.InsolvencyOther);
            if (isNew)
            {
                procedures.Add(new FicheProcedure(null, FicheProcedureState.Open, one.Kind == EventKind.InsolvencyOpening, []));
            }

            procedures[^1] = With(procedures[^1], one, judgment);
        }

        procedures.Reverse();
        return procedures;
    }

    private static FicheProcedure With(FicheProcedure before, NoticeEvent one, FicheEvent judgment) =>
        before with
        {
            Procedure = one.Procedure is null or InsolvencyProcedure.Unknown ? before.Procedure : one.Procedure,
            State = one.Kind switch
            {
                EventKind.InsolvencyPlan => FicheProcedureState.UnderPlan,
                EventKind.InsolvencyClosing => FicheProcedureState.Closed,
                EventKind.InsolvencyOther => before.State,
                _ => FicheProcedureState.Open,
            },
            Judgments = [.. before.Judgments, judgment],
        };
}
