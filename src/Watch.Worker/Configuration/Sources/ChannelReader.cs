using System.Collections.Frozen;
using Watch.Sources.Seams;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Sources;

/// <summary>Reads the channels and families of a source; without a known module, their names are not judged.</summary>
internal sealed class ChannelReader(FileReport report, SourceAccess access)
{
    /// <summary>The keys of a channel.</summary>
    public static readonly IReadOnlyList<string> Keys = ["stage", "address"];

    /// <summary>The ways to a source: its channels, or the address of a kind that has one way alone; null when there is none.</summary>
    public IReadOnlyDictionary<string, ChannelSettings>? Ways(MapReader map, ISourceModule? module, Stage stage) =>
        module switch
        {
            null => Channels(map.Optional("channels"), null),
            { Channels: [var only] } => Single(map, only, stage, module.HasSftp),
            _ => Several(map, module),
        };

    private FrozenDictionary<string, ChannelSettings>? Single(MapReader map, string only, Stage stage, bool hasSftp)
    {
        Uri? address = new AddressReader(report, access, hasSftp).Read(map.Required("address"));
        Refuse(map.Optional("channels"), "channels", "address: https://…");
        return address is null
            ? null
            : FrozenDictionary.Create(StringComparer.Ordinal, KeyValuePair.Create(only, new ChannelSettings(stage, address)));
    }

    private FrozenDictionary<string, ChannelSettings>? Several(MapReader map, ISourceModule module)
    {
        Refuse(map.Optional("address"), "address", "channels:");
        return Channels(map.Required("channels"), module);
    }

    private void Refuse(YamlNode? node, string key, string instead)
    {
        if (node is not null)
        {
            report.Error(node.At, $"'{key}' of a source of this kind", [instead]);
        }
    }

    private FrozenDictionary<string, ChannelSettings>? Channels(YamlNode? node, ISourceModule? module)
    {
        Dictionary<string, ChannelSettings> channels = new(StringComparer.Ordinal);
        foreach ((string name, YamlNode value) in Named(node, module?.Channels))
        {
            if (MapReader.Of(value, report, Keys) is not { } map)
            {
                continue;
            }

            Stage? stage = report.Word<Stage>(map.Required("stage"));
            AddressReader addresses = new(report, access, module is { HasSftp: true }, isOneOfSeveral: true);
            Uri? address = addresses.Read(map.Required("address"));
            if (stage is not null && address is not null)
            {
                channels[name] = new ChannelSettings(stage.Value, address);
            }
        }

        return channels.Count == 0 ? null : channels.ToFrozenDictionary(StringComparer.Ordinal);
    }

    /// <summary>The stages of the families that are named.</summary>
    public IReadOnlyDictionary<string, Stage> Families(YamlNode? node, ISourceModule? module) =>
        Named(node, module?.Families)
            .Select(p => (p.Key, Stage: report.Word<Stage>(p.Value)))
            .Where(p => p.Stage is not null)
            .ToFrozenDictionary(p => p.Key, p => p.Stage!.Value, StringComparer.Ordinal);

    private IEnumerable<KeyValuePair<string, YamlNode>> Named(YamlNode? node, IReadOnlyList<string>? names)
    {
        if (node is YamlNode.Map { Entries.Count: > 0 } map)
        {
            MapReader.CheckKeys(map, report, names ?? [.. map.Entries.Select(e => e.Key.Text)]);
            return map
                .Entries.Where(e => names is null || names.Contains(e.Key.Text, StringComparer.Ordinal))
                .Select(e => KeyValuePair.Create(e.Key.Text, e.Value));
        }

        if (node is not null)
        {
            report.Error(node, $"a map with the keys {string.Join(", ", names ?? [])}");
        }

        return [];
    }
}
