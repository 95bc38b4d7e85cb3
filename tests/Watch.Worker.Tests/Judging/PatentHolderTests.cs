using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>Who lost a patent is not printed: it is whom the last notice before tells to hold it.</summary>
public sealed class PatentHolderTests
{
    private static readonly Siren Gamma = Siren.Parse("999403330");

    private static readonly Rule Sold = new()
    {
        Id = "cession",
        Title = "Brevet cédé",
        Severity = Severity.High,
        Routes = [Route.Gse],
        When = new Condition.Block([
            new KindIs([EventKind.PatentTransfer]),
            new FirmIs(new FirmSelector.Watched()),
            new RoleIs([PartyRole.Seller]),
        ]),
    };

    [Fact]
    public async Task The_last_holder_in_the_log_is_the_seller()
    {
        await using World world = await World.OpenAsync();

        await ArriveAsync(world, Grant("2026-01-02", World.Alpha), Transfer("2026-01-09", Gamma));

        Alert alert = Assert.Single(await world.AlertsAsync());
        Assert.Equal(
            [(PartyRole.Seller, World.Alpha), (PartyRole.Buyer, Gamma)],
            alert.Content.Parties.Select(p => (p.Role, p.Siren!.Value))
        );
        Assert.Contains(
            "- ancien titulaire : Ateliers du Sancy (SIREN 999\u202F404\u202F445)",
            alert.Content.Summary,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task The_applicant_is_not_the_seller_and_the_text_says_that_nobody_knows()
    {
        await using World world = await World.OpenAsync();
        Notice transfer = Transfer("2026-01-09", World.Alpha);
        Rule any = Sold with { When = World.Watched(EventKind.PatentTransfer) };

        await world.AppendAllAsync([transfer with { Parties = [World.Party(Gamma, PartyRole.Applicant), .. transfer.Parties] }]);
        await world.ReadAsync(any, World.BothFirms);

        string summary = Assert.Single(await world.AlertsAsync()).Content.Summary;
        Assert.Contains("- titulaire précédent : non connu (déposant : ATELIERS DU SANCY)", summary, StringComparison.Ordinal);
        Assert.DoesNotContain("ancien titulaire", summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Who_buys_what_he_sold_before_is_told_by_the_act_between()
    {
        await using World world = await World.OpenAsync();

        await ArriveAsync(
            world,
            Grant("2026-01-02", World.Alpha),
            Transfer("2026-01-09", World.Beta, "1"),
            Transfer("2026-01-16", World.Alpha, "2")
        );

        Assert.Equal(
            [("FR9000001-1-TO", World.Alpha.Value), ("FR9000001-2-TO", World.Beta.Value)],
            (await world.AlertsAsync()).Select(a => (a.Content.Notice, a.Key.Subject)).Order()
        );
    }

    [Fact]
    public async Task Every_order_of_arrival_ends_the_same()
    {
        Notice[] all =
        [
            Grant("2026-01-02", World.Alpha),
            Transfer("2026-01-09", World.Beta, "1"),
            Transfer("2026-01-16", Gamma, "2"),
            Transfer("2026-01-23", World.Alpha, "3"),
        ];
        HashSet<string> ends = [];
        foreach (int seed in Enumerable.Range(1, 12))
        {
            Notice[] order = [.. all];
            new Random(seed).Shuffle(order);
            await using World world = await World.OpenAsync();
            foreach (Notice notice in order)
            {
                await ArriveAsync(world, notice);
            }

            IEnumerable<string> holding = (await world.AlertsAsync())
                .Where(a => a.Status != AlertStatus.Withdrawn)
                .Select(a => $"{a.Key.Subject} {a.Content.Notice} {string.Join(' ', a.Content.Parties)}")
                .Order(StringComparer.Ordinal);
            ends.Add(string.Join('\n', holding));
        }

        Assert.Equal(2, Assert.Single(ends).Split('\n').Length);
    }

    [Fact]
    public async Task A_holder_that_comes_late_is_told_with_the_reason()
    {
        await using World world = await World.OpenAsync();
        await ArriveAsync(world, Grant("2026-01-02", World.Alpha), Transfer("2026-01-16", Gamma, "2"));

        await ArriveAsync(world, Transfer("2026-01-09", World.Beta, "1"));

        Message[] messages = [.. await world.OutboxAsync()];
        Message withdrawn = Assert.Single(messages, m => m.Type == MessageType.Withdrawn);
        Assert.Equal(
            "Ce qui est connu des titulaires antérieurs du brevet a changé : l’annonce FR9000001-2-TO ne répond plus à la règle.",
            Assert.IsType<MessageContent.OfAlert>(withdrawn.Content).Reason
        );
        Assert.Equal(3, messages.Count(m => m.Type == MessageType.Raised));
    }

    [Fact]
    public async Task A_backtest_finds_what_the_reader_raised()
    {
        await using World world = await World.OpenAsync();
        await ArriveAsync(world, Grant("2026-01-02", World.Alpha), Transfer("2026-01-09", Gamma));

        Assert.Equal(await world.HoldingAsync(), await world.BacktestedAsync([Sold], World.BothFirms));
    }

    private static async Task ArriveAsync(World world, params Notice[] notices)
    {
        await world.AppendAllAsync(notices);
        await world.ReadAsync(Sold, World.BothFirms);
    }

    private static Notice Grant(string day, Siren owner) =>
        Of("FR9000001B1", day) with
        {
            Events = [new NoticeEvent { Kind = EventKind.PatentGrant }],
            Parties = [World.Party(owner, PartyRole.Owner)],
        };

    private static Notice Transfer(string day, Siren buyer, string act = "1") =>
        Of($"FR9000001-{act}-TO", day) with
        {
            Matter = $"inpi-patents:{act}:TO",
            Events =
            [
                new NoticeEvent
                {
                    Kind = EventKind.PatentTransfer,
                    Code = "TO",
                    Act = act,
                },
            ],
            Parties = [World.Party(buyer, PartyRole.Buyer)],
        };

    private static Notice Of(string id, string day) =>
        World.Notice(id, day: day) with
        {
            Source = new SourceId("inpi-patents"),
            Family = "amended",
            Patent = new Patent
            {
                Office = "FR",
                Number = "9000001",
                Kind = "B1",
            },
        };
}
