using Microsoft.Extensions.Hosting;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Watch.Contracts.Routes;
using Watch.EndToEnd.Tests.Executable;
using Watch.Worker.Delivering;
using Xunit;
using IChannel = RabbitMQ.Client.IChannel;

namespace Watch.EndToEnd.Tests.Publishing;

[Collection(OneAtATime.Name)]
public sealed class BrokerAccessTests
{
    private const ushort AccessRefused = 403;
    private const ushort NotAllowed = 530;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static readonly string[] Audiences =
    [
        "gse",
        "departement-03",
        "departement-15",
        "departement-43",
        "departement-63",
        "strategies-entreprises",
        "sensibilisation-formation",
        "pole-viameca",
        "pole-cereales-vallee",
        "pole-innoviandes",
        "coordination",
    ];

    public static TheoryData<string> EachAudience => [.. Audiences];

    public static TheoryData<string, string> EachPublisher =>
        new()
        {
            { "watch-defensive", "defensive" },
            { "watch-offensive", "offensive" },
            { "watch-bridge", "offensive" },
        };

    [Theory]
    [MemberData(nameof(EachAudience))]
    public async Task An_audience_reads_its_own_queues_and_no_other(string audience)
    {
        await using IConnection connection = await Broker.ConnectAsync(HostOf(audience), audience);

        foreach (string queue in Audiences.Where(a => HostOf(a) == HostOf(audience)).Select(QueueOf))
        {
            foreach (string name in new[] { queue, queue + ".dead" })
            {
                await using IChannel channel = await connection.CreateChannelAsync(cancellationToken: Ct);
                Task<BasicGetResult?> reading = channel.BasicGetAsync(name, autoAck: false, Ct);
                if (queue == QueueOf(audience))
                {
                    await reading;
                }
                else
                {
                    await AssertRefusedAsync(reading);
                }
            }
        }
    }

    [Theory]
    [MemberData(nameof(EachAudience))]
    public async Task An_audience_cannot_enter_the_other_host(string audience)
    {
        string other = HostOf(audience) == "defensive" ? "offensive" : "defensive";

        await using IConnection connection = await Broker.ConnectAsync(other, audience);
        OperationInterruptedException refusal = await Assert.ThrowsAnyAsync<OperationInterruptedException>(() =>
            connection.CreateChannelAsync(cancellationToken: Ct)
        );

        Assert.Equal(NotAllowed, refusal.ShutdownReason?.ReplyCode);
    }

