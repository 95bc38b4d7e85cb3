using System.Diagnostics;
using Watch.Worker.Store;
using Xunit;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>
/// The log is fast enough for an archive; the figures are printed. The bounds are wide: they catch a lost index, not a busy machine.
/// </summary>
public abstract class RateContract : StoreContract
{
    private const int Notices = 40_000;

    private const int BatchSize = 2_000;

    private const int Chains = 1_000;

    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(60);

    [Fact]
    public async Task Forty_thousand_notices_go_in_again_and_out_within_bounds()
    {
        LogCandidate[] all = [.. Enumerable.Range(1, Notices).Select(Numbered)];

        TimeSpan append = await MeasureAsync("appended", Notices, () => AppendAsync(all));
        TimeSpan again = await MeasureAsync("appended again", Notices, () => AppendAsync(all));
        TimeSpan read = await MeasureAsync("read", Notices, ReadAllAsync);
        TimeSpan chains = await MeasureAsync("chains looked up", Chains, ChainsAsync);

        Assert.All([append, again, read, chains], t => Assert.InRange(t, TimeSpan.Zero, Bound));
        Assert.Equal(Notices, (await Stores.Log.TotalsAsync(Ct)).Revisions);
    }

    // Every two hundredth corrects the one before it, as in the real editions.
    private static LogCandidate Numbered(int number) =>
        Candidate($"A20260001{number}", new string('t', 600), number % 200 == 0 ? $"A20260001{number - 1}" : null);

    private async Task AppendAsync(LogCandidate[] all)
    {
        foreach (LogCandidate[] batch in all.Chunk(BatchSize))
        {
            await Stores.Log.AppendAsync(batch, Ct);
        }
    }

    private async Task ReadAllAsync()
    {
        LogPage page = new([], [], 0);
        int seen = 0;
        do
        {
            page = await Stores.Log.ReadAsync(page.Position, 500, Ct);
            seen += page.Entries.Count;
        } while (page.Entries.Count > 0);
        Assert.Equal(Notices, seen);
    }

    private async Task ChainsAsync()
    {
        for (int i = 1; i <= Chains; i++)
        {
            int number = i % 2 == 0 ? 200 * (i % 199 + 1) : i;
            Assert.NotEmpty(await Stores.Log.ChainAsync(Key($"A20260001{number}"), long.MaxValue, Ct));
        }
    }

    private async Task<TimeSpan> MeasureAsync(string what, int count, Func<Task> work)
    {
        long from = Stopwatch.GetTimestamp();
        await work();
        TimeSpan elapsed = Stopwatch.GetElapsedTime(from);
        TestContext.Current.TestOutputHelper?.WriteLine(
            $"{GetType().Name}: {count} {what} in {elapsed.TotalSeconds:0.00} s, {count / elapsed.TotalSeconds:0} a second"
        );
        return elapsed;
    }
}

public sealed class SqliteRateTests : RateContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresRateTests : RateContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
