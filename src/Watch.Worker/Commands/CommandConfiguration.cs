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
    /// Says on the error output where something is wrong and of what kind. What stands there may be whom a volet watches, and the error
    /// output of a daemon is a log: <c>check</c> alone shows it.
    /// </summary>
    public static async Task TellAsync(ParseResult arguments, LoadedConfiguration loaded)
    {
        TextWriter errors = arguments.InvocationConfiguration.Error;
        foreach (ConfigurationIssue issue in loaded.Issues)
        {
            await errors.WriteLineAsync(issue.ToLogText());
        }

        if (loaded.Configuration is null)
        {
            await errors.WriteLineAsync("The configuration is not valid; nothing was done. `check` says what stands there.");
        }
    }
}
