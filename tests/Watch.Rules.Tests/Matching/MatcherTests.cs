using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Places;
using Xunit;

namespace Watch.Rules.Tests.Matching;

public class MatcherTests
{
    private static readonly FirmList Firms = new([
        New.Firm(New.Alpha, Sensitivity.Sensitive, "63"),
        New.Firm(New.Beta, Sensitivity.Strategic, "03"),
    ]);

    [Fact]
    public void A_rule_fires_for_the_watched_firm_of_the_notice_and_says_what_it_saw()
    {
        Match match = Assert.Single(Judge(New.Notice(), New.Rule()));
        Assert.Equal(New.Alpha, match.Firm!.Siren);
        Assert.Equal([new Evidence("kind", "sale-of-business"), new Evidence("firm", "999404445: ATELIERS DU SANCY")], match.Evidence);
    }

    [Fact]
    public void A_notice_without_a_watched_firm_fires_nothing() =>
        Assert.Empty(Judge(New.Notice(parties: [New.Party(null, PartyRole.Seller)]), New.Rule()));

    [Fact]
    public void Another_kind_fires_nothing() => Assert.Empty(Judge(New.Notice(kind: EventKind.Creation), New.Rule()));

    [Theory]
    [InlineData(EventKind.MergerProject, EventKind.UniversalTransfer)]
    [InlineData(EventKind.AssetContribution, EventKind.BusinessTransfer)]
    public void A_rule_on_a_kind_sees_what_was_once_read_as_it_and_a_rule_on_that_alone_sees_no_more(EventKind before, EventKind now)
    {
        Assert.Equal([now], Assert.Single(Judge(New.Notice(kind: now), New.Rule(kinds: [before]))).Kinds);
        Assert.Single(Judge(New.Notice(kind: now), New.Rule(kinds: [now])));
        Assert.Empty(Judge(New.Notice(kind: before), New.Rule(kinds: [now])));
    }

    [Fact]
    public void Any_event_of_the_notice_is_enough()
    {
        Notice notice = New.Notice() with
        {
            Events = [new NoticeEvent { Kind = EventKind.CapitalChange }, new NoticeEvent { Kind = EventKind.SeatTransfer }],
        };
        Match match = Assert.Single(Judge(notice, New.Rule(kinds: [EventKind.SeatTransfer, EventKind.Radiation])));
        Assert.Equal([EventKind.SeatTransfer], match.Kinds);
    }

    [Fact]
    public void The_role_is_that_of_the_firm_itself_not_of_its_counterparty()
    {
        Notice notice = New.Notice(
            parties: [New.Party(New.Alpha, PartyRole.Buyer), New.Party(null, PartyRole.Seller, "BOULANGERIE DES VOLCANS")]
        );
        Assert.Empty(Judge(notice, New.Rule(also: [new RoleIs([PartyRole.Seller])])));
        Assert.Single(Judge(notice, New.Rule(also: [new RoleIs([PartyRole.Buyer])])));
    }

    [Fact]
    public void Two_watched_firms_give_two_matches_and_the_same_firm_twice_gives_one()
    {
        Notice notice = New.Notice(
            parties:
            [
                New.Party(New.Alpha, PartyRole.Buyer),
                New.Party(New.Beta, PartyRole.Seller),
                New.Party(New.Alpha, PartyRole.PreviousOperator),
            ]
        );
        Assert.Equal([New.Alpha, New.Beta], Judge(notice, New.Rule()).Select(m => m.Firm!.Siren));
    }

    [Fact]
    public void A_selector_by_sensitivity_leaves_the_others_alone()
    {
        Notice notice = New.Notice(parties: [New.Party(New.Alpha, PartyRole.Seller), New.Party(New.Beta, PartyRole.Buyer)]);
        Assert.Equal(
            [New.Beta],
            Judge(notice, New.Rule(firm: new FirmSelector.OfSensitivity(Sensitivity.Strategic))).Select(m => m.Firm!.Siren)
        );
        Assert.Equal([New.Alpha], Judge(notice, New.Rule(firm: new FirmSelector.OfSiren([New.Alpha]))).Select(m => m.Firm!.Siren));
    }

    [Fact]
    public void A_firm_is_watched_only_between_its_days()
    {
        FirmList firms = new([
            New.Firm(New.Alpha) with
            {
                WatchedFrom = new DateOnly(2020, 1, 2),
                WatchedUntil = new DateOnly(2020, 1, 3),
            },
        ]);
        Assert.Equal(
            [false, true, true, false],
            new[] { "2020-01-01", "2020-01-02", "2020-01-03", "2020-01-04" }.Select(day =>
                Matcher.Judge(New.Notice(day: day), new RuleIndex([New.Rule()]), firms).Count == 1
            )
        );
    }

    [Fact]
    public void The_departement_of_the_court_is_not_that_of_the_firm()
    {
        Notice notice = New.Notice(departement: "75");
        Assert.Empty(Judge(notice, New.Rule(also: [new NoticeDepartementIs(["63"])])));
        Assert.Single(Judge(notice, New.Rule(also: [new FirmDepartementIs(["63"])])));
    }

    [Fact]
    public void The_departement_of_a_firm_is_also_read_from_the_seat_that_the_notice_prints()
    {
        Notice notice = New.Notice(parties: [New.Party(New.Beta, PartyRole.Subject, postalCode: "43000")]);
        Match match = Assert.Single(Judge(notice, New.Rule(also: [new FirmDepartementIs(["43"])])));
        Assert.Contains(new Evidence("firm-departement", "43"), match.Evidence);
    }

    [Fact]
    public void A_rule_that_watches_no_firm_fires_once_for_the_notice()
    {
        Rule rule = New.Rule(New.Block(new KindIs([EventKind.SaleOfBusiness]), new NoticeDepartementIs(["63"])));
        Assert.Null(Assert.Single(Judge(New.Notice(), rule)).Firm);
    }

    [Fact]
    public void A_rule_that_asks_no_kind_meets_every_notice()
    {
        Rule rule = New.Rule(New.Block(new FirmIs(new FirmSelector.Watched())));
        Assert.Single(Judge(New.Notice(kind: EventKind.AccountsFiled), rule));
    }

    [Theory]
    [InlineData("63000", "63")]
    [InlineData("01700", "01")]
    [InlineData("20000", "2A")]
    [InlineData("20190", "2A")]
    [InlineData("20200", "2B")]
    [InlineData("97400", "974")]
    [InlineData("98000", null)]
    [InlineData("99999", null)]
    [InlineData("63 000", "63")]
    [InlineData("63\u00A0000", "63")]
    [InlineData("63\u202F000", "63")]
    [InlineData("6300", null)]
    [InlineData("63 00", null)]
    [InlineData("B-1000", null)]
    [InlineData(null, null)]
    public void A_postal_code_lies_in_a_departement(string? code, string? departement) =>
        Assert.Equal(departement, Departements.OfPostalCode(code));

    private static IReadOnlyList<Match> Judge(Notice notice, params Rule[] rules) => Matcher.Judge(notice, new RuleIndex(rules), Firms);
}
