using RabbitMQ.Client;
using RabbitMQ.Client.Exceptions;
using Watch.Contracts;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration;

namespace Watch.EndToEnd.Tests.Publishing;

/// <summary>
/// Virtual hosts and a user of a test's own, as <c>deploy/rabbitmq/definitions.json</c> has them, on the broker of the tests.
/// </summary>
internal sealed class BrokerHome : IAsyncDisposable
{
    private const string NoRight = "^$";

    // Who enters which host, and by which exchange.
    private static readonly (string Sender, Volet Host, string Entry)[] Senders =
    [
        ("defensive", Volet.Defensive, "alerts.defensive"),
        ("offensive", Volet.Offensive, "alerts.offensive"),
        ("bridge", Volet.Offensive, "alerts.bridge"),
    ];

    private static readonly Route[] Routes = [Route.Gse, Route.Parse("departement-63"), Route.Coordination];

    private readonly string _name = $"watch-test-{Guid.NewGuid():N}";

    private BrokerHome() { }

    public BusOptions Options =>
        Broker.Options() with
        {
            Defensive = new BusAccess(HostOf(Volet.Defensive), UserOf("defensive"), Broker.PasswordReference),
            Offensive = new BusAccess(HostOf(Volet.Offensive), UserOf("offensive"), Broker.PasswordReference),
            Bridge = new BusAccess(HostOf(Volet.Offensive), UserOf("bridge"), Broker.PasswordReference),
        };

    public static async Task<BrokerHome> CreateAsync()
    {
        BrokerHome home = new();
        foreach (Volet volet in Enum.GetValues<Volet>())
        {
            string host = home.HostOf(volet);
            await Broker.ManageAsync(HttpMethod.Put, $"vhosts/{host}");
            await Broker.ManageAsync(
                HttpMethod.Put,
                $"permissions/{host}/administrator",
                """{"configure":".*","write":".*","read":".*"}"""
            );
        }

        foreach ((string sender, Volet host, string entry) in Senders)
        {
            await home.LetInAsync(sender);
            await Broker.ManageAsync(HttpMethod.Put, $"exchanges/{home.HostOf(host)}/{entry}", """{"type":"topic","durable":true}""");
        }

        foreach (Route route in Routes)
        {
            string queue = $"queues/{home.HostOf(route.Carrier)}/{route}";
            await Broker.ManageAsync(HttpMethod.Put, queue, """{"durable":true,"arguments":{"x-queue-type":"quorum"}}""");
            await home.BindAsync(route);
        }

        return home;
    }

    public Task BindAsync(Route route) =>
        Broker.ManageAsync(HttpMethod.Post, BindingsOf(route), $$"""{"routing_key":"{{route}}","arguments":{ } }""");

    public Task UnbindAsync(Route route) => Broker.ManageAsync(HttpMethod.Delete, $"{BindingsOf(route)}/{route}");

    /// <summary>Lets a queue hold one message, and waits until it refuses another, which a quorum queue does some later.</summary>
    public async Task FillAsync(Route route)
    {
        await Broker.ManageAsync(
            HttpMethod.Put,
            $"policies/{HostOf(route.Carrier)}/full",
            $$"""{"definition":{"max-length":1,"overflow":"reject-publish"},"apply-to":"queues","pattern":"^{{route}}$"}"""
        );
        await using IConnection connection = await Broker.ConnectAsync(HostOf(route.Carrier), "administrator");
        await using RabbitMQ.Client.IChannel channel = await connection.CreateChannelAsync(new CreateChannelOptions(true, true));
        while (await IsAcceptedAsync(channel, route.Name)) { }
    }

    private static async Task<bool> IsAcceptedAsync(RabbitMQ.Client.IChannel channel, string queue)
    {
        try
        {
            await channel.BasicPublishAsync("", queue, mandatory: true, body: "{}"u8.ToArray());
            return true;
        }
        catch (PublishException)
        {
            return false;
        }
    }

    /// <summary>Takes the bound away and empties it.</summary>
    public async Task DrainAsync(Route route)
    {
        await Broker.ManageAsync(HttpMethod.Delete, $"policies/{HostOf(route.Carrier)}/full");
        await Broker.ManageAsync(HttpMethod.Delete, $"queues/{HostOf(route.Carrier)}/{route}/contents");
    }

    /// <summary>Lets a sender in, with the right to publish.</summary>
    public async Task LetInAsync(string sender)
    {
        await Broker.ManageAsync(HttpMethod.Put, $"users/{UserOf(sender)}", $$"""{"password":"{{Broker.Password}}","tags":""}""");
        string entry = $"^{EntryOf(sender).Replace(".", "\\\\.", StringComparison.Ordinal)}$";
        await PermitAsync(sender, entry, entry);
    }

    /// <summary>Refuses a sender, and ends its connections.</summary>
    public async Task ShutOutAsync(string sender)
    {
        await Broker.ManageAsync(HttpMethod.Put, $"users/{UserOf(sender)}", $$"""{"password":"{{Guid.NewGuid()}}","tags":""}""");
        await CutAsync(sender);
    }

    /// <summary>Takes from a sender the right to publish.</summary>
    public async Task ForbidAsync(string sender)
    {
        await PermitAsync(sender, $"^{EntryOf(sender).Replace(".", "\\\\.", StringComparison.Ordinal)}$", NoRight);
        await CutAsync(sender);
    }

    /// <summary>Takes everything from the queue of a route.</summary>
    public Task<IReadOnlyList<BasicGetResult>> TakeAllAsync(Route route) =>
        Broker.TakeAllAsync(HostOf(route.Carrier), route.Name, "administrator");

    public async ValueTask DisposeAsync()
    {
        foreach (Volet volet in Enum.GetValues<Volet>())
        {
            await Broker.ManageAsync(HttpMethod.Delete, $"vhosts/{HostOf(volet)}");
        }

        foreach ((string sender, _, _) in Senders)
        {
            await Broker.ManageAsync(HttpMethod.Delete, $"users/{UserOf(sender)}");
        }
    }

    private static string EntryOf(string sender) => Senders.Single(s => s.Sender == sender).Entry;

    private Task CutAsync(string sender) => Broker.ManageAsync(HttpMethod.Delete, $"connections/username/{UserOf(sender)}");

    private Task PermitAsync(string sender, string configure, string write) =>
        Broker.ManageAsync(
            HttpMethod.Put,
            $"permissions/{HostOf(Senders.Single(s => s.Sender == sender).Host)}/{UserOf(sender)}",
            $$"""{"configure":"{{configure}}","write":"{{write}}","read":"{{NoRight}}"}"""
        );

    private string HostOf(Volet volet) => $"{_name}-{volet}";

    private string UserOf(string sender) => $"{_name}-{sender}";

    private string BindingsOf(Route route) =>
        $"bindings/{HostOf(route.Carrier)}/e/{(route.IsBridge ? "alerts.bridge" : $"alerts.{route.Carrier.ToKebabCase()}")}/q/{route}";
}
