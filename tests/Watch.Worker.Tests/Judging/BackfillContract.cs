using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Worker.Judging;
using Watch.Worker.Judging.Backfilling;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>A backfill tells once, in one message for each route, on every database.</summary>
public abstract class BackfillContract : StoreContract
{
    private static readonly Rule Sales = World.Rule;
    private static readonly Rule OnTwoRoutes = World.Rule with { Id = "deux", Routes = [Route.Gse, Route.Parse("departement-63")] };
    private static readonly FirmList Alpha = new([World.Firm(World.Alpha)]);

    private IVoletStore Store => Stores.Of(Volet.Defensive);

    [Fact]
    public async Task A_new_rule_finds_what_was_read_before_it_and_the_cursor_stays()
    {
        await AppendAsync(
            World.Notice("A202000011"),
            World.Notice("A202000012", World.Beta),
            World.Notice("A202000013", day: "2020-01-05")
        );
        await ReadAsync();
        long cursor = await Store.CursorAsync(Ct);

        Backfill.Found found = await OfRuleAsync(Sales);

        Assert.Equal((3, 0, cursor), (found.Routes["gse"], found.Known, await Store.CursorAsync(Ct)));
        BackfillContent backfill = Assert.Single(await HistoriesAsync());
        Assert.Equal(
            ("vente", Sales.Version, 3, new DateOnly(2020, 1, 5)),
            (backfill.Rule, backfill.RuleVersion, backfill.Count, backfill.To)
        );
        Alert[] alerts = await AlertsAsync();
        Assert.Equal(backfill.Alerts.Select(a => a.Id).Order(), alerts.Select(a => a.Id).Order());
        Assert.All(alerts, a => Assert.Equal((1, true, AlertStatus.Raised), (a.Revision, a.PublishedActive, a.Status)));
    }

    [Fact]
    public async Task A_second_look_tells_nobody_anything()
    {
        await AppendAsync(World.Notice("A202000011"), World.Notice("A202000012", World.Beta));
        await ReadAsync();
        await OfRuleAsync(Sales);

        Backfill.Found again = await OfRuleAsync(Sales);

        Assert.Equal((0, 2), (again.Routes.Count, again.Known));
        Assert.Single(await Store.UnsentAsync(10, Ct));
    }

