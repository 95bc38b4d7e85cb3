using System.Text;
using Watch.Rules.Technologies;
using Watch.Worker.Configuration.Yaml;

namespace Watch.Worker.Configuration;

/// <summary>
/// Reads the scheme of technologies that stands in <c>technologies/</c>: title lists as the CPC publishes them, in order of name. The
/// folder need not be there, and is opened only for rules that name a subgroup.
/// </summary>
internal static class TechnologyFolder
{
    private const string Name = "technologies";

    /// <summary>The scheme; null where there is none, or it was reported.</summary>
    public static TechnologyScheme? Read(ConfigurationFolder files)
    {
        if (!Directory.Exists(files.PathTo(Name)))
        {
            return null;
        }

        string[] lists = [.. Directory.EnumerateFiles(files.PathTo(Name), "*.txt").Order(StringComparer.Ordinal)];
        try
        {
            return lists.Length == 0
                ? Refuse(files, "", "no *.txt in this folder", "title lists as the CPC publishes them")
                : TechnologyScheme.Read(lists.SelectMany(l => File.ReadLines(l, Encoding.UTF8)));
        }
        catch (FormatException e)
        {
            return Refuse(
                files,
                $"/{Path.GetFileName(lists[0])}",
                lists.Length == 1 ? e.Message : $"in this file and those after it, taken as one: {e.Message}",
                "a symbol, a tab, the number of its dots, a tab, its title"
            );
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return Refuse(files, "", e.Message, "files that can be read");
        }
    }

    private static TechnologyScheme? Refuse(ConfigurationFolder files, string file, string found, string allowed)
    {
        files.ReportOn($"{Name}{file}", null).Error(Position.WholeFile, found, [allowed]);
        return null;
    }
}
