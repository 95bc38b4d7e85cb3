using System.Diagnostics;
using Xunit;

namespace Watch.Rules.Tests.Editions;

/// <summary>The browser of this machine, without a window; a test that needs it skips with a clear line where there is none.</summary>
internal static class Chromium
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
    private static readonly TimeSpan _patience = TimeSpan.FromMinutes(5);

    /// <summary>Opens a page, lets its scripts run to the end, and gives what the document is then.</summary>
    public static async Task<string> DocumentAfterScriptsAsync(string page, CancellationToken ct)
    {
        string browser = Require();
        DirectoryInfo folder = Directory.CreateTempSubdirectory("watch-page-");
        try
        {
            string file = Path.Combine(folder.FullName, "page.html");
            await File.WriteAllTextAsync(file, page, ct);
            return await RunAsync(browser, Path.Combine(folder.FullName, "profile"), new Uri(file), ct);
        }
        finally
        {
            Remove(folder);
        }
    }

    private static async Task<string> RunAsync(string browser, string profile, Uri page, CancellationToken ct)
    {
        ProcessStartInfo start = new(
            browser,
            [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-dev-shm-usage",
                "--no-first-run",
                $"--user-data-dir={profile}",
                "--virtual-time-budget=600000",
                "--window-size=800,2000",
                "--dump-dom",
                page.AbsoluteUri,
            ]
        )
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            UseShellExecute = false,
        };
        using CancellationTokenSource limit = CancellationTokenSource.CreateLinkedTokenSource(ct);
        limit.CancelAfter(_patience);
        using Process process = Process.Start(start)!;
        await using CancellationTokenRegistration end = limit.Token.Register(() => process.Kill(entireProcessTree: true));
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        string document = await process.StandardOutput.ReadToEndAsync(limit.Token);
        await process.WaitForExitAsync(limit.Token);
        return document;
    }

    // A child of the browser may write to its profile a little longer than the browser lives.
    private static void Remove(DirectoryInfo folder)
    {
        try
        {
            folder.Delete(recursive: true);
        }
        catch (IOException)
        {
            // What is left stands in the folder for temporary files.
        }
    }

    private static string Require()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Chromium is looked for in PATH by names of Linux and macOS");
        string? found = (Environment.GetEnvironmentVariable("PATH") ?? "")
            .Split(Path.PathSeparator)
            .SelectMany(folder => _names.Select(name => Path.Combine(folder, name)))
            .FirstOrDefault(File.Exists);
        Assert.SkipWhen(found is null, "no Chromium in PATH: on Debian, apt-get install chromium");
        return found;
    }
}
