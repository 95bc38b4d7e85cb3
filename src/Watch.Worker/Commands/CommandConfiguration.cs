using System.CommandLine;
using Watch.Contracts.Routes;
using Watch.Sources;
using Watch.Worker.Configuration;

namespace Watch.Worker.Commands;

/// <summary>Loads the configuration for a command.</summary>
internal static class CommandConfiguration
{
    /// <summary>Loads it, says on the error output what is wrong, and gives it; null where that is an error.</summary>
    public static Task<WatchConfiguration?> LoadAsync(ParseResult arguments, IReadOnlyList<Volet> volets) =>
        LoadAsync(arguments, arguments.GetRequiredValue(CommonOptions.Config), volets);

    /// <summary>As the other, of a folder that the command was given besides.</summary>
    public static async Task<WatchConfiguration?> LoadAsync(ParseResult arguments, string folder, IReadOnlyList<Volet> volets)
    {
        LoadedConfiguration loaded = ConfigurationLoader.Load(folder, SourceModules.All, volets);
        TextWriter errors = arguments.InvocationConfiguration.Error;
        foreach (ConfigurationIssue issue in loaded.Issues)
        {
            await errors.WriteLineAsync(issue.ToText());
        }

        if (loaded.Configuration is null)
        {
            await errors.WriteLineAsync("The configuration is not valid; nothing was done. `check` says the same.");
        }

        return loaded.Configuration;
    }
}
