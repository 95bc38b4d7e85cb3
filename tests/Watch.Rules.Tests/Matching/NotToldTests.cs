using System.Reflection;
using System.Text.Json.Serialization;
using Watch.Contracts.Notices;
using Watch.Rules.Clusters;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Matching.Values;
using Watch.Rules.Names;
using Watch.Rules.Technologies;
using Xunit;

namespace Watch.Rules.Tests.Matching;

/// <summary>Of what a notice does not tell, neither a clause agrees nor its contrary: held for every clause of the language.</summary>
public class NotToldTests
{
    private static readonly NumberRange Ten = new() { From = 10 };
    private static readonly PastEvents Reductions = new([new KindIs([EventKind.CapitalChange])], [], new Period(90, PeriodUnit.Days));

    /// <summary>What every notice tells: its kind, its parties, its source. Of exclusions only what is told excludes.</summary>
    private static readonly string[] AlwaysTold = ["kind", "except", "role", "firm", "source", "family", "notice", "published"];

    /// <summary>A notice that announces one thing of one party, and says no more of either.</summary>
    private static readonly Notice Silent = New.Notice(departement: null, parties: [New.Party(null, PartyRole.Subject, "")]) with
    {
        Events = [new NoticeEvent { Kind = EventKind.OtherLegalNotice }],
        Parties = [new Party { Role = PartyRole.Subject, Name = "" }],
    };

    private static readonly Notice Nobody = Silent with { Parties = [] };

    public static TheoryData<Clause> Clauses =>
        [
            new LabelIs(["cession"]),
            new ProcedureIs([InsolvencyProcedure.Liquidation]),
            new EventDateIs(new DayRange(new DateOnly(2020, 1, 1), null)),
            new ParentChangeIs([ParentMove.Another]),
            new ChangeIs(CapitalDirection.Decrease),
            new PriceIs(Ten, "EUR"),
            new StakeIs(Ten),
            new ThresholdIs(Ten),
            new CrossingIs(CrossingDirection.Upwards),
            new VotesIs(Ten),
            new VotesThresholdIs(Ten),
            new ThresholdDistanceIs(Ten),
            new PassiveIs(true),
            new DeclarantIs(["banque"]),
            new CauseIs(["achat"]),
            new FirmDepartementIs(["63"]),
            new CapitalIs(Ten, "EUR"),
            new CapitalChangeIs(Ten, ChangeUnit.Percent, "EUR"),
            new AfterIs(Reductions),
            new CountIs(Reductions, 2),
            new OfficerIs([OfficerChange.Arrives]),
            new PersonIs(PersonType.Legal),
            new AbroadIs(true),
            new ActivityCodeIs(["62"]),
            new SirenIs([New.Alpha]),
            new PartyIs([new SirenIs([New.Alpha])]),
            new NoticeDepartementIs(["63"]),
            new TextIs(New.Query("robot")),
            new TechnologyIs(["A01H"], new TechnologySet(["A01H"], ["A01H"], []), InventiveOnly: false),
            new NamedIs([new ClusterFirm("Valdorix", null)], NameMatchers.Current),
        ];

    [Theory]
    [MemberData(nameof(Clauses))]
    public void What_is_not_told_neither_agrees_nor_disagrees(Clause clause)
    {
        Notice notice = clause is TextIs or NamedIs ? Nobody : Silent;

        Assert.Empty(Judge(notice, new Condition.Block([clause])));
        Assert.Empty(Judge(notice, new Condition.Not(new Condition.Block([clause]))));
        Assert.Equal(Outcome.Unknown, Explain(notice, clause).When.Outcome);
        Assert.True(Explain(notice, clause, asExclusion: true).Fires);
    }

    [Fact]
    public void Every_clause_is_tried_or_is_told_by_every_notice()
    {
        string[] all = [.. typeof(Clause).GetCustomAttributes<JsonDerivedTypeAttribute>().Select(a => (string)a.TypeDiscriminator!)];

        Assert.Equal(all.Order(StringComparer.Ordinal), Clauses.Select(c => c.Data.Name).Concat(AlwaysTold).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void Of_nobody_nothing_is_told_but_that_no_firm_of_the_list_is_named()
    {
        Assert.Empty(Judge(Nobody, new Condition.Not(new Condition.Block([new RoleIs([PartyRole.Seller])]))));
        Assert.Empty(Judge(Nobody, new Condition.Not(new Condition.Block([new PartyIs([new RoleIs([PartyRole.Seller])])]))));
        Assert.Single(Judge(Nobody, new Condition.Not(new Condition.Block([new FirmIs(new FirmSelector.Watched())]))));
    }

    private static IReadOnlyList<Match> Judge(Notice notice, Condition when) =>
        Matcher.Judge(notice, new RuleIndex([New.Rule(when)]), new FirmList([New.Firm(New.Beta)]));

    private static Explanation Explain(Notice notice, Clause clause, bool asExclusion = false)
    {
        Condition.Block asked = new([clause]);
        Rule rule = asExclusion
            ? New.Rule(new Condition.Block([new KindIs([EventKind.OtherLegalNotice])])) with
            {
                Unless = asked,
            }
            : New.Rule(asked);
        return Assert.Single(Matcher.Explain(notice, new RuleIndex([rule]), rule, new FirmList([New.Firm(New.Beta)])));
    }
}
