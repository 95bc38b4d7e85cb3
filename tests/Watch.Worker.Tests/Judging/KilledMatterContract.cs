using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Judging;
using Watch.Worker.Store;
using Watch.Worker.Tests.Judging.Weeks;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>An act on many patents is one message for each package, wherever the worker dies, on every database.</summary>
public abstract class KilledMatterContract
{
    private static readonly VoletSnapshots _snapshots = new(new VoletSnapshot([MatterTests.Pledges], World.BothFirms));

    private protected abstract Task<IStoreHome> MakeHomeAsync();

    // Before and after the commit of what arrived, before and after that of what was judged; 0 is nowhere.
    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 4)]
    [InlineData(2, 3)]
    [InlineData(3, 2)]
    [InlineData(4, 1)]
    public async Task Wherever_it_dies_each_package_is_one_message(int first, int second)
    {
        Kills kills = new();
        FakeTimeProvider time = new(new DateTimeOffset(2026, 1, 2, 8, 0, 0, TimeSpan.Zero));
        await using IStoreHome home = await MakeHomeAsync();
        await using IStores stores = await home.OpenAsync(time, null, kills);
        IVoletStore volet = stores.Of(Volet.Defensive);

        await ArriveAsync(MatterTests.Pledge(Enumerable.Range(1, 12)).Reverse(), first);
        await ArriveAsync(MatterTests.Pledge([13], "2026-01-09"), second);

        Assert.Equal((first > 0 ? 1 : 0) + (second > 0 ? 1 : 0), kills.Count);
        IReadOnlyList<Message> messages = await volet.UnsentAsync(100, CancellationToken.None);
        Assert.Equal([MessageType.Raised, MessageType.Corrected], messages.Select(m => m.Type));
        Assert.Equal([12, 13], messages.Select(m => Assert.IsType<MessageContent.OfAlert>(m.Content).Content.Patents.Count));

        async Task ArriveAsync(IEnumerable<Notice> package, int moment)
        {
            LogCandidate[] rows = [.. package.Select(n => new LogCandidate(n, "bulk", 20, true, "test"))];
            kills.After(moment);
            while (true)
            {
                try
                {
                    await stores.Log.AppendAsync(rows, CancellationToken.None);
                    await ReaderOf(stores, volet, time).DrainAsync(CancellationToken.None);
                    return;
                }
                catch (KilledException)
                {
                    kills.After(0);
                }
            }
        }
    }

    private static VoletReader ReaderOf(IStores stores, IVoletStore volet, TimeProvider time) =>
        new(stores.Log, volet, _snapshots, TestIds.Of(Volet.Defensive), new TestCoverage(), time, NullLogger.Instance);
}

public sealed class SqliteKilledMatterTests : KilledMatterContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresKilledMatterTests : KilledMatterContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
