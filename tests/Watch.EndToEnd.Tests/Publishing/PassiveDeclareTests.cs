using System.Text.Json;
using System.Text.RegularExpressions;
using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Watch.Testing;
using Watch.Worker.Delivering;
using Xunit;
using IChannel = RabbitMQ.Client.IChannel;

namespace Watch.EndToEnd.Tests.Publishing;

/// <summary>
/// How many messages wait in a queue is told to those who may read it. Needs a RabbitMQ 4.3 with <c>deploy/rabbitmq/definitions.json</c>,
/// which <c>WATCH_TEST_RABBITMQ_43</c> names (<c>amqp://host:port</c>), and the password of its users in
/// <c>WATCH_TEST_RABBITMQ_43_PASSWORD</c>.
/// </summary>
[Collection(OneAtATime.Name)]
public sealed class PassiveDeclareTests
{
    private const string Variable = "WATCH_TEST_RABBITMQ_43";
    private const ushort AccessRefused = 403;

    private static readonly JsonElement Definitions = JsonDocument
        .Parse(File.ReadAllText(Repository.PathTo("deploy", "rabbitmq", "definitions.json")))
        .RootElement;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task No_user_is_told_how_deep_a_queue_is_that_is_not_its_own()
    {
        string? address = Environment.GetEnvironmentVariable(Variable);
        Assert.SkipWhen(
            string.IsNullOrEmpty(address),
            $"no RabbitMQ 4.3 here: {Variable} is not set, and an older one tells every user how deep each queue is (CONTRIBUTING.md)"
        );
        foreach (JsonElement permission in Definitions.GetProperty("permissions").EnumerateArray())
        {
            await using IConnection connection = await ConnectAsync(new Uri(address), permission);
            string version = BrokerVersion.Of(connection.ServerProperties);
            Assert.True(BrokerVersion.TellsDepths(version) == false, $"{Variable} names a RabbitMQ {version}");

            string[] others = [.. QueuesOf(Text(permission, "vhost")).Where(q => !IsOpenTo(permission, q))];
            Assert.NotEmpty(others);
            foreach (string queue in others)
            {
                await AssertRefusedAsync(connection, queue);
            }
        }
    }

    private static async Task AssertRefusedAsync(IConnection connection, string queue)
    {
        await using IChannel channel = await connection.CreateChannelAsync(cancellationToken: Ct);
        OperationInterruptedException refusal = await Assert.ThrowsAnyAsync<OperationInterruptedException>(() =>
            channel.QueueDeclarePassiveAsync(queue, Ct)
        );
        Assert.Equal(AccessRefused, refusal.ShutdownReason?.ReplyCode);
    }

    private static Task<IConnection> ConnectAsync(Uri address, JsonElement permission) =>
        new ConnectionFactory
        {
            Uri = address,
            VirtualHost = Text(permission, "vhost"),
            UserName = Text(permission, "user"),
            Password = Environment.GetEnvironmentVariable($"{Variable}_PASSWORD") ?? "",
            AutomaticRecoveryEnabled = false,
        }.CreateConnectionAsync("watch tests", Ct);

    private static IEnumerable<string> QueuesOf(string virtualHost) =>
        Definitions.GetProperty("queues").EnumerateArray().Where(q => Text(q, "vhost") == virtualHost).Select(q => Text(q, "name"));

    // Any right on a queue lets its depth be asked.
    private static bool IsOpenTo(JsonElement permission, string queue) =>
        new[] { "configure", "write", "read" }.Any(right => Regex.IsMatch(queue, Text(permission, right)));

    private static string Text(JsonElement element, string property) => element.GetProperty(property).GetString()!;
}
