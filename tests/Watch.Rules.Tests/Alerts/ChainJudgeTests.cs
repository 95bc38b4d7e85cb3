using CsCheck;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Xunit;

namespace Watch.Rules.Tests.Alerts;

public class ChainJudgeTests
{
    private static readonly FirmList Firms = new([New.Firm(New.Alpha), New.Firm(New.Beta, Sensitivity.Strategic)]);
    private static readonly RuleIndex Rules = new([New.Rule() with { Routes = [Route.Gse, Route.Coordination] }]);

    [Fact]
    public void Of_a_matter_the_match_is_that_of_the_notice_shown_as_urgent_as_the_most_urgent()
    {
        Notice first = New.Notice("A202000011") with { Matter = "amf:1" };
        Notice urgent = New.Notice("A202000022", EventKind.TakeoverBid) with { Matter = "amf:1" };
        Match shown = Matched(first, Severity.Low) with { OtherNumber = "LEI 9999INVENTEE00000117", CapitalBefore = new Money(1, "EUR") };

        AlertState state = Assert.Single(
            ChainJudge.States(NoticeChain.Of([first, urgent]), n => n.Key == first.Key ? [shown] : [Matched(n, Severity.Critical)])
        );

        Assert.Equal((first.Id, Severity.Critical), (state.Notice.Id, state.Match.Severity));
        Assert.Equal((shown.OtherNumber, shown.CapitalBefore), (state.Match.OtherNumber, state.Match.CapitalBefore));
        Assert.Equal([EventKind.SaleOfBusiness, EventKind.TakeoverBid], state.Match.Kinds);
        Assert.Equal(urgent.Id, Assert.Single(state.Match.Evidence).Seen);
    }

    [Fact]
    public void A_notice_alone_raises()
    {
        AlertState state = Assert.Single(States(New.Notice(parties: [New.Party(New.Beta, PartyRole.Seller)])));
        Assert.Equal((AlertStatus.Raised, Route.Gse, New.Beta.Value), (state.Status, state.Key.Route, state.Key.Subject));
        Assert.Null(state.ChangedBy);
    }

    [Fact]
    public void A_sensitive_firm_may_be_shared_and_a_strategic_one_never_is()
    {
        Assert.Equal([Route.Gse, Route.Coordination], States(New.Notice()).Select(s => s.Key.Route));
        Assert.Equal([Route.Gse], States(New.Notice(parties: [New.Party(New.Beta, PartyRole.Seller)])).Select(s => s.Key.Route));
    }

    [Fact]
    public void A_rectifying_notice_replaces_what_it_names()
    {
        AlertState state = States(New.Notice(), Rectifying("A202000025"))[0];
        Assert.Equal((AlertStatus.Corrected, "A202000025", "A202000025"), (state.Status, state.Notice.Id, state.ChangedBy!.Id));
    }

    [Fact]
    public void An_annulling_notice_withdraws_and_the_alert_shows_what_it_showed()
    {
        AlertState state = States(New.Notice(), Annulling("A202000025"))[0];
        Assert.Equal((AlertStatus.Withdrawn, "A202000011", "A202000025"), (state.Status, state.Notice.Id, state.ChangedBy!.Id));
    }

    [Fact]
    public void An_annulling_notice_never_raises_even_when_it_comes_alone_and_carries_events() =>
        Assert.Empty(States(Annulling("A202000025") with { Events = [new NoticeEvent { Kind = EventKind.SaleOfBusiness }] }));

    [Fact]
    public void A_correction_that_changes_the_SIREN_withdraws_the_old_firm_and_raises_the_new_one()
    {
        IReadOnlyList<AlertState> states = States(New.Notice(), Rectifying("A202000025", New.Party(New.Beta, PartyRole.Seller)));
        Assert.Equal(
            [(New.Alpha.Value, AlertStatus.Withdrawn), (New.Beta.Value, AlertStatus.Raised)],
            states.Where(s => s.Key.Route == Route.Gse).Select(s => (s.Key.Subject, s.Status))
        );
    }

    [Theory]
    [InlineData("A202000025", "A202000026")]
    [InlineData("A202000026", "A202000025")]
    public void Of_two_corrections_of_one_day_neither_withdraws_what_the_other_announces(string one, string other)
    {
        Notice[] together = [New.Notice(), Rectifying(one), Rectifying(other, New.Party(New.Beta, PartyRole.Seller))];
        Assert.Equal(
            [(New.Alpha.Value, AlertStatus.Corrected, one), (New.Beta.Value, AlertStatus.Raised, other)],
            States(together).Where(s => s.Key.Route == Route.Gse).Select(s => (s.Key.Subject, s.Status, s.Notice.Id)).Order()
        );
    }

    [Fact]
    public void A_correction_of_a_later_day_replaces_both_corrections_of_the_day_before()
    {
        Notice later = Rectifying("A202000037", New.Party(New.Beta, PartyRole.Seller)) with { PublishedOn = new DateOnly(2020, 1, 10) };
        AlertState state = States(New.Notice(), Rectifying("A202000025"), Rectifying("A202000026"), later)[0];
        Assert.Equal((AlertStatus.Withdrawn, "A202000026", later.Id), (state.Status, state.Notice.Id, state.ChangedBy!.Id));
    }

