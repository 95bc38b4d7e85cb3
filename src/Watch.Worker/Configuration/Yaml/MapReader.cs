namespace Watch.Worker.Configuration.Yaml;

/// <summary>Takes the values of a map by key; a key that is not of the list is an error that says the list.</summary>
internal sealed class MapReader
{
    private readonly Dictionary<string, YamlNode> _values = new(StringComparer.Ordinal);
    private readonly YamlNode.Map _map;
    private readonly FileReport _report;

    // Of a key that is misspelt it is said once that it is: not that the right one is missing besides.
    private readonly HashSet<string> _meant;

    private MapReader(YamlNode.Map map, FileReport report, IReadOnlyList<string> keys)
    {
        (_map, _report) = (map, report);
        CheckKeys(map, report, keys);
        _meant = [.. map.Entries.Select(e => NearestWord.Meant(e.Key.Text, keys)).OfType<string>()];
        foreach ((YamlNode.Scalar key, YamlNode value) in map.Entries)
        {
            _values[key.Text] = value;
        }
    }

    /// <summary>Where the map begins.</summary>
    public Position At => _map.At;

    /// <summary>A reader of a map with these keys; null, and reported, when the node is something else.</summary>
    public static MapReader? Of(YamlNode? node, FileReport report, params IReadOnlyList<string> keys)
    {
        if (node is YamlNode.Map map)
        {
            return new MapReader(map, report, keys);
        }

        if (node is not null)
        {
            report.Error(node, $"a map with the keys {string.Join(", ", keys)}");
        }

        return null;
    }

    /// <summary>Reports each key that is not of the list.</summary>
    public static void CheckKeys(YamlNode.Map map, FileReport report, IReadOnlyList<string> keys)
    {
        foreach (YamlNode.Scalar key in map.Entries.Select(e => e.Key).Where(k => !keys.Contains(k.Text, StringComparer.Ordinal)))
        {
            report.UnknownKey(key, keys);
        }
    }

    /// <summary>The value of a key, or null.</summary>
    public YamlNode? Optional(string key) => _values.GetValueOrDefault(key);

    /// <summary>The value of a key; null, and reported, where it is missing.</summary>
    public YamlNode? Required(string key)
    {
        if (!_values.TryGetValue(key, out YamlNode? value) && !_meant.Contains(key))
        {
            _report.Error(_map.At, $"no '{key}'", [$"a line '{key}:'"]);
        }

        return value;
    }
}
