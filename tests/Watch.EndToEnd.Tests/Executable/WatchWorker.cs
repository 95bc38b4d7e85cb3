using System.Diagnostics;
using System.Text.RegularExpressions;

namespace Watch.EndToEnd.Tests.Executable;

/// <summary>Runs the program itself, as a process of its own.</summary>
internal static class WatchWorker
{
    /// <summary>What the shell sees of a process that SIGKILL ended.</summary>
    public const int Killed = 137;

    /// <summary>The program as it ships.</summary>
    public static readonly string Published = Path.Combine(AppContext.BaseDirectory, "watch-worker.dll");

    /// <summary>The program of the tests, which does the same and can be told to die.</summary>
    public static readonly string Watched = Path.Combine(AppContext.BaseDirectory, "watch-kill-host.dll");

    /// <summary>Runs a command to its end, with no other variables of Watch than those given.</summary>
    public static async Task<Ended> RunAsync(
        IEnumerable<string> arguments,
        IReadOnlyDictionary<string, string> variables,
        string? program = null
    )
    {
        using RunningWorker worker = new(Start(program ?? Published, arguments, variables));
        return await worker.EndAsync();
    }

    /// <summary>Starts a command that goes on until it is told to end.</summary>
    public static Process Start(IEnumerable<string> arguments) => Start(arguments, new Dictionary<string, string>(StringComparer.Ordinal));

    /// <summary>The same with these variables of Watch.</summary>
    public static Process Start(IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables) =>
        Start(Published, arguments, variables);

    /// <summary>As the other, with variables.</summary>
    public static Process Start(string program, IEnumerable<string> arguments, IReadOnlyDictionary<string, string> variables)
    {
        // What is started in the background of a script ignores Ctrl-C, and so would the program.
        ProcessStartInfo start = new("env", ["--default-signal=INT", "dotnet", program, .. arguments])
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

/// <summary>A process of the program, which ends with this at the latest.</summary>
internal sealed partial class RunningWorker : IDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(4);

    private readonly CancellationTokenSource _late = new(Patience);
    private readonly Process _process;
    private readonly Task<string> _output;
    private readonly Task<string> _errors;

    public RunningWorker(Process process)
    {
        _process = process;
        _output = process.StandardOutput.ReadToEndAsync(_late.Token);
        _errors = process.StandardError.ReadToEndAsync(_late.Token);
    }

    public bool HasEnded => _process.HasExited;

    /// <summary>Waits until it ends by itself, or is killed.</summary>
    public async Task<Ended> EndAsync()
    {
        await _process.WaitForExitAsync(_late.Token);
        return new Ended(_process.ExitCode, await _output, Progress().Replace(await _errors, ""));
    }

    /// <summary>Ends it as SIGKILL does.</summary>
    public void Kill() => _process.Kill();

    public void Dispose()
    {
        _process.Kill();
        _process.Dispose();
        _late.Dispose();
    }

    // How far a long import is: a busy machine prints such lines, another none.
    [GeneratedRegex(@"^[0-9]+ s: [0-9]+ documents, reading [^\n]*\n", RegexOptions.Multiline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Progress();
}

/// <summary>How a process ended.</summary>
internal sealed record Ended(int Status, string Output, string Errors);
