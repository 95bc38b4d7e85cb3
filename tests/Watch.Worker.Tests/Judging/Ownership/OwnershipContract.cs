using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Registers;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Worker.Ingesting.Registers;
using Watch.Worker.Judging;
using Watch.Worker.Store;
using Watch.Worker.Tests.Ingesting.Registers;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging.Ownership;

/// <summary>Who takes control of a firm of the list, through vehicles and registers, on every database.</summary>
public abstract class OwnershipContract : StoreContract
{
    private static readonly string _vehicle = TestLei.Of("9999VEHICLE");
    private static readonly string _top = TestLei.Of("9999DRAGON");
    private static readonly string _other = TestLei.Of("9999NORTHSEA");

    private static readonly Siren _vehicleSiren = Siren.Parse("999777006");

    private static readonly Rule _takeover = new()
    {
        Id = "capital.takeover",
        Title = "Prise de contrôle",
        Severity = Severity.High,
        Routes = [Route.Gse, Route.Coordination],
        When = new Condition.Block([
            new KindIs([EventKind.ThresholdCrossing, EventKind.ParentChange, EventKind.MergerProject]),
            new RoleIs([PartyRole.Target, PartyRole.Child, PartyRole.Subject]),
            new FirmIs(new FirmSelector.Watched()),
        ]),
    };

