using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using RabbitMQ.Client;
using Watch.Testing;
using Watch.Worker.Configuration;
using Xunit;

namespace Watch.EndToEnd.Tests.Publishing;

/// <summary>Tests that use the broker do so one after the other: its queues are the same for all.</summary>
[CollectionDefinition(Name)]
public sealed class OneAtATime
{
    public const string Name = "broker";
}

/// <summary>The broker of the tests, which has loaded <c>deploy/rabbitmq/definitions.json</c>, seen by a plain AMQP client.</summary>
internal static class Broker
{
    private static readonly HttpClientHandler Handler = new();

    public static string Password => TestServers.Require("WATCH_TEST_RABBITMQ_PASSWORD");

    public static Uri Address => new(TestServers.Require("WATCH_TEST_RABBITMQ"));

    /// <summary>The buses of a worker, as the deployment has them.</summary>
    public static BusOptions Options() =>
        new()
        {
            Host = Address.Host,
            Port = Address.Port,
            Tls = false,
            Defensive = new BusAccess("defensive", "watch-defensive", PasswordReference),
            Offensive = new BusAccess("offensive", "watch-offensive", PasswordReference),
            Bridge = new BusAccess("offensive", "watch-bridge", PasswordReference),
        };

    /// <summary>Where the worker finds the password.</summary>
    public static SecretReference PasswordReference => new SecretReference.FromEnvironment("WATCH_TEST_RABBITMQ_PASSWORD");

    public static Task<IConnection> ConnectAsync(string virtualHost, string user, string? password = null) =>
        new ConnectionFactory
        {
            Uri = Address,
            VirtualHost = virtualHost,
            UserName = user,
            Password = password ?? Password,
            AutomaticRecoveryEnabled = false,
        }.CreateConnectionAsync("watch tests", CancellationToken.None);

    /// <summary>Takes everything from a queue, as its audience does.</summary>
    public static async Task<IReadOnlyList<BasicGetResult>> TakeAllAsync(string virtualHost, string queue, string user)
    {
        await using IConnection connection = await ConnectAsync(virtualHost, user);
        await using RabbitMQ.Client.IChannel channel = await connection.CreateChannelAsync();
        List<BasicGetResult> all = [];
        while (await channel.BasicGetAsync(queue, autoAck: true) is { } message)
        {
            all.Add(message);
        }

        return all;
    }

    /// <summary>
    /// Empties every queue of the volets, as the administrator, who has to be let in first. Virtual hosts of other tests are left alone.
    /// </summary>
    public static async Task EmptyAsync()
    {
        foreach (string virtualHost in new[] { "defensive", "offensive" })
        {
            await ManageAsync(HttpMethod.Put, $"permissions/{virtualHost}/administrator", """{"configure":"","write":"","read":".*"}""");
            foreach (JsonElement queue in (await ManageAsync(HttpMethod.Get, $"queues/{virtualHost}")).EnumerateArray())
            {
                string name = Uri.EscapeDataString(queue.GetProperty("name").GetString()!);
                await ManageAsync(HttpMethod.Delete, $"queues/{virtualHost}/{name}/contents");
            }
        }
    }

    /// <summary>Puts an entry exchange back as the deployment has it, with its bindings.</summary>
    public static async Task RestoreAsync(string virtualHost, string user, string exchange)
    {
        await using (IConnection connection = await ConnectAsync(virtualHost, user))
        {
            await using RabbitMQ.Client.IChannel channel = await connection.CreateChannelAsync();
            await channel.ExchangeDeleteAsync(exchange);
        }

        JsonNode definitions = JsonNode.Parse(await File.ReadAllTextAsync(Repository.PathTo("deploy", "rabbitmq", "definitions.json")))!;
        JsonObject restored = new()
        {
            ["exchanges"] = definitions["exchanges"]!.DeepClone(),
            ["bindings"] = definitions["bindings"]!.DeepClone(),
        };
        await ManageAsync(HttpMethod.Post, "definitions", restored.ToJsonString());
    }

    /// <summary>Asks the management interface as the administrator.</summary>
    public static async Task<JsonElement> ManageAsync(HttpMethod method, string path, string? body = null)
    {
        using HttpResponseMessage response = await SendAsync("administrator", method, path, body);
        string text = await response.Content.ReadAsStringAsync();
        Assert.True(response.IsSuccessStatusCode, $"{method} {path}: {response.StatusCode} {text}");
        return response.StatusCode == HttpStatusCode.OK && text.Length > 0 ? JsonDocument.Parse(text).RootElement.Clone() : default;
    }

    /// <summary>Whether the management interface answers a user.</summary>
    public static async Task<bool> ManagesAsync(string user)
    {
        using HttpResponseMessage response = await SendAsync(user, HttpMethod.Get, "queues", body: null);
        return response.StatusCode == HttpStatusCode.OK;
    }

    private static async Task<HttpResponseMessage> SendAsync(string user, HttpMethod method, string path, string? body)
    {
        using HttpClient client = new(Handler, disposeHandler: false);
        using HttpRequestMessage request = new(method, new Uri(TestServers.Require("WATCH_TEST_RABBITMQ_MANAGEMENT") + "/api/" + path));
        request.Headers.Authorization = new AuthenticationHeaderValue(
            "Basic",
            Convert.ToBase64String(Encoding.UTF8.GetBytes($"{user}:{Password}"))
        );
        request.Content = body is null ? null : new StringContent(body, Encoding.UTF8, "application/json");
        return await client.SendAsync(request);
    }
}
