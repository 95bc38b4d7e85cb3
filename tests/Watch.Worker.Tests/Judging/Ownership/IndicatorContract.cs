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
using Watch.Rules.Screening;
using Watch.Worker.Ingesting.Registers;
using Watch.Worker.Judging;
using Watch.Worker.Judging.Backfilling;
using Watch.Worker.Store;
using Watch.Worker.Tests.Ingesting.Registers;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging.Ownership;

/// <summary>What the law on foreign investments may say of a takeover, on every database.</summary>
public abstract class IndicatorContract : StoreContract
{
    private static readonly string _vehicle = TestLei.Of("9999VEHICLE");
    private static readonly string _top = TestLei.Of("9999DRAGON");

    private static readonly Rule _takeover = new()
    {
        Id = "capital.takeover",
        Title = "Prise de contrôle",
        Severity = Severity.High,
        Routes = [Route.Gse, Route.Coordination],
        When = new Condition.Block([
            new KindIs([EventKind.ThresholdCrossing, EventKind.ParentChange]),
            new RoleIs([PartyRole.Target, PartyRole.Child]),
            new FirmIs(new FirmSelector.Watched()),
        ]),
    };

    private static readonly ScreeningLine _control = new()
    {
        From = new DateOnly(2024, 1, 1),
        Source = "R. 151-2, 1° CMF",
        Condition = ScreeningCondition.Control,
        Investor = ScreeningInvestor.AnyForeign,
    };

    private static readonly ScreeningLine[] _law =
    [
        _control,
        _control with
        {
            Source = "R. 151-3 CMF",
            Condition = ScreeningCondition.Activity,
            Investor = null,
            Sectors = ["défense"],
        },
    ];

    private static readonly FirmList _firms = new([World.Firm(World.Alpha) with { Sectors = ["défense"] }]);

    [Fact]
    public async Task A_takeover_by_a_French_vehicle_says_which_law_may_be_about_it_and_the_bridge_does_not()
    {
        await RegisterAsync();
        await AppendAsync(Crossing(57.09m));
        await ReadAsync(_law);

        IReadOnlyList<AlertContent> told = await ToldAsync();
        Assert.Equal([Route.Coordination, Route.Gse], told.Select(c => c.Route).Order());
        AlertIndicator indicator = Assert.Single(told.Single(c => c.Route == Route.Gse).Indicators);
        Assert.Equal(("R. 151-2, 1° CMF", new DateOnly(2026, 11, 3), true), (indicator.Source, indicator.On, indicator.Whole));
        Assert.Contains("étranger (Orient DIE Casting : Chine)", indicator.Seen, StringComparison.Ordinal);
        AlertContent shared = told.Single(c => c.Route == Route.Coordination);
        Assert.Empty(shared.Indicators);
        Assert.DoesNotContain("défense", AlertJson.Write(shared), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_law_of_an_upgrade_tells_nobody_and_stands_in_the_next_correction()
    {
        await RegisterAsync();
        await AppendAsync(Crossing(57.09m));
        await ReadAsync([]);
        await AppendAsync(Crossing(57.09m) with { Text = "Lu autrement." });
        await ReadAsync(_law);
        Assert.All(await ToldAsync(), c => Assert.Empty(c.Indicators));
        Assert.Equal(2, (await ToldAsync()).Count);

        await AppendAsync(Crossing(58.5m));
        await ReadAsync(_law);

        AlertContent corrected = (await ToldAsync()).Last(c => c.Route == Route.Gse);
        Assert.Equal(2, corrected.Revision);
        Assert.Single(corrected.Indicators);
    }

    [Fact]
    public async Task A_backfill_keeps_them_with_the_alert()
    {
        await RegisterAsync();
        await AppendAsync(Crossing(57.09m));
        await ReadAsync(_law, rules: []);
        await new Backfill(Stores.Log, Stores.Of(Volet.Defensive), SnapshotOf(_law, [_takeover]), World.Ids, Time).RunAsync(
            new BackfillRequest(_takeover, null, null),
            _ => { },
            Ct
        );

        IReadOnlyList<Alert> kept = await Stores.Of(Volet.Defensive).AllAsync(new AlertQuery { Route = Route.Gse }, Ct);
        Assert.Single(Assert.Single(kept).Content.Indicators);
    }

    private static Notice Crossing(decimal votes) =>
        new()
        {
            Source = new SourceId("info-financiere"),
            Id = "900C0001",
            Family = "threshold",
            PublishedOn = new DateOnly(2026, 11, 5),
            Matter = "amf:900C0001",
            Events =
            [
                new NoticeEvent
                {
                    Kind = EventKind.ThresholdCrossing,
                    On = new DateOnly(2026, 11, 3),
                    Stake = new Stake
                    {
                        VotesPercent = votes,
                        Thresholds = [50],
                        VotesThresholds = [50],
                        Direction = CrossingDirection.Upwards,
                        Declarants = [new Declarant { Name = "Orient France Holding", Country = "FR" }],
                    },
                },
            ],
            Parties =
            [
                World.Party(World.Alpha, PartyRole.Target),
                new Party
                {
                    Role = PartyRole.Declarant,
                    Name = "Orient France Holding",
                    Country = "FR",
                    Person = PersonType.Legal,
                },
            ],
        };

    private async Task RegisterAsync()
    {
        RegisterOf[] parts =
        [
            new(
                "entities",
                [TestRegister.Firm(_vehicle, "ORIENT FRANCE HOLDING SAS", "FR"), TestRegister.Firm(_top, "ORIENT DIE CASTING", "CN")]
            ),
            new("relations", [TestRegister.Owned(_vehicle, _top)]),
        ];
        foreach (RegisterOf part in parts)
        {
            await TestRegister.ReadAsync(Stores.Registers, part.Name, 0, part.Records, Ct);
        }
    }

    private Task AppendAsync(Notice notice) =>
        new OwnershipAppender(Stores.Log, Stores.Registers).AppendAsync([new LogCandidate(notice, "api", 10, true, "test")], Ct);

    private static VoletSnapshot SnapshotOf(IReadOnlyList<ScreeningLine> law, IReadOnlyList<Rule> rules) =>
        new(rules, _firms) { Screening = law };

    private Task ReadAsync(IReadOnlyList<ScreeningLine> law, IReadOnlyList<Rule>? rules = null) =>
        new VoletReader(
            Stores.Log,
            Stores.Of(Volet.Defensive),
            new VoletSnapshots(SnapshotOf(law, rules ?? [_takeover])),
            World.Ids,
            new TestCoverage(),
            Time,
            NullLogger.Instance
        ).DrainAsync(Ct);

    private async Task<IReadOnlyList<AlertContent>> ToldAsync() =>
        [.. (await Stores.Of(Volet.Defensive).UnsentAsync(100, Ct)).Select(m => Assert.IsType<MessageContent.OfAlert>(m.Content).Content)];

    private sealed record RegisterOf(string Name, IReadOnlyList<RegisterRecord> Records);
}

public sealed class SqliteIndicatorTests : IndicatorContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresIndicatorTests : IndicatorContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
