using System.Globalization;

namespace Watch.LatencyBench;

/// <summary>What is measured.</summary>
/// <param name="Name">As the table calls it.</param>
/// <param name="IsShared">One server for both volets.</param>
/// <param name="CopyEvery">The rhythm of the copy, where there is one.</param>
/// <param name="ReadEvery">That of judging.</param>
/// <param name="SendEvery">That of sending.</param>
internal sealed record Arrangement(string Name, bool IsShared, string CopyEvery, string ReadEvery, string SendEvery)
{
    /// <summary>A row of the table.</summary>
    /// <param name="latencies">In rising order.</param>
    public string ToRow(TimeSpan[] latencies) =>
        $"| {Name} | {(IsShared ? "" : CopyEvery)} | {ReadEvery} | {SendEvery} | {latencies.Length} | "
        + $"{Seconds(At(latencies, 0.5))} | {Seconds(At(latencies, 0.99))} | {Seconds(latencies[^1])} |";

    // The nearest rank: the smallest that as many of them do not exceed.
    private static TimeSpan At(TimeSpan[] latencies, double part) => latencies[(int)Math.Ceiling(part * latencies.Length) - 1];

    private static string Seconds(TimeSpan time) => string.Create(CultureInfo.InvariantCulture, $"{time.TotalSeconds:0.00} s");
}
