using System.Diagnostics;

namespace Watch.EndToEnd.Tests.Executable;

/// <summary>Runs the program itself, as a process of its own.</summary>
internal static class WatchWorker
{
    /// <summary>What the shell sees of a process that SIGKILL ended.</summary>
    public const int Killed = 137;

    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(2);
    private static readonly string Program = Path.Combine(AppContext.BaseDirectory, "watch-worker.dll");

    /// <summary>Runs a command to its end, with no other variables of Watch than those given.</summary>
    public static async Task<Ended> RunAsync(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables)
    {
        using CancellationTokenSource late = new(Patience);
        using Process process = Start(arguments, variables);
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

    /// <summary>Starts a command that goes on until it is told to end.</summary>
    public static Process Start(IEnumerable<string> arguments) => Start(arguments, new Dictionary<string, string>(StringComparer.Ordinal));

    private static Process Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables)
    {
        ProcessStartInfo start = new("dotnet", [Program, .. arguments])
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
