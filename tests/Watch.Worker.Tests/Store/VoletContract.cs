using Watch.Contracts.Messages;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Store;
using Xunit;
using static Watch.Worker.Tests.Store.TestAlerts;
using static Watch.Worker.Tests.Store.TestNotices;

namespace Watch.Worker.Tests.Store;

/// <summary>What the store of a volet promises, on every database.</summary>
public abstract class VoletContract : StoreContract
{
    private IVoletStore Store => Stores.Of(Volet.Defensive);

    [Fact]
    public async Task An_alert_comes_back_as_it_was_saved()
    {
        Alert alert = Alert("A1") with { Firm = """{"siren":"999406663"}""", AsksHistory = true };

        await SaveAsync(5, (alert, Told(alert)));

        Alert found = Assert.Single(await AllAsync(new AlertQuery()));
        Assert.Equivalent(alert, found, strict: true);
        Assert.Equal(AlertJson.Write(alert.Content), AlertJson.Write(found.Content));
        Assert.Equal(5, await Store.CursorAsync(Ct));
    }

    [Fact]
    public async Task The_subjects_whose_past_is_asked_for_are_told_each_once()
    {
        Alert asks = Alert("A1") with { AsksHistory = true };
        Alert again = Alert("A2") with { AsksHistory = true };
        Alert other = Alert("A3") with { Key = new AlertKey("capital.takeover", Brasserie.Value, Route.Gse) };
        await SaveAsync(1, (asks, Silent(asks)), (again, Silent(again)), (other, Silent(other)));

        await using IVoletBatch batch = await Store.BeginAsync(Ct);

        Assert.Equal([Acier.Value], await batch.SubjectsOfHistoryAsync(Ct));
    }

    [Fact]
    public async Task The_last_load_that_was_accepted_and_the_last_that_was_refused_are_told_apart()
    {
        Assert.Null(await Store.LastLoadAsync(accepted: true, Ct));
        ConfigurationLoad load = new()
        {
            At = At,
            By = "watch@srv1",
            Process = 7,
            Hash = "ab",
            Accepted = true,
            Rules = 3,
            Firms = 12,
            Errors = 0,
        };
        ConfigurationLoad later = load with { At = At.AddHours(1), Hash = "cd" };
        ConfigurationLoad refused = load with { Accepted = false, Rules = 0, Firms = 0, Errors = 2 };
        foreach (ConfigurationLoad one in new[] { load, later, refused })
        {
            await Store.NoteLoadAsync(one, Ct);
        }

        Assert.Equal(later, (await Store.LastLoadAsync(accepted: true, Ct))?.Needed());
        Assert.Equal(refused, (await Store.LastLoadAsync(accepted: false, Ct))?.Needed());
        Assert.Null(await Stores.Of(Volet.Offensive).LastLoadAsync(accepted: true, Ct));
    }

    [Fact]
    public async Task A_batch_that_is_not_committed_leaves_nothing()
    {
        Alert alert = Alert("A1");
        await using (IVoletBatch batch = await Store.BeginAsync(Ct))
        {
            await batch.SaveAsync(alert, Told(alert), Ct);
            await batch.SaveRuleAsync("capital.takeover", "0123456789ab", "{}", Ct);
            await batch.DeadLetterAsync(3, Key("A3"), "error", At, Ct);
            Assert.Single(await batch.OfChainAsync([Key("A1")], Ct));
        }

        await using IVoletBatch next = await Store.BeginAsync(Ct);
        Assert.Equal(0, next.Cursor);
        Assert.Empty(await next.OfChainAsync([Key("A1")], Ct));
        Assert.Null(await next.RuleAsync("capital.takeover", "0123456789ab", Ct));
        await next.DisposeAsync();
        Assert.Empty(await Store.UnsentAsync(10, Ct));
        Assert.Equal(0, (await Store.TotalsAsync(Ct)).DeadLetters);
    }

    [Fact]
    public async Task Two_batches_take_turns()
    {
        IVoletStore other = (await OpenAnotherAsync()).Of(Volet.Defensive);
        IVoletBatch first = await Store.BeginAsync(Ct);
        Task<IVoletBatch> waiting = Task.Run(() => other.BeginAsync(Ct), Ct);
        await Task.Delay(TimeSpan.FromMilliseconds(300), Ct);

        Assert.False(waiting.IsCompleted);
        await first.CommitAsync(7, Ct);
        await first.DisposeAsync();

        await using IVoletBatch second = await waiting;
        Assert.Equal(7, second.Cursor);
    }

    [Fact]
    public async Task The_other_volet_goes_its_own_way()
    {
        await using IVoletBatch held = await Store.BeginAsync(Ct);
        await using (IVoletBatch other = await Stores.Of(Volet.Offensive).BeginAsync(Ct))
        {
            await other.CommitAsync(9, Ct);
        }

        Assert.Equal(9, await Stores.Of(Volet.Offensive).CursorAsync(Ct));
        Assert.Equal(0, await Store.CursorAsync(Ct));
    }

