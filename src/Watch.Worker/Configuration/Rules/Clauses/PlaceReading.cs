using Watch.Contracts.Routes;
using Watch.Rules.Places;
using Watch.Worker.Configuration.Firms;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Clauses;

/// <summary>Reads départements and regions, one or a list; null, and reported, when none can be had.</summary>
internal static class PlaceReading
{
    /// <summary>Codes of départements.</summary>
    public static IReadOnlyList<string>? OneOrMoreDepartements(this FileReport report, YamlNode? node) =>
        All(report.OneOrMore(node, DepartementCodes.Allowed)?.Select(s => report.Departement(s.Text, s.At)));

    /// <summary>Names of regions, as the départements they are made of.</summary>
    public static IReadOnlyList<string>? OneOrMoreRegions(this FileReport report, YamlNode? node) =>
        All(report.OneOrMore(node, Regions.All)?.Select(s => report.Word(s, Regions.All)))
            ?.SelectMany(r => Regions.DepartementsOf(r)!)
            .Distinct(StringComparer.Ordinal)
            .ToArray();

    private static string[]? All(IEnumerable<string?>? words)
    {
        string?[]? read = words?.Distinct(StringComparer.Ordinal).ToArray();
        return read is null || read.Contains(null) ? null : [.. read.OfType<string>()];
    }
}
