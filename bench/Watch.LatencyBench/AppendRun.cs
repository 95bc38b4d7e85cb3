using System.Diagnostics;
using System.Globalization;
using Watch.Benchmarks;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Worker.Store;
using Watch.Worker.Store.PostgreSql;

namespace Watch.LatencyBench;

/// <summary>Appends notices of watched firms one after the other, and asks when their alerts came.</summary>
internal static class AppendRun
{
    private const double GoldenRatio = 0.618_033_988_75;

    private static readonly TimeSpan ShortestPause = TimeSpan.FromMilliseconds(100);
    private static readonly TimeSpan LongestPause = TimeSpan.FromMilliseconds(500);

    /// <summary>From just before the append, its commit included, to the arrival.</summary>
    public static async Task<IReadOnlyList<TimeSpan>> RunAsync(Installation installation, Arrivals arrivals, int first, int count)
    {
        await using PostgresStores stores = await installation.OpenAsync();
        List<(string Notice, long At)> appended = [];
        for (int number = first; number < first + count; number++)
        {
            Notice notice = Dissolution(number);
            appended.Add((notice.Id, Stopwatch.GetTimestamp()));
            await stores.Log.AppendAsync([new LogCandidate(notice, "bulk", 20, true, "bench", true)], CancellationToken.None);
            await Task.Delay(PauseAfter(number));
        }

        List<TimeSpan> latencies = [];
        foreach ((string notice, long at) in appended)
        {
            latencies.Add(Stopwatch.GetElapsedTime(at, await arrivals.WaitAsync(notice)));
        }

        return latencies;
    }

    // Spread evenly, so that the appends fall on every moment of the rhythms alike.
    private static TimeSpan PauseAfter(int number) => ShortestPause + ((LongestPause - ShortestPause) * (number * GoldenRatio % 1));

    private static Notice Dissolution(int number) =>
        new()
        {
            Source = new SourceId("bodacc"),
            Id = string.Create(CultureInfo.InvariantCulture, $"B2026{number:0000}"),
            Family = "rcs-b",
            PublishedOn = new DateOnly(2026, 1, 1).AddDays(number % 300),
            Events = [new NoticeEvent { Kind = EventKind.Dissolution, Label = "Dissolution" }],
            Parties =
            [
                new Party
                {
                    Role = PartyRole.Subject,
                    Name = $"Entreprise {number % Installation.Firms}",
                    Siren = Invented.Siren(number % Installation.Firms),
                },
            ],
        };
}
