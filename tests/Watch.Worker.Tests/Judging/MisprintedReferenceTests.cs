using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Xunit;

namespace Watch.Worker.Tests.Judging;

/// <summary>A correction that names, by a misprint, a notice of another court, about another firm and another act.</summary>
public sealed class MisprintedReferenceTests
{
    private static readonly Notice Parent = World.Notice("A202000011") with
    {
        Court = "TRIBUNAL DE COMMERCE DE CUSSET",
        Parties = [World.Party(World.Alpha, PartyRole.Subject) with { Name = "BRELOVANE" }],
        Events = [new NoticeEvent { Kind = EventKind.Creation }],
    };

    private static readonly Notice Stranger = World.Notice("A202000055", World.Beta, "2020-01-09", NoticeType.Rectifying, Parent.Id) with
    {
        Court = "TRIBUNAL DE COMMERCE DE CHATEAUROUX",
        Parties = [World.Party(World.Beta, PartyRole.Buyer) with { Name = "PHARMALUNE" }],
    };

    private static readonly Rule OfFirms = World.Rule with { When = World.Watched() };

    private static readonly Rule OfAnybody = World.Rule with
    {
        When = new Condition.Block([new KindIs([EventKind.Creation, EventKind.SaleOfBusiness])]),
    };

    public static TheoryData<bool, bool> Orders => new([(false, false), (false, true), (true, false), (true, true)]);

    [Theory]
    [MemberData(nameof(Orders))]
    public async Task Each_of_the_two_raises_its_own_alert_and_neither_is_withdrawn(bool isCorrectionFirst, bool isRuleOfFirms)
    {
        await using World world = await World.OpenAsync();
        Rule rule = isRuleOfFirms ? OfFirms : OfAnybody;
        foreach (Notice notice in isCorrectionFirst ? [Stranger, Parent] : new[] { Parent, Stranger })
        {
            await world.AppendAsync(notice);
            await world.ReadAsync(rule, World.BothFirms);
        }

        IReadOnlyList<Alert> alerts = await world.AlertsAsync();
        Assert.Equal([(Parent.Id, Parent.Id), (Stranger.Id, Stranger.Id)], alerts.Select(a => (a.Content.Notice, a.Root.Id)).Order());
        Assert.Equal([MessageType.Raised, MessageType.Raised], (await world.OutboxAsync()).Select(m => m.Type));
        Assert.Equal(2, alerts.Select(a => a.Id).Distinct().Count());
    }

    [Fact]
    public async Task An_annulment_that_names_it_by_a_misprint_withdraws_nothing()
    {
        await using World world = await World.OpenAsync();
        await world.AppendAllAsync([Parent, Stranger with { Type = NoticeType.Annulling, Events = [] }]);
        await world.ReadAsync(OfFirms, World.BothFirms);

        Assert.Equal(AlertStatus.Raised, Assert.Single(await world.AlertsAsync()).Status);
    }

    // As a release did that believed every reference.
    [Fact]
    public async Task What_was_withdrawn_stands_again_once_the_reference_is_not_believed_and_the_other_is_not_told_twice()
    {
        await using World world = await World.OpenAsync();
        await world.AppendAllAsync([Parent with { Court = null }, Stranger]);
        await world.ReadAsync(OfFirms, World.BothFirms);
        Assert.Equal(AlertStatus.Withdrawn, (await world.AlertsAsync()).Single(a => a.Content.Notice == Parent.Id).Status);
        int told = (await world.OutboxAsync()).Count;

        await world.AppendAllAsync([Parent]);
        await world.ReadAsync(OfFirms, World.BothFirms);

        Assert.Equal(
            [(Parent.Id, AlertStatus.Raised), (Stranger.Id, AlertStatus.Raised)],
            (await world.AlertsAsync()).Select(a => (a.Content.Notice, a.Status)).Order()
        );
        Assert.Equal([MessageType.Corrected], (await world.OutboxAsync()).Skip(told).Select(m => m.Type));
    }
}
