using Watch.Contracts.Notices;
using Watch.Worker.Configuration.Rules.Clauses;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Examples;

/// <summary>Reads the classifications of an example: symbols, or maps that say more of them.</summary>
internal sealed class ClassificationFacts(FileReport report)
{
    /// <summary>The keys where it is a map.</summary>
    public static readonly IReadOnlyList<string> Keys = ["symbol", "scheme", "inventive", "first"];

    /// <summary>All that can be read.</summary>
    public IReadOnlyList<Classification> Read(YamlNode? node) =>
        [.. report.Items(node, "classifications").Select(One).OfType<Classification>()];

    private Classification? One(YamlNode item)
    {
        MapReader? map = item is YamlNode.Map ? MapReader.Of(item, report, Keys) : null;
        return report.Technology(map is null ? item : map.Required("symbol")) is not { } symbol
            ? null
            : new Classification
            {
                Scheme = report.Word<ClassificationScheme>(map?.Optional("scheme")) ?? ClassificationScheme.Cpc,
                Symbol = symbol.Value,
                Inventive = report.IsTrue(map?.Optional("inventive")),
                First = report.IsTrue(map?.Optional("first")),
            };
    }
}
