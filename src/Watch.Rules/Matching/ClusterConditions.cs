using Watch.Contracts.Identifiers;
using Watch.Rules.Clusters;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Names;
using Watch.Rules.Technologies;

namespace Watch.Rules.Matching;

/// <summary>What <c>cluster</c> means in a rule.</summary>
public static class ClusterConditions
{
    /// <summary>What a rule that does not say takes: everything but the competitors.</summary>
    public static IReadOnlyList<ClusterLink> DefaultLinks { get; } = [ClusterLink.Member, ClusterLink.Technology, ClusterLink.Vocabulary];

    /// <summary>
    /// The condition that a notice is about a cluster in one of these ways; ways that the cluster gives nothing for are left out.
    /// </summary>
    public static Condition.Named Of(Cluster cluster, IReadOnlyList<ClusterLink> links) =>
        new(
            $"cluster: {cluster.Id}",
            new Condition.Any([.. links.SelectMany(l => ClausesOf(cluster, l)).Select(c => new Condition.Block([c]))])
        );

    private static IEnumerable<NoticeClause> ClausesOf(Cluster cluster, ClusterLink link) =>
        link switch
        {
            ClusterLink.Member => OneOf(cluster.Members),
            ClusterLink.Competitor => OneOf(cluster.Competitors),
            ClusterLink.Technology => cluster.AllTechnologies.Count > 0 ? [OneOf(cluster.AllTechnologies)] : [],
            ClusterLink.Vocabulary => cluster.Vocabulary is { } vocabulary ? [new TextIs(vocabulary)] : [],
            _ => throw new InvalidOperationException($"{link} is not known."),
        };

    private static TechnologyIs OneOf(IReadOnlyList<Technology> technologies)
    {
        Technology[] plain = [.. technologies.Where(t => t.IsPlain)];
        Technology[] conditional = [.. technologies.Where(t => !t.IsPlain)];
        return new TechnologyIs(
            [.. plain.Select(t => t.Symbol)],
            TechnologySet.Union([.. plain.Select(t => t.Under)]),
            InventiveOnly: false
        )
        {
            Conditional = conditional.Length == 0 ? null : conditional,
        };
    }

    // By number, or by name where a notice gives none.
    private static IEnumerable<NoticeClause> OneOf(IReadOnlyList<ClusterFirm> firms)
    {
        Siren[] sirens = [.. firms.Select(f => f.Siren).OfType<Siren>().Distinct()];
        if (sirens.Length > 0)
        {
            yield return new PartyIs([new SirenIs(sirens)]);
        }

        if (firms.Count > 0)
        {
            yield return new NamedIs(firms, NameMatchers.Current);
        }
    }
}
