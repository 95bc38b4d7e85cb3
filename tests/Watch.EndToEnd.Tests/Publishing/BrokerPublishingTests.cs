using System.Text;
using System.Text.Json;
using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Options;
using RabbitMQ.Client;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Tests.Delivering;
using Xunit;

namespace Watch.EndToEnd.Tests.Publishing;

[Collection(OneAtATime.Name)]
public sealed class BrokerPublishingTests : IAsyncLifetime
{
    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private Outbox _outbox = null!;

    public static TheoryData<Volet, string, string, string> Routes =>
        new()
        {
            { Volet.Defensive, "gse", "defensive", "gse.alerts" },
            { Volet.Defensive, "departement-03", "defensive", "departement.03.alerts" },
            { Volet.Defensive, "departement-15", "defensive", "departement.15.alerts" },
            { Volet.Defensive, "departement-43", "defensive", "departement.43.alerts" },
            { Volet.Defensive, "departement-63", "defensive", "departement.63.alerts" },
            { Volet.Defensive, "coordination", "offensive", "coordination.alerts" },
            { Volet.Offensive, "strategies-entreprises", "offensive", "strategies-entreprises.alerts" },
            { Volet.Offensive, "sensibilisation-formation", "offensive", "sensibilisation-formation.alerts" },
            { Volet.Offensive, "prediagnostics", "offensive", "sensibilisation-formation.digests" },
            { Volet.Offensive, "pole-viameca", "offensive", "pole.viameca.digests" },
            { Volet.Offensive, "pole-cereales-vallee", "offensive", "pole.cereales-vallee.digests" },
            { Volet.Offensive, "pole-innoviandes", "offensive", "pole.innoviandes.digests" },
        };

    public async ValueTask InitializeAsync()
    {
        await Broker.EmptyAsync();
        _outbox = await Outbox.OpenAsync();
    }

    public ValueTask DisposeAsync() => _outbox is null ? ValueTask.CompletedTask : _outbox.DisposeAsync();

    [Theory]
    [MemberData(nameof(Routes))]
    public async Task A_message_of_each_route_stands_on_its_queue_with_its_own_id(
        Volet volet,
        string route,
        string virtualHost,
        string queue
    )
    {
        Message message = await _outbox.AddAsync(volet, route);

        DispatchReport report = await SendAsync(volet);

        Assert.Equal(new DispatchReport(Sent: 1), report);
        Assert.Equal(0, await _outbox.WaitingAsync(volet));
        string reader = route == Route.Prediagnostics.Name ? "sensibilisation-formation" : route;
        BasicGetResult received = Assert.Single(await Broker.TakeAllAsync(virtualHost, queue, reader));
        Assert.Equal(message.Id.ToString(), received.BasicProperties.MessageId);
        Assert.Equal(route, received.RoutingKey);
        Assert.True(received.BasicProperties.Persistent);
    }

    [Fact]
    public async Task The_body_is_the_contract_as_plain_json_and_the_kind_stands_in_the_type()
    {
        Guid alert = (await _outbox.AddAsync(Volet.Defensive, "gse")).Alerts[0].Alert;
        await _outbox.AddAsync(Volet.Defensive, "gse", alert, revision: 2);

        await SendAsync(Volet.Defensive);

        IReadOnlyList<BasicGetResult> received = await Broker.TakeAllAsync("defensive", "gse.alerts", "gse");
        Assert.Equal(["alert-raised", "alert-corrected"], received.Select(r => r.BasicProperties.Type));
        Assert.All(received, r => Assert.Equal("application/json", r.BasicProperties.ContentType));
        string body = Encoding.UTF8.GetString(received[1].Body.Span);
        Assert.Contains("Prise de contrôle", body, StringComparison.Ordinal);
        AlertCorrected corrected = JsonSerializer.Deserialize<AlertCorrected>(body, AlertJson.Options)!;
        Assert.Equal("L’annonce a été rectifiée.", corrected.Reason);
        Assert.Equal(1234.5m, Assert.Single(corrected.Alert.Amounts).Amount);
        Assert.Equal("sale-of-business", JsonDocument.Parse(body).RootElement.GetProperty("alert").GetProperty("kinds")[0].GetString());
    }

