using CsCheck;
using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Matching.Values;
using Xunit;

namespace Watch.Rules.Tests.Matching;

public class ImplicationTests
{
    private static readonly Clause Sale = new KindIs([EventKind.SaleOfBusiness]);
    private static readonly Clause SaleOrCreation = new KindIs([EventKind.SaleOfBusiness, EventKind.Creation]);
    private static readonly Clause Watched = new FirmIs(new FirmSelector.Watched());
    private static readonly Clause Strategic = new FirmIs(new FirmSelector.OfSensitivity(Sensitivity.Strategic));
    private static readonly Clause Seller = new RoleIs([PartyRole.Seller]);

    /// <summary>What is said to imply another does so for every rule and notice of the small world.</summary>
    [Fact]
    public void An_implication_holds_for_every_notice() =>
        Gen.Select(RandomRules.Rules, RandomRules.OneNotice.Array[1, 6], RandomRules.Firms, RandomRules.History)
            .Sample(
                (rules, notices, firms, history) =>
                {
                    RuleIndex index = new(rules);
                    return Pairs(rules)
                        .Where(p => Implication.Implies(p.One.When, p.Other.When) && p.One.IsAboutFirm == p.Other.IsAboutFirm)
                        .All(pair =>
                            notices.All(notice =>
                                Matcher
                                    .Explain(notice, index, pair.One, firms, history)
                                    .Zip(Matcher.Explain(notice, index, pair.Other, firms, history))
                                    .All(both => both.First.When.Outcome != Outcome.Yes || both.Second.When.Outcome == Outcome.Yes)
                            )
                        );
                },
                iter: 3_000
            );

    [Fact]
    public void What_never_fires_does_not_fire_on_any_notice() =>
        Gen.Select(RandomRules.Rules, RandomRules.OneNotice.Array[1, 6], RandomRules.Firms, RandomRules.History)
            .Sample(
                (rules, notices, firms, history) =>
                {
                    RuleIndex index = new(rules);
                    return rules
                        .Where(r => Unreachable.Why(r.When, _ => null) is not null)
                        .All(rule => notices.All(notice => Matcher.Explain(notice, index, rule, firms, history).All(e => !e.Fires)));
                },
                iter: 1_000
            );

    [Fact]
    public void More_clauses_imply_fewer_and_fewer_values_imply_more()
    {
        Assert.True(Implication.Implies(New.Block(Sale, Strategic, Seller), New.Block(SaleOrCreation, Watched)));
        Assert.False(Implication.Implies(New.Block(SaleOrCreation, Watched), New.Block(Sale, Strategic, Seller)));
        Assert.False(Implication.Implies(New.Block(Sale), New.Block(Sale, Seller)));
        Assert.False(Implication.Implies(New.Block(Sale, Watched), New.Block(Sale, Strategic)));
    }

    [Fact]
    public void Two_blocks_may_be_about_two_parties()
    {
        Condition apart = new Condition.All([New.Block(Watched), New.Block(Seller)]);
        Assert.True(Implication.Implies(New.Block(Watched, Seller), apart));
        Assert.False(Implication.Implies(apart, New.Block(Watched, Seller)));
    }

    [Fact]
    public void A_party_of_the_notice_is_implied_by_the_party_that_the_block_is_about()
    {
        Condition any = New.Block(new PartyIs([new RoleIs([PartyRole.Seller, PartyRole.Buyer])]));
        Assert.True(Implication.Implies(New.Block(Seller, Watched), any));
        Assert.False(Implication.Implies(any, New.Block(Seller)));
    }

    [Fact]
    public void Alternatives_are_each_to_imply_and_one_is_enough_to_be_implied()
    {
        Condition either = new Condition.Any([New.Block(Sale), New.Block(new KindIs([EventKind.Creation]))]);
        Assert.True(Implication.Implies(either, New.Block(SaleOrCreation)));
        Assert.True(Implication.Implies(New.Block(Sale, Seller), either));
        Assert.False(Implication.Implies(New.Block(SaleOrCreation), either));
    }

