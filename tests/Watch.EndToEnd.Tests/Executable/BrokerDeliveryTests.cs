using System.Text.Json;
using RabbitMQ.Client;
using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.EndToEnd.Tests.Publishing;
using Watch.Testing;
using Watch.Worker.Store.PostgreSql;
using Watch.Worker.Tests.Judging;
using Xunit;

namespace Watch.EndToEnd.Tests.Executable;

[Collection(OneAtATime.Name)]
public sealed class BrokerDeliveryTests : IAsyncLifetime
{
    private ServerHome _home = null!;

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    public async ValueTask InitializeAsync() => _home = await ServerHome.CreateAsync();

    public ValueTask DisposeAsync() => _home.DisposeAsync();

    [Fact]
    public async Task The_capital_of_a_watched_firm_reaches_the_group_that_watches_it()
    {
        Assert.Equal(0, (await _home.ImportAsync()).Status);

        BasicGetResult received = Assert.Single(
            await Broker.TakeAllAsync("defensive", "gse.alerts", "gse"),
            m => Queued.Of("defensive", "gse.alerts", m).Alert.GetProperty("rule").GetString() == "capital.change"
        );
        Queued message = Queued.Of("defensive", "gse.alerts", received);
        Guid alert = message.Alert.GetProperty("id").GetGuid();

        Assert.Equal("gse", received.RoutingKey);
        Assert.Equal($"{TestIds.Of(Volet.Defensive).MessageIdOf(alert, 1)}", message.Properties.MessageId);
        Assert.Equal($"{alert}", message.Properties.CorrelationId);
        Assert.Equal("application/json", message.Properties.ContentType);
        Assert.Equal("alert-raised", message.Properties.Type);
        Assert.Equal(DeliveryModes.Persistent, message.Properties.DeliveryMode);
        Assert.Equal("999106966", message.Alert.GetProperty("firm").GetProperty("siren").GetString());
        Assert.Equal("B202602101", message.Alert.GetProperty("notice").GetString());
        Assert.Equal("capital-change", Assert.Single(message.Alert.GetProperty("kinds").EnumerateArray()).GetString());
        Assert.Equal(2_400_000m, Assert.Single(message.Alert.GetProperty("amounts").EnumerateArray()).GetProperty("amount").GetDecimal());
        Assert.Equal("2026-11-03", message.Alert.GetProperty("published_on").GetString());
    }

