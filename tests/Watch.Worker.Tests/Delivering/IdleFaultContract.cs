using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;
using Xunit;
using static Watch.Worker.Tests.Delivering.TestMessages;

namespace Watch.Worker.Tests.Delivering;

/// <summary>A fault ends with the last message that could show whether it is mended, on every database.</summary>
public abstract class IdleFaultContract : StoreContract
{
    private readonly FakeChannel _channel = new();

    private IVoletStore Store => Stores.Of(Volet.Defensive);

    private Dispatcher Dispatcher => field ??= Dispatching.Start(Store, _channel, Time);

    [Fact]
    public async Task A_fault_ends_when_nothing_waits_any_more_that_could_show_that_it_is_mended()
    {
        await Store.AddAsync(Route.Gse);
        await Store.AddAsync(Departement63);
        _channel.Ails = m => m.Route == Route.Gse ? Whose.Route : null;
        await Dispatcher.SendDueAsync(Ct);
        await Home.ExecuteAsync("UPDATE message SET body = '{' WHERE route = 'gse'", "defensive");
        Time.Advance(Dispatching.RetryAfter);

        Assert.Equal(new DispatchReport(Unreadable: 1), await Dispatcher.SendDueAsync(Ct));

        Assert.Empty(await Store.FaultsAsync());
    }

    [Fact]
    public async Task The_fault_of_a_channel_stays_while_anything_waits_on_it()
    {
        Message bad = await Store.AddAsync(Route.Gse);
        await Store.AddAsync(Departement63);
        _channel.Ails = _ => Whose.Channel;
        await Dispatcher.SendDueAsync(Ct);
        await Home.ExecuteAsync("UPDATE message SET body = '{' WHERE number = 1", "defensive");
        for (int i = 0; i < 3; i++)
        {
            Time.Advance(Dispatching.RetryAfter);
            await Dispatcher.SendDueAsync(Ct);
        }

        Assert.Single(await Store.FaultsAsync());
        await Store.Outbox.WithholdAsync(_channel.Name, (await OnlyWaitingAsync(bad)).Message, "for the test", Time.GetUtcNow(), Ct);
        await Dispatching.Start(Store, _channel, Time).SendDueAsync(Ct);
        Assert.Empty(await Store.FaultsAsync());
    }

    private async Task<DeliveryLine> OnlyWaitingAsync(Message besides)
    {
        DeliveryQuery waiting = new() { State = DeliveryState.Waiting, Channel = _channel.Name };
        List<Stored<DeliveryLine>> lines = await Store.Outbox.DeliveriesAsync(waiting, Ct).ToListAsync(Ct);
        return Assert.Single(lines.Values(), d => d.Message != besides.Id);
    }
}

public sealed class SqliteIdleFaultTests : IdleFaultContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresIdleFaultTests : IdleFaultContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
