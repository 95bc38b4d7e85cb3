using Watch.Rules.Technologies;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Rules.Clauses;

/// <summary>Reads symbols of technologies, one or a list; null, and reported, when one of them is none.</summary>
internal static class TechnologyReading
{
    public static TechnologySet? Technologies(this FileReport report, YamlNode? node) =>
        report.OneOrMore(node, "a symbol of the IPC or CPC, as in C12N 15/82")?.Select(s => s.Text).ToArray() is { } s ? new TechnologySet(s) : null;
}
