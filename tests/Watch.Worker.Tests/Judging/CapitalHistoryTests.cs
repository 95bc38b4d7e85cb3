using CsCheck;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Worker.Judging;
using Watch.Worker.Tests.Store;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>A change of capital is measured against the last capital published before, whatever order notices come in.</summary>
public sealed class CapitalHistoryTests
{
    private static readonly Notice Founded = Capitals.Notice("B202000011", "2020-01-02", 100_000, EventKind.Creation);
    private static readonly Notice Raised = Capitals.Notice("B202000102", "2020-02-02", 150_000);

    [Fact]
    public async Task A_change_is_measured_against_the_last_capital_before()
    {
        await using World world = await World.OpenAsync();
        await ArriveAsync(world, Founded, Capitals.Notice("B202000051", "2020-01-20", 105_000));
        Assert.Empty(await world.AlertsAsync());
        await ArriveAsync(world, Raised);
        Alert alert = Assert.Single(await world.AlertsAsync());
        Assert.Contains(
            "105000 EUR to 150000 EUR",
            alert.Content.Evidence.Single(e => e.Clause == "capital-change").Seen,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task A_notice_that_comes_late_raises_what_is_measured_against_it()
    {
        await using World world = await World.OpenAsync();
        Assert.Equal(new VoletReport(), await ArriveAsync(world, Raised));
        Assert.Equal(1, (await ArriveAsync(world, Founded)).Raised);
    }

    [Fact]
    public async Task A_notice_that_comes_late_corrects_what_was_measured_against_an_earlier_one()
    {
        await using World world = await World.OpenAsync();
        await ArriveAsync(world, Founded, Raised);
        VoletReport report = await ArriveAsync(world, Capitals.Notice("B202000051", "2020-01-20", 120_000));
        Message message = (await world.OutboxAsync()).Single(m => m.Type == MessageType.Corrected);
        Assert.Equal((1, 1), (report.Raised, report.Corrected));
        Assert.Equal(
            "Ce qui est connu du capital antérieur de l’entreprise a changé : l’annonce B202000102 a été jugée à nouveau. "
                + "Ce qui change : variation du capital : 120 000 € → 150 000 € (+25 %), et non 100 000 € → 150 000 € (+50 %).",
            message.Reason.Replace('\u202F', ' ').Replace('\u00A0', ' ')
        );
    }

    [Theory]
    [InlineData(NoticeType.Rectifying, 145_000)]
    [InlineData(NoticeType.Annulling, 0)]
    public async Task A_capital_that_is_corrected_or_annulled_withdraws_what_was_measured_against_it(NoticeType type, int capital)
    {
        await using World world = await World.OpenAsync();
        await ArriveAsync(world, Founded, Raised);
        Notice correction = Capitals.Notice("B202000991", "2020-03-01", capital, EventKind.Creation, type, Founded.Id);
        Assert.Equal(1, (await ArriveAsync(world, correction)).Withdrawn);
        Assert.Equal(
            "Ce qui est connu du capital antérieur de l’entreprise a changé : l’annonce B202000102 ne répond plus à la règle.",
            (await world.OutboxAsync())[^1].Reason
        );
    }

    [Fact]
    public async Task A_capital_that_is_read_otherwise_by_a_mended_parser_counts_as_it_now_is()
    {
        await using World world = await World.OpenAsync();
        await ArriveAsync(world, Founded, Raised);
        Assert.Equal(
            1,
            (await ArriveAsync(world, Founded with { Parties = Capitals.Notice("x", "2020-01-02", 149_000).Parties })).Withdrawn
        );
    }

    [Fact]
    public async Task What_rectifies_a_change_is_measured_as_the_change_was()
    {
        await using World world = await World.OpenAsync();
        await ArriveAsync(world, Founded, Raised, Capitals.Notice("B202000201", "2020-02-10", 160_000));
        VoletReport report = await ArriveAsync(
            world,
            Capitals.Notice("B202000301", "2020-03-01", 140_000, type: NoticeType.Rectifying, corrects: Raised.Id)
        );
        Assert.Equal("999404445 B202000201\n999404445 B202000301", await Capitals.HoldingAsync(world));
        Assert.Equal((1, 1, 0), (report.Raised, report.Corrected, report.Withdrawn));
    }

    [Fact]
    public async Task The_rule_and_the_firm_of_an_alert_measure_again_when_neither_is_in_force()
    {
        await using World world = await World.OpenAsync();
        await ArriveAsync(world, Founded, Raised);
        await world.AppendAsync(
            Capitals.Notice("B202000991", "2020-03-01", 145_000, EventKind.Creation, NoticeType.Rectifying, Founded.Id)
        );
        Assert.Equal(1, (await world.ReadAsync(World.Rule, FirmList.Empty)).Withdrawn);
    }

    [Fact]
    public async Task A_rule_that_does_not_measure_is_not_let_loose_on_what_is_measured_again()
    {
        await using World world = await World.OpenAsync();
        await ArriveAsync(world, Raised);
        await world.AppendAsync(Founded);
        await world.ReadAsync([Capitals.Rule, World.Rule with { When = World.Watched(EventKind.CapitalChange) }], World.BothFirms);
        Assert.Equal("capital", Assert.Single(await world.AlertsAsync()).Key.Rule);
    }

    [Fact]
    public async Task Every_order_of_arrival_ends_in_what_all_of_the_notices_say_together() =>
        await (
            from notices in Capitals.Random
            from order in Gen.Shuffle(Enumerable.Range(0, notices.Length).ToArray())
            from together in Gen.Bool
            select (notices, order, together)
        ).SampleAsync(
            async t =>
            {
                await using World world = await World.OpenAsync();
                Notice[] arriving = [.. t.order.Select(i => t.notices[i])];
                foreach (Notice[] arrival in t.together ? [arriving] : arriving.Select(n => new[] { n }))
                {
                    await ArriveAsync(world, arrival);
                }

                Assert.Equal(Capitals.Expected(t.notices), await Capitals.HoldingAsync(world));
            },
            iter: 100,
            threads: 1
        );

    private static async Task<VoletReport> ArriveAsync(World world, params Notice[] notices)
    {
        await world.AppendAllAsync(notices);
        return await world.ReadAsync(Capitals.Rule, World.BothFirms);
    }
}
