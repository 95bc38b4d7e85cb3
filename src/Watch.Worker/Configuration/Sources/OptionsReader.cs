using Watch.Sources.Seams;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Sources;

/// <summary>Reads what one kind of source alone is told.</summary>
internal sealed class OptionsReader(FileReport report)
{
    private const string Page = "page";

    /// <summary>The options of the kind; null, and reported, when they are not complete or are another kind's.</summary>
    public ISourceOptions? Read(MapReader map, ISourceModule? module)
    {
        if (module?.Kind.Value == Page)
        {
            return new PageReader(report).Read(map.Required(Page));
        }

        if (map.Optional(Page) is { } other && module is not null)
        {
            report.Error(other.At, $"'{Page}' of a source of the kind {module.Kind}", [$"kind: {Page}"]);
            return null;
        }

        return ISourceOptions.None;
    }
}
