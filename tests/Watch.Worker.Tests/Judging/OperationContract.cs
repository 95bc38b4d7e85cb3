using Microsoft.Extensions.Logging.Abstractions;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Matching;
using Watch.Worker.Judging;
using Watch.Worker.Store;
using Watch.Worker.Tests.Judging.Weeks;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>One operation of one firm is one message to each route, wherever the worker dies, on every database.</summary>
public abstract class OperationContract : StoreContract
{
    private static readonly Route Departement = Route.Parse("departement-63");

    private static readonly Rule[] Rules =
    [
        World.Rule with
        {
            Id = "cession",
            Routes = [Route.Gse, Departement],
        },
        World.Rule with
        {
            Id = "etranger",
            Severity = Severity.Critical,
        },
        World.Rule with
        {
            Id = "siege",
            Severity = Severity.Low,
        },
    ];

    private IVoletStore Store => Stores.Of(Volet.Defensive);

    [Fact]
    public async Task Three_rules_on_a_notice_are_one_message_and_two_operations_of_one_day_are_two()
    {
        await ArriveAsync(World.Notice("A202000011"), World.Notice("A202000012", price: 5_000));

        Message[] messages = await MessagesAsync(Route.Gse);
        Assert.Equal([3, 3], messages.Select(m => m.Parts.Count));
        Assert.Equal(
            [
                ["A202000011"],
                ["A202000012"],
            ],
            messages.Select(m => m.Parts.Select(p => p.Content.Notice).Distinct())
        );
        Assert.All(messages, m => Assert.Equal((MessageType.Operation, "etranger"), (m.Type, m.Parts[0].Content.Rule)));
        Assert.Equal([1, 1], (await MessagesAsync(Departement)).Select(m => m.Parts.Count));
        Assert.Equal(8, (await Store.AllAsync(new AlertQuery(), Ct)).Count);
    }

    [Fact]
    public async Task A_rectification_and_an_annulment_are_one_message_each_and_every_alert_keeps_its_id()
    {
        await ArriveAsync(World.Notice("A202000011", price: 1_000));
        await ArriveAsync(World.Notice("A202000092", day: "2020-01-09", type: NoticeType.Rectifying, corrects: "A202000011", price: 2_000));
        await ArriveAsync(World.Notice("A202000103", day: "2020-01-10", type: NoticeType.Annulling, corrects: "A202000011"));

        Message[] messages = await MessagesAsync(Route.Gse);
        Assert.Equal(
            [MessageType.Raised, MessageType.Corrected, MessageType.Withdrawn],
            messages.Select(m => Assert.Single(m.Parts.Select(p => p.Type).Distinct()))
        );
        Assert.Single(messages.Select(m => string.Join(' ', m.Alerts.Select(a => a.Alert))).Distinct());
        Assert.Equal([1, 2, 3], messages.Select(m => Assert.Single(m.Alerts.Select(a => a.Revision).Distinct())));
        Assert.Equal(messages, messages.DistinctBy(m => m.Id));
    }

    [Fact]
    public async Task Two_rectifications_of_one_notice_in_one_edition_are_one_message()
    {
        await ArriveAsync(World.Notice("A202000011", price: 1_000));
        await ArriveAsync(
            World.Notice("A202000092", day: "2020-01-09", type: NoticeType.Rectifying, corrects: "A202000011", price: 2_000),
            World.Notice("A202000093", day: "2020-01-09", type: NoticeType.Rectifying, corrects: "A202000011", price: 3_000)
        );

        MessagePart[][] said = [.. (await MessagesAsync(Route.Gse)).Select(m => m.Parts.ToArray())];
        Assert.Equal(
            [MessageType.Raised, MessageType.Corrected],
            said.Select(parts => Assert.Single(parts.Select(p => p.Type).Distinct()))
        );
        Assert.All(said[1], p => Assert.Equal(["A202000092", "A202000011"], p.Content.AlsoPrinted.Select(n => n.Notice)));
    }

