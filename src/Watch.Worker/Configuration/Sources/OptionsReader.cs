using Watch.Sources.Seams;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Sources;

/// <summary>Hands to a kind of source the part of the configuration that is its own, which stands under the kind's name.</summary>
internal sealed class OptionsReader(IReadOnlyList<ISourceModule> modules, FileReport report)
{
    /// <summary>The options of the kind; null, and reported, when they are not complete or are another kind's.</summary>
    /// <param name="map">The source.</param>
    /// <param name="module">Its kind; null where it is not known, and nothing is judged.</param>
    /// <param name="context">What values are read by.</param>
    public ISourceOptions? Read(MapReader map, ISourceModule? module, OptionsContext context)
    {
        if (module is null)
        {
            return ISourceOptions.None;
        }

        bool isRight = modules.Where(m => m.Options is not null && m.Kind != module.Kind).All(m => IsAbsent(map, m, module));
        if (module.Options is not { } part)
        {
            return isRight ? ISourceOptions.None : null;
        }

        string key = module.Kind.Value;
        YamlNode? node = part.Default is null ? map.Required(key) : map.Optional(key);
        ISourceOptions? options =
            node is null ? part.Default
            : new OptionsValue(node, context).Map(part.Keys) is { } own ? part.Read(own)
            : null;
        return isRight ? options : null;
    }

    private bool IsAbsent(MapReader map, ISourceModule other, ISourceModule module)
    {
        if (map.Optional(other.Kind.Value) is not { } node)
        {
            return true;
        }

        report.Error(node.At, $"'{other.Kind}' of a source of the kind {module.Kind}", [$"kind: {other.Kind}"]);
        return false;
    }
}
