using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Rules.Alerts;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Matching.Values;
using Xunit;

namespace Watch.Rules.Tests.Matching;

/// <summary>What rules ask of the past of a firm, and what they say that they saw.</summary>
public class PastClauseTests
{
    private static readonly AfterIs AfterReduction = new(
        new PastEvents(
            [new KindIs([EventKind.CapitalChange]), new ChangeIs(CapitalDirection.Decrease)],
            [],
            new Period(90, PeriodUnit.Days)
        )
    );

    private static readonly CountIs ThreeSales = new(
        new PastEvents([new KindIs([EventKind.SaleOfBusiness])], [new RoleIs([PartyRole.Seller])], new Period(1, PeriodUnit.Years)),
        3
    );

    private static readonly Notice Manager = New.Notice("A202000501", EventKind.OfficerChange, "2020-04-10");

    [Theory]
    [InlineData("2020-01-11", CapitalDirection.Decrease, Outcome.Yes)]
    [InlineData("2020-01-10", CapitalDirection.Decrease, Outcome.No)]
    [InlineData("2020-04-10", CapitalDirection.Decrease, Outcome.Yes)]
    [InlineData("2020-04-11", CapitalDirection.Decrease, Outcome.No)]
    [InlineData("2020-03-01", CapitalDirection.Increase, Outcome.No)]
    [InlineData("2020-03-01", CapitalDirection.Unknown, Outcome.Unknown)]
    public void What_was_before_counts_within_the_window_both_ends_inside(string day, CapitalDirection direction, Outcome outcome) =>
        Assert.Equal(outcome, Explain(Manager, AfterReduction, Change("A202000101", day, direction)).When.Outcome);

    [Fact]
    public void The_explanation_names_the_earlier_notices_or_says_that_there_is_none()
    {
        Notice[] two =
        [
            Change("A202000201", "2020-03-01", CapitalDirection.Decrease),
            Change("A202000101", "2020-02-01", CapitalDirection.Decrease),
        ];

        Assert.Equal(
            "bodacc A202000101 of 2020-02-01 (capital-change decrease); bodacc A202000201 of 2020-03-01 (capital-change decrease)",
            Seen(Explain(Manager, AfterReduction, two))
        );
        Assert.Equal("no such notice within 90 days", Seen(Explain(Manager, AfterReduction)));
        Assert.Equal(
            "not told by bodacc A202000101 of 2020-02-01 (capital-change)",
            Seen(Explain(Manager, AfterReduction, Change("A202000101", "2020-02-01", CapitalDirection.Unknown)))
        );
    }

    [Fact]
    public void A_direction_that_is_not_printed_is_measured()
    {
        Notice founded = Capital(New.Notice("A201900011", EventKind.Creation, "2019-01-02"), 100_000);
        Notice reduced = Capital(Change("A202000101", "2020-02-01", CapitalDirection.Unknown), 40_000);

        Assert.Equal(Outcome.Yes, Explain(Manager, AfterReduction, founded, reduced).When.Outcome);
        Assert.Equal(Outcome.No, Explain(Manager, AfterReduction, Capital(founded, 10_000), reduced).When.Outcome);
    }

    [Fact]
    public void Another_firm_has_another_past() =>
        Assert.Equal(
            Outcome.No,
            Explain(
                Manager,
                AfterReduction,
                Change("A202000101", "2020-02-01", CapitalDirection.Decrease) with
                {
                    Parties = [New.Party(New.Beta, PartyRole.Subject)],
                }
            ).When.Outcome
        );

