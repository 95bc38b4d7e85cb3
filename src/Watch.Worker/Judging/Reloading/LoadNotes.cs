using Watch.Worker.Configuration;
using Watch.Worker.Store;

namespace Watch.Worker.Judging.Reloading;

/// <summary>Says who loaded which configuration when, in the store of the volet whose it is.</summary>
internal static class LoadNotes
{
    /// <summary>A load by this process.</summary>
    /// <param name="configuration">The id of what the files say.</param>
    /// <param name="accepted">What was loaded; null where it was refused.</param>
    /// <param name="errors">How much is wrong in it.</param>
    /// <param name="at">When.</param>
    public static ConfigurationLoad Of(string configuration, VoletConfiguration? accepted, int errors, DateTimeOffset at) =>
        new()
        {
            At = at,
            By = $"{Environment.UserName}@{Environment.MachineName}",
            Process = Environment.ProcessId,
            Hash = configuration,
            Accepted = accepted is not null,
            Rules = accepted?.Rules.Count ?? 0,
            Firms = accepted?.Firms.All.Count ?? 0,
            Errors = errors,
        };
}