    [Theory]
    [MemberData(nameof(EachAudience))]
    public async Task An_audience_can_neither_publish_nor_bind_nor_make_a_queue(string audience)
    {
        await using IConnection connection = await Broker.ConnectAsync(HostOf(audience), audience);

        await using IChannel publishing = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), Ct);
        await AssertRefusedAsync(
            publishing
                .BasicPublishAsync($"alerts.{HostOf(audience)}", audience, mandatory: true, body: new byte[] { 1 }, cancellationToken: Ct)
                .AsTask()
        );
        await using IChannel binding = await connection.CreateChannelAsync(cancellationToken: Ct);
        await AssertRefusedAsync(binding.QueueBindAsync(QueueOf(audience), $"alerts.{HostOf(audience)}", "#", cancellationToken: Ct));
        await using IChannel declaring = await connection.CreateChannelAsync(cancellationToken: Ct);
        await AssertRefusedAsync(
            declaring.QueueDeclareAsync("mine", durable: true, exclusive: false, autoDelete: false, cancellationToken: Ct)
        );
    }

    [Theory]
    [MemberData(nameof(EachPublisher))]
    public async Task The_worker_can_write_to_the_exchange_and_read_from_no_queue(string user, string virtualHost)
    {
        await using IConnection connection = await Broker.ConnectAsync(virtualHost, user);

        foreach (string queue in Audiences.Where(a => HostOf(a) == virtualHost).Select(QueueOf))
        {
            await using IChannel channel = await connection.CreateChannelAsync(cancellationToken: Ct);
            await AssertRefusedAsync(channel.BasicGetAsync(queue, autoAck: false, Ct));
        }

        await using IChannel purging = await connection.CreateChannelAsync(cancellationToken: Ct);
        await AssertRefusedAsync(purging.QueueDeleteAsync(QueueOf(Audiences.First(a => HostOf(a) == virtualHost)), cancellationToken: Ct));
    }

    [Fact]
    public async Task The_bridge_carries_what_is_for_the_coordination_and_nothing_else()
    {
        await Broker.EmptyAsync();
        await using Outbox outbox = await Outbox.OpenAsync();
        await outbox.AddAsync(Volet.Defensive, "coordination");
        Dispatcher dispatcher = Outbox.DispatcherOf(await outbox.StartWorkerAsync(), Volet.Defensive);

        Assert.Equal(new DispatchReport(Sent: 1), await dispatcher.SendDueAsync(Ct));

        await using IConnection connection = await Broker.ConnectAsync("offensive", "watch-bridge");
        await using IChannel channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true), Ct);
        await AssertRefusedAsync(
            channel
                .BasicPublishAsync("alerts.bridge", "pole-viameca", mandatory: true, body: new byte[] { 1 }, cancellationToken: Ct)
                .AsTask()
        );
    }

    [Theory]
    [MemberData(nameof(EachPublisher))]
    public async Task A_sender_that_spoils_its_own_exchange_reaches_nobody_and_stops_nobody_else(string user, string virtualHost)
    {
        await Broker.EmptyAsync();
        string entry = user.Replace("watch-", "alerts.", StringComparison.Ordinal);
        await using IConnection connection = await Broker.ConnectAsync(virtualHost, user);
        await using (IChannel channel = await connection.CreateChannelAsync(cancellationToken: Ct))
        {
            await channel.ExchangeDeleteAsync(entry, cancellationToken: Ct);
            await channel.ExchangeDeclareAsync(entry, ExchangeType.Fanout, durable: true, cancellationToken: Ct);
            await channel.BasicPublishAsync(entry, "coordination", body: new byte[] { 1 }, cancellationToken: Ct);
            await AssertRefusedAsync(channel.QueueBindAsync(QueueOf("coordination"), entry, "#", cancellationToken: Ct));
        }

        try
        {
            Assert.Empty(await Queued.TakeAllAsync());
            await using Outbox outbox = await Outbox.OpenAsync();
            await outbox.AddAsync(Volet.Defensive, "gse");
            await outbox.AddAsync(Volet.Defensive, "coordination");
            await outbox.AddAsync(Volet.Offensive, "strategies-entreprises");
            IHost worker = await outbox.StartWorkerAsync();
            foreach (Volet volet in Enum.GetValues<Volet>())
            {
                await Outbox.DispatcherOf(worker, volet).SendDueAsync(Ct);
            }

            Assert.Equal(2, (await Queued.TakeAllAsync()).Count);
        }
        finally
        {
            await Broker.RestoreAsync(virtualHost, user, entry);
        }
    }

    [Theory]
    [MemberData(nameof(EachPublisher))]
    public async Task Nobody_can_touch_what_is_shared_or_another_senders(string user, string virtualHost)
    {
        string own = user.Replace("watch-", "alerts.", StringComparison.Ordinal);
        await using IConnection connection = await Broker.ConnectAsync(virtualHost, user);
        foreach (string exchange in new[] { "alerts", "alerts.defensive", "alerts.offensive", "alerts.bridge", "alerts.dead", "amq.topic" })
        {
            if (exchange == own)
            {
                continue;
            }

            await using IChannel deleting = await connection.CreateChannelAsync(cancellationToken: Ct);
            await AssertRefusedAsync(deleting.ExchangeDeleteAsync(exchange, cancellationToken: Ct));
            await using IChannel declaring = await connection.CreateChannelAsync(cancellationToken: Ct);
            await AssertRefusedAsync(declaring.ExchangeDeclareAsync(exchange, ExchangeType.Fanout, cancellationToken: Ct));
        }
    }

    [Fact]
    public async Task Nobody_enters_without_a_password()
    {
        foreach (string user in Audiences)
        {
            await Assert.ThrowsAsync<BrokerUnreachableException>(() => Broker.ConnectAsync(HostOf(user), user, password: ""));
        }

        await Assert.ThrowsAsync<BrokerUnreachableException>(() => Broker.ConnectAsync("defensive", "guest", password: "guest"));
    }

    private static string HostOf(string audience) =>
        audience == "gse" || audience.StartsWith("departement-", StringComparison.Ordinal) ? "defensive" : "offensive";

    private static string QueueOf(string audience) =>
        audience.Split('-', 2) switch
        {
            ["departement", string number] => $"departement.{number}.alerts",
            ["pole", string name] => $"pole.{name}.digests",
            _ => $"{audience}.alerts",
        };

    private static async Task AssertRefusedAsync(Task attempt)
    {
        OperationInterruptedException refusal = await Assert.ThrowsAnyAsync<OperationInterruptedException>(() => attempt);
        Assert.Equal(AccessRefused, refusal.ShutdownReason?.ReplyCode);
    }
}