    [Fact]
    public async Task A_rule_that_fires_later_is_a_part_of_what_is_said_then()
    {
        await ArriveAsync([Rules[0]], World.Notice("A202000011"));
        await ArriveAsync(Rules, World.Notice("A202000092", day: "2020-01-09", type: NoticeType.Rectifying, corrects: "A202000011"));

        Message later = (await MessagesAsync(Route.Gse))[1];
        Assert.Equal(["etranger Raised", "cession Corrected", "siege Raised"], later.Parts.Select(p => $"{p.Content.Rule} {p.Type}"));
    }

    // Before and after the commit of what arrived, before and after that of what was judged.
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public async Task Wherever_it_dies_nothing_is_lost_and_nothing_is_twice(int moment)
    {
        Kills kills = new();
        await using IStoreHome home = await MakeHomeAsync();
        await using IStores stores = await home.OpenAsync(Time, null, kills);
        kills.After(moment);
        for (bool isDone = false; !isDone; )
        {
            try
            {
                await stores.Log.AppendAsync([Candidate(World.Notice("A202000011"))], Ct);
                await DrainAsync(stores, Rules);
                isDone = true;
            }
            catch (KilledException)
            {
                kills.After(0);
            }
        }

        Message[] messages = [.. await stores.Of(Volet.Defensive).UnsentAsync(10, Ct)];
        Assert.Equal([3, 1], messages.Select(m => m.Parts.Count).OrderDescending());
    }

    [Fact]
    public async Task A_message_shows_what_its_own_route_was_told_of_the_firm_in_twelve_months()
    {
        await ArriveAsync(World.Notice("A201800011", day: "2018-11-02"));
        await ArriveAsync(World.Notice("A201900011", day: "2019-03-04"));
        await ArriveAsync(World.Notice("A201900099", day: "2019-03-20", type: NoticeType.Annulling, corrects: "A201900011"));
        await ArriveAsync([Rules[1]], World.Notice("A201900022", day: "2019-12-01"));
        await ArriveAsync(World.Notice("A202000013", World.Beta));
        await ArriveAsync(World.Notice("A202000011"));

        AlertContent gse = (await MessagesAsync(Route.Gse))[^1].Parts[0].Content;
        Assert.Equal(
            ["A201900022 raised", "A201900011 withdrawn", "A201900011 withdrawn", "A201900011 withdrawn"],
            gse.Earlier.Select(e => $"{e.Notice} {e.Status}")
        );
        Assert.All((await MessagesAsync(Route.Gse))[^1].Parts.Skip(1), p => Assert.Empty(p.Content.Earlier));
        AlertContent departement = (await MessagesAsync(Departement))[^1].Parts[0].Content;
        Assert.Equal(["A201900011 withdrawn"], departement.Earlier.Select(e => $"{e.Notice} {e.Status}"));
    }

