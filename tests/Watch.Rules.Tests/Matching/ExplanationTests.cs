using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Matching.Values;
using Xunit;

namespace Watch.Rules.Tests.Matching;

public class ExplanationTests
{
    private static readonly FirmList Firms = new([
        New.Firm(New.Alpha, Sensitivity.Sensitive, "63"),
        New.Firm(New.Beta, Sensitivity.Strategic, "03"),
    ]);

    [Theory]
    [InlineData("robot* ET laser", "robot* of 2 words and phrases")]
    [InlineData("laser OU \"machine agricole\"", "none of 2 words and phrases")]
    [InlineData("robots SAUF vigne", "robots, vigne of 2 words and phrases")]
    [InlineData("titre:robots", "none of 1 words and phrases")]
    [InlineData("robots PROCHE/1 vigne", "robots, vigne of 2 words and phrases")]
    public void A_query_that_fails_tells_which_of_its_words_are_there(string query, string seen)
    {
        Explained failing = FirstFailing(
            New.Notice() with
            {
                Text = "Des robots pour tailler la vigne",
            },
            New.Block(new TextIs(New.Query(query)))
        );
        Assert.Equal(("text", seen), (failing.Name, failing.Seen));
    }

    [Fact]
    public void A_number_that_fails_tells_how_far_it_is()
    {
        Notice notice = New.Notice() with
        {
            Events = [new NoticeEvent { Kind = EventKind.SaleOfBusiness, Price = new Money(90_000, "EUR") }],
        };
        Explained failing = FirstFailing(notice, New.Block(new PriceIs(new NumberRange { From = 100_000 }, "EUR")));
        Assert.Equal("90000 EUR, 10000 EUR from >= 100000", failing.Seen);
        Assert.Equal(">= 100000 EUR", failing.Asked);
    }

    [Fact]
    public void A_change_of_capital_tells_both_capitals_and_how_far_it_is()
    {
        FirmHistory history = FirmHistory.Of([Capital("A201900011", 100_000, "2019-05-02")]);
        Explained failing = FirstFailing(Capital("A202000011", 105_000, "2020-01-02"), New.Block(Change(10)), history);
        Assert.Equal("100000 EUR to 105000 EUR: +5 %, 5 from >= 10", failing.Seen);
    }

    [Theory]
    [InlineData(CapitalDirection.Unknown, "a change, no earlier capital known", Outcome.Unknown)]
    [InlineData(CapitalDirection.Increase, "increase, no earlier capital known", Outcome.Unknown)]
    [InlineData(CapitalDirection.Decrease, "decrease, no earlier capital known", Outcome.No)]
    public void What_is_not_known_is_told_and_the_printed_direction_counts(CapitalDirection direction, string seen, Outcome outcome)
    {
        Notice notice = Capital("A202000011", 105_000, "2020-01-02");
        notice = notice with { Events = [notice.Events[0] with { CapitalDirection = direction }] };
        Explained failing = FirstFailing(notice, New.Block(Change(10)));
        Assert.Equal((seen, outcome), (failing.Seen, failing.Outcome));
    }

    [Fact]
    public void The_first_clause_that_fails_is_that_of_the_branch_in_the_order_of_the_file()
    {
        Condition when = new Condition.All([
            New.Block(new KindIs([EventKind.SaleOfBusiness])),
            new Condition.Any([New.Block(new NoticeDepartementIs(["03"])), New.Block(new NoticeDepartementIs(["15"]))]),
        ]);
        Explanation explanation = Explain(New.Notice(), New.Rule(when)).Single();
        Assert.False(explanation.Fires);
        Assert.Equal(
            ("notice-departement", "03", "63"),
            (explanation.FirstFailing!.Name, explanation.FirstFailing.Asked, explanation.FirstFailing.Seen)
        );
    }

    [Fact]
    public void What_excludes_is_what_failed()
    {
        Rule rule = New.Rule() with { Unless = New.Block(new RoleIs([PartyRole.Seller])) };
        Assert.Equal("seller", Explain(New.Notice(), rule).Single().Unless!.Parts.Single().Seen);
        Assert.Equal(Outcome.Yes, Explain(New.Notice(), rule).Single().FirstFailing!.Outcome);
        Rule known = New.Rule() with
        {
            FalsePositives = [new KnownFalsePositive(New.Block(new NoticeIs(["A202000011"])), "annonce d’essai", null)],
        };
        Assert.Equal("annonce d’essai", Explain(New.Notice(), known).Single().FirstFailing!.Name);
        Rule expired = New.Rule() with { FalsePositives = [known.FalsePositives[0] with { Until = new DateOnly(2020, 1, 1) }] };
        Assert.True(Explain(New.Notice(), expired).Single().Fires);
    }

    [Fact]
    public void A_rule_about_a_firm_is_explained_for_each_firm_of_the_notice()
    {
        Notice notice = New.Notice(parties: [New.Party(New.Alpha, PartyRole.Seller), New.Party(New.Beta, PartyRole.Buyer)]);
        IReadOnlyList<Explanation> all = Explain(notice, New.Rule(also: [new RoleIs([PartyRole.Seller])]));
        Assert.Equal([(New.Alpha, true), (New.Beta, false)], all.Select(e => (e.Firm!.Siren, e.Fires)));
        Assert.Equal(("role", "buyer"), (all[1].FirstFailing!.Name, all[1].FirstFailing!.Seen));
    }

    [Fact]
    public void Without_a_firm_of_the_list_the_firm_is_what_failed()
    {
        Explanation explanation = Explain(New.Notice(parties: [New.Party(null, PartyRole.Seller)]), New.Rule()).Single();
        Assert.Equal(("firm", "no SIREN"), (explanation.FirstFailing!.Name, explanation.FirstFailing.Seen));
    }

    [Fact]
    public void Severity_and_routes_are_those_of_the_case()
    {
        Rule rule = New.Rule() with
        {
            Severities =
            [
                new SeverityCase(New.Block(new FirmIs(new FirmSelector.OfSensitivity(Sensitivity.Strategic))), Severity.Critical),
            ],
            RouteCases = [new RouteCase(New.Block(new FirmDepartementIs(["03"])), [Route.Parse("departement-03")])],
        };
        Notice notice = New.Notice(parties: [New.Party(New.Alpha, PartyRole.Seller), New.Party(New.Beta, PartyRole.Seller)]);
        IReadOnlyList<Explanation> all = Explain(notice, rule);
        Assert.Equal((Severity.High, Severity.Critical), (all[0].Severity, all[1].Severity));
        Assert.Equal(["gse"], all[0].Routes.Select(r => r.Name));
        Assert.Equal(["gse", "departement-03"], all[1].Routes.Select(r => r.Name));
    }

    private static CapitalChangeIs Change(decimal least) => new(new NumberRange { From = least }, ChangeUnit.Percent, "EUR");

    private static Notice Capital(string id, decimal amount, string day) =>
        New.Notice(
            id,
            EventKind.CapitalChange,
            day,
            parties:
            [
                New.Party(New.Alpha, PartyRole.Subject) with
                {
                    Capital = new Capital { Amount = new Money(amount, "EUR"), AsPrinted = "capital" },
                },
            ]
        );

    private static Explained FirstFailing(Notice notice, Condition when, FirmHistory? history = null) =>
        Explain(notice, New.Rule(when), history).Single().FirstFailing!;

    private static IReadOnlyList<Explanation> Explain(Notice notice, Rule rule, FirmHistory? history = null) =>
        Matcher.Explain(notice, new RuleIndex([rule]), rule, Firms, history);
}
