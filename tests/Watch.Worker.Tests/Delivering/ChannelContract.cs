using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;
using Xunit;
using static Watch.Worker.Tests.Delivering.TestMessages;

namespace Watch.Worker.Tests.Delivering;

/// <summary>A real channel, with what can go wrong in front of it.</summary>
internal interface IChannelHome : IAsyncDisposable
{
    IChannel Channel { get; }

    /// <summary>Makes one route fail, or the whole channel.</summary>
    Task BreakAsync(Route? route);

    /// <summary>Mends it.</summary>
    Task MendAsync(Route? route);

    /// <summary>What has arrived on a route, each message once, in the order of arrival.</summary>
    Task<IReadOnlyList<(Guid Alert, int Revision)>> ArrivedAsync(Route route);
}

/// <summary>What every channel does behind the dispatcher, whatever it is made of.</summary>
public abstract class ChannelContract : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("watch-channel-").FullName;
    private readonly FakeTimeProvider _time = new(At);
    private SqliteStores _stores = null!;
    private IChannelHome _home = null!;
    private Dispatcher _dispatcher = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IVoletStore Store => _stores.Of(Volet.Defensive);

    public async ValueTask InitializeAsync()
    {
        _home = await MakeHomeAsync();
        _stores = await SqliteStores.OpenAsync(_folder, _time, Ct);
        _dispatcher = Dispatching.Start(Store, _home.Channel, _time, () => new FirmList([Dispatching.Firm(Forges)]));
    }

    public async ValueTask DisposeAsync()
    {
        if (_home is not null)
        {
            await _home.DisposeAsync();
            await _stores.DisposeAsync();
        }

        Directory.Delete(_folder, recursive: true);
        GC.SuppressFinalize(this);
    }

    private protected abstract Task<IChannelHome> MakeHomeAsync();

    [Fact]
    public async Task What_is_delivered_twice_is_there_once()
    {
        Message message = await Store.AddAsync(Route.Gse);
        IReadOnlyList<PendingDelivery> due = [.. (await Store.Outbox.DueAsync(_home.Channel.Name, At, 1, Ct)).Values()];
        Assert.IsType<ChannelOutcome.Delivered>(Assert.Single(await _home.Channel.SendAsync(due, Ct)));

        await _dispatcher.SendDueAsync(Ct);

        Assert.Equal([(message.Alerts[0].Alert, 1)], await _home.ArrivedAsync(Route.Gse));
    }

    [Fact]
    public async Task The_messages_of_an_alert_arrive_in_their_order()
    {
        Guid alert = (await Store.AddAsync(Route.Gse)).Alerts[0].Alert;
        for (int revision = 2; revision <= 4; revision++)
        {
            await Store.AddAsync(Route.Gse, alert, revision);
        }

        await _dispatcher.SendDueAsync(Ct);

        Assert.Equal([1, 2, 3, 4], (await _home.ArrivedAsync(Route.Gse)).Select(m => m.Revision));
    }

    [Fact]
    public async Task A_broken_route_keeps_no_other_waiting_and_all_of_it_goes_once_it_is_mended()
    {
        await Store.AddAllAsync([Route.Gse, Route.Gse, Departement63, Route.Gse, Departement63]);
        await _home.BreakAsync(Route.Gse);

        await _dispatcher.SendDueAsync(Ct);

        Assert.Equal((0, 2), ((await _home.ArrivedAsync(Route.Gse)).Count, (await _home.ArrivedAsync(Departement63)).Count));
        Assert.Equal([Route.Gse], (await Store.FaultsAsync()).Select(f => f.Route));
        await _home.MendAsync(Route.Gse);
        _time.Advance(Dispatching.RetryAfter);
        Assert.Equal(new DispatchReport(Sent: 3), await _dispatcher.SendDueAsync(Ct));
        Assert.Equal(3, (await _home.ArrivedAsync(Route.Gse)).Count);
        Assert.Empty(await Store.FaultsAsync());
    }

    [Fact]
    public async Task A_broken_channel_stops_everything_is_booked_on_no_message_and_everything_goes_once_it_is_mended()
    {
        await Store.AddAllAsync([Route.Gse, Departement63, Route.Gse]);
        await _home.BreakAsync(null);
        await _dispatcher.SendDueAsync(Ct);
        _time.Advance(Dispatching.RetryAfter);

        Assert.Equal(new DispatchReport(Failed: 1), await _dispatcher.SendDueAsync(Ct));

        Assert.Null(Assert.Single(await Store.FaultsAsync()).Route);
        Assert.Equal(0, (await Store.Outbox.TotalsAsync(Ct)).Sum(t => t.Failing));
        await _home.MendAsync(null);
        _time.Advance(Dispatching.RetryAfter);
        Assert.Equal(new DispatchReport(Sent: 3), await _dispatcher.SendDueAsync(Ct));
        Assert.Equal((2, 1), ((await _home.ArrivedAsync(Route.Gse)).Count, (await _home.ArrivedAsync(Departement63)).Count));
    }

    [Fact]
    public async Task A_broken_bridge_keeps_nobody_else_waiting()
    {
        await Store.AddAllAsync([Route.Coordination, Route.Gse, Route.Coordination]);
        await _home.BreakAsync(Route.Coordination);

        await _dispatcher.SendDueAsync(Ct);

        Assert.Single(await _home.ArrivedAsync(Route.Gse));
        Assert.Equal([Route.Coordination], (await Store.FaultsAsync()).Select(f => f.Route));
        await _home.MendAsync(Route.Coordination);
        _time.Advance(Dispatching.RetryAfter);
        await _dispatcher.SendDueAsync(Ct);
        Assert.Equal(2, (await _home.ArrivedAsync(Route.Coordination)).Count);
    }
}
