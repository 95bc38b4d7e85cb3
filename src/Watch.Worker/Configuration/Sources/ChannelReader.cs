using System.Collections.Frozen;
using Watch.Sources;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Sources;

/// <summary>Reads the channels and families of a source; without a known module, their names are not judged.</summary>
internal sealed class ChannelReader(FileReport report)
{
    /// <summary>The keys of a channel.</summary>
    public static readonly IReadOnlyList<string> Keys = ["stage", "address"];

    /// <summary>The channels; null when there is none.</summary>
    public IReadOnlyDictionary<string, ChannelSettings>? Channels(YamlNode? node, ISourceModule? module)
    {
        Dictionary<string, ChannelSettings> channels = new(StringComparer.Ordinal);
        foreach ((string name, YamlNode value) in Named(node, module?.Channels))
        {
            if (MapReader.Of(value, report, Keys) is not { } map)
            {
                continue;
            }

            Stage? stage = report.Word<Stage>(map.Required("stage"));
            Uri? address = Address(map.Required("address"));
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
            return map.Entries
                .Where(e => names is null || names.Contains(e.Key.Text, StringComparer.Ordinal))
                .Select(e => KeyValuePair.Create(e.Key.Text, e.Value));
        }

        if (node is not null)
        {
            report.Error(node, $"a map with the keys {string.Join(", ", names ?? [])}");
        }

        return [];
    }

    private Uri? Address(YamlNode? node)
    {
        const string allowed = "an address that begins with https://, without user and password (http:// on loopback)";
        if (report.Scalar(node, allowed) is not { } text)
        {
            return null;
        }

        if (!Uri.TryCreate(text.Text, UriKind.Absolute, out Uri? address))
        {
            report.Error(text, allowed);
            return null;
        }

        if (address.UserInfo.Length > 0)
        {
            report.Error(text.At, "an address with a user or password", [allowed]);
            return null;
        }

        if (address is { Scheme: "https" } or { Scheme: "http", IsLoopback: true })
        {
            return address;
        }

        report.Error(text, allowed);
        return null;
    }
}