    [Fact]
    public async Task A_route_without_a_queue_is_a_failure_that_stays_and_the_others_go_on()
    {
        Message lost = await _outbox.AddAsync(Volet.Defensive, "departement-01");
        await _outbox.AddAsync(Volet.Defensive, "departement-01", lost.Alerts[0].Alert, revision: 2);
        Message[] others = [.. await Task.WhenAll(Enumerable.Range(0, 40).Select(_ => _outbox.AddAsync(Volet.Defensive, "gse")))];

        DispatchReport report = await SendAsync(Volet.Defensive);

        Assert.Equal(new DispatchReport(Sent: 40, Failed: 1), report);
        Assert.Equal(2, await _outbox.WaitingAsync(Volet.Defensive));
        Assert.Equal(lost.Route, Assert.Single(await _outbox.Stores.Of(Volet.Defensive).FaultsAsync()).Route);
        Assert.Equal(
            others.Select(m => m.Id.ToString()).Order(),
            (await Broker.TakeAllAsync("defensive", "gse.alerts", "gse")).Select(r => r.BasicProperties.MessageId).Order()
        );
    }

    [Fact]
    public async Task The_messages_of_an_alert_arrive_in_their_order()
    {
        Guid alert = (await _outbox.AddAsync(Volet.Defensive, "gse")).Alerts[0].Alert;
        for (int revision = 2; revision <= 5; revision++)
        {
            await _outbox.AddAsync(Volet.Defensive, "gse", alert, revision);
        }

        await SendAsync(Volet.Defensive);

        Assert.Equal([1, 2, 3, 4, 5], (await Broker.TakeAllAsync("defensive", "gse.alerts", "gse")).Select(r => RevisionOf(r.Body)));
    }

    [Fact]
    public async Task A_connection_that_is_cut_between_two_messages_loses_nothing()
    {
        IHost worker = await _outbox.StartWorkerAsync();
        Dispatcher dispatcher = Outbox.DispatcherOf(worker, Volet.Defensive);
        Message first = await _outbox.AddAsync(Volet.Defensive, "gse");
        await dispatcher.SendDueAsync(Ct);
        await CutConnectionsAsync("watch-defensive");

        Message second = await _outbox.AddAsync(Volet.Defensive, "gse");
        DispatchReport report = await dispatcher.SendDueAsync(Ct);

        Assert.Equal(new DispatchReport(Sent: 1), report);
        Assert.Equal(
            [first.Id.ToString(), second.Id.ToString()],
            (await Broker.TakeAllAsync("defensive", "gse.alerts", "gse")).Select(r => r.BasicProperties.MessageId)
        );
    }

    [Fact]
    public async Task What_was_sent_and_not_marked_is_sent_again_under_the_same_id()
    {
        Message message = await _outbox.AddAsync(Volet.Defensive, "gse");
        Watch.Worker.Delivering.IChannel channel = (
            await _outbox.StartWorkerAsync()
        ).Services.GetRequiredKeyedService<Watch.Worker.Delivering.IChannel>(Volet.Defensive);
        IReadOnlyList<PendingDelivery> due =
        [
            .. (await _outbox.Stores.Of(Volet.Defensive).Outbox.DueAsync(channel.Name, TimeProvider.System.GetUtcNow(), 1, Ct)).Values(),
        ];
        Assert.Equal([new ChannelOutcome.Delivered()], await channel.SendAsync(due, Ct));

        await SendAsync(Volet.Defensive);

        Assert.Equal(
            [message.Id.ToString(), message.Id.ToString()],
            (await Broker.TakeAllAsync("defensive", "gse.alerts", "gse")).Select(r => r.BasicProperties.MessageId)
        );
    }

