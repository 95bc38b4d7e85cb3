using Watch.Rules.Ownership;

namespace Watch.Rules.Fiches;

/// <summary>The owners of a firm as a tree, each of them told once.</summary>
public static class OwnershipTree
{
    /// <param name="chain">All that is above the firm.</param>
    /// <param name="below">What it is known to hold itself.</param>
    public static FicheOwnership Of(OwnershipChain chain, IReadOnlyList<OwnershipLink> below)
    {
        HashSet<OwnershipNode> told = [chain.Firm];
        List<FicheOwner> above = AboveOf(chain.Firm, chain, told);
        (IntegratedShares capital, IntegratedShares votes) = (IntegratedShares.Of(chain), IntegratedShares.Of(chain, ShareMeasure.Votes));
        return new FicheOwnership
        {
            Above = above,
            Tops = above.Count == 0 ? [] : [.. chain.Tops.Select(FicheEntity.Of)],
            NoOwner = above.Count == 0 ? chain.Firm.NoOwner ?? NoOwner.NotPublished : null,
            Holders = [.. ControlJudge.Of(chain).Select(f => new FicheHolder(f, capital.Of(f.Holder), votes.Of(f.Holder)))],
            Below =
            [
                .. below
                    .OrderBy(l => l.Child.Name, StringComparer.OrdinalIgnoreCase)
                    .ThenBy(l => l.Child.Lei?.Value, StringComparer.Ordinal)
                    .Select(l => Owner(l, l.Child)),
            ],
            Doubts =
            [
                .. chain.Warnings.Select(Doubt),
                .. capital.Warnings.Concat(votes.Warnings).DistinctBy(w => w.Firms[0]).Select(Doubt),
            ],
        };
    }

    private static FicheDoubt Doubt(OwnershipWarning warning) => new(warning.Doubt, [.. warning.Firms.Select(f => f.Name)], warning.Sum);

    private static List<FicheOwner> AboveOf(OwnershipNode child, OwnershipChain chain, HashSet<OwnershipNode> told)
    {
        List<FicheOwner> owners = [];
        foreach (OwnershipLink link in chain.LinksOf(child))
        {
            bool isNew = told.Add(link.Parent);
            List<FicheOwner> above = isNew ? AboveOf(link.Parent, chain, told) : [];
            owners.Add(
                Owner(link, link.Parent) with
                {
                    IsRepeated = !isNew,
                    Above = above,
                    NoOwner = isNew && above.Count == 0 ? link.Parent.NoOwner ?? NoOwner.NotPublished : null,
                }
            );
        }

        return owners;
    }

    private static FicheOwner Owner(OwnershipLink link, OwnershipNode firm) =>
        new()
        {
            Firm = FicheEntity.Of(firm),
            Capital = FicheShare.Of(link.Capital),
            Votes = FicheShare.Of(link.Votes),
            IsGap = link.IsGap,
            Statements = [.. link.Edges.Select(FicheStatement.Of)],
            NoOwner = null,
            IsRepeated = false,
            Above = [],
        };
}
