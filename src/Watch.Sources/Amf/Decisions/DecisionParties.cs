using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Amf.Texts;
using Watch.Sources.Text;

namespace Watch.Sources.Amf.Decisions;

/// <summary>
/// The parties of a decision: the firms that the row names, with what the document adds; the row names the issuer, the document whoever
/// declares.
/// </summary>
internal static class DecisionParties
{
    public static IReadOnlyList<Party> Of(DecisionFacts facts, CrossingReading crossing, DecisionHeading header)
    {
        bool hasIssuer = facts.Parties.Any(IsIssuer);
        List<Party> parties =
        [
            .. facts.Parties,
            .. crossing.Parties.Where(p => !(hasIssuer && IsIssuer(p)) && !facts.Parties.Any(t => IsSame(t, p))),
        ];
        int issuer = parties.FindIndex(IsIssuer);
        Isin? isin = crossing.Isin ?? header.Isin;
        if (issuer >= 0)
        {
            parties[issuer] = parties[issuer] with { Isin = parties[issuer].Isin ?? isin };
        }
        else if (isin is not null || header.Issuer is not null)
        {
            parties.Insert(
                0,
                new Party
                {
                    Role = RoleOf(facts.Kind),
                    Name = header.Issuer ?? "",
                    Person = PersonType.Legal,
                    Isin = isin,
                }
            );
        }

        return parties;
    }

    /// <summary>The two numbers of the share where row and document name another one; else null.</summary>
    public static string? Disagrees(DecisionFacts facts, CrossingReading crossing, DecisionHeading header) =>
        facts.Parties is [{ Isin: { } told }, ..] && (crossing.Isin ?? header.Isin) is { } printed && printed != told
            ? $"{told} {printed}"
            : null;

    /// <summary>What the issuer is in a notice of a kind: whose shares change hands, or whom it is about.</summary>
    public static PartyRole RoleOf(EventKind kind) =>
        kind is EventKind.ThresholdCrossing or EventKind.TakeoverBid or EventKind.SqueezeOut or EventKind.Intention
            ? PartyRole.Target
            : PartyRole.Subject;

    private static bool IsIssuer(Party party) => party.Role is PartyRole.Target or PartyRole.Subject;

    private static bool IsSame(Party one, Party other) =>
        one.Role == other.Role && string.Equals(Folding.Fold(one.Name), Folding.Fold(other.Name), StringComparison.Ordinal);
}
