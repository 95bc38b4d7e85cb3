using CsCheck;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Queries;
using Watch.Worker.Judging;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging;

public class VoletReaderTests
{
    [Fact]
    public async Task A_notice_on_a_watched_firm_raises_one_alert_with_one_message()
    {
        await using World world = await World.OpenAsync();
        VoletReport report = await world.ArriveAsync(World.Notice("A202000011"));
        Assert.Equal((1, 0, 0), (report.Raised, report.Corrected, report.Withdrawn));
        Alert alert = Assert.Single(await world.AlertsAsync());
        Message message = Assert.Single(await world.OutboxAsync());
        Assert.Equal(AlertStatus.Raised, alert.Status);
        Assert.Equal((alert.Id, 1, MessageType.Raised, Route.Gse), (message.AlertId, message.Revision, message.Type, message.Route));
        Assert.Equal(World.Ids.MessageIdOf(alert.Id, 1), message.Id);
    }

    [Fact]
    public async Task Reading_the_same_notice_again_tells_nobody_anything()
    {
        await using World world = await World.OpenAsync();
        await world.ArriveAsync(World.Notice("A202000011"));
        Assert.Equal(new VoletReport(), await world.ArriveAsync(World.Notice("A202000011")));
        Assert.Single(await world.OutboxAsync());
    }

    [Fact]
    public async Task A_rectification_that_says_something_else_corrects_under_the_same_id()
    {
        await using World world = await World.OpenAsync();
        await world.ArriveAsync(World.Notice("A202000011", price: 50_000));
        Guid id = (await world.AlertsAsync())[0].Id;
        VoletReport report = await world.ArriveAsync(Rectifying(price: 65_000));
        Alert alert = Assert.Single(await world.AlertsAsync());
        Assert.Equal((0, 1, 0), (report.Raised, report.Corrected, report.Withdrawn));
        Assert.Equal((id, AlertStatus.Corrected, 2, "A202000092"), (alert.Id, alert.Status, alert.Revision, alert.Content.Notice));
        Assert.Equal([1, 2], (await world.OutboxAsync()).Select(m => m.Revision));
    }

    [Fact]
    public async Task An_annulment_withdraws_what_its_parent_raised()
    {
        await using World world = await World.OpenAsync();
        await world.ArriveAsync(World.Notice("A202000011"));
        VoletReport report = await world.ArriveAsync(Annulling());
        Assert.Equal((0, 0, 1), (report.Raised, report.Corrected, report.Withdrawn));
        Message message = (await world.OutboxAsync())[^1];
        Assert.Equal(MessageType.Withdrawn, message.Type);
        Assert.Equal("L’annonce A202000011 a été annulée par l’annonce A202000092 du 9 janvier 2020.", message.Reason);
    }

    [Fact]
    public async Task An_annulment_that_comes_first_keeps_its_parent_from_raising()
    {
        await using World world = await World.OpenAsync();
        await world.ArriveAsync(Annulling());
        Assert.Equal(new VoletReport(), await world.ArriveAsync(World.Notice("A202000011")));
        Assert.Empty(await world.OutboxAsync());
        Assert.Equal(AlertStatus.Withdrawn, Assert.Single(await world.AlertsAsync()).Status);
    }

    [Fact]
    public async Task A_rectification_that_comes_first_raises_and_its_parent_changes_nothing_that_was_told()
    {
        await using World world = await World.OpenAsync();
        await world.ArriveAsync(Rectifying(price: 65_000));
        Assert.Equal(new VoletReport(), await world.ArriveAsync(World.Notice("A202000011", price: 50_000)));
        Assert.Equal("A202000092", Assert.Single(await world.AlertsAsync()).Content.Notice);
        Assert.Single(await world.OutboxAsync());
    }

    [Fact]
    public async Task A_changed_SIREN_withdraws_for_the_one_and_raises_for_the_other()
    {
        await using World world = await World.OpenAsync();
        await world.ArriveAsync(World.Notice("A202000011", World.Alpha));
        VoletReport report = await world.ArriveAsync(Rectifying(siren: World.Beta));
        Assert.Equal((1, 0, 1), (report.Raised, report.Corrected, report.Withdrawn));
    }

