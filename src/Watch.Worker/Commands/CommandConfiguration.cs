using System.CommandLine;
using Watch.Contracts.Routes;
using Watch.Sources;
using Watch.Worker.Configuration;

namespace Watch.Worker.Commands;

/// <summary>Loads the configuration for a command.</summary>
internal static class CommandConfiguration
{
    /// <summary>Loads it, tells what is wrong, and gives it; null where that is an error.</summary>
    public static Task<WatchConfiguration?> LoadAsync(ParseResult arguments, IReadOnlyList<Volet> volets) =>
        LoadAsync(arguments, arguments.GetRequiredValue(CommonOptions.Config), volets);

    /// <summary>As the other, of a folder that the command was given besides.</summary>
    public static async Task<WatchConfiguration?> LoadAsync(ParseResult arguments, string folder, IReadOnlyList<Volet> volets)
    {
        LoadedConfiguration loaded = ConfigurationLoader.Load(
            folder,
            SourceModules.All,
            volets,
            arguments.GetRequiredValue(CommonOptions.Data)
        );
        await TellAsync(arguments, loaded);
        return loaded.Configuration;
    }

    /// <summary>
    /// Says on the error output where something is wrong, its code and its cause. What stands there may be whom a volet watches, and the
    /// error output of a daemon is a log: <c>check</c> alone shows it. Warnings are counted: they are the same at every command.
    /// </summary>
    public static async Task TellAsync(ParseResult arguments, LoadedConfiguration loaded)
    {
        IssuePrinter printer = new(arguments);
        foreach (ConfigurationIssue issue in loaded.Issues.Where(i => i.Severity == IssueSeverity.Error))
        {
            await printer.TellAsync(issue);
        }

        int warnings = loaded.Issues.Count(i => i.Severity == IssueSeverity.Warning);
        if (loaded.Errors > 0 || warnings > 0)
        {
            await printer.CountAsync(loaded.Errors, warnings);
        }
    }
}
