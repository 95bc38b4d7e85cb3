using Watch.Contracts.Routes;
using Watch.Sources.Seams;
using Watch.Worker.Configuration.Sources;

namespace Watch.Worker.Configuration;

/// <summary>Reads and checks a configuration folder: what is common, and the folders of the volets that are asked for.</summary>
internal static class ConfigurationLoader
{
    private const string WatchYml = "watch.yml";

    /// <summary>
    /// Reports everything that is wrong, and gives the configuration when nothing is but warnings. What an administrator
    /// wrote is never an exception. The folder of a volet that is not asked for is neither needed nor opened: its machine may
    /// not have it, and what is wrong in it is for others to read.
    /// </summary>
    /// <param name="folder">The configuration folder.</param>
    /// <param name="modules">The sources there are.</param>
    /// <param name="volets">Whose folders are read.</param>
    /// <param name="dataFolder">Where the data lie, in which no site may stand; null where that is not known.</param>
    public static LoadedConfiguration Load(
        string folder,
        IReadOnlyList<ISourceModule> modules,
        IEnumerable<Volet> volets,
        string? dataFolder = null
    )
    {
        string[] shut = dataFolder is null ? [folder] : [folder, dataFolder];
        List<ConfigurationIssue> issues = [];
        ConfigurationFolder files = new(folder, issues);
        FileReport report = files.ReportOn(WatchYml, null);
        WatchConfiguration? watch = new WatchFile(folder, report).Read(files.Yaml(WatchYml, report));
        LimitOptions limits = watch?.Limits ?? new LimitOptions();
        Dictionary<Volet, VoletConfiguration> own = volets.ToDictionary(v => v, v => new VoletFolder(files, v, limits, shut).Read());
        SourceSettings[] sources = Sources(folder, files, modules);
        bool usable = watch is not null && issues.TrueForAll(i => i.Severity == IssueSeverity.Warning);
        WatchConfiguration? common = watch is null ? null : watch with { Sources = sources };
        return new LoadedConfiguration(usable ? common! with { Volets = own } : null, InOrder(issues))
        {
            Common = common,
            Sources = sources,
        };
    }

    private static SourceSettings[] Sources(string folder, ConfigurationFolder files, IReadOnlyList<ISourceModule> modules)
    {
        Dictionary<string, string> taken = new(StringComparer.Ordinal);
        return
        [
            .. files
                .List("sources", null)
                .Select(file => (Report: files.ReportOn(file, null), File: file))
                .SelectMany(f => new SourceFile(modules, folder, f.Report).Read(files.Yaml(f.File, f.Report), taken)),
        ];
    }

    private static ConfigurationIssue[] InOrder(IEnumerable<ConfigurationIssue> issues) =>
        [.. issues.OrderBy(i => i.File, StringComparer.Ordinal).ThenBy(i => i.Line).ThenBy(i => i.Column)];
}