    [Fact]
    public async Task What_is_corrected_is_looked_up_before_any_filter_by_firm()
    {
        await using World world = await World.OpenAsync();
        await world.ArriveAsync(World.Notice("A202000011"));
        VoletReport report = await world.ArriveAsync(Annulling() with { Parties = [] });
        Assert.Equal(1, report.Withdrawn);
    }

    [Fact]
    public async Task A_notice_of_a_source_in_shadow_raises_nothing_until_it_comes_live()
    {
        await using World world = await World.OpenAsync();
        Assert.Equal(AppendOutcome.New, await world.AppendAsync(World.Notice("B202000011"), live: false));
        Assert.Equal(new VoletReport(), await world.ReadAsync(World.Rule, World.BothFirms));
        Assert.Equal(AppendOutcome.Promoted, await world.AppendAsync(World.Notice("B202000011")));
        Assert.Equal(1, (await world.ReadAsync(World.Rule, World.BothFirms)).Raised);
    }

    [Fact]
    public async Task A_new_revision_corrects_and_the_poorer_channel_changes_nothing()
    {
        await using World world = await World.OpenAsync();
        await world.ArriveAsync(World.Notice("A202000011", price: 50_000));
        Assert.Equal(AppendOutcome.Outranked, await world.AppendAsync(World.Notice("A202000011"), "api", 10));
        Assert.Equal(AppendOutcome.Revised, await world.AppendAsync(World.Notice("A202000011", price: 65_000)));
        VoletReport report = await world.ReadAsync(World.Rule, World.BothFirms);
        Assert.Equal((0, 1, 0), (report.Raised, report.Corrected, report.Withdrawn));
    }

    [Fact]
    public async Task What_is_judged_again_is_judged_by_the_rule_and_the_firm_as_they_stood()
    {
        await using World world = await World.OpenAsync();
        await world.ArriveAsync(World.Notice("A202000011", price: 50_000));
        await world.AppendAsync(Rectifying(price: 65_000));
        VoletReport report = await world.ReadAsync(
            World.Rule with
            {
                When = World.Watched(EventKind.Radiation),
                Title = "Autre chose",
            },
            FirmList.Empty
        );
        Alert alert = Assert.Single(await world.AlertsAsync());
        Assert.Equal((0, 1, 0), (report.Raised, report.Corrected, report.Withdrawn));
        Assert.Equal((World.Rule.Version, "Vente d’un fonds : Entreprise 999404445"), (alert.RuleVersion, alert.Content.Title));
    }

    [Fact]
    public async Task A_firm_that_a_source_gives_by_name_alone_raises_and_is_judged_again_as_it_stood()
    {
        await using World world = await World.OpenAsync();
        FirmList sancy = new([World.Firm(World.Alpha) with { Name = "Ateliers du Sancy" }]);
        await world.AppendAsync(NamedAlone(World.Notice("A202000011", price: 50_000)));
        await world.AppendAsync(NamedAlone(World.Notice("A202000012")) with { Parties = [Natural("Ateliers du Sancy")] });

        Assert.Equal(1, (await world.ReadAsync(World.Rule, sancy)).Raised);
        Alert raised = Assert.Single(await world.AlertsAsync());
        Assert.Equal(
            (World.Alpha.Value, "ATELIERS DU SANCY", "Ateliers du Sancy", "names-2"),
            (raised.Key.Subject, raised.Content.Recognition!.Seen, raised.Content.Recognition.Known, raised.Content.Recognition.Matcher)
        );

        await world.AppendAsync(NamedAlone(Rectifying(price: 65_000)));
        VoletReport report = await world.ReadAsync(World.Rule, FirmList.Empty);
        Assert.Equal((0, 1, 0), (report.Raised, report.Corrected, report.Withdrawn));
        Assert.NotNull(Assert.Single(await world.AlertsAsync()).Content.Recognition);
    }

    [Fact]
    public async Task A_number_that_is_read_later_corrects_what_a_name_told_and_a_surer_name_tells_nobody()
    {
        await using World world = await World.OpenAsync();
        FirmList sancy = new([World.Firm(World.Alpha) with { Name = "Ateliers du Sancy" }]);
        await world.AppendAsync(NamedAlone(World.Notice("A202000011")));
        await world.ReadAsync(World.Rule, sancy);

        await world.AppendAsync(
            World.Notice("A202000011") with
            {
                Parties =
                [
                    .. World
                        .Notice("A202000011")
                        .Parties.Select(p => p with { Siren = null, Seat = new Place("63000", "Clermont-Ferrand") }),
                ],
            }
        );
        VoletReport surer = await world.ReadAsync(World.Rule, sancy);
        Assert.Equal((0, 0, 0), (surer.Raised, surer.Corrected, surer.Withdrawn));

        await world.AppendAsync(World.Notice("A202000011"));
        Assert.Equal(1, (await world.ReadAsync(World.Rule, sancy)).Corrected);
        Assert.Null(Assert.Single(await world.AlertsAsync()).Content.Recognition);
    }