    [Fact]
    public void Numbers_days_queries_and_symbols_count_by_what_they_hold()
    {
        Assert.True(Implies(new StakeIs(new NumberRange { From = 25 }), new StakeIs(new NumberRange { From = 10 })));
        Assert.False(Implies(new PriceIs(new NumberRange { From = 25 }, "EUR"), new PriceIs(new NumberRange { From = 10 }, "USD")));
        Assert.True(Implies(new TextIs(New.Query("robot")), new TextIs(New.Query("robot OU drone"))));
        Assert.False(Implies(new TextIs(New.Query("robot OU drone")), new TextIs(New.Query("robot"))));
        Assert.True(
            Implies(
                new PublishedIs(new DayRange(new DateOnly(2026, 1, 1), new DateOnly(2026, 2, 1))),
                new PublishedIs(new DayRange(null, new DateOnly(2026, 3, 1)))
            )
        );
    }

    [Fact]
    public void A_rule_is_shadowed_by_one_that_fires_wherever_it_does_as_urgent_and_on_the_same_routes()
    {
        Rule few = New.Rule(New.Block(Sale, Strategic), "few");
        Rule many = New.Rule(New.Block(SaleOrCreation, Watched), "many");

        Assert.True(few.IsShadowedBy(many));
        Assert.False(many.IsShadowedBy(few));
        Assert.False(few.IsShadowedBy(many with { Severity = Severity.Low }));
        Assert.False(few.IsShadowedBy(many with { Severities = [new SeverityCase(New.Block(Seller), Severity.Low)] }));
        Assert.False(few.IsShadowedBy(many with { Routes = [Route.Parse("departement-63")] }));
        Assert.False(few.IsShadowedBy(many with { Routes = [], RouteCases = [new RouteCase(New.Block(Seller), [Route.Gse])] }));
        Rule byCase = few with
        {
            Routes = [],
            RouteCases = [new RouteCase(New.Block(Seller), [Route.Gse])],
            RoutesOtherwise = [Route.Parse("departement-63")],
        };
        Assert.False(byCase.IsShadowedBy(many));
        Assert.True(byCase.IsShadowedBy(many with { Routes = [Route.Gse, Route.Parse("departement-63")] }));
        Assert.False(few.IsShadowedBy(many with { Unless = New.Block(Seller) }));
        Assert.True((few with { Unless = New.Block(Seller) }).IsShadowedBy(many with { Unless = New.Block(Seller, Sale) }));
        Assert.False(few.IsShadowedBy(many with { FalsePositives = [new KnownFalsePositive(New.Block(Seller), "sans objet", null)] }));
    }

    [Fact]
    public void Kinds_that_exclude_one_another_in_one_block_never_agree()
    {
        Assert.NotNull(Unreachable.Why(New.Block(Sale, new KindIs([EventKind.Creation])), _ => null));
        Assert.Null(Unreachable.Why(new Condition.All([New.Block(Sale), New.Block(new KindIs([EventKind.Creation]))]), _ => null));
    }

    [Fact]
    public void A_clause_that_never_agrees_spoils_its_block_and_alternatives_when_it_is_in_each()
    {
        static string? Never(Clause clause) => clause is RoleIs ? "jamais" : null;
        Condition with = New.Block(Sale, Seller);

        Assert.Equal("jamais", Unreachable.Why(with, Never));
        Assert.Equal("jamais", Unreachable.Why(new Condition.All([New.Block(Sale), with]), Never));
        Assert.Equal("jamais", Unreachable.Why(new Condition.Any([with, new Condition.Named("cluster: essai", with)]), Never));
        Assert.Null(Unreachable.Why(new Condition.Any([with, New.Block(Sale)]), Never));
        Assert.Null(Unreachable.Why(new Condition.All([New.Block(Sale), new Condition.Not(with)]), Never));
    }

    [Fact]
    public void Every_way_to_agree_asks_when_each_alternative_does()
    {
        static bool IsSeller(Clause clause) => clause is RoleIs;

        Assert.True(RuleParts.AlwaysAsks(new Condition.All([New.Block(Sale), New.Block(Seller)]), IsSeller));
        Assert.True(RuleParts.AlwaysAsks(new Condition.Any([New.Block(Seller, Sale), New.Block(Seller)]), IsSeller));
        Assert.False(RuleParts.AlwaysAsks(new Condition.Any([New.Block(Seller), New.Block(Sale)]), IsSeller));
        Assert.False(RuleParts.AlwaysAsks(new Condition.Not(New.Block(Seller)), IsSeller));
    }

    private static bool Implies(Clause one, Clause other) => Implication.Implies(New.Block(one), New.Block(other));

    private static IEnumerable<(Rule One, Rule Other)> Pairs(Rule[] rules) => rules.SelectMany(one => rules.Select(other => (one, other)));
}
