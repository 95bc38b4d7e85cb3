using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Rules.Clusters;
using Watch.Rules.Matching;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Clauses;

/// <summary>Reads <c>cluster</c>: one of the volet's clusters, or several, and by what a notice is about it.</summary>
internal sealed class ClusterClause(RuleContext context, FileReport report)
{
    /// <summary>Its key.</summary>
    public const string Key = "cluster";

    /// <summary>The keys where it is a map.</summary>
    public static readonly IReadOnlyList<string> Keys = ["id", "by"];

    /// <summary>The key, where the volet has clusters.</summary>
    public static IReadOnlyList<string> KeysOf(Volet volet) => volet == Volet.Offensive ? [Key] : [];

    /// <summary>The condition; null, and reported, when it is none.</summary>
    public Condition? Read(YamlNode node)
    {
        MapReader? map = node is YamlNode.Map ? MapReader.Of(node, report, Keys) : null;
        IReadOnlyList<ClusterLink>? links = map?.Optional("by") is { } by ? report.Words<ClusterLink>(by) : ClusterConditions.DefaultLinks;
        string[] known =
            context.Clusters.Count == 0
                ? ["a cluster of clusters/, where there is none"]
                : [.. context.Clusters.Keys.Order(StringComparer.Ordinal)];
        YamlNode.Scalar[] ids = [.. report.OneOrMore(map is null ? node : map.Required("id"), known) ?? []];
        Condition?[] conditions = [.. ids.Select(id => links is null ? null : One(id, known, links))];
        return conditions.Length == 0 || conditions.Contains(null) ? null
            : conditions.Length == 1 ? conditions[0]
            : new Condition.Any([.. conditions.OfType<Condition>()]);
    }

    // A cluster that could not be read was reported in its own file.
    private Condition.Named? One(YamlNode.Scalar id, string[] known, IReadOnlyList<ClusterLink> links)
    {
        if (report.Word(id, known) is not { } word || context.Clusters[word] is not { } cluster)
        {
            return null;
        }

        Condition.Named named = ClusterConditions.Of(cluster, links);
        if (named.Of is not Condition.Any { Of.Count: 0 })
        {
            return named;
        }

        report.Error(
            id.At,
            $"'{word}', which gives nothing for {string.Join(", ", links.Select(l => l.ToKebabCase()))}",
            KebabCase.All<ClusterLink>()
        );
        return null;
    }
}
