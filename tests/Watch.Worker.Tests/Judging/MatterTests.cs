using Watch.Contracts.Identifiers;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Matching;
using Watch.Worker.Judging;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>One entry of a register stands on many patents: it is one alert, and one message for each package that tells of it.</summary>
public sealed class MatterTests
{
    private const int Patents = 13;
    private const string Day = "2026-01-02";

    internal static readonly Rule Pledges = new()
    {
        Id = "nantissement",
        Title = "Nantissement de brevets",
        Severity = Severity.High,
        Routes = [Route.Gse],
        When = World.Watched(EventKind.PatentPledge),
    };

    [Fact]
    public async Task An_act_on_thirteen_patents_is_one_alert_and_one_message_that_list_them_all()
    {
        await using World world = await World.OpenAsync();

        await ArriveAsync(world, Pledge(Enumerable.Range(1, Patents)));

        Alert alert = Assert.Single(await world.AlertsAsync());
        Assert.Equal("inpi-patents:0990001:GC", alert.Matter);
        Assert.Equal(Enumerable.Range(1, Patents).Select(Number), alert.Content.Patents.Select(p => p.Publication));
        Assert.Equal(("0990001", "Nantissement de brevets : Entreprise 999404445 (13 brevets)"), (alert.Content.Act, alert.Content.Title));
        Assert.Equal(1, Assert.Single(await world.OutboxAsync()).Revision);
    }

    [Fact]
    public async Task The_same_package_again_tells_nobody()
    {
        await using World world = await World.OpenAsync();
        await ArriveAsync(world, Pledge(Enumerable.Range(1, Patents)));

        Assert.Equal(new VoletReport(), await ArriveAsync(world, Pledge(Enumerable.Range(1, Patents))));
    }

    [Fact]
    public async Task A_later_package_adds_to_the_alert_and_says_so()
    {
        await using World world = await World.OpenAsync();
        await ArriveAsync(world, Pledge([1, 2]));
        Guid id = Assert.Single(await world.AlertsAsync()).Id;

        await ArriveAsync(world, Pledge([3], "2026-01-09"));

        Alert alert = Assert.Single(await world.AlertsAsync());
        Assert.Equal((id, 3), (alert.Id, alert.Content.Patents.Count));
        Message[] messages = [.. await world.OutboxAsync()];
        Assert.Equal([MessageType.Raised, MessageType.Corrected], messages.Select(m => m.Type));
        MessageContent.OfAlert said = Assert.IsType<MessageContent.OfAlert>(messages[1].Content);
        Assert.StartsWith(
            "L’annonce FR9000003-0990001-GC du 9 janvier 2026 s’ajoute à ce que cette alerte rapporte. "
                + "Ce qui change : brevets en plus : FR9000003",
            said.Reason,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_member_that_is_annulled_leaves_and_the_last_one_takes_the_alert_with_it()
    {
        await using World world = await World.OpenAsync();
        await ArriveAsync(world, Pledge([1, 2]));

        await ArriveAsync(world, [Annulling(1)]);
        Alert left = Assert.Single(await world.AlertsAsync());
        await ArriveAsync(world, [Annulling(2)]);
        Alert gone = Assert.Single(await world.AlertsAsync());

        Assert.Equal((AlertStatus.Corrected, "FR9000002B1"), (left.Status, Assert.Single(left.Content.Patents).Publication));
        Assert.Equal(AlertStatus.Withdrawn, gone.Status);
        Assert.Equal([MessageType.Raised, MessageType.Corrected, MessageType.Withdrawn], (await world.OutboxAsync()).Select(m => m.Type));
    }

    [Fact]
    public async Task A_member_that_is_read_anew_corrects_the_alert()
    {
        await using World world = await World.OpenAsync();
        await ArriveAsync(world, Pledge([1, 2]));

        Notice[] mended = [.. Pledge([2]).Select(n => n with { Patent = n.Patent! with { Titles = [new LocalText("Pièce", "fr")] } })];
        await ArriveAsync(world, mended);

        Assert.Equal([null, "Pièce"], Assert.Single(await world.AlertsAsync()).Content.Patents.Select(p => p.Title));
        Assert.Equal([MessageType.Raised, MessageType.Corrected], (await world.OutboxAsync()).Select(m => m.Type));
    }

    [Fact]
    public async Task Every_order_and_every_cut_into_packages_end_the_same_with_one_message_a_package()
    {
        (int First, int Second)[] cuts = [(0, 0), (5, 5), (5, 9), (9, 5)];
        HashSet<string> ends = [];
        foreach (int seed in Enumerable.Range(1, 5))
        {
            foreach ((int first, int second) in cuts)
            {
                Notice[] all = [.. Pledge(Enumerable.Range(1, Patents))];
                new Random(seed).Shuffle(all);
                Notice[][] packages =
                [
                    .. new[]
                    {
                        all[..Math.Min(first, second)],
                        all[Math.Min(first, second)..Math.Max(first, second)],
                        all[Math.Max(first, second)..],
                    }.Where(p => p.Length > 0),
                ];
                await using World world = await World.OpenAsync();
                foreach (Notice[] package in packages)
                {
                    await ArriveAsync(world, package);
                }

                Alert alert = Assert.Single(await world.AlertsAsync());
                ends.Add($"{alert.Id} {alert.Root} {alert.Status} {string.Join(' ', alert.Content.Patents.Select(p => p.Publication))}");
                Assert.Equal(packages.Length, (await world.OutboxAsync()).Count);
            }
        }

        Assert.Single(ends);
    }

    [Fact]
    public async Task A_matter_on_two_firms_of_the_list_is_an_alert_for_each_with_its_own_patents()
    {
        await using World world = await World.OpenAsync();

        await ArriveAsync(world, [.. Pledge([1, 2]), .. Pledge([3], siren: World.Beta)]);

        Assert.Equal(
            [(World.Alpha.Value, 2), (World.Beta.Value, 1)],
            (await world.AlertsAsync()).Select(a => (a.Key.Subject, a.Content.Patents.Count)).Order()
        );
    }

    private static async Task<VoletReport> ArriveAsync(World world, IEnumerable<Notice> package)
    {
        await world.AppendAllAsync([.. package]);
        return await world.ReadAsync(Pledges, World.BothFirms);
    }

    private static string Number(int patent) => $"FR90000{patent:00}B1";

    internal static IEnumerable<Notice> Pledge(IEnumerable<int> patents, string day = Day, Siren? siren = null) =>
        patents.Select(patent =>
            World.Notice($"FR90000{patent:00}-0990001-GC", day: day) with
            {
                Source = new SourceId("inpi-patents"),
                Family = "amended",
                Matter = "inpi-patents:0990001:GC",
                Patent = new Patent
                {
                    Office = "FR",
                    Number = $"90000{patent:00}",
                    Kind = "B1",
                },
                Events =
                [
                    new NoticeEvent
                    {
                        Kind = EventKind.PatentPledge,
                        Code = "GC",
                        Act = "0990001",
                    },
                ],
                Parties = [World.Party(siren ?? World.Alpha, PartyRole.Owner)],
            }
        );

    private static Notice Annulling(int patent) =>
        Pledge([patent], "2026-01-16").Single() with
        {
            Id = $"FR90000{patent:00}-0990001-GC-errata",
            Type = NoticeType.Annulling,
            Corrects = $"FR90000{patent:00}-0990001-GC",
            Matter = null,
            Events = [],
        };
}
