using System.Text;
using Watch.Rules.Technologies;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration;

/// <summary>
/// Reads the title lists that stand in <c>technologies/</c>, in order of name: of the CPC, and of the IPC as WIPO publishes them, told
/// apart by their first lines. The folder need not be there, and is opened only where the configuration names a technology.
/// </summary>
internal static class TechnologyFolder
{
    /// <summary>The lists; none where there are none, or they were reported.</summary>
    public static TechnologySchemes Read(ConfigurationFolder files)
    {
        if (!Directory.Exists(files.PathTo(TitleFiles.Folder)))
        {
            return TechnologySchemes.None;
        }

        try
        {
            string[] lists = TitleFiles.Of(files.PathTo(TitleFiles.Folder));
            return lists.Length == 0
                ? Refuse(files, "", "no *.txt in this folder", "title lists as the CPC or WIPO publishes them")
                : Read(files, lists);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(files, "", e.Message, "files that can be read");
        }
    }

    private static TechnologySchemes Read(ConfigurationFolder files, string[] lists)
    {
        ILookup<bool, string> byDots = lists.ToLookup(TitleFiles.HasDots);
        (string[] cpc, string[] ipc) = ([.. byDots[true]], [.. byDots[false]]);
        try
        {
            TechnologyScheme? scheme = cpc.Length == 0 ? null : TechnologyScheme.Read(Lines(cpc));
            try
            {
                return new TechnologySchemes(scheme, TitleLine.Read(Lines(ipc)).Select(l => l.Symbol).ToHashSet());
            }
            catch (FormatException e)
            {
                return Refuse(files, ipc, e, "a symbol in fourteen characters, a tab, its title");
            }
        }
        catch (FormatException e)
        {
            return Refuse(files, cpc, e, "a symbol, a tab, the number of its dots, a tab, its title");
        }
    }

    private static IEnumerable<string> Lines(string[] lists) => lists.SelectMany(l => File.ReadLines(l, Encoding.UTF8));

    private static TechnologySchemes Refuse(ConfigurationFolder files, string[] lists, FormatException fault, string allowed) =>
        Refuse(
            files,
            $"/{Path.GetFileName(lists[0])}",
            lists.Length == 1 ? fault.Message : $"in this file and those after it, taken as one: {fault.Message}",
            allowed
        );

    private static TechnologySchemes Refuse(ConfigurationFolder files, string file, string found, string allowed)
    {
        files.ReportOn($"{TitleFiles.Folder}{file}", null).Error(Position.WholeFile, found, [allowed]);
        return TechnologySchemes.None;
    }
}
