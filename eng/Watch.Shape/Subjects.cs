using System.Diagnostics;

namespace Watch.Shape;

/// <summary>The subjects of the commits of a checkout, the newest first, merges left out.</summary>
internal static class Subjects
{
    public static IReadOnlyList<string> Of(string root)
    {
        ProcessStartInfo start = new("git", ["-C", root, "log", "--no-merges", "--format=%s"])
        {
            RedirectStandardOutput = true,
            UseShellExecute = false,
        };
        using Process git = Process.Start(start) ?? throw new InvalidOperationException("git did not start.");
        string text = git.StandardOutput.ReadToEnd();
        git.WaitForExit();
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries);
    }
}
