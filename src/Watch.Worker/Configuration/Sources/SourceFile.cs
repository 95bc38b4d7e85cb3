using Watch.Sources.Seams;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration.Sources;

/// <summary>Reads one file of <c>sources/</c>: one source, or a list of them.</summary>
internal sealed class SourceFile(IReadOnlyList<ISourceModule> modules, string folder, FileReport report)
{
    /// <summary>The settings of the sources that are complete.</summary>
    public IReadOnlyList<SourceSettings> Read(YamlNode? root, IDictionary<string, string> taken)
    {
        SourceReader reader = new(modules, folder, report, taken);
        if (root is YamlNode.List { Items.Count: 0 })
        {
            report.Error(root, "a source, or a list of sources, each behind a hyphen");
        }

        return root is YamlNode.List list ? [.. list.Items.Select(reader.Read).OfType<SourceSettings>()]
            : reader.Read(root) is { } only ? [only]
            : [];
    }
}
