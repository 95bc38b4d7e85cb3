using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Configuration;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;
using Watch.Worker.Tests.Judging;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Delivering;

/// <summary>The embedded profile from the outbox to the disk: the store, the bus in memory and the files are the real ones.</summary>
public sealed class EmbeddedDeliveryTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("watch-embedded-").FullName;
    private readonly StringWriter _console = new();
    private SqliteStores _stores = null!;
    private IHost _host = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private OutboxPublisher Publisher => _host.Services.GetRequiredKeyedService<OutboxPublisher>(Volet.Defensive);

    public async ValueTask InitializeAsync()
    {
        _stores = await SqliteStores.OpenAsync(_data, TimeProvider.System, Ct);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder
            .Services.AddSingleton(TimeProvider.System)
            .AddPublishing(Embedded, _data, _console, Enum.GetValues<Volet>())
            .AddOutbox(_stores.Of(Volet.Defensive), new DeliveryOptions(), runs: false);
        _host = builder.Build();
        await _host.StartAsync(Ct);
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync(CancellationToken.None);
        _host.Dispose();
        await _stores.DisposeAsync();
        await _console.DisposeAsync();
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task A_message_is_marked_when_its_file_is_on_disk()
    {
        await AddAsync(TestAlerts.Alert("A1"));

        Assert.Equal(new PublishReport(Sent: 1), await Publisher.SendPendingAsync(Ct));

        Assert.Empty(await _stores.Of(Volet.Defensive).UnsentAsync(10, Ct));
        Assert.Single(Directory.GetFiles(Path.Combine(_data, "defensive", "alerts", "gse"), "r1.json", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task A_message_whose_file_cannot_be_written_stays_and_the_error_is_noted()
    {
        await AddAsync(TestAlerts.Alert("A1"));
        Directory.CreateDirectory(Path.Combine(_data, "defensive"));
        await File.WriteAllTextAsync(Path.Combine(_data, "defensive", "alerts"), "a file where a folder should be", Ct);

        Assert.Equal(new PublishReport(Failed: 1), await Publisher.SendPendingAsync(Ct));

        VoletTotals totals = await _stores.Of(Volet.Defensive).TotalsAsync(Ct);
        Assert.Equal((1, 1), (totals.Unsent, totals.Failing));
    }

    [Fact]
    public async Task The_console_shows_the_messages_in_the_order_of_the_outbox()
    {
        for (int i = 0; i < 100; i++)
        {
            await AddAsync(TestAlerts.Alert($"A{i:000}"));
        }

        await Publisher.SendPendingAsync(Ct);

        Assert.Equal(
            Enumerable.Range(0, 100).Select(i => $"A{i:000}"),
            _console.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(l => l.Split("annonce ")[1].TrimEnd(')', '\r'))
        );
    }

    [Fact]
    public async Task What_is_for_the_coordination_is_delivered_on_the_offensive_side()
    {
        Alert alert = TestAlerts.Alert("A1");
        alert = alert with
        {
            Key = new AlertKey(alert.Key.Rule, alert.Key.Subject, Route.Parse("coordination")),
            Content = alert.Content with { Route = Route.Coordination },
        };
        await AddAsync(alert);

        await Publisher.SendPendingAsync(Ct);

        Assert.Single(Directory.GetDirectories(Path.Combine(_data, "offensive", "alerts", "coordination")));
        Assert.False(Directory.Exists(Path.Combine(_data, "defensive", "alerts")));
    }

    private static WatchConfiguration Embedded =>
        new()
        {
            Region = "Auvergne",
            Profile = Profile.Embedded,
            Delivery = new DeliveryOptions(),
            Retention = new RetentionOptions(),
            Sources = [],
            Volets = new Dictionary<Volet, VoletConfiguration>(),
        };

    private async Task AddAsync(Alert alert)
    {
        await using IVoletBatch batch = await _stores.Of(Volet.Defensive).BeginAsync(Ct);
        await batch.SaveAsync(alert, TestAlerts.Told(alert, World.Ids.MessageIdOf(alert.Id, alert.Revision)), Ct);
        await batch.CommitAsync(batch.Cursor + 1, Ct);
    }
}
