using System.Text.Json;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Testing;
using Watch.Worker.Delivering;
using Watch.Worker.Store;
using Xunit;

namespace Watch.Worker.Tests.Delivering;

public sealed class BackfillDeliveryTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("watch-backfill-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DeliveredBackfill Found { get; } = new(Delivered.AlertId, InventedAlerts.Backfill);

    public void Dispose()
    {
        Directory.Delete(_data, recursive: true);
    }

    [Fact]
    public async Task What_a_look_back_found_becomes_a_folder_of_its_own_and_one_line()
    {
        string? line = await DeliverAsync();

        string folder = Path.Combine(_data, "defensive", "alerts", "gse", "2026-03-09_historique_999101116_0f3a5f5e7a55");
        using JsonDocument json = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder, "r1.json"), Ct));
        Assert.Equal("backfill-found", json.RootElement.GetProperty("type").GetString());
        Assert.Equal(
            AlertJson.Write(Found.Backfill),
            AlertJson.Write(json.RootElement.GetProperty("backfill").Deserialize<BackfillContent>(AlertJson.Options)!)
        );
        Assert.Equal("2026-03-09  gse  HISTORIQUE, Forges imaginaires de la Sioule : 3 alertes", line);
        Assert.Equal(Found.ToFrench().Page, await File.ReadAllTextAsync(Path.Combine(folder, "r1.txt"), Ct));
    }

    [Fact]
    public async Task A_second_delivery_changes_nothing_and_says_nothing()
    {
        Assert.NotNull(await DeliverAsync());
        Assert.Null(await DeliverAsync());
    }

    private async Task<string?> DeliverAsync()
    {
        Message message = new()
        {
            Id = Found.MessageId,
            Type = MessageType.Backfill,
            Route = Route.Gse,
            Revision = 1,
            Content = new MessageContent.OfBackfill(Found.Backfill),
            Alerts = [],
        };
        IReadOnlyList<ChannelOutcome> outcomes = await new FileChannel(_data, Volet.Defensive, NoCommitPoints.Instance).SendAsync(
            [Delivered.Pending(message)],
            Ct
        );
        return Assert.IsType<ChannelOutcome.Delivered>(Assert.Single(outcomes)).Line;
    }
}
