using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Worker.Judging;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>A firm that is struck off by one court and registered by another has moved, on every database.</summary>
public abstract class MovedFirmContract : StoreContract
{
    private const string Cusset = "GREFFE DU TRIBUNAL DE COMMERCE DE CUSSET";
    private const string Aurillac = "GREFFE DU TRIBUNAL DE COMMERCE D'AURILLAC";

    private static readonly Rule End = World.Rule with { Id = "fin", When = World.Watched(EventKind.Radiation) };
    private static readonly Rule Moves = World.Rule with { Id = "départ", When = World.Watched(EventKind.SeatTransfer) };
    private static readonly Rule Both = World.Rule with { Id = "deux", When = World.Watched(EventKind.Radiation, EventKind.SeatTransfer) };

    private static readonly Rule Anybody = World.Rule with
    {
        Id = "tous",
        When = new Condition.Block([new KindIs([EventKind.Radiation]), new NoticeDepartementIs(["03"])]),
    };

    private static readonly Notice Radiation = Of("B202600011", "2026-03-02", "03", Cusset, EventKind.Radiation);
    private static readonly Notice Arrival = Of("A202600051", "2026-03-20", "15", Aurillac, EventKind.Registration, EventKind.SeatTransfer);

    private static readonly Notice Withdrawal = World.Notice(
        "A202600099",
        day: "2026-04-02",
        type: NoticeType.Annulling,
        corrects: Arrival.Id
    ) with
    {
        Court = Aurillac,
        Departement = "15",
    };

    private IVoletStore Store => Stores.Of(Volet.Defensive);

    [Fact]
    public async Task A_later_entry_at_another_court_corrects_the_radiation_or_withdraws_it()
    {
        await ArriveAsync(Radiation);
        Assert.Equal(["deux B202600011", "fin B202600011", "tous B202600011"], await HoldingAsync());

        await ArriveAsync(Arrival);

        Assert.Equal(["deux A202600051", "deux B202600011", "départ A202600051", "départ B202600011"], await HoldingAsync());
        MessagePart[] told =
        [
            .. (await Store.UnsentAsync(100, Ct))
                .SelectMany(m => m.Parts)
                .Where(p => p.Type is MessageType.Withdrawn or MessageType.Corrected),
        ];
        Assert.Equal(
            [(MessageType.Corrected, "deux"), (MessageType.Withdrawn, "fin"), (MessageType.Withdrawn, "tous")],
            told.Select(p => (p.Type, p.Content.Rule)).OrderBy(t => t.Rule, StringComparer.Ordinal)
        );
        Assert.All(
            told,
            p => Assert.Contains("de l’immatriculation de l’entreprise auprès d’un autre greffe", p.Reason, StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task Every_order_of_arrival_ends_the_same(bool together)
    {
        await ArriveAsync(together ? [Arrival, Radiation] : [Arrival]);
        await ArriveAsync(together ? [] : [Radiation]);

        Assert.Equal(["deux A202600051", "deux B202600011", "départ A202600051", "départ B202600011"], await HoldingAsync());
    }

    [Fact]
    public async Task Where_the_entry_is_annulled_the_radiation_stands_again()
    {
        await ArriveAsync(Radiation);
        await ArriveAsync(Arrival);
        await ArriveAsync(Withdrawal);

        Assert.Equal(["deux B202600011", "fin B202600011", "tous B202600011"], await HoldingAsync());
    }

    [Theory]
    [InlineData("late")]
    [InlineData("same")]
    [InlineData("establishment")]
    [InlineData("other")]
    [InlineData("seller")]
    [InlineData("back")]
    public async Task A_true_closing_stays(string what)
    {
        Notice[] others = what switch
        {
            "late" => [Arrival with { PublishedOn = new DateOnly(2027, 3, 20) }],
            "same" => [Arrival with { Court = Cusset.ToLowerInvariant(), Departement = "03" }],
            "establishment" => [Of(Arrival.Id, "2026-03-20", "15", Aurillac, EventKind.Registration)],
            "other" => [Arrival with { Parties = [World.Party(World.Beta, PartyRole.Subject)] }],
            "seller" => [Arrival with { Parties = [World.Party(World.Beta, PartyRole.Buyer), World.Party(World.Alpha, PartyRole.Seller)] }],
            _ =>
            [
                Arrival with
                {
                    PublishedOn = new DateOnly(2026, 1, 5),
                },
                Of("A202600061", "2026-02-02", "03", Cusset, EventKind.Registration, EventKind.SeatTransfer),
            ],
        };
        foreach (Notice notice in others.Append(Radiation))
        {
            await ArriveAsync(notice);
        }

        Assert.Superset(new HashSet<string> { "deux B202600011", "fin B202600011", "tous B202600011" }, (await HoldingAsync()).ToHashSet());
        Assert.DoesNotContain("départ B202600011", await HoldingAsync());
    }

    private static Notice Of(string id, string day, string departement, string court, params IReadOnlyList<EventKind> kinds) =>
        World.Notice(id, day: day) with
        {
            Departement = departement,
            Court = court,
            Events = [.. kinds.Select(k => new NoticeEvent { Kind = k })],
            Parties = [World.Party(World.Alpha, PartyRole.Subject)],
        };

    private async Task ArriveAsync(params Notice[] notices)
    {
        await Stores.Log.AppendAsync([.. notices.Select(n => new LogCandidate(n, "bulk", 20, true, "test"))], Ct);
        VoletSnapshots snapshots = new(new VoletSnapshot([End, Moves, Both, Anybody], World.BothFirms));
        await new VoletReader(Stores.Log, Store, snapshots, World.Ids, new TestCoverage(), Time, NullLogger.Instance).DrainAsync(Ct);
    }

    private async Task<string[]> HoldingAsync() =>
        [
            .. (await Store.AllAsync(new AlertQuery(), Ct))
                .Where(a => a.Status != AlertStatus.Withdrawn)
                .Select(a => $"{a.Key.Rule} {a.Content.Notice}")
                .Order(StringComparer.Ordinal),
        ];
}

public sealed class SqliteMovedFirmTests : MovedFirmContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresMovedFirmTests : MovedFirmContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
