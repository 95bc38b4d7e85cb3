using Watch.Sources.Seams;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Sources;

/// <summary>A map of YAML as a source reads it.</summary>
internal sealed class OptionsMap(MapReader map, OptionsContext context) : IOptionsMap
{
    public IOptionsValue? Optional(string key) => Value(map.Optional(key));

    public IOptionsValue? Required(string key) => Value(map.Required(key));

    private OptionsValue? Value(YamlNode? node) => node is null ? null : new OptionsValue(node, context);
}
