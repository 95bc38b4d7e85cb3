using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Clusters;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Matching.Values;
using Watch.Rules.Technologies;
using Xunit;

namespace Watch.Rules.Tests.Matching;

public class RuleVersionTests
{
    [Fact]
    public void The_same_rule_has_the_same_version() => Assert.Equal(New.Rule().Version, New.Rule().Version);

    [Fact]
    public void Whatever_a_rule_says_changes_its_version()
    {
        Rule rule = New.Rule();
        Rule[] changed =
        [
            rule,
            rule with
            {
                Title = "Autre titre",
            },
            rule with
            {
                Severity = Severity.Low,
            },
            rule with
            {
                Routes = [Route.Gse, Route.Parse("departement-63")],
            },
            rule with
            {
                Unless = rule.When,
            },
            rule with
            {
                Severities = [new SeverityCase(rule.When, Severity.Low)],
            },
            rule with
            {
                RouteCases = [new RouteCase(rule.When, [Route.Gse])],
            },
            rule with
            {
                RoutesOtherwise = [Route.Gse],
            },
            rule with
            {
                FalsePositives = [new KnownFalsePositive(rule.When, "sans objet", null)],
            },
            rule with
            {
                FalsePositives = [new KnownFalsePositive(rule.When, "sans objet", new DateOnly(2027, 1, 1))],
            },
            .. Conditions.Select(when => rule with { When = when }),
        ];
        Assert.Equal(changed.Length, changed.Select(r => r.Version).Distinct().Count());
    }

    [Fact]
    public void A_rule_is_read_back_as_it_was_written() =>
        Assert.All(
            Conditions,
            when =>
            {
                Rule rule = New.Rule(when) with
                {
                    Unless = when,
                    Severities = [new SeverityCase(when, Severity.Critical)],
                    RouteCases = [new RouteCase(when, [Route.Parse("departement-63")])],
                    FalsePositives = [new KnownFalsePositive(when, "brocante annuelle", new DateOnly(2027, 12, 31))],
                };
                Assert.Equal(RuleJson.Write(rule), RuleJson.Write(RuleJson.ReadRule(RuleJson.Write(rule))));
                Assert.Equal(rule.Version, RuleJson.ReadRule(RuleJson.Write(rule)).Version);
            }
        );

    [Fact]
    public void Every_clause_is_written() =>
        Assert.Equal(
            typeof(Clause).Assembly.GetTypes().Where(t => t.IsSubclassOf(typeof(Clause)) && !t.IsAbstract).Order(ByName),
            EveryClause.Select(c => c.GetType()).Distinct().Order(ByName)
        );

    [Fact]
    public void A_firm_is_read_back_as_it_was_written()
    {
        Firm firm = New.Firm(New.Alpha, Sensitivity.Strategic, "63", "2A") with { WatchedFrom = new DateOnly(2026, 1, 1) };
        Assert.Equal(FirmJson.Write(firm), FirmJson.Write(FirmJson.Read(FirmJson.Write(firm))));
    }

    private static readonly Comparer<Type> ByName = Comparer<Type>.Create((a, b) => string.CompareOrdinal(a.Name, b.Name));

