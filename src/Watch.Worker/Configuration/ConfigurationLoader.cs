using Watch.Contracts.Messages;
using Watch.Sources;
using Watch.Worker.Configuration.Sources;

namespace Watch.Worker.Configuration;

/// <summary>Reads and checks a whole configuration folder.</summary>
internal static class ConfigurationLoader
{
    private const string WatchYml = "watch.yml";

    /// <summary>
    /// Reports everything that is wrong, and gives the configuration when nothing is but warnings. What an administrator
    /// wrote is never an exception.
    /// </summary>
    public static LoadedConfiguration Load(string folder, IReadOnlyList<ISourceModule> modules)
    {
        List<ConfigurationIssue> issues = [];
        ConfigurationFolder files = new(folder, issues);
        VoletConfiguration defensive = new VoletFolder(files, Volet.Defensive).Read();
        VoletConfiguration offensive = new VoletFolder(files, Volet.Offensive).Read();
        SourceSettings[] sources = Sources(files, modules);
        FileReport report = files.ReportOn(WatchYml, null);
        WatchConfiguration? watch = new WatchFile(folder, report).Read(files.Yaml(WatchYml, report), defensive, offensive);
        bool usable = watch is not null && issues.TrueForAll(i => i.Severity == IssueSeverity.Warning);
        return new LoadedConfiguration(usable ? watch! with { Sources = sources } : null, InOrder(issues));
    }

    private static SourceSettings[] Sources(ConfigurationFolder files, IReadOnlyList<ISourceModule> modules)
    {
        Dictionary<string, string> taken = new(StringComparer.Ordinal);
        return
        [
            .. files.List("sources", null)
                .Select(file => (Report: files.ReportOn(file, null), File: file))
                .SelectMany(f => new SourceFile(modules, f.Report).Read(files.Yaml(f.File, f.Report), taken)),
        ];
    }

    private static ConfigurationIssue[] InOrder(IEnumerable<ConfigurationIssue> issues) =>
        [.. issues.OrderBy(i => i.File, StringComparer.Ordinal).ThenBy(i => i.Line).ThenBy(i => i.Column)];
}
