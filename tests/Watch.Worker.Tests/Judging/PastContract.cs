using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Matching.Values;
using Watch.Worker.Judging;
using Watch.Worker.Store;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>Rules that look for what was published of a firm before, on every database and in every order of arrival.</summary>
public abstract class PastContract : StoreContract
{
    private static readonly PastEvents Reduction = new(
        [new KindIs([EventKind.CapitalChange]), new ChangeIs(CapitalDirection.Decrease)],
        [],
        new Period(90, PeriodUnit.Days)
    );

    private static readonly PastEvents Sale = new(
        [new KindIs([EventKind.SaleOfBusiness])],
        [new RoleIs([PartyRole.Seller])],
        new Period(1, PeriodUnit.Years)
    );

    private static readonly Rule After = World.Rule with { Id = "après", When = With(EventKind.OfficerChange, new AfterIs(Reduction)) };

    private static readonly Rule Sales = World.Rule with { Id = "ventes", When = With(EventKind.SaleOfBusiness, new CountIs(Sale, 3)) };

    private static readonly Notice Reduced = Of("B202600101", "2026-02-02", EventKind.CapitalChange, CapitalDirection.Decrease);
    private static readonly Notice Manager = Of("B202600301", "2026-04-02", EventKind.OfficerChange);

    private static readonly Notice Raised = Of("B202600991", "2026-05-02", EventKind.CapitalChange, CapitalDirection.Increase) with
    {
        Type = NoticeType.Rectifying,
        Corrects = Reduced.Id,
    };

    private static readonly Notice[] ThreeSales =
    [
        World.Notice("A202600011", day: "2026-01-02"),
        World.Notice("A202600021", day: "2026-03-02"),
        World.Notice("A202600031", day: "2026-10-02"),
    ];

    private VoletSnapshot _snapshot = new([After, Sales], World.BothFirms);

    private IVoletStore Store => Stores.Of(Volet.Defensive);

    [Fact]
    public async Task What_comes_late_raises_what_looks_for_it_and_names_it()
    {
        await ArriveAsync(Manager);
        Assert.Empty(await HoldingAsync());

        Assert.Equal(1, (await ArriveAsync(Reduced)).Raised);

        Alert alert = Assert.Single(await Store.AllAsync(new AlertQuery(), Ct));
        Assert.Equal(
            "bodacc B202600101 of 2026-02-02 (capital-change decrease)",
            alert.Content.Evidence.Single(e => e.Clause == "after").Seen
        );
    }

    [Fact]
    public async Task What_is_corrected_withdraws_what_looked_for_it_with_the_reason()
    {
        await ArriveAsync(Reduced, Manager);

        Assert.Equal(1, (await ArriveAsync(Raised)).Withdrawn);

        MessagePart told = (await Store.UnsentAsync(100, Ct)).SelectMany(m => m.Parts).Single(p => p.Type == MessageType.Withdrawn);
        Assert.Equal(
            "Ce qui est connu des annonces antérieures de l’entreprise a changé : l’annonce B202600301 ne répond plus à la règle.",
            told.Reason
        );
    }

    [Fact]
    public async Task The_third_sale_in_a_year_is_the_one_that_is_told_whatever_came_first()
    {
        foreach (Notice sale in ThreeSales.Reverse())
        {
            await ArriveAsync(sale);
        }

        Assert.Equal(["ventes A202600031"], await HoldingAsync());
    }

    [Theory]
    [InlineData(0, 1, 2)]
    [InlineData(0, 2, 1)]
    [InlineData(1, 0, 2)]
    [InlineData(1, 2, 0)]
    [InlineData(2, 0, 1)]
    [InlineData(2, 1, 0)]
    public async Task Every_order_of_arrival_ends_the_same(int first, int second, int third)
    {
        Notice annulled = World.Notice("B202600992", day: "2026-05-03", type: NoticeType.Annulling, corrects: "B202600202");
        Notice[] all = [Manager, Of("B202600202", "2026-03-02", EventKind.CapitalChange, CapitalDirection.Decrease), annulled];
        foreach (int place in new[] { first, second, third })
        {
            await ArriveAsync(all[place]);
        }

        Assert.Empty(await HoldingAsync());
        await ArriveAsync(Reduced);
        Assert.Equal(["après B202600301"], await HoldingAsync());
    }

    [Fact]
    public async Task An_alert_of_a_rule_that_stands_in_force_no_more_follows_what_it_looked_for()
    {
        await ArriveAsync(Reduced, Manager);
        _snapshot = new VoletSnapshot([Sales], World.BothFirms);

        Assert.Equal(1, (await ArriveAsync(Raised)).Withdrawn);
    }

    [Fact]
    public async Task A_known_false_positive_covers_the_notices_that_correct_it()
    {
        Notice known = World.Notice("A202600011", day: "2026-01-02");
        Notice correction = World.Notice("A202600051", day: "2026-02-02", type: NoticeType.Rectifying, corrects: known.Id);
        _snapshot = new VoletSnapshot(
            [World.Rule with { FalsePositives = [new KnownFalsePositive(new Condition.Block([new NoticeIs([known.Id])]), "essai")] }],
            World.BothFirms
        );

        await ArriveAsync(correction);
        await ArriveAsync(known, World.Notice("A202600061", day: "2026-03-02", type: NoticeType.Rectifying, corrects: correction.Id));

        Assert.Empty(await HoldingAsync());
        await ArriveAsync(World.Notice("A202600071", day: "2026-03-02"));
        Assert.Equal(["vente A202600071"], await HoldingAsync());
    }

    private static Condition With(EventKind kind, Clause clause) =>
        new Condition.Block([new KindIs([kind]), new FirmIs(new FirmSelector.Watched()), clause]);

    private static Notice Of(string id, string day, EventKind kind, CapitalDirection direction = CapitalDirection.Unknown) =>
        World.Notice(id, day: day) with
        {
            Events = [new NoticeEvent { Kind = kind, CapitalDirection = direction }],
            Parties = [World.Party(World.Alpha, PartyRole.Subject)],
        };

    private async Task<VoletReport> ArriveAsync(params Notice[] notices)
    {
        await Stores.Log.AppendAsync([.. notices.Select(n => new LogCandidate(n, "bulk", 20, true, "test"))], Ct);
        return await new VoletReader(
            Stores.Log,
            Store,
            new VoletSnapshots(_snapshot),
            World.Ids,
            new TestCoverage(),
            Time,
            NullLogger.Instance
        ).DrainAsync(Ct);
    }

    private async Task<string[]> HoldingAsync() =>
        [
            .. (await Store.AllAsync(new AlertQuery(), Ct))
                .Where(a => a.Status != AlertStatus.Withdrawn)
                .Select(a => $"{a.Key.Rule} {a.Content.Notice}")
                .Order(StringComparer.Ordinal),
        ];
}

public sealed class SqlitePastTests : PastContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresPastTests : PastContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
