using Watch.Contracts.Routes;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Delivering;

/// <summary>Several workers of a volet send each message once, on every database.</summary>
public abstract class TurnContract : StoreContract
{
    private const int Messages = 1_000;

    private readonly FakeChannel _channel = new() { Takes = ct => Task.Delay(50, ct) };

    [Fact]
    public async Task Two_workers_of_a_volet_do_not_send_the_same_message()
    {
        IVoletStore one = Stores.Of(Volet.Defensive);
        IVoletStore two = (await OpenAnotherAsync()).Of(Volet.Defensive);

        Assert.Empty(await SentTwiceAsync(one, two));
    }

    [Fact]
    public async Task The_check_finds_what_is_sent_twice_where_the_lock_always_says_yes()
    {
        IVoletStore one = new UnlockedStore(Stores.Of(Volet.Defensive));
        IVoletStore two = new UnlockedStore((await OpenAnotherAsync()).Of(Volet.Defensive));

        Assert.NotEmpty(await SentTwiceAsync(one, two));
    }

    [Fact]
    public async Task A_worker_that_finds_the_channel_taken_says_so_and_sends_when_it_is_free()
    {
        IVoletStore store = Stores.Of(Volet.Defensive);
        await store.AddAsync(Route.Gse);
        Dispatcher dispatcher = Dispatching.Start(store, _channel, Time);
        await using (await (await OpenAnotherAsync()).Of(Volet.Defensive).Outbox.TryLockAsync(_channel.Name, "another", Ct))
        {
            Assert.Equal(new DispatchReport(Busy: true), await dispatcher.SendDueAsync(Ct));
            Assert.Empty(_channel.Handed);
        }

        Assert.Equal(new DispatchReport(Sent: 1), await dispatcher.SendDueAsync(Ct));
    }

    [Fact]
    public async Task A_worker_with_nothing_to_send_is_not_kept_waiting_by_another()
    {
        IVoletStore store = Stores.Of(Volet.Defensive);
        await using IHeldLock? taken = await store.Outbox.TryLockAsync(_channel.Name, "another", Ct);

        Assert.Equal(new DispatchReport(), await Dispatching.Start(store, _channel, Time).SendDueAsync(Ct));
    }

    private async Task<IReadOnlyList<Guid>> SentTwiceAsync(IVoletStore one, IVoletStore two)
    {
        await one.AddAllAsync([.. Enumerable.Repeat(Route.Gse, Messages)]);

        await Task.WhenAll(new[] { one, two }.Select(store => Task.Run(() => DrainAsync(Dispatching.Start(store, _channel, Time)), Ct)));

        Assert.Equal(Messages, _channel.Handed.Select(m => m.Id).Distinct().Count());
        return [.. _channel.Handed.GroupBy(m => m.Id).Where(g => g.Count() > 1).Select(g => g.Key)];
    }

    private static async Task DrainAsync(Dispatcher dispatcher)
    {
        while ((await dispatcher.SendDueAsync(Ct)).Busy)
        {
            await Task.Delay(5, Ct);
        }
    }
}

public sealed class SqliteTurnTests : TurnContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresTurnTests : TurnContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
