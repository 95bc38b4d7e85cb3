using Watch.Contracts.Identifiers;

namespace Watch.Rules.Alerts;

/// <summary>All that rules may ask of the past of one firm, from the chains that name it.</summary>
/// <param name="Capital">What was published of its capital, by which changes are measured.</param>
/// <param name="Past">What happened to it, for which rules look.</param>
public sealed record FirmTrail(CapitalTrail Capital, PastTrail Past)
{
    /// <summary>Puts it together.</summary>
    public static FirmTrail Of(Siren firm, IReadOnlyCollection<NoticeChain> chains) =>
        new(CapitalTrail.Of(firm, chains), PastTrail.Of(firm, chains));
}
