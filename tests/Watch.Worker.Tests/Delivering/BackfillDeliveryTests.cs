using System.Text.Json;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Delivering;
using Xunit;

namespace Watch.Worker.Tests.Delivering;

public sealed class BackfillDeliveryTests : IDisposable
{
    private readonly string _data = Directory.CreateTempSubdirectory("watch-backfill-").FullName;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    private static DeliveredBackfill Found { get; } =
        new(
            Delivered.AlertId,
            new BackfillContent
            {
                Id = Delivered.AlertId,
                Volet = Volet.Defensive,
                Route = Route.Gse,
                Firm = new AlertFirm(Siren.Parse("999101116"), "Forges imaginaires de la Sioule"),
                To = new DateOnly(2026, 3, 1),
                FoundAt = new DateTimeOffset(2026, 3, 9, 6, 5, 0, TimeSpan.Zero),
                Title = "HISTORIQUE, Forges imaginaires de la Sioule : 3 alertes",
                Summary = "Relecture.",
                Count = 3,
                Severities = [new SeverityCount(Severity.High, 1), new SeverityCount(Severity.Info, 2)],
                Alerts =
                [
                    new BackfillAlert
                    {
                        Id = Guid.NewGuid(),
                        Rule = "capital.sale",
                        RuleVersion = "0123456789ab",
                        Severity = Severity.High,
                        Title = "Cession d’un fonds : Forges imaginaires de la Sioule",
                        Source = new SourceId("bodacc"),
                        Notice = "A2026011",
                        Kinds = [EventKind.SaleOfBusiness],
                        PublishedOn = new DateOnly(2026, 3, 1),
                        Link = new Uri("https://www.bodacc.fr/A2026011"),
                    },
                ],
                LeftOut = 2,
            }
        );

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
        Assert.Equal(BackfillText.Of(Found), await File.ReadAllTextAsync(Path.Combine(folder, "r1.txt"), Ct));
    }

    [Fact]
    public async Task A_second_delivery_changes_nothing_and_says_nothing()
    {
        Assert.NotNull(await DeliverAsync());
        Assert.Null(await DeliverAsync());
    }

    [Fact]
    public void It_reads_as_a_page_of_French() =>
        Assert.Equal(
            """
            HISTORIQUE, Forges imaginaires de la Sioule : 3 alertes

            Rien de nouveau n’a paru : ces annonces étaient déjà publiées, et ont été relues.
            Gravité : élevée 1, pour information 2

            - 1er mars 2026, gravité élevée : Cession d’un fonds : Forges imaginaires de la Sioule (annonce A2026011)
              https://www.bodacc.fr/A2026011
            - et 2 de plus, que montre la commande alerts

            Message 0f3a5f5e-7a55-4d6e-9b1c-2f6d8a1e4c33. Si l’une de ces annonces est corrigée, l’alerte le sera sous son numéro.

            """,
            BackfillText.Of(Found)
        );

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
        IReadOnlyList<ChannelOutcome> outcomes = await new FileChannel(_data, Volet.Defensive).SendAsync([Delivered.Pending(message)], Ct);
        return Assert.IsType<ChannelOutcome.Delivered>(Assert.Single(outcomes)).Line;
    }
}