    private static Notice NamedAlone(Notice notice) => notice with { Parties = [.. notice.Parties.Select(p => p with { Siren = null })] };

    private static Party Natural(string name) =>
        new()
        {
            Role = PartyRole.Seller,
            Name = name,
            Person = PersonType.Natural,
        };

    [Fact]
    public async Task A_rule_with_a_text_judges_again_as_it_stood_when_the_rules_in_force_ask_for_other_texts()
    {
        await using World world = await World.OpenAsync();
        await world.AppendAsync(World.Notice("A202000011") with { Text = "Vente de l'atelier" });
        Rule atelier = World.Rule with { When = Asking("texte:atelier*") };
        Rule usine = World.Rule with { When = Asking("texte:usine"), Title = "Autre chose" };
        VoletSnapshots snapshots = new(new VoletSnapshot([atelier], World.BothFirms));
        await world.ReadAsync(snapshots);

        snapshots.Replace(new VoletSnapshot([usine, usine with { Id = "usine" }], World.BothFirms));
        await world.AppendAsync(Rectifying(price: 65_000) with { Text = "Vente des ateliers" });
        Assert.Equal(1, (await world.ReadAsync(snapshots)).Corrected);
        await world.AppendAsync(Third() with { Text = "Vente de l'usine" });
        VoletReport report = await world.ReadAsync(snapshots);
        Assert.Equal((1, 1), (report.Raised, report.Withdrawn));
    }

    private static Condition Asking(string query) =>
        new Condition.Block([
            new KindIs([EventKind.SaleOfBusiness]),
            new FirmIs(new FirmSelector.Watched()),
            new TextIs(((QueryParse.Accepted)QueryParser.Parse(query)).Query),
        ]);

