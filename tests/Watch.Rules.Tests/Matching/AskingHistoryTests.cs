using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Matching.Values;
using Xunit;

namespace Watch.Rules.Tests.Matching;

public class AskingHistoryTests
{
    private static readonly CapitalChangeIs Change = new(new NumberRange { From = 10 }, ChangeUnit.Percent, "EUR");
    private static readonly Condition Asking = new Condition.Block([Change]);
    private static readonly Condition Plain = new Condition.Block([new KindIs([EventKind.CapitalChange])]);

    public static TheoryData<string, Rule> Rules =>
        new()
        {
            { "when", New.Rule(Asking) },
            { "all", New.Rule(new Condition.All([Plain, Asking])) },
            { "any", New.Rule(new Condition.Any([Plain, Asking])) },
            { "not", New.Rule(new Condition.Not(Asking)) },
            { "named", New.Rule(new Condition.Named("cluster: x", Asking)) },
            { "party", New.Rule(new Condition.Block([new PartyIs([Change])])) },
            { "unless", New.Rule(Plain) with { Unless = Asking } },
            { "severity", New.Rule(Plain) with { Severities = [new SeverityCase(Asking, Contracts.Messages.Severity.High)] } },
            { "route", New.Rule(Plain) with { RouteCases = [new RouteCase(Asking, [Route.Gse])] } },
            { "false positive", New.Rule(Plain) with { FalsePositives = [new KnownFalsePositive(Asking, "connu", null)] } },
        };

    [Theory]
    [MemberData(nameof(Rules))]
    public void A_rule_asks_for_the_past_wherever_it_measures_a_change(string place, Rule rule)
    {
        Assert.True(rule.AsksHistory, place);
        Assert.True(new RuleIndex([New.Rule(Plain, "autre"), rule]).AsksHistory);
    }

    [Fact]
    public void A_rule_that_measures_nothing_does_not() => Assert.False(new RuleIndex([New.Rule(Plain)]).AsksHistory);
}
