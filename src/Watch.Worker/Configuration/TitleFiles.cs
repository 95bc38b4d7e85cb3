using System.Text;
using Watch.Rules.Technologies;

namespace Watch.Worker.Configuration;

/// <summary>The title lists of a folder, as files.</summary>
internal static class TitleFiles
{
    private const string French = "fr";
    private const string English = "en";

    /// <summary>The folder of the lists, below that of the configuration.</summary>
    public const string Folder = "technologies";

    /// <summary>The lists in order of name; none where the folder is not there.</summary>
    public static string[] Of(string folder) =>
        Directory.Exists(folder) ? [.. Directory.EnumerateFiles(folder, "*.txt").Order(StringComparer.Ordinal)] : [];

    /// <summary>Whether a list counts dots, as those of the CPC; also true of one that is none, which its reader then tells.</summary>
    public static bool HasDots(string list)
    {
        try
        {
            return TitleLine.Read(File.ReadLines(list, Encoding.UTF8)).FirstOrDefault()?.HasDots ?? true;
        }
        catch (FormatException)
        {
            return true;
        }
    }

    /// <summary>
    /// The titles of some symbols: what is shipped, and what the lists of a configuration say, French before English and the CPC before the
    /// IPC. The lists are read anew and not kept. One that cannot be read gives none; <c>check</c> tells of it.
    /// </summary>
    public static TechnologyTitles TitlesOf(string configuration, IReadOnlySet<TechnologySymbol> wanted)
    {
        Dictionary<TechnologySymbol, TechnologyTitle> titles = [];
        foreach (string list in Of(Path.Combine(configuration, Folder)).OrderBy(l => LanguageOf(l) != French).ThenBy(l => !HasDots(l)))
        {
            foreach (TechnologyTitle title in Find(list, wanted))
            {
                titles.TryAdd(title.Of, title);
            }
        }

        return new TechnologyTitles(titles);
    }

    private static IReadOnlyList<TechnologyTitle> Find(string list, IReadOnlySet<TechnologySymbol> wanted)
    {
        try
        {
            return [.. TitleLists.Find(File.ReadLines(list, Encoding.UTF8), LanguageOf(list), wanted)];
        }
        catch (Exception e) when (e is FormatException or IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }

    // WIPO names its lists EN_ipc_section_A_title_list_20260101.txt and FR_…; the CPC is published in English alone.
    private static string LanguageOf(string list) =>
        Path.GetFileName(list).StartsWith("FR_", StringComparison.OrdinalIgnoreCase) ? French : English;
}
