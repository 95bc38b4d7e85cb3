using Watch.Contracts;
using Watch.Contracts.Notices;

namespace Watch.Rules.Matching.Clauses;

/// <summary>Roles that stand in notices of some kinds alone: a sale has no debtor. Of the other roles nothing is said.</summary>
internal static class RoleKinds
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

    internal static readonly EventKind[] Declarations =
    [
        EventKind.ThresholdCrossing,
        EventKind.Intention,
        EventKind.TakeoverBid,
        EventKind.ShareholdersAgreement,
        EventKind.SqueezeOut,
        EventKind.RegulatedInformation,
    ];

    private static readonly EventKind[] Patents =
    [
        .. Enum.GetValues<EventKind>().Where(k => k.ToKebabCase().StartsWith("patent-", StringComparison.Ordinal)),
    ];

    /// <summary>Why the clauses on kinds and those on roles never agree with one notice; null where they may.</summary>
    public static string? WhyNever(Condition.Block block)
    {
        EventKind[] kinds = [.. block.Events.OfType<KindIs>().SelectMany(k => k.Meant)];
        RoleIs? roles = block
            .Parties.Concat(block.Notices.OfType<PartyIs>().SelectMany(p => p.Clauses))
            .OfType<RoleIs>()
            .FirstOrDefault(r => !r.Roles.Any(role => MayStandWith(role, kinds)));
        return kinds.Length > 0 && roles is not null ? $"no {Listed(kinds)} names a {Listed(roles.Roles)}" : null;
    }

    private static string Listed<T>(IEnumerable<T> words)
        where T : struct, Enum => string.Join(", ", words.Select(w => w.ToKebabCase()));

    private static bool MayStandWith(PartyRole role, EventKind[] kinds) => Of(role) is not { } only || kinds.Any(only.Contains);

    private static EventKind[]? Of(PartyRole role) =>
        role switch
        {
            PartyRole.Debtor => Insolvency,
            PartyRole.Declarant => Declarations,
            PartyRole.Licensee or PartyRole.Inventor or PartyRole.Applicant => Patents,
            _ => null,
        };
}
