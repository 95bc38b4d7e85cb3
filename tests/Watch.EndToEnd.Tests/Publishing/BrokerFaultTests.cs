using Microsoft.Extensions.DependencyInjection;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Tests.Delivering;
using Xunit;
using static Watch.Worker.Tests.Delivering.TestMessages;

namespace Watch.EndToEnd.Tests.Publishing;

/// <summary>What a broker answers is told as what it is, and costs those it concerns.</summary>
public sealed class BrokerFaultTests : IAsyncLifetime
{
    private BrokerHome _broker = null!;
    private Outbox _outbox = null!;
    private Dispatcher _dispatcher = null!;

    private static Recognition Unsure { get; } =
        new()
        {
            Seen = "Forges",
            Known = "Forges",
            Score = double.NaN,
            Matcher = "names-1",
        };

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IVoletStore Store => _outbox.Stores.Of(Volet.Defensive);

    public async ValueTask InitializeAsync()
    {
        _broker = await BrokerHome.CreateAsync();
        _outbox = await Outbox.OpenAsync();
        _dispatcher = Outbox.DispatcherOf(await _outbox.StartWorkerAsync(_broker.Options), Volet.Defensive);
    }

    public async ValueTask DisposeAsync()
    {
        if (_outbox is not null)
        {
            await _outbox.DisposeAsync();
            await _broker.DisposeAsync();
        }
    }

    [Fact]
    public async Task A_full_queue_is_told_as_a_nack_and_the_others_get_theirs_in_the_same_round()
    {
        await _broker.FillAsync(Route.Gse);
        await Store.AddAllAsync([.. Enumerable.Repeat(Route.Gse, 48)]);
        IReadOnlyList<Guid> others = await Store.AddAllAsync([Departement63, Departement63]);

        await _dispatcher.SendDueAsync(Ct);

        Assert.Equal(
            others.Select(id => $"{id}").Order(),
            (await _broker.TakeAllAsync(Departement63)).Select(m => m.BasicProperties.MessageId).Order()
        );
        ChannelFault fault = Assert.Single(await Store.FaultsAsync());
        Assert.Equal(Route.Gse, fault.Route);
        Assert.Contains("(nack)", fault.Reason, StringComparison.Ordinal);
        Assert.Equal(0, (await Store.Outbox.TotalsAsync(Ct)).Sum(t => t.Failing));
    }

    [Fact]
    public async Task A_queue_that_was_full_gets_all_that_waited_when_it_is_read()
    {
        await _broker.FillAsync(Route.Gse);
        IReadOnlyList<Guid> ids = await Store.AddAllAsync([.. Enumerable.Repeat(Route.Gse, 10)]);
        await _dispatcher.SendDueAsync(Ct);
        Assert.Equal(ids.Count, await _outbox.WaitingAsync(Volet.Defensive));
        await _broker.DrainAsync(Route.Gse);

        await Outbox.DispatcherOf(await _outbox.StartWorkerAsync(_broker.Options), Volet.Defensive).SendDueAsync(Ct);

        Assert.Equal(0, await _outbox.WaitingAsync(Volet.Defensive));
        IEnumerable<string?> all = (await _broker.TakeAllAsync(Route.Gse)).Select(m => m.BasicProperties.MessageId);
        Assert.Equal(ids.Select(id => $"{id}").Order(), all.Order());
    }

    [Fact]
    public async Task A_route_without_a_queue_is_told_as_unbound()
    {
        await _broker.UnbindAsync(Route.Gse);
        await Store.AddAllAsync([Route.Gse, Departement63]);

        Assert.Equal(new DispatchReport(Sent: 1, Failed: 1), await _dispatcher.SendDueAsync(Ct));

        ChannelFault fault = Assert.Single(await Store.FaultsAsync());
        Assert.Equal((Route.Gse, "no queue is bound to the route 'gse'"), (fault.Route, fault.Reason));
    }

    [Fact]
    public async Task A_message_that_cannot_be_written_as_JSON_is_at_fault_alone()
    {
        IChannel channel = (await _outbox.StartWorkerAsync(_broker.Options)).Services.GetRequiredKeyedService<IChannel>(Volet.Defensive);
        AlertContent[] contents = [.. Enumerable.Range(0, 3).Select(_ => Content(Volet.Defensive, Route.Gse, Guid.NewGuid(), 1, Forges))];
        Message[] messages =
        [
            MessageOf(contents[0] with { Recognition = Unsure }, MessageType.Raised),
            MessageOf(contents[1], MessageType.Backfill),
            MessageOf(contents[2], MessageType.Raised),
        ];

        IReadOnlyList<ChannelOutcome> outcomes = await channel.SendAsync(
            [.. messages.Select((m, i) => new PendingDelivery(i, m, "queue", 0, At))],
            Ct
        );

        Assert.All(outcomes.Take(2), o => Assert.Equal(Whose.Message, Assert.IsType<ChannelOutcome.Failed>(o).Whose));
        Assert.IsType<ChannelOutcome.Delivered>(outcomes[2]);
    }

    [Fact]
    public async Task A_user_that_may_not_publish_is_the_fault_of_the_channel_and_told_at_once()
    {
        await _broker.ForbidAsync("defensive");
        await Store.AddAllAsync([Route.Gse, Departement63]);

        await _dispatcher.SendDueAsync(Ct);

        ChannelFault fault = Assert.Single(await Store.FaultsAsync());
        Assert.Null(fault.Route);
        Assert.Contains("ACCESS_REFUSED", fault.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_login_that_is_refused_is_the_fault_of_the_channel_and_says_so()
    {
        await _broker.ShutOutAsync("defensive");
        await Store.AddAllAsync([Route.Gse, Departement63]);

        await Outbox.DispatcherOf(await _outbox.StartWorkerAsync(_broker.Options), Volet.Defensive).SendDueAsync(Ct);

        ChannelFault fault = Assert.Single(await Store.FaultsAsync());
        Assert.Null(fault.Route);
        Assert.Contains("Login was refused", fault.Reason, StringComparison.Ordinal);
    }
}
