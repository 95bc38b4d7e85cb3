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

namespace Watch.Worker.Tests.Judging.Ownership;

/// <summary>A firm of the list, a vehicle and those above it, on a store of its own.</summary>
public abstract class OwnershipHome : StoreContract
{
    private protected static readonly string Vehicle = TestLei.Of("9999VEHICLE");
    private protected static readonly string Top = TestLei.Of("9999DRAGON");
    private protected static readonly string Other = TestLei.Of("9999NORTHSEA");

    private protected static readonly Siren VehicleSiren = Siren.Parse("999777006");

    private protected static readonly Rule Takeover = new()
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

    private protected static Notice Crossing(
        string number,
        decimal capital,
        decimal votes,
        Siren? target = null,
        string day = "2026-11-05"
    ) =>
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

    private protected Task RegisterAsync(
        int hour,
        IReadOnlyList<RegisterRecord> entities,
        IReadOnlyList<(string Child, string Parent)> relations
    ) => RegisterAsync(Stores, hour, entities, relations);

    private protected static async Task RegisterAsync(
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

    private protected Task AppendAsync(Notice notice) => AppendAsync(Stores, notice);

    private protected static Task AppendAsync(IStores stores, Notice notice) =>
        new OwnershipAppender(stores.Log, stores.Registers).AppendAsync([new LogCandidate(notice, "api", 10, true, "test")], Ct);

    private protected Task ReadAsync(FirmList? firms = null) => ReadAsync(Stores, firms);

    private protected Task ReadAsync(IStores stores, FirmList? firms = null) =>
        new VoletReader(
            stores.Log,
            stores.Of(Volet.Defensive),
            new VoletSnapshots(new VoletSnapshot([Takeover], firms ?? World.BothFirms)),
            TestIds.Of(Volet.Defensive),
            new TestCoverage(),
            Time,
            NullLogger.Instance
        ).DrainAsync(Ct);

    private protected Task<IReadOnlyList<Message>> MessagesAsync() => Stores.Of(Volet.Defensive).UnsentAsync(100, Ct);

    private protected Task<IReadOnlyList<AlertContent>> AlertsAsync() => AlertsAsync(Stores);

    private protected static async Task<IReadOnlyList<AlertContent>> AlertsAsync(IStores stores) =>
        [
            .. (await stores.Of(Volet.Defensive).UnsentAsync(500, Ct))
                .Where(m => m.Route == Route.Gse)
                .SelectMany(m => m.Parts.Select(p => p.Content))
                .GroupBy(c => c.Id)
                .Select(g => g.MaxBy(c => c.Revision)!),
        ];
}