    [Fact]
    public async Task A_firm_that_was_shared_and_became_strategic_is_shared_by_no_other_rule()
    {
        await using World world = await World.OpenAsync();
        FirmList strategic = new([World.Firm(World.Alpha) with { Sensitivity = Sensitivity.Strategic }]);
        Rule shared = World.Rule with { Routes = [Route.Coordination] };
        Rule later = World.Rule with { Id = "plus-tard", Routes = [Route.Gse, Route.Coordination] };
        await world.AppendAsync(World.Notice("A202000011", price: 50_000));
        await world.ReadAsync([shared], World.BothFirms);
        await world.AppendAsync(Rectifying(price: 65_000));
        await world.ReadAsync([shared, later], strategic);
        await world.AppendAsync(
            World.Notice("A2020000103", day: "2020-01-16", type: NoticeType.Rectifying, corrects: "A202000092", price: 70_000)
        );
        await world.ReadAsync([shared, later], strategic);
        Assert.Equal(
            ["plus-tard gse", "vente coordination"],
            (await world.AlertsAsync()).Select(a => $"{a.Key.Rule} {a.Key.Route}").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task A_notice_that_cannot_be_processed_is_set_aside_and_the_cursor_passes()
    {
        await using World world = await World.OpenAsync();
        await world.ArriveAsync(World.Notice("A202000011"));
        await world.ForgetRuleAsync();
        await world.AppendAsync(Annulling());
        await world.AppendAsync(World.Notice("A202000033", World.Beta));
        VoletReport report = await world.ReadAsync(World.Rule with { Title = "Autre version" }, World.BothFirms);
        Assert.Equal((1, 0, 0, 1), (report.Raised, report.Corrected, report.Withdrawn, report.DeadLetters));
        Assert.Equal(1, (await world.Volet.TotalsAsync(CancellationToken.None)).DeadLetters);
        Assert.Equal(new VoletReport(), await world.ReadAsync(World.Rule, World.BothFirms));
    }

    [Fact]
    public async Task A_notice_whose_payload_is_damaged_is_set_aside_with_those_of_its_chain_and_the_others_are_judged()
    {
        await using World world = await World.OpenAsync();
        await world.AppendAsync(World.Notice("A202000011"));
        await world.AppendAsync(Annulling());
        await world.AppendAsync(World.Notice("A202000033", World.Beta));
        await world.DamageAsync("A202000011");
        VoletReport report = await world.ReadAsync(World.Rule, World.BothFirms);
        Assert.Equal((1, 0, 0, 2), (report.Raised, report.Corrected, report.Withdrawn, report.DeadLetters));
        Assert.Equal(new VoletReport(), await world.ReadAsync(World.Rule, World.BothFirms));
    }

    [Fact]
    public async Task A_content_that_came_back_at_the_publisher_corrects_the_alert_back()
    {
        await using World world = await World.OpenAsync();
        await world.ArriveAsync(World.Notice("A202000011", price: 50_000));
        await world.ArriveAsync(World.Notice("A202000011", price: 65_000));
        Assert.Equal(AppendOutcome.Revised, await world.AppendAsync(World.Notice("A202000011", price: 50_000), fetched: true));
        Assert.Equal(1, (await world.ReadAsync(World.Rule, World.BothFirms)).Corrected);
        Assert.Equal(50_000, Assert.Single(await world.AlertsAsync()).Content.Amounts[0].Amount);
    }

    [Fact]
    public async Task Two_chains_that_turn_out_to_be_one_leave_one_alert_and_the_id_first_given()
    {
        await using World world = await World.OpenAsync();
        await world.ArriveAsync(Third());
        Guid first = (await world.AlertsAsync())[0].Id;
        await world.ArriveAsync(World.Notice("A202000011"));
        Assert.Equal(2, (await world.AlertsAsync()).Count);
        VoletReport report = await world.ArriveAsync(Rectifying());
        Alert alert = Assert.Single(await world.AlertsAsync());
        Assert.Equal((first, "A202000011", "A202000099"), (alert.Id, alert.Root.Id, alert.Content.Notice));
        Assert.Equal(1, report.Withdrawn);
    }

    [Fact]
    public async Task Every_order_of_arrival_ends_in_the_same_state() =>
        await (
            from chain in Chains
            from order in Gen.Shuffle(Enumerable.Range(0, chain.Length).ToArray())
            from together in Gen.Bool
            select (chain, order, together)
        ).SampleAsync(
            async t =>
            {
                await using World inOrder = await World.OpenAsync();
                await using World shuffled = await World.OpenAsync();
                await inOrder.ArriveAsync(t.chain);
                Notice[] notices = [.. t.order.Select(i => t.chain[i])];
                foreach (Notice[] arrival in t.together ? [notices] : notices.Select(n => new[] { n }))
                {
                    await shuffled.ArriveAsync(arrival);
                }

                Assert.Equal(await inOrder.StateAsync(), await shuffled.StateAsync());
            },
            iter: 60,
            threads: 1
        );

    private static Gen<Notice[]> Chains =>
        from count in Gen.Int[2, 6]
        from parents in Gen.Int[0, 5].Array[count]
        from annuls in Gen.Bool.Array[count]
        from firms in Gen.Bool.Array[count]
        from days in Gen.Int[0, 3].Array[count]
        select Enumerable
            .Range(0, count)
            .Select(i =>
                World.Notice(
                    $"A2020000{i + 1}{i + 7}",
                    firms[i] ? World.Alpha : World.Beta,
                    $"2020-01-{(days[i] + 2):00}",
                    i == 0 ? NoticeType.Initial
                        : annuls[i] ? NoticeType.Annulling
                        : NoticeType.Rectifying,
                    i == 0 ? null : $"A2020000{(parents[i] % i) + 1}{(parents[i] % i) + 7}",
                    price: 1_000 * (i + 1)
                )
            )
            .ToArray();

    private static Notice Rectifying(decimal? price = null, Contracts.Identifiers.Siren? siren = null) =>
        World.Notice("A202000092", siren, "2020-01-09", NoticeType.Rectifying, "A202000011", price);

    private static Notice Annulling() => World.Notice("A202000092", null, "2020-01-09", NoticeType.Annulling, "A202000011");

    private static Notice Third() => World.Notice("A202000099", null, "2020-01-12", NoticeType.Rectifying, "A202000092");
}
