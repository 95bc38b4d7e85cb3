using System.Diagnostics;
using Watch.KillHost;

namespace Watch.EndToEnd.Tests.Executable;

/// <summary>Runs the program itself, as a process of its own.</summary>
internal static class WatchWorker
{
    /// <summary>What the shell sees of a process that SIGKILL ended.</summary>
    public const int Killed = 137;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Published = Path.Combine(AppContext.BaseDirectory, "watch-worker.dll");
    private static readonly string Watched = Path.Combine(AppContext.BaseDirectory, "watch-kill-host.dll");

    /// <summary>Runs a command to its end, with no other variables of Watch than those given.</summary>
    /// <param name="arguments">The command.</param>
    /// <param name="variables">The variables.</param>
    /// <param name="kill">Where it dies; null for the program as it ships, which cannot be told to.</param>
    public static Task<Ended> RunAsync(
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> variables,
        CommitVisit? kill = null
    ) =>
        kill is null
            ? RunAsync(Published, arguments, variables)
            : RunAsync(
                Watched,
                arguments,
                new Dictionary<string, string>(variables, StringComparer.Ordinal) { [WatchedCommits.KillAt] = $"{kill}" }
            );

    /// <summary>Starts a command that goes on until it is told to end.</summary>
    public static Process Start(IEnumerable<string> arguments) =>
        Start(Published, arguments, new Dictionary<string, string>(StringComparer.Ordinal));

    private static async Task<Ended> RunAsync(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables)
    {
        using CancellationTokenSource late = new(Patience);
        using Process process = Start(program, arguments, variables);
        Task<string> output = process.StandardOutput.ReadToEndAsync(late.Token);
        Task<string> errors = process.StandardError.ReadToEndAsync(late.Token);
        try
        {
            await process.WaitForExitAsync(late.Token);
            return new Ended(process.ExitCode, await output, await errors);
        }
        finally
        {
            process.Kill();
        }
    }

    private static Process Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables)
    {
        ProcessStartInfo start = new("dotnet", [program, .. arguments])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (string inherited in start.Environment.Keys.Where(k => k.StartsWith("WATCH_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(inherited);
        }

        foreach ((string name, string value) in variables)
        {
            start.Environment[name] = value;
        }

        return Process.Start(start)!;
    }
}

/// <summary>How a process ended.</summary>
internal sealed record Ended(int Status, string Output, string Errors);