    [Fact]
    public async Task The_business_key_is_unique_among_alerts_that_are_not_merged()
    {
        Alert alert = Alert("A1");
        await SaveAsync(1, (alert, Told(alert)));
        Alert twin = Alert("A1");

        await Assert.ThrowsAsync<UnreadableRowException>(() => SaveAsync(2, (twin, Silent(twin))));
        Assert.Equal(1, await Store.CursorAsync(Ct));

        Alert merged = twin with { MergedInto = alert.Id };
        await SaveAsync(2, (merged, Silent(merged)));
        Assert.Equal(alert.Id, Assert.Single(await AllAsync(new AlertQuery())).Id);
    }

    [Fact]
    public async Task An_alert_is_found_by_any_root_it_has_had()
    {
        Alert alert = Alert("A2");
        await SaveAsync(1, (alert, Told(alert)));
        Alert moved = alert with { Root = Key("A1"), Status = AlertStatus.Corrected };
        await SaveAsync(2, (moved, Silent(moved)));

        await using IVoletBatch batch = await Store.BeginAsync(Ct);
        foreach (string root in new[] { "A1", "A2" })
        {
            Alert found = Assert.Single((await batch.OfChainAsync([Key(root)], Ct)).Needed());
            Assert.Equal((alert.Id, Key("A1"), AlertStatus.Corrected), (found.Id, found.Root, found.Status));
        }

        Assert.Single(await batch.OfChainAsync([Key("A1"), Key("A2"), Key("A3")], Ct));
        Assert.Empty(await batch.OfChainAsync([Key("A3")], Ct));
    }

    [Fact]
    public async Task The_same_message_cannot_stand_in_the_outbox_twice()
    {
        Alert alert = Alert("A1");
        Guid id = Guid.NewGuid();
        await SaveAsync(1, (alert, Told(alert, id)));

        await Assert.ThrowsAsync<UnreadableRowException>(() => SaveAsync(2, (alert, Told(alert, id))));
    }

    [Fact]
    public async Task The_text_of_a_rule_is_kept_once_by_its_version()
    {
        await using IVoletBatch batch = await Store.BeginAsync(Ct);
        await batch.SaveRuleAsync("a", "1", "{}", Ct);
        await batch.SaveRuleAsync("a", "1", """{"other":1}""", Ct);
        await batch.SaveRuleAsync("a", "2", """{"later":1}""", Ct);

        Assert.Equal("{}", (await batch.RuleAsync("a", "1", Ct))?.Needed());
        Assert.Equal("""{"later":1}""", (await batch.RuleAsync("a", "2", Ct))?.Needed());
        Assert.Null(await batch.RuleAsync("b", "1", Ct));
    }

    [Fact]
    public async Task Alerts_are_chosen_by_day_firm_rule_and_route_oldest_first()
    {
        Alert late = Alert("A1", minute: 2);
        Alert early = Alert("A2", rule: "sale", minute: 1);
        await SaveAsync(1, (late, Silent(late)), (early, Silent(early)));

        Assert.Equal([early.Id, late.Id], (await AllAsync(new AlertQuery())).Select(a => a.Id));
        Assert.Equal([early.Id], (await AllAsync(new AlertQuery { Limit = 1 })).Select(a => a.Id));
        Assert.Equal(
            [early.Id],
            (
                await AllAsync(
                    new AlertQuery
                    {
                        Rule = "sale",
                        Route = Route.Gse,
                        Siren = Acier.Value,
                    }
                )
            ).Select(a => a.Id)
        );
        Assert.Empty(await AllAsync(new AlertQuery { Since = new DateOnly(2026, 2, 2) }));
        Assert.Empty(await AllAsync(new AlertQuery { Route = Route.Coordination }));
        Assert.Empty(await AllAsync(new AlertQuery { Siren = Brasserie.Value }));
    }

    [Fact]
    public async Task Totals_count_alerts_by_status()
    {
        Alert raised = Alert("A1");
        Alert withdrawn = Alert("A2") with { Status = AlertStatus.Withdrawn };
        Alert merged = Alert("A1") with { MergedInto = raised.Id };
        await SaveAsync(4, (raised, Told(raised)), (withdrawn, Silent(withdrawn)), (merged, Silent(merged)));
        await using (IVoletBatch batch = await Store.BeginAsync(Ct))
        {
            await batch.DeadLetterAsync(5, Key("A5"), "cannot be processed", At, Ct);
            await batch.CommitAsync(5, Ct);
        }

        VoletTotals totals = await Store.TotalsAsync(Ct);

        Assert.Equal((5, 1, 0, 1), (totals.Cursor, totals.Unsent, totals.Failing, totals.DeadLetters));
        Assert.Equal(new Dictionary<AlertStatus, long> { [AlertStatus.Raised] = 1, [AlertStatus.Withdrawn] = 1 }, totals.Alerts);
    }

    private async Task SaveAsync(long cursor, params (Alert Alert, LedgerEntry Entry)[] changes)
    {
        await using IVoletBatch batch = await Store.BeginAsync(Ct);
        foreach ((Alert alert, LedgerEntry entry) in changes)
        {
            await batch.SaveAsync(alert, entry, Ct);
        }

        await batch.CommitAsync(cursor, Ct);
    }

    private Task<List<Alert>> AllAsync(AlertQuery query) => Store.AllAsync(query, Ct);
}

public sealed class SqliteVoletTests : VoletContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresVoletTests : VoletContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