    [Fact]
    public async Task A_takeover_says_which_law_may_be_about_it_and_says_it_to_nobody_outside_the_volet()
    {
        Assert.Equal(0, (await _home.ImportAsync()).Status);

        IReadOnlyList<Queued> all = await Queued.TakeAllAsync();

        Queued takeover = Assert.Single(
            all,
            q => q.Queue == "gse.alerts" && q.Said.TryGetProperty("notice", out JsonElement notice) && notice.GetString() == "226C9011"
        );
        JsonElement indicator = takeover.Alert.GetProperty("indicators")[0];
        Assert.Equal("R. 151-2, 1° CMF", indicator.GetProperty("source").GetString());
        Assert.Equal("2026-11-04", indicator.GetProperty("on").GetString());
        JsonElement path = Assert.Single(takeover.Alert.GetProperty("ownership").EnumerateArray());
        Assert.Equal(
            ["MERIDION FRANCE SAS FR", "BALTHUS PARTICIPATIES B.V. NL"],
            path.GetProperty("links").EnumerateArray().Select(l => $"{l.GetProperty("owner")} {l.GetProperty("country")}")
        );
        Assert.Contains(
            "Balthus Participaties B.V. (Pays-Bas",
            takeover.Alert.GetProperty("summary").GetString(),
            StringComparison.Ordinal
        );
        Assert.All(all.Where(q => q.VirtualHost == "offensive"), q => Assert.DoesNotContain("151-", q.Body, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_direct_and_an_ultimate_parent_that_change_together_are_one_alert_with_the_chain_before_and_after()
    {
        Assert.Equal(0, (await _home.ImportAsync()).Status);

        Queued change = Assert.Single(
            await Queued.TakeAllAsync(),
            q => q.Queue == "gse.alerts" && q.Said.TryGetProperty("rule", out JsonElement rule) && rule.GetString() == "control.parent"
        );
        JsonElement[] paths = [.. change.Alert.GetProperty("ownership").EnumerateArray()];
        Assert.Equal(["NL", "CN"], paths.Select(p => p.GetProperty("links").EnumerateArray().Last().GetProperty("country").GetString()));
    }

    [Fact]
    public async Task A_sale_by_a_watched_firm_and_its_correction_arrive_in_their_order_and_are_marked()
    {
        Assert.Equal(0, (await _home.ImportAsync()).Status);

        Queued[] sale =
        [
            .. (await Queued.TakeAllAsync()).Where(q =>
                q.Queue == "gse.alerts" && FirmOf(q) == "999101116" && q.Alert.GetProperty("rule").GetString() == "capital.sale"
            ),
        ];

        Assert.Equal(["alert-raised", "alert-corrected"], sale.Select(q => q.Properties.Type));
        Assert.Equal([1, 2], sale.Select(q => q.Alert.GetProperty("revision").GetInt32()));
        Assert.Equal(sale[0].Alert.GetProperty("id").GetGuid(), sale[1].Alert.GetProperty("id").GetGuid());
        await using PostgresStores stores = await _home.OpenAsync(Ct);
        Assert.Equal(0, (await stores.Of(Volet.Defensive).TotalsAsync(Ct)).Unsent);
        Assert.Equal(0, (await stores.Of(Volet.Offensive).TotalsAsync(Ct)).Unsent);
    }

    [Fact]
    public async Task Of_the_defensive_volet_the_offensive_host_gets_what_is_for_the_coordination_and_nothing_else()
    {
        Assert.Equal(0, (await _home.ImportAsync()).Status);

        IReadOnlyList<Queued> all = await Queued.TakeAllAsync();

        Assert.All(all.Where(q => q.VirtualHost == "defensive"), q => Assert.Equal("defensive", VoletOf(q)));
        Queued shared = Assert.Single(all, q => q.VirtualHost == "offensive" && VoletOf(q) == "defensive");
        Assert.Equal(("coordination.alerts", "coordination"), (shared.Queue, shared.Alert.GetProperty("route").GetString()));
        Assert.Contains(all, q => q.VirtualHost == "offensive" && VoletOf(q) == "offensive");
    }

    [Fact]
    public async Task An_article_that_names_a_watched_firm_reaches_the_group_and_says_how_the_firm_was_told()
    {
        string feed = Path.Combine(_home.Folder, "presse.xml");
        await File.WriteAllTextAsync(
            feed,
            """
            <?xml version="1.0" encoding="UTF-8"?>
            <rss version="2.0"><channel><title>Le Courrier imaginaire</title>
            <item><guid>1</guid><title>Un fonds américain entre au capital de Valdorix Mécanique</title>
            <link>https://courrier.example/1</link></item>
            <item><guid>2</guid><title>Soldes chez Valdorix Mécanique : jusqu’à 50 % de remise</title>
            <link>https://courrier.example/2</link></item>
            <item><guid>3</guid><title>La foire de Brioude ouvre ses portes</title><link>https://courrier.example/3</link></item>
            </channel></rss>
            """,
            Ct
        );
        Assert.Equal(0, (await _home.RunAsync(["import", feed])).Status);

        Queued[] told = [.. (await Queued.TakeAllAsync()).Where(q => q.Alert.GetProperty("rule").GetString() == "press.watched")];

        JsonElement alert = Assert.Single(told, q => q.Queue == "gse.alerts").Alert;
        Assert.Equal(
            ("999101116", "high", "article"),
            (
                alert.GetProperty("firm").GetProperty("siren").GetString(),
                alert.GetProperty("severity").GetString(),
                alert.GetProperty("kinds")[0].GetString()
            )
        );
        JsonElement recognition = alert.GetProperty("recognition");
        Assert.Equal(
            ("Valdorix Mécanique", "texts-2"),
            (recognition.GetProperty("seen").GetString(), recognition.GetProperty("matcher").GetString())
        );
        Assert.NotEmpty(recognition.GetProperty("parts").EnumerateArray());
        Assert.Single(told);
    }

    [Fact]
    public async Task A_look_back_reaches_its_audience_as_one_message_and_the_correction_of_what_it_found_after_it()
    {
        const string rules = "defensive/rules/capital.yml";
        string shipped = "";
        _home.Edit(
            rules,
            text =>
                (shipped = text)
                    .Replace("id: capital.sale\n", "id: capital.not-yet\n", StringComparison.Ordinal)
                    .Replace("kind: [sale-of-business, business-transfer]   # ", "kind: dissolution   # ", StringComparison.Ordinal)
        );
        Assert.Equal(0, (await _home.RunAsync(["import", Repository.PathTo("samples", "bodacc", "RCS-A_BXA20260210.taz")])).Status);
        await Queued.TakeAllAsync();
        _home.Edit(rules, _ => shipped);

        Ended ended = await _home.RunAsync(["backfill", "--rule", "capital.sale"]);
        Assert.Equal(0, ended.Status);
        Assert.Equal(0, (await _home.RunAsync(["backfill", "--rule", "capital.sale"])).Status);
        BasicGetResult received = Assert.Single(await Broker.TakeAllAsync("defensive", "gse.alerts", "gse"));
        BackfillContent backfill = JsonSerializer.Deserialize<BackfillFound>(received.Body.Span, AlertJson.Options)!.Backfill;

        Assert.Equal("backfill-found", received.BasicProperties.Type);
        Assert.Equal($"{backfill.Id}", received.BasicProperties.MessageId);
        Assert.Equal(("capital.sale", Route.Gse, 2), (backfill.Rule, backfill.Route, backfill.Count));

        Assert.Equal(0, (await _home.ImportAsync()).Status);
        Queued[] after =
        [
            .. (await Queued.TakeAllAsync()).Where(q =>
                q.Queue == "gse.alerts" && q.Alert.GetProperty("rule").GetString() == "capital.sale"
            ),
        ];
        Assert.Equal(["alert-corrected", "alert-withdrawn"], after.Select(q => q.Properties.Type).Order(StringComparer.Ordinal));
        Assert.Equal(backfill.Alerts.Select(a => a.Id).Order(), after.Select(q => q.Alert.GetProperty("id").GetGuid()).Order());
    }

    private static string? VoletOf(Queued message) => message.Said.GetProperty("volet").GetString();

    private static string? FirmOf(Queued message) => message.Alert.GetProperty("firm").GetProperty("siren").GetString();
}
