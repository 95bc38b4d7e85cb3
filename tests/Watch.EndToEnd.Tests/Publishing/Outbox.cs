using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Configuration;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;
using Watch.Worker.Tests.Judging;

namespace Watch.EndToEnd.Tests.Publishing;

/// <summary>A data folder with alerts that wait, and a worker's publishers in front of the broker.</summary>
internal sealed class Outbox : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("watch-outbox-").FullName;
    private readonly List<IHost> _hosts = [];
    private int _position;

    private Outbox() { }

    public SqliteStores Stores { get; private set; } = null!;

    public static async Task<Outbox> OpenAsync()
    {
        Outbox outbox = new();
        outbox.Stores = await SqliteStores.OpenAsync(outbox._folder, TimeProvider.System, CancellationToken.None);
        return outbox;
    }

    /// <summary>A worker that has just started.</summary>
    public async Task<IHost> StartWorkerAsync(BusOptions? buses = null)
    {
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder
            .Services.AddSingleton(TimeProvider.System)
            .AddPublishing(Configuration(buses ?? Broker.Options()), _folder, TextWriter.Null, Enum.GetValues<Volet>())
            .AddOutbox(Stores.Of(Volet.Defensive), new DeliveryOptions(), runs: false)
            .AddOutbox(Stores.Of(Volet.Offensive), new DeliveryOptions(), runs: false);
        IHost host = builder.Build();
        _hosts.Add(host);
        await host.StartAsync();
        return host;
    }

    public static OutboxPublisher PublisherOf(IHost worker, Volet volet) => worker.Services.GetRequiredKeyedService<OutboxPublisher>(volet);

    /// <summary>Lets an alert wait; gives the id of its message.</summary>
    public async Task<Message> AddAsync(Volet volet, string route, Guid? alert = null, int revision = 1)
    {
        _position++;
        Guid id = alert ?? Guid.NewGuid();
        AlertContent content = Content(volet, route, id, revision);
        MessageType type = revision == 1 ? MessageType.Raised : MessageType.Corrected;
        Message message = new()
        {
            Id = TestIds.Of(Volet.Defensive).MessageIdOf(id, revision),
            Type = type,
            Route = content.Route,
            Revision = revision,
            Content = new MessageContent.OfAlert(content, revision == 1 ? "" : "L’annonce a été rectifiée."),
            Alerts = [new MessageAlert(id, revision)],
        };
        Alert stored = new()
        {
            Id = id,
            Root = new NoticeKey(content.Source, $"{id:N}"),
            Key = new AlertKey(content.Rule, "", content.Route),
            Status = AlertStatus.Raised,
            RuleVersion = content.RuleVersion,
            Content = content,
            Revision = revision,
            CreatedAt = content.DetectedAt,
            UpdatedAt = content.DetectedAt,
        };
        await using IVoletBatch batch = await Stores.Of(volet).BeginAsync(CancellationToken.None);
        await batch.SaveAsync(stored, new LedgerEntry(stored.Status, _position, message, content.DetectedAt), CancellationToken.None);
        await batch.CommitAsync(batch.Cursor + 1, CancellationToken.None);
        return message;
    }

    public async Task<IReadOnlyList<Guid>> UnsentAsync(Volet volet) => await Stores.Of(volet).WaitingAsync(CancellationToken.None);

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

    private static AlertContent Content(Volet volet, string route, Guid id, int revision) =>
        new()
        {
            Id = id,
            Revision = revision,
            Volet = volet,
            Route = Route.Parse(route),
            Rule = "capital.takeover",
            RuleVersion = "0123456789ab",
            Severity = Severity.High,
            Title = "Prise de contrôle : Forges imaginaires de la Sioule",
            Summary = "Vente de fonds de commerce, annonce A2026011.",
            Firm = new AlertFirm(Siren.Parse("552032534"), "Forges imaginaires de la Sioule"),
            Source = new SourceId("bodacc"),
            Notice = "A2026011",
            Kinds = [EventKind.SaleOfBusiness],
            PublishedOn = new DateOnly(2026, 2, 1),
            DetectedAt = new DateTimeOffset(2026, 2, 1, 6, 30, 0, TimeSpan.Zero),
            Parties = [new AlertParty(PartyRole.Seller, "Forges imaginaires de la Sioule", Siren.Parse("552032534"))],
            Amounts = [new Money(1234.5m, "EUR")],
            Evidence = [new Evidence("kind: sale-of-business", "vente")],
            Link = new Uri("https://www.bodacc.fr/pages/annonces-commerciales-detail/?q.id=id:A2026011"),
        };
}
