using System.Globalization;
using Watch.Worker.Tests.Soak;

namespace Watch.SoakBench;

/// <summary>
/// A thousand feeds on one worker for ten days of a fake clock: on time, one request a host at a time, in the memory of the second day.
/// </summary>
internal static class Program
{
    private const int Feeds = 1_000;
    private const int Days = 10;
    private const double MostGrowth = 1.1;

    private static readonly TimeSpan MostLate = TimeSpan.FromMinutes(1);

    private static async Task<int> Main(string[] args)
    {
        int[] sizes = [.. args.Select(a => int.TryParse(a, CultureInfo.InvariantCulture, out int n) ? n : 0)];
        if (sizes.Length is not (0 or 2) || sizes.Any(n => n < 1))
        {
            await Console.Error.WriteLineAsync("allowed: nothing, or a number of feeds and one of days");
            return 2;
        }

        (int feeds, int days) = sizes is [var f, var d] ? (f, d) : (Feeds, Days);
        SoakResult result = await new FeedSoak(feeds, days, Console.WriteLine).RunAsync(CancellationToken.None);
        foreach (string early in result.TooEarly)
        {
            await Console.Out.WriteLineAsync(early);
        }

        double growth = days < 2 ? 1 : result.MegabytesByDay[^1] / result.MegabytesByDay[1];
        await Console.Out.WriteLineAsync(
            string.Create(
                CultureInfo.InvariantCulture,
                $"{feeds} feeds, {days} days: {result.Fetches} fetches, {result.Notices} notices; {result.TooEarly.Count} too "
                    + $"early, the latest {result.Latest.TotalSeconds:0} s late; {result.MostAtOnce} at once on a host; memory of the "
                    + $"last day to that of the second {growth:0.00}"
            )
        );
        return result.TooEarly.Count == 0 && result.Latest <= MostLate && result.MostAtOnce == 1 && growth <= MostGrowth ? 0 : 1;
    }
}