    [Fact]
    public async Task A_stake_is_one_alert_with_the_path_to_the_foreign_parent()
    {
        await RegisterAsync(
            0,
            [TestRegister.Firm(_vehicle, "ORIENT FRANCE HOLDING SAS", "FR"), TestRegister.Firm(_top, "ORIENT DIE CASTING", "CN")],
            [(_vehicle, _top)]
        );
        await AppendAsync(Crossing("900C0001", 61.96m, 57.09m));
        await ReadAsync();

        AlertContent content = Assert.Single(await AlertsAsync());
        ControlPath path = Assert.Single(content.Ownership);
        Assert.Equal([World.Alpha.Value], [path.Siren?.Value]);
        Assert.Equal(["ORIENT FRANCE HOLDING SAS", "ORIENT DIE CASTING"], path.Links.Select(l => l.Owner));
        Assert.Equal(["FR", "CN"], path.Links.Select(l => l.Country));
        Assert.Equal([ControlBasis.Declaration, ControlBasis.Consolidation], path.Links.Select(l => l.Basis));
        Assert.Equal((61.96m, 57.09m), (path.Links[0].CapitalPercent, path.Links[0].VotesPercent));
        Assert.True(path.Links[0].IsByName);
        Assert.Contains("Chine", content.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_the_register_tells_of_the_vehicle_later_corrects_the_alert()
    {
        await RegisterAsync(0, [TestRegister.Firm(_top, "ORIENT DIE CASTING", "CN")], []);
        await AppendAsync(Crossing("900C0001", 61.96m, 57.09m));
        await ReadAsync();
        await RegisterAsync(400, [TestRegister.Firm(_vehicle, "ORIENT FRANCE HOLDING SAS", "FR", _vehicleSiren)], [(_vehicle, _top)]);
        await ReadAsync();

        Message[] messages = [.. (await MessagesAsync()).Where(m => m.Route == Route.Gse)];
        Assert.Equal([MessageType.Raised, MessageType.Corrected], messages.Select(m => m.Type));
        AlertContent content = Assert.Single(await AlertsAsync());
        Assert.Equal(["FR", "CN"], Assert.Single(content.Ownership).Links.Select(l => l.Country));
    }

    [Fact]
    public async Task A_change_far_above_a_listed_firm_is_an_alert_on_it_with_the_path_before_and_after()
    {
        await RegisterAsync(
            0,
            [
                TestRegister.Firm("FIRM", "ATELIERS DU SANCY", "FR", World.Alpha),
                TestRegister.Firm(_vehicle, "HOLDING DU SANCY", "FR"),
                TestRegister.Firm(_top, "ORIENT DIE CASTING", "CN"),
                TestRegister.Firm(_other, "NORTH SEA CAPITAL", "NL"),
            ],
            [("FIRM", _vehicle), (_vehicle, _other)]
        );
        await RegisterAsync(24, [], [("FIRM", _vehicle), (_vehicle, _top)]);
        await ReadAsync();

        AlertContent content = Assert.Single(await AlertsAsync());
        Assert.Equal(World.Alpha, content.Firm?.Siren);
        Assert.Equal([true, false], content.Ownership.Select(p => p.IsBefore));
        Assert.Equal(["HOLDING DU SANCY", "NORTH SEA CAPITAL"], content.Ownership[0].Links.Select(l => l.Owner));
        Assert.Equal(["HOLDING DU SANCY", "ORIENT DIE CASTING"], content.Ownership[1].Links.Select(l => l.Owner));
    }

    [Fact]
    public async Task A_stake_that_comes_late_lets_a_change_above_it_reach_the_firm()
    {
        await RegisterAsync(
            0,
            [
                TestRegister.Firm(_vehicle, "ORIENT FRANCE HOLDING SAS", "FR", _vehicleSiren),
                TestRegister.Firm(_top, "ORIENT DIE CASTING", "CN"),
                TestRegister.Firm(_other, "NORTH SEA CAPITAL", "NL"),
            ],
            [(_vehicle, _other)]
        );
        await RegisterAsync(24 * 20, [], [(_vehicle, _top)]);
        await ReadAsync();
        Assert.Empty(await AlertsAsync());

        await AppendAsync(Crossing("900C0001", 61.96m, 57.09m));
        await ReadAsync();

        IReadOnlyList<AlertContent> alerts = await AlertsAsync();
        Assert.Equal(["info-financiere", "owners"], alerts.Select(a => a.Source.Value).Order(StringComparer.Ordinal));
        Assert.All(alerts, a => Assert.Equal(World.Alpha, a.Firm?.Siren));
    }

    [Fact]
    public async Task No_alert_tells_that_another_firm_of_the_list_stands_below_the_same_owner()
    {
        await RegisterAsync(
            0,
            [
                TestRegister.Firm("FIRM", "ATELIERS DU SANCY", "FR", World.Alpha),
                TestRegister.Firm("SISTER", "FONDERIES DE LA SIOULE", "FR", World.Beta),
                TestRegister.Firm(_vehicle, "HOLDING DU SANCY", "FR"),
                TestRegister.Firm(_top, "ORIENT DIE CASTING", "CN"),
                TestRegister.Firm(_other, "NORTH SEA CAPITAL", "NL"),
            ],
            [("FIRM", _vehicle), ("SISTER", _vehicle), (_vehicle, _other)]
        );
        await RegisterAsync(24, [], [("FIRM", _vehicle), ("SISTER", _vehicle), (_vehicle, _top)]);
        await ReadAsync();

        IReadOnlyList<AlertContent> alerts = await AlertsAsync();
        Assert.Equal([World.Alpha, World.Beta], alerts.Select(a => a.Firm!.Siren).Order());
        foreach (AlertContent alert in alerts)
        {
            string sister = alert.Firm!.Siren == World.Alpha ? "SIOULE" : "ATELIERS DU SANCY";
            Assert.DoesNotContain(
                alert.Firm!.Siren == World.Alpha ? World.Beta.Value : World.Alpha.Value,
                AlertJson.Write(alert),
                StringComparison.Ordinal
            );
            Assert.DoesNotContain(sister, alert.Summary, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_firm_that_left_the_list_keeps_the_alert_that_it_has()
    {
        await RegisterAsync(
            0,
            [
                TestRegister.Firm("FIRM", "ATELIERS DU SANCY", "FR", World.Alpha),
                TestRegister.Firm(_vehicle, "HOLDING DU SANCY", "FR"),
                TestRegister.Firm(_top, "ORIENT DIE CASTING", "CN"),
                TestRegister.Firm(_other, "NORTH SEA CAPITAL", "NL"),
            ],
            [("FIRM", _vehicle), (_vehicle, _other)]
        );
        await RegisterAsync(24, [], [("FIRM", _vehicle), (_vehicle, _top)]);
        await ReadAsync();
        await AppendAsync(Crossing("900C0002", 6m, 6m, target: World.Beta));
        await ReadAsync(new FirmList([World.Firm(World.Beta)]));

        Assert.DoesNotContain(MessageType.Withdrawn, (await MessagesAsync()).Select(m => m.Type));
    }

    /// <summary>How many orders of arrival are tried.</summary>
    private protected abstract int Orders { get; }

    [Fact]
    public async Task A_hundred_orders_end_the_same()
    {
        string? expected = null;
        for (int seed = 0; seed < Orders; seed++)
        {
            await using IStoreHome home = await MakeHomeAsync();
            await using IStores stores = await home.OpenAsync(Time);
            Random random = new(seed);
            Func<Task>[] steps =
            [
                () => AppendAsync(stores, Crossing("900C0001", 12m, 11m, day: "2026-11-03")),
                () => AppendAsync(stores, Crossing("900C0002", 61.96m, 57.09m, day: "2026-11-05")),
                () => AppendAsync(stores, Crossing("900C0003", 93m, 92m, day: "2026-11-09")),
                () =>
                    RegisterAsync(
                        stores,
                        100,
                        [TestRegister.Firm(_vehicle, "ORIENT FRANCE HOLDING SAS", "FR", _vehicleSiren)],
                        [(_vehicle, _top)]
                    ),
            ];
            random.Shuffle(steps);
            await RegisterAsync(stores, 0, [TestRegister.Firm(_top, "ORIENT DIE CASTING", "CN")], []);
            foreach (Func<Task> step in steps)
            {
                await step();
                await ReadAsync(stores);
            }

            string end = string.Join('\n', (await AlertsAsync(stores)).Select(Facts).Order(StringComparer.Ordinal));
            expected ??= end;
            Assert.Equal(expected, end);
        }
    }

    private static string Facts(AlertContent alert) =>
        $"{alert.Notice} {alert.Severity} {string.Join(" | ", alert.Ownership.Select(Watch.Rules.French.PathWording.Of))}";

    private static Notice Crossing(string number, decimal capital, decimal votes, Siren? target = null, string day = "2026-11-05") =>
        new()
        {
            Source = new SourceId("info-financiere"),
            Id = number,
            Family = "threshold",
            PublishedOn = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Matter = $"amf:{number}",
            Events =
            [
                new NoticeEvent
                {
                    Kind = EventKind.ThresholdCrossing,
                    On = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture).AddDays(-2),
                    Stake = new Stake
                    {
                        CapitalPercent = capital,
                        VotesPercent = votes,
                        Direction = CrossingDirection.Upwards,
                        Declarants = [new Declarant { Name = "Orient France Holding" }],
                    },
                },
            ],
            Parties =
            [
                new Party
                {
                    Role = PartyRole.Target,
                    Name = "ATELIERS DU SANCY",
                    Siren = target ?? World.Alpha,
                    Person = PersonType.Legal,
                },
                new Party
                {
                    Role = PartyRole.Declarant,
                    Name = "Orient France Holding",
                    Person = PersonType.Legal,
                },
            ],
        };

    private Task RegisterAsync(int hour, IReadOnlyList<RegisterRecord> entities, IReadOnlyList<(string Child, string Parent)> relations) =>
        RegisterAsync(Stores, hour, entities, relations);

    private static async Task RegisterAsync(
        IStores stores,
        int hour,
        IReadOnlyList<RegisterRecord> entities,
        IReadOnlyList<(string Child, string Parent)> relations
    )
    {
        await TestRegister.ReadAsync(stores.Registers, "entities", hour, entities, Ct);
        await TestRegister.ReadAsync(
            stores.Registers,
            "relations",
            hour,
            [.. relations.Select(r => TestRegister.Owned(r.Child, r.Parent))],
            Ct
        );
    }

    private Task AppendAsync(Notice notice) => AppendAsync(Stores, notice);

    private static Task AppendAsync(IStores stores, Notice notice) =>
        new OwnershipAppender(stores.Log, stores.Registers).AppendAsync([new LogCandidate(notice, "api", 10, true, "test")], Ct);

    private Task ReadAsync(FirmList? firms = null) => ReadAsync(Stores, firms);

    private Task ReadAsync(IStores stores, FirmList? firms = null) =>
        new VoletReader(
            stores.Log,
            stores.Of(Volet.Defensive),
            new VoletSnapshots(new VoletSnapshot([_takeover], firms ?? World.BothFirms)),
            TestIds.Of(Volet.Defensive),
            new TestCoverage(),
            Time,
            NullLogger.Instance
        ).DrainAsync(Ct);

    private Task<IReadOnlyList<Message>> MessagesAsync() => Stores.Of(Volet.Defensive).UnsentAsync(100, Ct);

    private Task<IReadOnlyList<AlertContent>> AlertsAsync() => AlertsAsync(Stores);

    private static async Task<IReadOnlyList<AlertContent>> AlertsAsync(IStores stores) =>
        [
            .. (await stores.Of(Volet.Defensive).UnsentAsync(500, Ct))
                .Where(m => m.Route == Route.Gse)
                .Select(m => Assert.IsType<MessageContent.OfAlert>(m.Content).Content)
                .GroupBy(c => c.Id)
                .Select(g => g.MaxBy(c => c.Revision)!),
        ];
}

public sealed class SqliteOwnershipTests : OwnershipContract
{
    private protected override int Orders => 100;

    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresOwnershipTests : OwnershipContract
{
    private protected override int Orders => 20;

    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
