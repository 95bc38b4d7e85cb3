using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Sources.Http.Guarding;
using Watch.Worker.Configuration;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;
using Watch.Worker.Tests.Delivering;

namespace Watch.EndToEnd.Tests.Publishing;

/// <summary>A data folder with alerts that wait, and a worker's dispatchers in front of the broker.</summary>
internal sealed class Outbox : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("watch-outbox-").FullName;
    private readonly List<IHost> _hosts = [];

    private Outbox() { }

    public SqliteStores Stores { get; private set; } = null!;

    public static async Task<Outbox> OpenAsync()
    {
        Outbox outbox = new();
        outbox.Stores = await SqliteStores.OpenAsync(outbox._folder, TimeProvider.System, CancellationToken.None);
        return outbox;
    }

    /// <summary>A worker that has just started.</summary>
    public async Task<IHost> StartWorkerAsync(BusOptions? buses = null, NetworkSettings? network = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder
            .Services.AddSingleton(TimeProvider.System)
            .AddSingleton(network ?? NetworkSettings.Direct)
            .AddSingleton<ICommitPoints>(NoCommitPoints.Instance);
        builder
            .Services.AddPublishing(Configuration(buses ?? Broker.Options()), _folder, TextWriter.Null, Enum.GetValues<Volet>())
            .AddOutbox(Stores.Of(Volet.Defensive), _ => ListInForce, new DeliveryOptions(), runs: false)
            .AddOutbox(Stores.Of(Volet.Offensive), _ => ListInForce, new DeliveryOptions(), runs: false);
        IHost host = builder.Build();
        _hosts.Add(host);
        await host.StartAsync();
        return host;
    }

    public static Dispatcher DispatcherOf(IHost worker, Volet volet) => worker.Services.GetRequiredKeyedService<Dispatcher>(volet);

    /// <summary>Lets an alert wait; gives its message.</summary>
    public Task<Message> AddAsync(Volet volet, string route, Guid? alert = null, int revision = 1) =>
        Stores.Of(volet).AddAsync(Route.Parse(route), alert, revision);

    /// <summary>What waits for a queue.</summary>
    public Task<long> WaitingAsync(Volet volet) => Stores.Of(volet).WaitingAsync("queue");

    public async ValueTask DisposeAsync()
    {
        foreach (IHost host in _hosts)
        {
            await host.StopAsync();
            host.Dispose();
        }

        await Stores.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private static FirmList ListInForce() => new([Dispatching.Firm(TestMessages.Forges)]);

    private static WatchConfiguration Configuration(BusOptions buses) =>
        new()
        {
            Region = "Auvergne",
            Profile = Profile.Server,
            Buses = buses,
            Delivery = new DeliveryOptions(),
            Retention = new RetentionOptions(),
            Sources = [],
            Volets = new Dictionary<Volet, VoletConfiguration>(),
        };
}
