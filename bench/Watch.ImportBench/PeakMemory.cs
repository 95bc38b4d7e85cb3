namespace Watch.ImportBench;

/// <summary>The most memory this process ever had resident.</summary>
internal static class PeakMemory
{
    private const string Label = "VmHWM:";

    public static string Read() =>
        File.Exists("/proc/self/status")
        && File.ReadLines("/proc/self/status").FirstOrDefault(l => l.StartsWith(Label, StringComparison.Ordinal)) is { } line
            ? line[Label.Length..].Trim()
            : "unknown: only Linux tells it";
}
