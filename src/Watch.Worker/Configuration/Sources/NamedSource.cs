using Watch.Contracts.Identifiers;
using Watch.Sources.Seams;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Sources;

/// <summary>Reads what a source is called and of which kind it is.</summary>
internal sealed class NamedSource(IReadOnlyList<ISourceModule> modules, FileReport report, IDictionary<string, string> taken)
{
    private const int LongestName = 64;

    /// <summary>The name and the kind; null, and reported, where they are none.</summary>
    public (SourceId? Id, ISourceModule? Module) Read(MapReader map)
    {
        YamlNode? name = map.Required("id");
        YamlNode? kind = map.Optional("kind") ?? name;
        string? word = report.Word(kind, [.. modules.Select(m => m.Kind.Value)]);
        ISourceModule? module = modules.FirstOrDefault(m => m.Kind.Value == word);
        return (Id(name, module), module);
    }

    private SourceId? Id(YamlNode? node, ISourceModule? module)
    {
        if (module is null)
        {
            return null;
        }

        string? id = report.TextThat(node, "lower-case letters, digits and hyphens, as in prefecture-63", IsName);
        if (id is not null && (module.IsGeneric ? modules.Any(m => m != module && m.Kind.Value == id) : module.Kind.Value != id))
        {
            report.Error(
                node!.At,
                $"'{id}'",
                [module.IsGeneric ? "a name that is no other kind's" : module.Kind.Value],
                $"its kind is {module.Kind}"
            );
            return null;
        }

        if (id is not null && !taken.TryAdd(id, report.File))
        {
            report.Error(node!.At, $"'{id}' a second time", [], $"it stands first in {taken[id]}");
        }

        return id is null ? null : new SourceId(id);
    }

    private static bool IsName(string text) =>
        text.Length <= LongestName && text.All(c => char.IsAsciiLetterLower(c) || char.IsAsciiDigit(c) || c == '-');
}
