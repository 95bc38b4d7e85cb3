using System.Diagnostics;

namespace Watch.LatencyBench;

/// <summary>The program as it ships, as the defensive volet's worker.</summary>
internal sealed class BenchWorker(Process process) : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(1);

    public static BenchWorker Start(Installation installation)
    {
        string[] folders = ["--config", installation.Folder, "--data", Path.Combine(installation.Folder, "data")];
        string program = Path.Combine(AppContext.BaseDirectory, "watch-worker.dll");
        ProcessStartInfo start = new("dotnet", [program, "run", "--roles", "defensive", .. folders]);
        foreach (string inherited in start.Environment.Keys.Where(k => k.StartsWith("WATCH_", StringComparison.Ordinal)).ToArray())
        {
            start.Environment.Remove(inherited);
        }

        foreach ((string name, string value) in installation.Variables)
        {
            start.Environment[name] = value;
        }

        // Its log would stand between the rows of the table.
        start.UseShellExecute = false;
        start.RedirectStandardError = true;
        start.RedirectStandardOutput = true;
        Process process = Process.Start(start)!;
        process.ErrorDataReceived += (_, _) => { };
        process.OutputDataReceived += (_, _) => { };
        process.BeginErrorReadLine();
        process.BeginOutputReadLine();
        return new BenchWorker(process);
    }

    public async ValueTask DisposeAsync()
    {
        using Process stop = Process.Start("kill", ["-TERM", $"{process.Id}"]);
        await process.WaitForExitAsync().WaitAsync(Patience);
        process.Dispose();
    }
}
