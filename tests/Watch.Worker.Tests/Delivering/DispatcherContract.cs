using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;
using Xunit;
using static Watch.Worker.Tests.Delivering.TestMessages;

namespace Watch.Worker.Tests.Delivering;

/// <summary>A failure costs those it belongs to, and nobody else, on every database.</summary>
public abstract class DispatcherContract : StoreContract
{
    private readonly FakeChannel _channel = new();

    private IVoletStore Store => Stores.Of(Volet.Defensive);

    private Dispatcher Dispatcher => field ??= Dispatching.Start(Store, _channel, Time);

    [Fact]
    public async Task What_arrived_is_marked_and_then_shown_in_its_order()
    {
        IReadOnlyList<Guid> ids = await Store.AddAllAsync([Route.Gse, Departement63, Route.Gse]);
        using StringWriter lines = new();

        DispatchReport report = await Dispatching.Start(Store, _channel, Time, lines: lines).SendDueAsync(Ct);

        Assert.Equal(new DispatchReport(Sent: 3), report);
        Assert.Equal(ids, lines.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries).Select(Guid.Parse));
        Assert.Equal(0, await Store.WaitingAsync(_channel.Name));
    }

    [Fact]
    public async Task The_messages_of_an_alert_go_one_after_the_other()
    {
        Guid alert = (await Store.AddAsync(Route.Gse)).Alerts[0].Alert;
        await Store.AddAsync(Route.Gse, alert, revision: 2);
        await Store.AddAsync(Route.Gse, alert, revision: 3);

        await Dispatcher.SendDueAsync(Ct);

        Assert.Equal([1, 2, 3], _channel.Arrived.Select(m => m.Revision));
        Assert.Equal([1, 1, 1], _channel.Batches);
    }

    [Fact]
    public async Task What_a_backfill_found_goes_before_what_is_told_of_it_later()
    {
        Message found = await Store.AddBackfillAsync(Route.Gse, [Forges]);
        await Store.AddAsync(Route.Gse, found.Alerts[0].Alert, revision: 2);
        await Store.AddAsync(Departement63);

        await Dispatcher.SendDueAsync(Ct);

        Assert.Equal([MessageType.Backfill, MessageType.Raised, MessageType.Corrected], _channel.Arrived.Select(m => m.Type));
    }

    [Fact]
    public async Task A_message_that_fails_waits_twice_as_long_each_time_an_hour_at_most_and_so_do_the_later_ones_of_its_alert()
    {
        Message bad = await Store.AddAsync(Route.Gse);
        await Store.AddAsync(Route.Gse, bad.Alerts[0].Alert, revision: 2);
        _channel.Ails = m => m.Id == bad.Id ? Whose.Message : null;
        List<double> pauses = [];
        for (int i = 0; i < 8; i++)
        {
            pauses.Add(await MinutesUntilTriedAsync());
        }

        Assert.Equal([0, 1, 2, 4, 8, 16, 32, 60], pauses);
        Assert.All(_channel.Handed, m => Assert.Equal(bad.Id, m.Id));
        _channel.Ails = _ => null;
        Time.Advance(TimeSpan.FromHours(1));
        await Dispatcher.SendDueAsync(Ct);
        Assert.Equal([1, 2], _channel.Arrived.Select(m => m.Revision));
    }

    [Fact]
    public async Task A_message_that_fails_keeps_nobody_else_waiting()
    {
        Message bad = await Store.AddAsync(Route.Gse);
        IReadOnlyList<Guid> others = await Store.AddAllAsync([Route.Gse, Departement63]);
        _channel.Ails = m => m.Id == bad.Id ? Whose.Message : null;

        Assert.Equal(new DispatchReport(Sent: 2, Failed: 1), await Dispatcher.SendDueAsync(Ct));

        Assert.Equal(others, _channel.Arrived.Select(m => m.Id));
        Assert.Empty(await Store.FaultsAsync());
    }

    [Fact]
    public async Task What_a_channel_cannot_carry_is_never_handed_to_it_and_waits_with_that_reason()
    {
        Message found = await Store.AddBackfillAsync(Route.Gse, [Forges]);
        Message other = await Store.AddAsync(Route.Gse);
        _channel.Refuses = MessageType.Backfill;

        Assert.Equal(new DispatchReport(Sent: 1, Failed: 1), await Dispatcher.SendDueAsync(Ct));

        Assert.Equal([other.Id], _channel.Handed.Select(m => m.Id));
        DeliveryLine waits = Assert.Single(
            (await Store.Outbox.DeliveriesAsync(new DeliveryQuery(), Ct).ToListAsync(Ct)).Values(),
            d => d.State == DeliveryState.Failing
        );
        Assert.Equal((found.Id, "the channel 'queue' does not carry messages of its type"), (waits.Message, waits.Reason));
    }

    [Fact]
    public async Task A_route_with_a_fault_keeps_no_other_waiting_and_is_booked_on_no_message()
    {
        await Store.AddAllAsync([Route.Gse, Route.Gse, Departement63, Route.Gse]);
        _channel.Ails = m => m.Route == Route.Gse ? Whose.Route : null;

        Assert.Equal(new DispatchReport(Sent: 1, Failed: 3), await Dispatcher.SendDueAsync(Ct));

        ChannelFault fault = Assert.Single(await Store.FaultsAsync());
        Assert.Equal((Route.Gse, "the fault of the Route", Time.GetUtcNow()), (fault.Route, fault.Reason, fault.Since));
        Assert.Equal(0, (await Store.Outbox.TotalsAsync(Ct)).Sum(t => t.Failing));
    }

    [Fact]
    public async Task A_route_with_a_fault_is_tried_with_one_message_and_all_of_them_go_once_it_is_mended()
    {
        await Store.AddAllAsync([.. Enumerable.Repeat(Route.Gse, 20)]);
        _channel.Ails = _ => Whose.Route;
        await Dispatcher.SendDueAsync(Ct);
        _channel.Handed.Clear();

        Assert.Equal(new DispatchReport(), await Dispatcher.SendDueAsync(Ct));
        Time.Advance(Dispatching.RetryAfter);
        Assert.Equal(new DispatchReport(Failed: 1), await Dispatcher.SendDueAsync(Ct));
        Assert.Equal(2, Assert.Single(await Store.FaultsAsync()).Attempts);
        _channel.Ails = _ => null;
        Time.Advance(Dispatching.RetryAfter);
        Assert.Equal(new DispatchReport(Sent: 20), await Dispatcher.SendDueAsync(Ct));

        Assert.Equal(21, _channel.Handed.Count);
        Assert.Empty(await Store.FaultsAsync());
    }

    [Fact]
    public async Task A_channel_with_a_fault_is_tried_with_one_message_and_everything_goes_once_it_is_mended()
    {
        await Store.AddAllAsync([Route.Gse, Departement63, Route.Gse]);
        _channel.Ails = _ => Whose.Channel;
        await Dispatcher.SendDueAsync(Ct);
        await Store.AddAllAsync([.. Enumerable.Repeat(Departement63, 20)]);
        _channel.Handed.Clear();
        for (int i = 0; i < 10; i++)
        {
            Time.Advance(Dispatching.RetryAfter);
            Assert.Equal(new DispatchReport(Failed: 1), await Dispatcher.SendDueAsync(Ct));
        }

        ChannelFault fault = Assert.Single(await Store.FaultsAsync());
        Assert.Equal((null, 11, 10), (fault.Route, fault.Attempts, _channel.Handed.Count));
        Assert.Equal(0, (await Store.Outbox.TotalsAsync(Ct)).Sum(t => t.Failing));
        _channel.Ails = _ => null;
        Time.Advance(Dispatching.RetryAfter);
        Assert.Equal(new DispatchReport(Sent: 23), await Dispatcher.SendDueAsync(Ct));
        Assert.Empty(await Store.FaultsAsync());
    }

    [Fact]
    public async Task A_message_that_breaks_the_channel_each_time_does_not_keep_the_others_for_ever()
    {
        Message bad = await Store.AddAsync(Route.Gse);
        IReadOnlyList<Guid> others = await Store.AddAllAsync([.. Enumerable.Repeat(Route.Gse, 3)]);
        bool down = true;
        _channel.Ails = m => down || m.Id == bad.Id ? Whose.Channel : null;
        await Dispatcher.SendDueAsync(Ct);
        down = false;
        for (int i = 0; i < 3; i++)
        {
            Time.Advance(Dispatching.RetryAfter);
            await Dispatcher.SendDueAsync(Ct);
        }

        Assert.Equal(others.Order(), _channel.Arrived.Select(m => m.Id).Distinct().Order());
    }

    [Fact]
    public async Task What_arrives_by_another_bus_does_not_end_the_fault_of_the_channel()
    {
        await Store.AddAllAsync([Route.Gse, Departement63, Departement63]);
        (_channel.Aside, _channel.Ails) = (Departement63, m => m.Route == Route.Gse ? Whose.Channel : null);
        DateTimeOffset began = Time.GetUtcNow();
        await Dispatcher.SendDueAsync(Ct);
        await Store.AddAsync(Departement63);
        for (int i = 0; i < 3; i++)
        {
            Time.Advance(Dispatching.RetryAfter);
            await Dispatcher.SendDueAsync(Ct);
        }

        Assert.Equal(3, _channel.ArrivedOn(Departement63).Count);
        ChannelFault fault = Assert.Single(await Store.FaultsAsync());
        Assert.Equal((null, began), (fault.Route, fault.Since));
    }

    [Fact]
    public async Task A_worker_that_starts_tries_a_route_with_a_fault_at_once()
    {
        await Store.AddAllAsync([Route.Gse, Route.Gse]);
        _channel.Ails = _ => Whose.Route;
        await Dispatcher.SendDueAsync(Ct);
        _channel.Ails = _ => null;

        Assert.Equal(new DispatchReport(Sent: 2), await Dispatching.Start(Store, _channel, Time).SendDueAsync(Ct));
    }

    [Fact]
    public async Task A_message_that_cannot_be_read_is_set_aside_and_the_others_go()
    {
        Message bad = await Store.AddAsync(Route.Gse);
        Message later = await Store.AddAsync(Route.Gse, bad.Alerts[0].Alert, revision: 2);
        Message other = await Store.AddAsync(Departement63);
        await Home.ExecuteAsync($"UPDATE message SET body = '{{' WHERE number = 1", "defensive");

        DispatchReport report = await Dispatcher.SendDueAsync(Ct);

        Assert.Equal(new DispatchReport(Sent: 2, Unreadable: 1), report);
        Assert.Equal(new[] { later.Id, other.Id }.Order(), _channel.Arrived.Select(m => m.Id).Order());
        Assert.Single(await Store.Quarantine.ListAsync(Ct));
        Assert.Equal(new DispatchReport(), await Dispatcher.SendDueAsync(Ct));
    }

    [Fact]
    public async Task A_message_that_can_be_read_again_after_a_later_one_of_its_alert_was_sent_is_withheld()
    {
        Message first = await Store.AddAsync(Route.Gse);
        Message later = await Store.AddAsync(Route.Gse, first.Alerts[0].Alert, revision: 2);
        await Home.ExecuteAsync("CREATE TABLE kept AS SELECT body FROM message WHERE number = 1", "defensive");
        await Home.ExecuteAsync("UPDATE message SET body = '{' WHERE number = 1", "defensive");
        await Dispatcher.SendDueAsync(Ct);
        await Home.ExecuteAsync("UPDATE message SET body = (SELECT body FROM kept) WHERE number = 1", "defensive");
        await Store.Quarantine.ForgetAsync("message", "1", Ct);

        Assert.Equal(new DispatchReport(Withheld: 1), await Dispatcher.SendDueAsync(Ct));

        Assert.Equal([later.Id], _channel.Arrived.Select(m => m.Id));
        DeliveryQuery withheld = new() { State = DeliveryState.Withheld };
        DeliveryLine line = Assert.Single((await Store.Outbox.DeliveriesAsync(withheld, Ct).ToListAsync(Ct)).Values());
        Assert.Equal((first.Id, "a later message of the alert was sent"), (line.Message, line.Reason));
    }

    // How many minutes pass until it is handed over once more.
    private async Task<int> MinutesUntilTriedAsync()
    {
        int before = _channel.Handed.Count;
        for (int minutes = 0; ; minutes++)
        {
            await Dispatcher.SendDueAsync(Ct);
            if (_channel.Handed.Count > before)
            {
                return minutes;
            }

            Time.Advance(TimeSpan.FromMinutes(1));
        }
    }
}

public sealed class SqliteDispatcherTests : DispatcherContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresDispatcherTests : DispatcherContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
