using Watch.Contracts;
using Watch.Contracts.Notices;

namespace Watch.Rules.Matching.Clauses;

/// <summary>
/// Clauses on what events of some kinds alone have: no change of officers has a price. Of the other clauses nothing is said.
/// </summary>
internal static class ClauseKinds
{
    private static readonly EventKind[] Insolvency =
    [
        EventKind.InsolvencyOpening,
        EventKind.InsolvencyConversion,
        EventKind.InsolvencyPlan,
        EventKind.InsolvencyClosing,
        EventKind.InsolvencyOther,
        EventKind.OtherLegalNotice,
    ];

    private static readonly EventKind[] Priceless =
    [
        EventKind.CapitalChange,
        EventKind.OfficerChange,
        EventKind.NameChange,
        EventKind.ActivityChange,
        EventKind.SeatTransfer,
        EventKind.Radiation,
        EventKind.AccountsFiled,
        EventKind.ParentChange,
        EventKind.LeiEvent,
        EventKind.Article,
        EventKind.PageChange,
    ];

    /// <summary>Why the clauses on kinds and those on what an event has never agree with one event; null where they may.</summary>
    public static string? WhyNever(Condition.Block block)
    {
        EventKind[] kinds = [.. block.Events.OfType<KindIs>().SelectMany(k => k.Meant)];
        EventClause? strange = kinds.Length == 0 ? null : block.Events.FirstOrDefault(c => !Array.Exists(kinds, k => MayHave(k, c)));
        return strange is null ? null : $"no {string.Join(", ", kinds.Select(k => k.ToKebabCase()))} has a {strange.Name}";
    }

    private static bool MayHave(EventKind kind, EventClause clause) =>
        clause switch
        {
            PriceIs => !Priceless.Contains(kind),
            ProcedureIs => Insolvency.Contains(kind),
            ParentChangeIs => kind == EventKind.ParentChange,
            ChangeIs => kind == EventKind.CapitalChange,
            StakeIs
            or ThresholdIs
            or CrossingIs
            or VotesIs
            or VotesThresholdIs
            or ThresholdDistanceIs
            or PassiveIs
            or DeclarantIs
            or CauseIs => RoleKinds.Declarations.Contains(kind),
            _ => true,
        };
}