    private static readonly IReadOnlyList<Clause> EveryClause =
    [
        new KindIs([EventKind.Radiation]),
        new KindIs([EventKind.Radiation, EventKind.Creation]),
        new LabelIs(["reprise de l'activité"]),
        new ProcedureIs([InsolvencyProcedure.Recovery]),
        new EventDateIs(new DayRange(new DateOnly(2026, 1, 1), null)),
        new PriceIs(new NumberRange { From = 1000 }, "EUR"),
        new PriceIs(new NumberRange { From = 1000, Above = true }, "EUR"),
        new StakeIs(new NumberRange { From = 10 }),
        new ThresholdIs(new NumberRange { From = 5, To = 5 }),
        new CrossingIs(CrossingDirection.Upwards),
        new VotesIs(new NumberRange { From = 10 }),
        new VotesThresholdIs(new NumberRange { From = 10 }),
        new ThresholdDistanceIs(new NumberRange { To = 0.2m }),
        new PassiveIs(true),
        new DeclarantIs(["banque"]),
        new CauseIs(["collatéral"]),
        new ParentChangeIs([ParentMove.Another, ParentMove.FirstReport]),
        new ExceptIs([
            [new DeclarantIs(["banque"]), new CrossingIs(CrossingDirection.Downwards)],
        ]),
        new ChangeIs(CapitalDirection.Decrease),
        new AfterIs(new PastEvents([new KindIs([EventKind.CapitalChange])], [], new Period(90, PeriodUnit.Days))),
        new CountIs(
            new PastEvents(
                [new KindIs([EventKind.SaleOfBusiness])],
                [new RoleIs([PartyRole.Seller]), new OfficerIs([OfficerChange.Arrives])],
                new Period(1, PeriodUnit.Years)
            ),
            3
        ),
        new RoleIs([PartyRole.PreviousOperator]),
        new FirmIs(new FirmSelector.OfSensitivity(Sensitivity.Strategic)),
        new FirmIs(new FirmSelector.OfSiren([New.Alpha, New.Beta])),
        new FirmIs(new FirmSelector.OfSector(["aéronautique"])),
        new FirmIs(new FirmSelector.OfGroup(["Sancy"])),
        new FirmDepartementIs(["63"]),
        new CapitalIs(new NumberRange { To = 1, Below = true }, "EUR"),
        new CapitalChangeIs(new NumberRange { From = 10, Absolute = true }, ChangeUnit.Percent, "EUR"),
        new CapitalChangeIs(new NumberRange { From = 10, Absolute = true }, ChangeUnit.Amount, "EUR"),
        new OfficerIs([OfficerChange.Arrives], null),
        new OfficerIs(null, [OfficerFunction.Management]),
        new PersonIs(PersonType.Natural),
        new AbroadIs(true),
        new ActivityCodeIs(["28.15Z", "72"]),
        new SirenIs([New.Beta]),
        new PartyIs([new RoleIs([PartyRole.Buyer]), new AbroadIs(false)]),
        new NamedIs([new ClusterFirm("Nordfräs Werkzeuge", null), new ClusterFirm("Thiernova Outillage", New.Beta)], "names-1"),
        new NoticeDepartementIs(["2A"]),
        new SourceIs([new Contracts.Identifiers.SourceId("bodacc")]),
        new FamilyIs(["rcs-a"]),
        new NoticeIs(["A202000011"]),
        new PublishedIs(new DayRange(null, new DateOnly(2026, 1, 1))),
        new TextIs(New.Query("président OU (gérant* SAUF \"sans changement\")")),
        new TechnologyIs(["A01H"], TechnologySet.Of([TechnologySymbol.Parse("A01H")]), InventiveOnly: true),
        new TechnologyIs(["A23L7/10"], TechnologySet.Of([TechnologySymbol.Parse("A23L7/10")]), InventiveOnly: false),
        new TechnologyIs([], TechnologySet.Of([]), InventiveOnly: false) { Conditional = [RobotsOfButchers] },
    ];

    private static Technology RobotsOfButchers =>
        new()
        {
            Symbol = "B25J",
            Under = TechnologySet.Of([TechnologySymbol.Parse("B25J")]),
            With = new TechnologyList(["A22"], TechnologySet.Of([TechnologySymbol.Parse("A22")])),
        };

    private static IEnumerable<Condition> Conditions =>
        [
            .. EveryClause.Select(c => New.Block(c)),
            new Condition.Any([New.Block(EveryClause[0])]),
            new Condition.All([New.Block(EveryClause[0])]),
            new Condition.Not(New.Block(EveryClause[0])),
            new Condition.Named("cluster: viameca", New.Block(EveryClause[0])),
        ];
}
