using System.CommandLine;
using Watch.Worker.Configuration;
using Watch.Worker.Store.Sqlite;

namespace Watch.Worker.Commands;

/// <summary>The data folder that a command was given to show.</summary>
internal static class DataFolderChoice
{
    /// <summary>
    /// Why it cannot be the one that is meant, with the nearest name; null where it holds a store, or where nothing was read yet: an empty
    /// folder, or none of the name that is taken unless one is given.
    /// </summary>
    public static string? Refusal(ParseResult arguments)
    {
        string folder = arguments.GetRequiredValue(CommonOptions.Data);
        if (
            arguments.GetResult(CommonOptions.Data) is null or { Implicit: true }
            || SqliteReading.HoldsStore(folder)
            || (Directory.Exists(folder) && !Directory.EnumerateFileSystemEntries(folder).Any())
        )
        {
            return null;
        }

        string typed = Path.TrimEndingDirectorySeparator(folder);
        string name = Path.GetFileName(typed);
        string? nearest = NearestWord.To(name, Beside(typed));
        return Choice.Refusal(folder, "a folder that holds a store", nearest is null ? null : typed[..^name.Length] + nearest);
    }

    // The names of the folders beside it that hold a store.
    private static string[] Beside(string typed)
    {
        string? parent = Path.GetDirectoryName(Path.GetFullPath(typed));
        return Directory.Exists(parent)
            ? [.. Directory.EnumerateDirectories(parent).Where(SqliteReading.HoldsStore).Select(d => Path.GetFileName(d))]
            : [];
    }
}