    [Fact]
    public async Task Of_a_firm_that_gse_alone_was_told_of_no_other_route_learns_anything()
    {
        await ArriveAsync([Rules[1], Rules[2]], World.Notice("A201900022", day: "2019-12-01"));
        Rule shared = World.Rule with { Id = "partage", Routes = [Route.Coordination, Departement, Route.Gse] };
        await ArriveAsync([shared], World.Notice("A202000011"));

        Assert.Equal(2, Assert.Single((await MessagesAsync(Route.Gse))[^1].Parts).Content.Earlier.Count);
        foreach (Route other in new[] { Route.Coordination, Departement })
        {
            AlertContent content = Assert.Single(Assert.Single(await MessagesAsync(other)).Parts).Content;
            Assert.Empty(content.Earlier);
            Assert.DoesNotContain("A201900022", AlertJson.Write(content), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task No_more_than_twenty_earlier_alerts_stand_in_a_message_and_the_others_are_counted()
    {
        await ArriveAsync([Rules[1]], [.. Enumerable.Range(1, 22).Select(i => World.Notice($"A2019{i:0000}1", day: "2019-12-01"))]);
        await ArriveAsync([Rules[1]], World.Notice("A202000011"));

        AlertContent content = (await MessagesAsync(Route.Gse))[^1].Parts[0].Content;
        Assert.Equal((20, 2), (content.Earlier.Count, content.EarlierLeftOut));
    }

    [Fact]
    public async Task An_act_printed_for_each_firm_is_one_message_and_two_acts_of_one_day_are_two()
    {
        await ArriveAsync(
            [Mergers],
            Printing("A202000011", 1),
            Printing("A202000012", 1) with
            {
                Matter = "bodacc:merger:1",
            },
            Printing("A202000013", 1)
        );
        await ArriveAsync([Mergers], Printing("A202000014", 2));

        Message[] messages = await MessagesAsync(Route.Gse);
        Assert.Equal([1, 1], messages.Select(m => m.Parts.Count));
        Assert.Equal(
            ["A202000012", "A202000013"],
            messages[0].Parts[0].Content.AlsoPrinted.Select(p => p.Notice).Order(StringComparer.Ordinal)
        );
        Assert.Equal(2, (await Store.AllAsync(new AlertQuery(), Ct)).Count);
    }

    [Fact]
    public async Task Whatever_the_order_and_the_package_of_its_printings_an_act_is_one_alert_that_is_said_once()
    {
        HashSet<string> ends = [];
        foreach (int seed in Enumerable.Range(1, 6))
        {
            Notice[] printings =
            [
                Printing("A202000011", 1),
                Printing("A202000012", 1) with
                {
                    Matter = "bodacc:merger:1",
                },
                Printing("A202000013", 1),
            ];
            new Random(seed).Shuffle(printings);
            await using IStoreHome home = await MakeHomeAsync();
            await using IStores stores = await home.OpenAsync(Time);
            foreach (Notice[] package in new[] { printings[..(seed % 3)], printings[(seed % 3)..] }.Where(p => p.Length > 0))
            {
                await stores.Log.AppendAsync([.. package.Select(Candidate)], Ct);
                await DrainAsync(stores, [Mergers]);
            }

            Alert alert = Assert.Single(await stores.Of(Volet.Defensive).AllAsync(new AlertQuery(), Ct));
            ends.Add($"{alert.Matter} {alert.Root} {alert.Status} {alert.Content.Notice}");
            Assert.Single(await stores.Of(Volet.Defensive).UnsentAsync(10, Ct), m => m.Parts[0].Type == MessageType.Raised);
        }

        Assert.Single(ends);
    }

    private static Rule Mergers { get; } = World.Rule with { Id = "fusion", When = World.Watched(EventKind.MergerProject) };

    private static Notice Printing(string id, int act) =>
        World.Notice(id) with
        {
            Events = [new NoticeEvent { Kind = EventKind.MergerProject }],
            Text = string.Join(' ', Enumerable.Repeat($"Le projet numéro {act} a été établi par les sociétés imaginaires.", 12)),
        };

    private static LogCandidate Candidate(Notice notice) => new(notice, "bulk", 20, true, "test");

    private Task ArriveAsync(params Notice[] notices) => ArriveAsync(Rules, notices);

    private async Task ArriveAsync(IReadOnlyList<Rule> rules, params Notice[] notices)
    {
        await Stores.Log.AppendAsync([.. notices.Select(Candidate)], Ct);
        await DrainAsync(Stores, rules);
    }

    private Task DrainAsync(IStores stores, IReadOnlyList<Rule> rules) =>
        new VoletReader(
            stores.Log,
            stores.Of(Volet.Defensive),
            new VoletSnapshots(new VoletSnapshot(rules, World.BothFirms)),
            TestIds.Of(Volet.Defensive),
            new TestCoverage(),
            Time,
            NullLogger.Instance
        ).DrainAsync(Ct);

    private async Task<Message[]> MessagesAsync(Route route) => [.. (await Store.UnsentAsync(100, Ct)).Where(m => m.Route == route)];
}

public sealed class SqliteOperationTests : OperationContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => Task.FromResult<IStoreHome>(new SqliteHome());
}

public sealed class PostgresOperationTests : OperationContract
{
    private protected override Task<IStoreHome> MakeHomeAsync() => PostgresHome.CreateAsync();
}
