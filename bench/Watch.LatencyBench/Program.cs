using System.Globalization;
using Npgsql;

namespace Watch.LatencyBench;

/// <summary>
/// How long an alert takes from the append of its notice to the queue <c>gse.alerts</c>, by real servers and the program as it ships: on
/// one server for both volets, and on two with the copy of the log in between.
/// </summary>
internal static class Program
{
    private const int Notices = 300;
    private const int WarmUp = 10;

    private static readonly Arrangement[] Arrangements =
    [
        new("one server for both, no copy", IsShared: true, "1 s", "2 s", "2 s"),
        new("two servers", IsShared: false, "1 s", "2 s", "2 s"),
        new("two servers", IsShared: false, "10 s", "2 s", "2 s"),
        new("two servers", IsShared: false, "200 ms", "200 ms", "200 ms"),
        new("one server for both, no copy", IsShared: true, "200 ms", "200 ms", "200 ms"),
    ];

    private static async Task<int> Main(string[] args)
    {
        int notices =
            args is [{ } wanted] && int.TryParse(wanted, NumberStyles.None, CultureInfo.InvariantCulture, out int n) ? n : Notices;
        if (BenchServers.Missing is { } missing)
        {
            await Console.Error.WriteLineAsync(
                $"{missing} is not set; docs/operations.md says which servers are meant. Allowed: a number of notices."
            );
            return 2;
        }

        await Console.Out.WriteLineAsync(await BenchServers.VersionsAsync());
        await Console.Out.WriteLineAsync("| | copy-every | read-every | send-every | alerts | p50 | p99 | the latest |");
        await Console.Out.WriteLineAsync("|---|---:|---:|---:|---:|---:|---:|---:|");
        foreach (Arrangement arrangement in Arrangements)
        {
            await using Installation installation = await Installation.CreateAsync(arrangement);
            await using Arrivals arrivals = await Arrivals.ListenAsync();
            await using BenchWorker worker = BenchWorker.Start(installation);
            await AppendRun.RunAsync(installation, arrivals, 0, WarmUp);
            TimeSpan[] latencies = [.. (await AppendRun.RunAsync(installation, arrivals, WarmUp, notices)).Order()];
            await Console.Out.WriteLineAsync(arrangement.ToRow(latencies));
        }

        NpgsqlConnection.ClearAllPools();
        return 0;
    }
}