    [Fact]
    public void What_corrects_one_of_two_corrections_of_a_day_leaves_the_other()
    {
        Notice beside = Rectifying("A202000026", New.Party(New.Beta, PartyRole.Seller));
        Notice third = Rectifying("A202000037") with { Corrects = "A202000025", PublishedOn = new DateOnly(2020, 1, 10) };
        Assert.DoesNotContain(States(New.Notice(), Rectifying("A202000025"), beside, third), s => s.Status == AlertStatus.Withdrawn);
    }

    [Fact]
    public void The_sentence_that_says_why_names_the_notice_that_is_printed_as_the_one_corrected()
    {
        Notice later = Rectifying("A202000037", New.Party(New.Beta, PartyRole.Seller)) with { PublishedOn = new DateOnly(2020, 1, 10) };
        AlertState state = States(New.Notice(), Rectifying("A202000025"), later)[0];
        Assert.Contains("rectifie l’annonce A202000011 ", AlertComposer.Reason(state), StringComparison.Ordinal);
    }

    [Fact]
    public void A_parent_that_was_never_read_is_the_root_all_the_same()
    {
        NoticeChain chain = NoticeChain.Of([Rectifying("A202000025")]);
        Assert.Equal("A202000011", chain.Root.Id);
        Assert.Equal(["A202000025", "A202000011"], chain.Keys.Select(k => k.Id));
    }

    [Fact]
    public void A_correction_never_stands_before_what_it_corrects_whatever_its_date()
    {
        NoticeChain chain = NoticeChain.Of([Rectifying("A202000009") with { PublishedOn = new DateOnly(1999, 1, 1) }, New.Notice()]);
        Assert.Equal(["A202000011", "A202000009"], chain.Members.Select(n => n.Id));
    }

    [Fact]
    public void Numbers_are_unpadded_and_ordered_as_numbers()
    {
        NoticeChain chain = NoticeChain.Of([Rectifying("A2020000210"), Rectifying("A202000029"), New.Notice()]);
        Assert.Equal(["A202000011", "A202000029", "A2020000210"], chain.Members.Select(n => n.Id));
    }

    [Fact]
    public void A_ring_of_corrections_is_cut_and_harms_nobody()
    {
        Notice a = New.Notice("A202000011", type: NoticeType.Rectifying, corrects: "A202000022");
        Notice b = New.Notice("A202000022", type: NoticeType.Rectifying, corrects: "A202000011");
        Assert.Equal(NoticeChain.Of([a, b]).Root, NoticeChain.Of([b, a]).Root);
        Assert.Equal(2, States(a, b).Count);
    }

    [Fact]
    public void Every_order_of_arrival_ends_the_same() =>
        (from notices in Chains from order in Gen.Shuffle(Enumerable.Range(0, notices.Length).ToArray()) select (notices, order)).Sample(
            t => Describe(States(t.notices)) == Describe(States([.. t.order.Select(i => t.notices[i])]))
        );

    // Trees of up to six notices: each later one corrects some earlier one, about either firm, rectifying or annulling.
    private static Match Matched(Notice notice, Severity severity) =>
        new()
        {
            Rule = New.Rule(),
            Firm = New.Firm(New.Alpha),
            Kinds = [notice.Events[0].Kind],
            Severity = severity,
            Routes = [Route.Gse],
            Evidence = [new Evidence("notice", notice.Id)],
        };

    private static Gen<Notice[]> Chains =>
        from count in Gen.Int[1, 6]
        from parents in Gen.Int[0, 5].Array[count]
        from annuls in Gen.Bool.Array[count]
        from firms in Gen.Bool.Array[count]
        from days in Gen.Int[0, 3].Array[count]
        select Enumerable
            .Range(0, count)
            .Select(i =>
                New.Notice(
                    $"A2020000{i + 1}{i + 7}",
                    day: $"2020-01-{(days[i] + 2):00}",
                    type: i == 0 ? NoticeType.Initial
                        : annuls[i] ? NoticeType.Annulling
                        : NoticeType.Rectifying,
                    corrects: i == 0 ? null : $"A2020000{(parents[i] % i) + 1}{(parents[i] % i) + 7}",
                    parties: [New.Party(firms[i] ? New.Alpha : New.Beta, PartyRole.Seller)]
                )
            )
            .ToArray();

    private static string Describe(IReadOnlyList<AlertState> states) =>
        string.Join('\n', states.Select(s => $"{s.Key} {s.Status} {s.Notice.Id} {s.ChangedBy?.Id}").Order(StringComparer.Ordinal));

    private static IReadOnlyList<AlertState> States(params Notice[] notices) =>
        ChainJudge.States(NoticeChain.Of(notices), n => Matcher.Judge(n, Rules, Firms));

    private static Notice Rectifying(string id, params Party[] parties) =>
        New.Notice(
            id,
            day: "2020-01-09",
            type: NoticeType.Rectifying,
            corrects: "A202000011",
            parties: parties.Length == 0 ? null : parties
        );

    private static Notice Annulling(string id) => New.Notice(id, day: "2020-01-09", type: NoticeType.Annulling, corrects: "A202000011");
}
