using Watch.Contracts.Notices;
using Watch.Rules.Ownership;

namespace Watch.Rules.Screening;

/// <summary>The investors of a way up from a firm: whoever holds it, and each who controls the one before.</summary>
public sealed record InvestorChain(IReadOnlyList<ChainInvestor> Investors, bool IsTopUnknown)
{
    private const decimal Half = 50;

    /// <summary>Reads a way of a chain. Nobody is above a scattered capital; of natural persons the nationality is not known.</summary>
    public static InvestorChain Of(OwnershipChain chain, OwnershipPath path) =>
        new(
            [.. path.Links.Select((link, i) => Of(link.Parent, i == 0 ? true : ControlJudge.OfLink(chain, link).IsControl))],
            path.EndsInLoop || path.Top.NoOwner is not (NoOwner.NoKnownPerson or NoOwner.NonConsolidating)
        );

    /// <summary>
    /// A link of a path of control. Consolidation, takeover and control that is declared are control, and so are more than half of the
    /// votes; whether less is, or the votes of a concert, depends on others.
    /// </summary>
    internal static ChainInvestor Of(ControlLink link) =>
        new()
        {
            Name = link.Owner,
            Countries = CountriesOf(link),
            Controls =
                link.Basis != ControlBasis.Declaration
                || link is { CapitalPercent: null, VotesPercent: null }
                || link is { VotesPercent: > Half, InConcert: false }
                    ? true
                    : null,
        };

    /// <summary>Whether each of some links, one above the other, controls the one below; null where that is not known of one.</summary>
    internal static bool? AreControl(IEnumerable<ControlLink> links) =>
        links.Aggregate((bool?)true, (held, link) => held & Of(link).Controls);

    /// <summary>Legal address, headquarters and law, by code; nothing where there is no link.</summary>
    internal static IReadOnlyList<string> CountriesOf(ControlLink? link) =>
        [
            .. new[] { link?.Country, link?.Headquarters, link?.Jurisdiction?.Split('-')[0] }
                .OfType<string>()
                .Distinct(StringComparer.Ordinal),
        ];

    /// <summary>Whether somebody may be above a top, by what the register says of it; null where it says nothing.</summary>
    internal static bool IsOpenAbove(string? endsBecause) =>
        endsBecause?.Split(", ").All(r => r is "NO_KNOWN_PERSON" or "NON_CONSOLIDATING") is not true;

    private static ChainInvestor Of(OwnershipNode node, bool? controls) =>
        new()
        {
            Name = node.Name,
            Countries = node.Countries,
            Controls = controls,
        };
}