    [Fact]
    public async Task A_newly_watched_firm_is_found_by_its_number_and_by_its_name()
    {
        Notice named = World.Notice("A202000013");
        await AppendAsync(
            World.Notice("A202000011"),
            World.Notice("A202000012", World.Beta),
            named with
            {
                Parties = [.. named.Parties.Select(p => p with { Siren = null })],
            }
        );
        await ReadAsync(Alpha);
        FirmList sancy = new([World.Firm(World.Alpha) with { Name = "Ateliers du Sancy" }, World.Firm(World.Beta)]);

        Backfill.Found found = await RunAsync(Sales, new BackfillRequest(null, sancy.All[0], null), sancy);

        Assert.Equal(2, found.Routes["gse"]);
        Assert.Equal(["A202000011", "A202000013"], (await AlertsAsync()).Select(a => a.Content.Notice).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_firm_that_is_told_by_its_numbers_only_is_found_by_its_lei()
    {
        Notice notice = World.Notice("A202000013");
        await AppendAsync(
            World.Notice("A202000011", World.Beta),
            notice with
            {
                Parties = [.. notice.Parties.Select(p => p with { Siren = null, Name = "", Lei = Lei.Parse("9999INVENTEE00000117") })],
            }
        );
        await ReadAsync(Alpha);
        Firm firm = World.Firm(World.Alpha) with { Lei = Lei.Parse("9999INVENTEE00000117"), ByNumberOnly = true };
        FirmList firms = new([firm, World.Firm(World.Beta)]);

        Backfill.Found found = await RunAsync(Sales, new BackfillRequest(null, firm, null), firms);

        Assert.Equal(1, found.Routes["gse"]);
        Assert.Equal("A202000013", Assert.Single(await AlertsAsync()).Content.Notice);
    }

    [Fact]
    public async Task Each_route_gets_one_message()
    {
        await AppendAsync(World.Notice("A202000011"), World.Notice("A202000012", World.Beta));
        await ReadAsync();

        await OfRuleAsync(OnTwoRoutes);

        Assert.Equal(
            ["departement-63 2", "gse 2"],
            (await HistoriesAsync()).Select(h => $"{h.Route} {h.Count}").Order(StringComparer.Ordinal)
        );
    }

    [Fact]
    public async Task What_was_raised_or_withdrawn_before_is_left_alone()
    {
        await AppendAsync(World.Notice("A202000011"), World.Notice("A202000012"), Annulling("A202000012"), World.Notice("A202000013"));
        await ReadAsync(Sales);
        IReadOnlyList<Message> told = await Store.UnsentAsync(10, Ct);

        Backfill.Found found = await OfRuleAsync(Sales with { Title = "Autre version" });

        Assert.Equal((0, 2), (found.Routes.Count, found.Known));
        Assert.Equal(told.Select(m => m.Id), (await Store.UnsentAsync(10, Ct)).Select(m => m.Id));
    }

    [Fact]
    public async Task What_was_annulled_or_is_from_before_the_day_is_not_found()
    {
        await AppendAsync(
            World.Notice("A202000011"),
            World.Notice("A202000012", day: "2020-01-05"),
            World.Notice("A202000013", day: "2020-01-06"),
            Annulling("A202000013")
        );
        await ReadAsync();

        Backfill.Found found = await RunAsync(Sales, new BackfillRequest(Sales, null, new DateOnly(2020, 1, 5)), World.BothFirms);

        Assert.Equal(1, found.Routes["gse"]);
        Assert.Equal("A202000012", Assert.Single(await AlertsAsync()).Content.Notice);
    }

    [Fact]
    public async Task What_the_reader_has_not_come_to_is_the_readers()
    {
        await AppendAsync(World.Notice("A202000011"));
        await ReadAsync();
        await AppendAsync(World.Notice("A202000012"));

        Assert.Equal(1, (await OfRuleAsync(Sales)).Routes["gse"]);

        Assert.Equal(1, (await ReadAsync(Sales)).Raised);
        Assert.Equal(2, (await AlertsAsync()).Length);
    }

    [Fact]
    public async Task A_later_correction_or_annulment_goes_out_under_the_id_that_was_found()
    {
        await AppendAsync(World.Notice("A202000011", price: 50_000), World.Notice("A202000012"));
        await ReadAsync();
        await OfRuleAsync(Sales);
        Guid[] found = [.. (await HistoriesAsync())[0].Alerts.OrderBy(a => a.Notice, StringComparer.Ordinal).Select(a => a.Id)];

        await AppendAsync(
            World.Notice("A202000091", day: "2020-01-09", type: NoticeType.Rectifying, corrects: "A202000011", price: 65_000),
            Annulling("A202000012")
        );
        await ReadAsync();

        Assert.Equal(
            [(found[0], 2, MessageType.Corrected), (found[1], 2, MessageType.Withdrawn)],
            (await Store.UnsentAsync(10, Ct)).Where(m => m.Type != MessageType.Backfill).Select(m => (m.AlertId, m.Revision, m.Type))
        );
    }

    [Fact]
    public async Task A_firm_that_is_newly_watched_finds_its_own_and_the_chain_keeps_its_rule()
    {
        Notice both = World.Notice("A202000011") with
        {
            Parties = [.. World.Notice("x").Parties, .. World.Notice("x", World.Beta).Parties],
        };
        await AppendAsync(both, World.Notice("A202000012", World.Beta), World.Notice("A202000013"));
        await ReadAsync(Alpha, Sales);
        Rule later = Sales with { Title = "Autre version" };

        Backfill.Found found = await RunAsync(later, new BackfillRequest(null, World.Firm(World.Beta), null), World.BothFirms);

        Assert.Equal((2, 0), (found.Routes["gse"], found.Known));
        Assert.Equal(
            [("A202000011", Sales.Version), ("A202000012", later.Version)],
            (await AlertsAsync())
                .Where(a => a.Key.Subject == World.Beta.Value)
                .Select(a => (a.Content.Notice, a.RuleVersion))
                .OrderBy(a => a.Notice, StringComparer.Ordinal)
        );
        Assert.Equal(World.Beta, Assert.Single(await HistoriesAsync()).Firm!.Siren);
    }

    [Fact]
    public async Task A_change_of_capital_is_measured_against_what_came_before_it()
    {
        await AppendAsync(
            Capitals.Notice("B202000011", "2020-01-02", 100_000, EventKind.Creation),
            Capitals.Notice("B202000012", "2020-01-03", 105_000),
            Capitals.Notice("B202000013", "2020-01-04", 150_000)
        );
        await ReadAsync();

        await OfRuleAsync(Capitals.Rule);

        Assert.Equal("B202000013", Assert.Single(await AlertsAsync()).Content.Notice);
    }

    [Fact]
    public async Task A_look_back_and_the_reader_at_once_tell_of_each_alert_once()
    {
        Notice[] notices = [.. Enumerable.Range(0, 400).Select(i => World.Notice($"A2020{i:0000}1"))];
        await AppendAsync(notices[..200]);
        await ReadAsync();
        await AppendAsync(notices[200..]);
        IVoletStore other = (await OpenAnotherAsync()).Of(Volet.Defensive);

        Task<VoletReport> reading = Task.Run(() => ReaderOf(other, World.BothFirms, Sales).DrainAsync(Ct), Ct);
        await Task.WhenAll(reading, Task.Run(() => OfRuleAsync(Sales), Ct));

        Guid[] told =
        [
            .. (await HistoriesAsync()).SelectMany(h => h.Alerts).Select(a => a.Id),
            .. (await Store.UnsentAsync(1_000, Ct)).Where(m => m.Type != MessageType.Backfill).Select(m => m.AlertId),
        ];
        Assert.Equal((await AlertsAsync()).Select(a => a.Id).Order(), told.Concat(await LeftOutAsync(told)).Order());
        Assert.Equal(400, (await AlertsAsync()).Length);
        Assert.Equal(told.Length, told.Distinct().Count());
    }

    [Fact]
    public async Task A_notice_that_the_rule_cannot_judge_is_counted_and_the_rest_goes_on()
    {
        await AppendAsync(World.Notice("A202000011"), World.Notice("A202000012", World.Beta));
        await ReadAsync();
        BrokenList families = new("rcs-a");
        Rule rule = Sales with { When = new Condition.Block([new FirmIs(new FirmSelector.Watched()), new FamilyIs(families)]) };
        Assert.NotEmpty(rule.Version);

        families.Breaks = 3;
        Backfill.Found found = await OfRuleAsync(rule);

        Assert.Equal((1, 1), (found.Routes["gse"], found.NotJudged));
    }

    private async Task<IEnumerable<Guid>> LeftOutAsync(Guid[] told)
    {
        int leftOut = (await HistoriesAsync()).Sum(h => h.LeftOut);
        Guid[] others = [.. (await AlertsAsync()).Select(a => a.Id).Except(told)];
        Assert.Equal(leftOut, others.Length);
        return others;
    }

    private Task<Backfill.Found> OfRuleAsync(Rule rule) => RunAsync(rule, new BackfillRequest(rule, null, null), World.BothFirms);

    private Task<Backfill.Found> RunAsync(Rule rule, BackfillRequest request, FirmList firms) =>
        new Backfill(Stores.Log, Store, new VoletSnapshot([rule], firms), World.Ids, Time).RunAsync(request, _ => { }, Ct);

    private Task<VoletReport> ReadAsync(params Rule[] rules) => ReadAsync(World.BothFirms, rules);

    private Task<VoletReport> ReadAsync(FirmList firms, params Rule[] rules) => ReaderOf(Store, firms, rules).DrainAsync(Ct);

    private VoletReader ReaderOf(IVoletStore store, FirmList firms, params Rule[] rules) =>
        new(
            Stores.Log,
            store,
            new VoletSnapshots(new VoletSnapshot(rules, firms)),
            World.Ids,
            new TestCoverage(),
            Time,
            NullLogger.Instance
        );

    private Task AppendAsync(params Notice[] notices) =>
        Stores.Log.AppendAsync([.. notices.Select(n => new LogCandidate(n, "bulk", 20, true, "test"))], Ct);

    private async Task<Alert[]> AlertsAsync() => [.. await Store.AllAsync(new AlertQuery(), Ct)];

    private async Task<IReadOnlyList<BackfillContent>> HistoriesAsync() =>
        [.. (await Store.UnsentAsync(1_000, Ct)).Select(m => m.Content).OfType<MessageContent.OfBackfill>().Select(c => c.Content)];

    private static Notice Annulling(string corrects) =>
        World.Notice($"{corrects}9", day: "2020-01-09", type: NoticeType.Annulling, corrects: corrects);
}

public sealed class SqliteBackfillTests : BackfillContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresBackfillTests : BackfillContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