    [Fact]
    public void The_third_sale_in_a_year_agrees_and_says_which_three()
    {
        Notice third = New.Notice("A202000901", day: "2020-11-01");
        Notice[] two = [New.Notice("A202000101", day: "2020-01-02"), New.Notice("A202000501", day: "2020-06-02")];

        Explanation fired = Explain(third, ThreeSales, two);

        Assert.Equal(Outcome.Yes, fired.When.Outcome);
        Assert.StartsWith("3 within 1 year: bodacc A202000101 of 2020-01-02 (sale-of-business); ", Seen(fired), StringComparison.Ordinal);
        Assert.Equal(Outcome.No, Explain(third, ThreeSales, two[1..]).When.Outcome);
        Assert.Equal(
            Outcome.No,
            Explain(third, ThreeSales, [two[0] with { PublishedOn = new DateOnly(2019, 10, 31) }, two[1]]).When.Outcome
        );
    }

    [Fact]
    public void A_purchase_is_no_sale_and_the_notices_of_one_matter_are_one()
    {
        Notice third = New.Notice("A202000901", day: "2020-11-01");
        Notice first = New.Notice("A202000101", day: "2020-01-02");
        Notice purchase = New.Notice("A202000501", day: "2020-06-02", parties: [New.Party(New.Alpha, PartyRole.Buyer)]);
        Notice[] twice = [first with { Matter = "vente-1" }, New.Notice("A202000111", day: "2020-01-12") with { Matter = "vente-1" }];

        Assert.Equal(Outcome.No, Explain(third, ThreeSales, first, purchase).When.Outcome);
        Assert.Equal(Outcome.No, Explain(third, ThreeSales, twice).When.Outcome);
        Assert.Equal(Outcome.Yes, Explain(third, ThreeSales, [.. twice, New.Notice("A202000501", day: "2020-06-02")]).When.Outcome);
    }

    [Fact]
    public void Of_a_firm_whose_past_nobody_read_nothing_is_told()
    {
        Rule rule = RuleOf(AfterReduction);
        Explanation explained = Assert.Single(Matcher.Explain(Manager, new RuleIndex([rule]), rule, new FirmList([New.Firm(New.Alpha)])));

        Assert.Equal((Outcome.Unknown, "the past of the firm is not known"), (explained.When.Outcome, Seen(explained)));
    }

    [Fact]
    public void A_rule_with_them_is_read_again_as_it_was_written()
    {
        Rule rule = New.Rule(New.Block(new FirmIs(new FirmSelector.Watched()), AfterReduction, ThreeSales));

        Assert.Equal(rule.Version, RuleJson.ReadRule(RuleJson.Write(rule)).Version);
        Assert.True(RuleJson.ReadRule(RuleJson.Write(rule)).AsksHistory);
        Assert.False(rule.AsksCapital);
    }

    private static Notice Change(string id, string day, CapitalDirection direction) =>
        New.Notice(id, EventKind.CapitalChange, day) with
        {
            Events = [new NoticeEvent { Kind = EventKind.CapitalChange, CapitalDirection = direction }],
        };

    private static Notice Capital(Notice notice, int amount) =>
        notice with
        {
            Parties =
            [
                notice.Parties[0] with
                {
                    Capital = new Capital { Amount = new Money(amount, "EUR"), AsPrinted = "" },
                },
            ],
        };

    private static Rule RuleOf(Clause clause) => New.Rule(New.Block(new FirmIs(new FirmSelector.Watched()), clause));

    private static string Seen(Explanation explained) => explained.When.Parts.Single(p => p.Name is "after" or "count").Seen!;

    private static Explanation Explain(Notice notice, Clause clause, params Notice[] before)
    {
        Rule rule = RuleOf(clause);
        PastTrail trail = PastTrail.Of(New.Alpha, before.Select(n => NoticeChain.Of([n])));
        FirmHistory history = FirmHistory.Empty.WithPast(
            new Dictionary<Siren, IReadOnlyList<PastNotice>> { [New.Alpha] = trail.Besides(NoticeChain.Of([notice])) }
        );
        return Assert.Single(Matcher.Explain(notice, new RuleIndex([rule]), rule, new FirmList([New.Firm(New.Alpha)]), history));
    }
}