    [Fact]
    public async Task Nothing_of_the_defensive_volet_reaches_the_offensive_host_but_what_is_for_the_coordination()
    {
        foreach (string route in new[] { "gse", "departement-03", "departement-63", "coordination" })
        {
            await _outbox.AddAsync(Volet.Defensive, route);
        }

        await SendAsync(Volet.Defensive);

        Assert.Single(await Broker.TakeAllAsync("offensive", "coordination.alerts", "coordination"));
        foreach (string route in new[] { "strategies-entreprises", "sensibilisation-formation" })
        {
            Assert.Empty(await Broker.TakeAllAsync("offensive", route + ".alerts", route));
        }

        foreach (string pole in new[] { "viameca", "cereales-vallee", "innoviandes" })
        {
            Assert.Empty(await Broker.TakeAllAsync("offensive", $"pole.{pole}.digests", $"pole-{pole}"));
        }
    }

    [Fact]
    public async Task A_broker_that_cannot_be_reached_costs_one_round_and_nothing_is_marked()
    {
        await _outbox.AddAsync(Volet.Defensive, "gse");
        IHost worker = await _outbox.StartWorkerAsync(Broker.Options() with { Port = 1 });

        DispatchReport report = await Outbox.DispatcherOf(worker, Volet.Defensive).SendDueAsync(Ct);

        Assert.Equal(new DispatchReport(Failed: 1), report);
        Assert.Equal(1, await _outbox.WaitingAsync(Volet.Defensive));
        Assert.Contains("refused", Assert.Single(await _outbox.Stores.Of(Volet.Defensive).FaultsAsync()).Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_its_reader_rejects_goes_to_the_dead_letters_of_that_queue()
    {
        Message message = await _outbox.AddAsync(Volet.Defensive, "gse");
        await SendAsync(Volet.Defensive);
        await using (IConnection connection = await Broker.ConnectAsync("defensive", "gse"))
        {
            await using RabbitMQ.Client.IChannel channel = await connection.CreateChannelAsync(cancellationToken: Ct);
            BasicGetResult? received = await channel.BasicGetAsync("gse.alerts", autoAck: false, Ct);
            await channel.BasicRejectAsync(received!.DeliveryTag, requeue: false, Ct);
        }

        IReadOnlyList<BasicGetResult> dead = [];
        for (int tries = 0; dead.Count == 0 && tries < 40; tries++)
        {
            await Task.Delay(250, Ct);
            dead = await Broker.TakeAllAsync("defensive", "gse.alerts.dead", "gse");
        }

        Assert.Equal(message.Id.ToString(), Assert.Single(dead).BasicProperties.MessageId);
    }

    [Fact]
    public async Task The_library_reports_nothing_to_its_makers()
    {
        IHost worker = await _outbox.StartWorkerAsync();

        Assert.False(worker.Services.GetRequiredService<IOptions<UsageTelemetryOptions>>().Value.Enabled);
    }

    private async Task<DispatchReport> SendAsync(Volet volet) =>
        await Outbox.DispatcherOf(await _outbox.StartWorkerAsync(), volet).SendDueAsync(Ct);

    private static int RevisionOf(ReadOnlyMemory<byte> body) =>
        JsonDocument.Parse(body).RootElement.GetProperty("alert").GetProperty("revision").GetInt32();

    // The management interface learns of a connection some seconds after it was made.
    private static async Task CutConnectionsAsync(string user)
    {
        for (int tries = 0; tries < 60; tries++)
        {
            JsonElement connections = await Broker.ManageAsync(HttpMethod.Get, "connections");
            string[] names =
            [
                .. connections
                    .EnumerateArray()
                    .Where(c => c.TryGetProperty("user", out JsonElement u) && u.GetString() == user)
                    .Select(c => c.GetProperty("name").GetString()!),
            ];
            foreach (string name in names)
            {
                await Broker.ManageAsync(HttpMethod.Delete, $"connections/{Uri.EscapeDataString(name)}");
            }

            if (names.Length > 0)
            {
                return;
            }

            await Task.Delay(500, Ct);
        }

        Assert.Fail($"no connection of {user} was seen");
    }
}
