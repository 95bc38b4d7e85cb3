using System.Globalization;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Matching.Values;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>
/// Many firms with histories of their own in one log, which arrive in any order, piece by piece: what holds in the end is what a backtest
/// of the whole log finds, and what the order of publication gives.
/// </summary>
public sealed class PastOrdersTests
{
    private const int Firms = 60;
    private const int Most = 8;
    private const int Seed = 20_261_130;

    private static readonly EventKind[] Kinds = [EventKind.CapitalChange, EventKind.OfficerChange, EventKind.SaleOfBusiness];

    private static readonly Rule[] Rules =
    [
        World.Rule with
        {
            Id = "apres",
            When = With(
                EventKind.OfficerChange,
                new AfterIs(
                    new PastEvents(
                        [new KindIs([EventKind.CapitalChange]), new ChangeIs(CapitalDirection.Decrease)],
                        [],
                        new Period(3, PeriodUnit.Months)
                    )
                )
            ),
        },
        World.Rule with
        {
            Id = "ventes",
            When = With(
                EventKind.SaleOfBusiness,
                new CountIs(new PastEvents([new KindIs([EventKind.SaleOfBusiness])], [], new Period(1, PeriodUnit.Years)), 3)
            ),
        },
    ];

    [Fact]
    public async Task Every_order_of_arrival_ends_as_the_order_of_publication_and_as_a_backtest()
    {
        Random random = new(Seed);
        Siren[] sirens = [.. Enumerable.Range(0, Firms).Select(SirenOf)];
        Notice[] notices = [.. sirens.SelectMany((s, i) => HistoryOf(s, i, random))];
        FirmList firms = new([.. sirens.Select(World.Firm)]);
        await using World inOrder = await World.OpenAsync();
        string expected = await EndAsync(inOrder, [.. notices.Order(PublicationOrder.Instance)], firms, random);
        Assert.Contains("apres", expected, StringComparison.Ordinal);
        Assert.Contains("ventes", expected, StringComparison.Ordinal);
        Assert.Equal(expected, await inOrder.BacktestedAsync(Rules, firms));

        for (int turn = 0; turn < 2; turn++)
        {
            await using World world = await World.OpenAsync();
            random.Shuffle(notices);
            Assert.Equal(expected, await EndAsync(world, notices, firms, random));
        }
    }

    private static Condition With(EventKind kind, Clause clause) =>
        new Condition.Block([new KindIs([kind]), new FirmIs(new FirmSelector.Watched()), clause]);

    private static async Task<string> EndAsync(World world, Notice[] notices, FirmList firms, Random random)
    {
        for (int next = 0; next < notices.Length; )
        {
            int end = Math.Min(notices.Length, next + random.Next(1, Firms));
            await world.AppendTogetherAsync(notices[next..end]);
            await world.ReadAsync(Rules, firms);
            next = end;
        }

        return await world.HoldingAsync();
    }

    private static Siren SirenOf(int number) =>
        Enumerable
            .Range(0, 10)
            .Select(check => string.Create(CultureInfo.InvariantCulture, $"999{number:00000}{check}"))
            .Select(text => Siren.TryParse(text, out Siren siren) ? siren : (Siren?)null)
            .OfType<Siren>()
            .First();

    private static IEnumerable<Notice> HistoryOf(Siren siren, int firm, Random random)
    {
        int count = random.Next(2, Most);
        for (int i = 0; i < count; i++)
        {
            bool corrects = i > 0 && random.Next(4) == 0;
            bool annuls = corrects && random.Next(3) == 0;
            EventKind kind = Kinds[random.Next(Kinds.Length)];
            yield return World.Notice(IdOf(firm, i), siren) with
            {
                PublishedOn = new DateOnly(2020, 1, 1).AddDays(random.Next(400)),
                Type =
                    annuls ? NoticeType.Annulling
                    : corrects ? NoticeType.Rectifying
                    : NoticeType.Initial,
                Corrects = corrects ? IdOf(firm, random.Next(i)) : null,
                Events = annuls ? [] : [Event(kind, random)],
                Parties = annuls ? [World.Party(siren, PartyRole.Subject)] : [PartyOf(siren, random)],
            };
        }
    }

    private static NoticeEvent Event(EventKind kind, Random random) =>
        new()
        {
            Kind = kind,
            CapitalDirection = kind == EventKind.CapitalChange ? (CapitalDirection)random.Next(3) : CapitalDirection.Unknown,
        };

    private static Party PartyOf(Siren siren, Random random) =>
        World.Party(siren, PartyRole.Subject) with
        {
            Capital =
                random.Next(2) == 0 ? null : new Capital { Amount = new Money(random.Next(1, 4) * 1_000, "EUR"), AsPrinted = "capital" },
        };

    private static string IdOf(int firm, int index) => string.Create(CultureInfo.InvariantCulture, $"A2020{firm:0000}{index + 1}1");
}
