using Watch.Contracts.Identifiers;
using Watch.Contracts.Routes;
using Watch.Rules.Clusters;
using Watch.Rules.Queries;
using Watch.Worker.Configuration.Firms;
using Watch.Worker.Configuration.Rules;
using Watch.Worker.Configuration.Rules.Clauses;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Clusters;

/// <summary>Reads one file of <c>clusters/</c>: a map.</summary>
internal sealed class ClusterFile(IReadOnlyList<Route>? routes, ClusterTable table, FileReport report)
{
    /// <summary>The keys of the file.</summary>
    public static readonly IReadOnlyList<string> Keys =
    [
        "id",
        "name",
        "route",
        "members",
        "competitors",
        "technologies",
        "themes",
        "vocabulary",
        "animators",
    ];

    /// <summary>The keys of a member or competitor.</summary>
    public static readonly IReadOnlyList<string> FirmKeys = ["name", "siren"];

    /// <summary>Reads the cluster into the table.</summary>
    public void Read(YamlNode? root)
    {
        if (MapReader.Of(root, report, Keys) is not { } map)
        {
            return;
        }

        string? id = Id(map.Required("id"));
        string? name = report.Text(map.Required("name"));
        Route? route = map.Optional("route") is { } to ? RouteOf(to) : null;
        (ClusterFirm[] members, ClusterFirm[] competitors) = (Firms(map, "members"), Firms(map, "competitors"));
        ClusterTechnologies technologies = new TechnologyReader(report).Read(map);
        Query? vocabulary = map.Optional("vocabulary") is { } words ? report.Queries(words) : null;
        string[] animators =
        [
            .. (map.Optional("animators") is { } people ? report.OneOrMore(people, "a name or an address") : null)?.Select(a =>
                a.Text.Trim()
            )
                ?? [],
        ];
        if (id is null || name is null)
        {
            return;
        }

        table.Add(
            new Cluster
            {
                Id = id,
                Name = name,
                Route = route,
                Members = members,
                Competitors = competitors,
                Technologies = technologies.Loose,
                Themes = technologies.Themes,
                Vocabulary = vocabulary,
                Animators = animators,
            }
        );
    }

    private string? Id(YamlNode? node)
    {
        const string allowed = "lower-case letters, digits and hyphens, as in viameca";
        if (
            report.TextThat(node, allowed, text => text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-'))
            is not { } id
        )
        {
            return null;
        }

        if (table.Note(id, new FilePlace(report.File, node!.At.Line)) is { } first)
        {
            report.Error(node.At, $"'{id}' a second time", [], $"it stands first in {first}");
            return null;
        }

        return id;
    }

    private Route? RouteOf(YamlNode node) =>
        report.Scalar(node, RouteReading.Allowed(Volet.Offensive, routes)) is { } name ? report.Route(name, Volet.Offensive, routes) : null;

    private ClusterFirm[] Firms(MapReader map, string key) =>
        map.Optional(key) is { } node ? [.. report.Items(node, key).Select(Firm).OfType<ClusterFirm>()] : [];

    private ClusterFirm? Firm(YamlNode item)
    {
        if (MapReader.Of(item, report, FirmKeys) is not { } map)
        {
            return null;
        }

        string? name = report.Text(map.Required("name"));
        Siren? siren =
            map.Optional("siren") is { } node && report.Scalar(node, "a SIREN") is { } number ? report.Siren(number.Text, number.At) : null;
        return name is null ? null : new ClusterFirm(name, siren);
    }
}
