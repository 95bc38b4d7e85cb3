using RabbitMQ.Client;
using Watch.Contracts.Routes;
using Watch.Worker.Configuration;

namespace Watch.EndToEnd.Tests.Publishing;

/// <summary>
/// Virtual hosts and a user of a test's own, as <c>deploy/rabbitmq/definitions.json</c> has them, on the broker of the tests.
/// </summary>
internal sealed class BrokerHome : IAsyncDisposable
{
    private const string NoRight = "^$";
    private const string OnTheExchange = "^alerts$";

    private static readonly Route[] Routes = [Route.Gse, Route.Parse("departement-63"), Route.Coordination];

    private readonly string _name = $"watch-test-{Guid.NewGuid():N}";

    private BrokerHome() { }

    public BusOptions Options =>
        Broker.Options() with
        {
            Defensive = new BusAccess(HostOf(Volet.Defensive), UserOf(Volet.Defensive), Broker.PasswordReference),
            Offensive = new BusAccess(HostOf(Volet.Offensive), UserOf(Volet.Offensive), Broker.PasswordReference),
        };

    public static async Task<BrokerHome> CreateAsync()
    {
        BrokerHome home = new();
        foreach (Volet volet in Enum.GetValues<Volet>())
        {
            string host = home.HostOf(volet);
            await Broker.ManageAsync(HttpMethod.Put, $"vhosts/{host}");
            await home.LetInAsync(volet);
            await Broker.ManageAsync(
                HttpMethod.Put,
                $"permissions/{host}/administrator",
                """{"configure":".*","write":".*","read":".*"}"""
            );
            await Broker.ManageAsync(HttpMethod.Put, $"exchanges/{host}/alerts", """{"type":"topic","durable":true}""");
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

    /// <summary>Lets a queue hold one message and refuse the next.</summary>
    public Task FillAsync(Route route) =>
        Broker.ManageAsync(
            HttpMethod.Put,
            $"policies/{HostOf(route.Carrier)}/full",
            $$"""{"definition":{"max-length":1,"overflow":"reject-publish"},"apply-to":"queues","pattern":"^{{route}}$"}"""
        );

    /// <summary>Takes the bound away and empties it.</summary>
    public async Task DrainAsync(Route route)
    {
        await Broker.ManageAsync(HttpMethod.Delete, $"policies/{HostOf(route.Carrier)}/full");
        await Broker.ManageAsync(HttpMethod.Delete, $"queues/{HostOf(route.Carrier)}/{route}/contents");
    }

    /// <summary>Lets a volet's user in, with the right to publish.</summary>
    public async Task LetInAsync(Volet volet)
    {
        await Broker.ManageAsync(HttpMethod.Put, $"users/{UserOf(volet)}", $$"""{"password":"{{Broker.Password}}","tags":""}""");
        await PermitAsync(volet, OnTheExchange);
    }

    /// <summary>Refuses a volet's user, and ends its connections.</summary>
    public async Task ShutOutAsync(Volet volet)
    {
        await Broker.ManageAsync(HttpMethod.Put, $"users/{UserOf(volet)}", $$"""{"password":"{{Guid.NewGuid()}}","tags":""}""");
        await CutAsync(volet);
    }

    /// <summary>Takes from a volet's user the right to publish.</summary>
    public async Task ForbidAsync(Volet volet)
    {
        await PermitAsync(volet, NoRight);
        await CutAsync(volet);
    }

    /// <summary>Takes everything from the queue of a route.</summary>
    public Task<IReadOnlyList<BasicGetResult>> TakeAllAsync(Route route) =>
        Broker.TakeAllAsync(HostOf(route.Carrier), route.Name, "administrator");

    public async ValueTask DisposeAsync()
    {
        foreach (Volet volet in Enum.GetValues<Volet>())
        {
            await Broker.ManageAsync(HttpMethod.Delete, $"vhosts/{HostOf(volet)}");
            await Broker.ManageAsync(HttpMethod.Delete, $"users/{UserOf(volet)}");
        }
    }

    private Task CutAsync(Volet volet) => Broker.ManageAsync(HttpMethod.Delete, $"connections/username/{UserOf(volet)}");

    private Task PermitAsync(Volet volet, string write) =>
        Broker.ManageAsync(
            HttpMethod.Put,
            $"permissions/{HostOf(volet)}/{UserOf(volet)}",
            $$"""{"configure":"{{OnTheExchange}}","write":"{{write}}","read":"{{NoRight}}"}"""
        );

    private string HostOf(Volet volet) => $"{_name}-{volet}";

    private string UserOf(Volet volet) => $"{_name}-{volet}";

    private string BindingsOf(Route route) => $"bindings/{HostOf(route.Carrier)}/e/alerts/q/{route}";
}
