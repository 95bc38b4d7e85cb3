using System.Text;
using System.Text.Json;
using RabbitMQ.Client;
using Watch.EndToEnd.Tests.Executable;
using Watch.EndToEnd.Tests.Publishing;
using Watch.Testing;

namespace Watch.EndToEnd.Tests.Rights;

/// <summary>What each user of the definitions may do at the broker, found by trying everything.</summary>
internal sealed class BrokerRights
{
    private const string New = "anything-new";

    private static readonly string[] Hosts = ["defensive", "offensive"];

    private static readonly JsonElement Definitions = JsonDocument
        .Parse(File.ReadAllText(Repository.PathTo("deploy", "rabbitmq", "definitions.json")))
        .RootElement;

    private readonly Dictionary<string, UserRights> _users = new(StringComparer.Ordinal);

    private BrokerRights() { }

    /// <summary>The table, a row for each user.</summary>
    public static async Task<string> TryAsync(CancellationToken ct)
    {
        await Broker.EmptyAsync();
        // The tests let the administrator in to empty the queues; the definitions do not.
        await Task.WhenAll(Hosts.Select(h => Broker.ManageAsync(HttpMethod.Delete, $"permissions/{h}/administrator")));
        BrokerRights rights = new();
        foreach (string user in Names("users", host: null))
        {
            rights._users.Add(user, new UserRights { Manages = await Broker.ManagesAsync(user) });
            foreach (string host in Hosts)
            {
                await rights.TryAsync(user, host, ct);
            }
        }

        await rights.LookWhatArrivedAsync();
        return rights.ToTable();
    }

    private async Task TryAsync(string user, string host, CancellationToken ct)
    {
        await using IConnection connection = await Broker.ConnectAsync(host, user);
        UserRights rights = _users[user];
        if (!await BrokerAttempt.EntersAsync(connection, ct))
        {
            return;
        }

        rights.Enters.Add(host);
        BrokerAttempt attempt = new(connection, ct);
        string[] queues = [.. Names("queues", host), New];
        string[] exchanges = [.. await ExchangesAsync(host), New];
        foreach (string exchange in exchanges)
        {
            rights.Declares.AddIf(exchange, await attempt.DeclaresExchangeAsync(exchange));
            foreach (string key in exchange.Length == 0 ? queues : KeysOf(host))
            {
                rights.Writes.AddIf(exchange, await attempt.WritesAsync(exchange, key, $"{user} {exchange}"));
            }
        }

        foreach (string queue in queues)
        {
            rights.Declares.AddIf(queue, await attempt.DeclaresQueueAsync(queue));
            rights.Reads.AddIf(queue, await attempt.ReadsAsync(queue));
        }

        foreach (string exchange in Names("exchanges", host))
        {
            foreach (string queue in queues)
            {
                rights.Binds.AddIf(queue, await attempt.BindsQueueAsync(queue, exchange));
            }

            foreach (string other in Names("exchanges", host).Where(e => e != exchange))
            {
                rights.Binds.AddIf(other, await attempt.BindsExchangeAsync(other, exchange));
            }
        }
    }

    private async Task LookWhatArrivedAsync()
    {
        foreach (string host in Hosts)
        {
            await Broker.ManageAsync(HttpMethod.Put, $"permissions/{host}/administrator", """{"configure":"","write":"","read":".*"}""");
        }

        foreach (Queued message in await Queued.TakeAllAsync())
        {
            _users[message.Body.Split(' ')[0]].Reaches.Add(message.Queue);
        }
    }

    private string ToTable()
    {
        StringBuilder table = new();
        table.Append("| user | enters | declares | writes to | which arrives in | reads | binds | manages |\n");
        table.Append("|---|---|---|---|---|---|---|---|\n");
        foreach ((string user, UserRights rights) in _users)
        {
            table.Append($"| `{user}` | {rights.ToCells()} |\n");
        }

        return table.ToString();
    }

    // Those of the definitions, and those that the broker has by itself.
    private static async Task<IEnumerable<string>> ExchangesAsync(string host) =>
        (await Broker.ManageAsync(HttpMethod.Get, $"exchanges/{host}")).EnumerateArray().Select(e => e.GetProperty("name").GetString()!);

    private static IEnumerable<string> KeysOf(string host) =>
        Of("bindings", host).Select(b => b.GetProperty("routing_key").GetString()!).Distinct(StringComparer.Ordinal);

    private static IEnumerable<string> Names(string what, string? host) => Of(what, host).Select(e => e.GetProperty("name").GetString()!);

    private static IEnumerable<JsonElement> Of(string what, string? host) =>
        Definitions.GetProperty(what).EnumerateArray().Where(e => host is null || e.GetProperty("vhost").GetString() == host);
}
