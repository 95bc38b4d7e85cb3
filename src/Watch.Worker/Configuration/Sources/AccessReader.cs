using Watch.Sources.Seams;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Sources;

/// <summary>Reads what a source says of the ways by which it may be asked.</summary>
internal sealed class AccessReader(FileReport report)
{
    /// <summary>What is said; what is not said is shut.</summary>
    public SourceAccess Read(MapReader map) =>
        new()
        {
            AllowPrivate = Truth(map.Optional("allow-private")),
            AllowHttp = Truth(map.Optional("allow-http")),
            Local = Truth(map.Optional("local")),
            Robots = report.Word<RobotsPolicy>(map.Optional("robots")) ?? RobotsPolicy.Honour,
            Hints = report.Word<HintsPolicy>(map.Optional("hints")) ?? HintsPolicy.Honour,
        };

    private bool Truth(YamlNode? node) => report.Word(node, ["true", "false"]) is "true";
}
