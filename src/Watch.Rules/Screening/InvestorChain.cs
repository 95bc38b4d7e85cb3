using Watch.Rules.Ownership;

namespace Watch.Rules.Screening;

/// <summary>The investors of a way up from a firm: whoever holds it, and each who controls the one before.</summary>
public sealed record InvestorChain(IReadOnlyList<ChainInvestor> Investors, bool IsTopUnknown)
{
    /// <summary>Reads a way of a chain. Nobody is above a scattered capital; of natural persons the nationality is not known.</summary>
    public static InvestorChain Of(OwnershipChain chain, OwnershipPath path) =>
        new(
            [.. path.Links.Select((link, i) => Of(link.Parent, i == 0 ? true : ControlJudge.OfLink(chain, link).IsControl))],
            path.EndsInLoop || path.Top.NoOwner is not (NoOwner.NoKnownPerson or NoOwner.NonConsolidating)
        );

    private static ChainInvestor Of(OwnershipNode node, bool? controls) =>
        new()
        {
            Name = node.Name,
            Countries = node.Countries,
            Controls = controls,
        };
}
