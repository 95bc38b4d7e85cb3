using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Worker.Configuration;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Watch.Worker.Store.Sqlite;
using Xunit;

namespace Watch.Worker.Tests.Delivering;

/// <summary>The embedded profile from the outbox to the disk: the store and the files are the real ones.</summary>
public sealed class EmbeddedDeliveryTests : IAsyncLifetime
{
    private readonly string _data = Directory.CreateTempSubdirectory("watch-embedded-").FullName;
    private readonly FakeTimeProvider _time = new(TestMessages.At);
    private readonly StringWriter _console = new();
    private SqliteStores _stores = null!;
    private IHost _host = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private IVoletStore Store => _stores.Of(Volet.Defensive);

    private Dispatcher Dispatcher => _host.Services.GetRequiredKeyedService<Dispatcher>(Volet.Defensive);

    private string Alerts => Path.Combine(_data, "defensive", "alerts");

    public async ValueTask InitializeAsync()
    {
        _stores = await SqliteStores.OpenAsync(_data, _time, Ct);
        HostApplicationBuilder builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings { DisableDefaults = true });
        builder.Logging.SetMinimumLevel(LogLevel.None);
        builder
            .Services.AddSingleton<TimeProvider>(_time)
            .AddSingleton<ICommitPoints>(NoCommitPoints.Instance)
            .AddPublishing(Embedded, _data, _console, Enum.GetValues<Volet>())
            .AddOutbox(
                Store,
                _ => () => new FirmList([Dispatching.Firm(TestMessages.Forges)]),
                new DeliveryOptions { RetryAfter = TimeSpan.FromSeconds(1) },
                runs: false
            );
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
        await Store.AddAsync(Route.Gse);

        Assert.Equal(new DispatchReport(Sent: 1), await Dispatcher.SendDueAsync(Ct));

        Assert.Equal(0, await Store.WaitingAsync("file"));
        Assert.Single(Directory.GetFiles(Path.Combine(Alerts, "gse"), "r1.json", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task An_operation_is_one_folder_with_all_its_parts()
    {
        AlertContent first = TestMessages.Content(Volet.Defensive, Route.Gse, Guid.NewGuid(), 1, TestMessages.Forges) with
        {
            Severity = Severity.Critical,
            Delay = new AlertDelay(TestMessages.At, 28, 90),
        };
        AlertContent second = first with { Id = Guid.NewGuid(), Severity = Severity.Low, Rule = "location.seat", Title = "Siège" };
        Message message = await Store.AddOperationAsync(second, first);

        Assert.Equal(new DispatchReport(Sent: 1), await Dispatcher.SendDueAsync(Ct));

        string folder = Assert.Single(Directory.GetDirectories(Path.Combine(Alerts, "gse")));
        Assert.EndsWith($"_capital.takeover_{first.Id.ToString("N")[..12]}", folder, StringComparison.Ordinal);
        string json = await File.ReadAllTextAsync(Path.Combine(folder, "r1.json"), Ct);
        Assert.DoesNotContain("\\u0027", json, StringComparison.Ordinal);
        using JsonDocument said = JsonDocument.Parse(json);
        Assert.Equal(
            (message.Id, "alert-raised"),
            (said.RootElement.GetProperty("message_id").GetGuid(), said.RootElement.GetProperty("type").GetString())
        );
        Assert.Equal(first.Id, said.RootElement.GetProperty("alert").GetProperty("id").GetGuid());
        Assert.Equal(28, said.RootElement.GetProperty("alert").GetProperty("delay").GetProperty("days_from_publication").GetInt32());
        JsonElement part = Assert.Single(said.RootElement.GetProperty("parts").EnumerateArray());
        Assert.Equal(
            ("alert-raised", second.Id),
            (part.GetProperty("type").GetString(), part.GetProperty("alert").GetProperty("id").GetGuid())
        );
        string text = await File.ReadAllTextAsync(Path.Combine(folder, "r1.txt"), Ct);
        Assert.StartsWith("ALERTE [critique]", text, StringComparison.Ordinal);
        Assert.Contains("Autre alerte de la même opération\u00A0:\n- ALERTE [faible] Siège\n", text, StringComparison.Ordinal);
        Assert.Contains(" et une autre alerte de la même opération", _console.ToString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_whose_file_cannot_be_written_stays_and_the_fault_is_noted()
    {
        await Store.AddAsync(Route.Gse);
        await File.WriteAllTextAsync(In(Path.Combine(_data, "defensive"), "alerts"), "a file where a folder should be", Ct);

        Assert.Equal(new DispatchReport(Failed: 1), await Dispatcher.SendDueAsync(Ct));

        Assert.Equal(1, await Store.WaitingAsync("file"));
        Assert.Equal((null, "file"), Assert.Single(await Store.FaultsAsync()) is var fault ? (fault.Route, fault.Channel) : default);
    }

    [Fact]
    public async Task A_folder_that_was_in_the_way_for_long_is_used_as_soon_as_it_is_gone()
    {
        await Store.AddAllAsync([Route.Gse, Route.Gse, TestMessages.Departement63, Route.Gse]);
        string obstacle = In(Alerts, "gse");
        await File.WriteAllTextAsync(obstacle, "", Ct);
        for (int seconds = 0; seconds < 13; seconds++)
        {
            await Dispatcher.SendDueAsync(Ct);
            _time.Advance(TimeSpan.FromSeconds(1));
        }

        Assert.Equal(3, await Store.WaitingAsync("file"));
        File.Delete(obstacle);
        await Dispatcher.SendDueAsync(Ct);

        Assert.Equal(0, await Store.WaitingAsync("file"));
        Assert.Empty(await Store.FaultsAsync());
    }

    [Fact]
    public async Task The_console_shows_the_messages_in_the_order_of_the_outbox()
    {
        await Store.AddAllAsync([.. Enumerable.Repeat(Route.Gse, 600)]);
        Message[] inOrder = [.. (await Store.Outbox.DueAsync("file", _time.GetUtcNow(), 600, Ct)).Values().Select(d => d.Message)];

        await Dispatcher.SendDueAsync(Ct);

        Assert.Equal(
            inOrder.Select(m => MessageFiles.Of(m).Line),
            _console.ToString().Split(Environment.NewLine, StringSplitOptions.RemoveEmptyEntries)
        );
    }

    [Fact]
    public async Task What_is_for_the_coordination_is_delivered_on_the_offensive_side()
    {
        await Store.AddAsync(Route.Coordination);

        await Dispatcher.SendDueAsync(Ct);

        Assert.Single(Directory.GetDirectories(Path.Combine(_data, "offensive", "alerts", "coordination")));
        Assert.False(Directory.Exists(Alerts));
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

    private static string In(string folder, string name) => Path.Combine(Directory.CreateDirectory(folder).FullName, name);
}
