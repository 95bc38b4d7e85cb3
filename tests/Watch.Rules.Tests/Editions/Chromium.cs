using System.Diagnostics;
using Xunit;

namespace Watch.Rules.Tests.Editions;

/// <summary>The browser of this machine, without a window; a test that needs it skips with a clear line where there is none.</summary>
internal static class Chromium
{
    private static readonly string[] _names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];

    /// <summary>Opens a page, lets its scripts run to the end, and gives what the document is then.</summary>
    public static async Task<string> DocumentAfterScriptsAsync(string page, CancellationToken ct)
    {
        string browser = Require();
        string folder = Directory.CreateTempSubdirectory("watch-page-").FullName;
        try
        {
            string file = Path.Combine(folder, "page.html");
            await File.WriteAllTextAsync(file, page, ct);
            return await RunAsync(browser, Path.Combine(folder, "profile"), new Uri(file), ct);
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
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
        using Process process = Process.Start(start)!;
        process.ErrorDataReceived += static (_, _) => { };
        process.BeginErrorReadLine();
        string document = await process.StandardOutput.ReadToEndAsync(ct);
        await process.WaitForExitAsync(ct);
        return document;
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
