using Watch.Rules.French;
using Watch.Rules.Ownership;
using Watch.Rules.Screening;
using Watch.Rules.Tests.Ownership;
using Xunit;
using static Watch.Rules.Tests.Screening.ScreeningWorld;

namespace Watch.Rules.Tests.Screening;

/// <summary>Who did it, and what the firm does.</summary>
public class ScreeningInvestorTests
{
    [Fact]
    public void Every_link_of_the_chain_is_an_investor_as_long_as_it_controls_the_one_below()
    {
        ScreeningIndicator indicator = Assert.Single(ScreeningJudge.Judge(Lines, Crossing with { Chain = [FrenchHolding, Dutch, Cayman] }));
        Assert.Equal(["Orientis Group"], indicator.Investors.Select(i => i.Name));
        Assert.EndsWith("hors UE/EEE (Orientis Group : Îles Caïmans) ; activité : Defense (R. 151-3 CMF)", ScreeningWords.Of(indicator));
        Assert.Empty(ScreeningJudge.Judge(Lines, Crossing with { Chain = [FrenchHolding, Cayman with { Controls = false }] }));
        Assert.EndsWith(
            "; non connu : si Orientis Group contrôle la société qui le précède",
            TextOf(Crossing with { Chain = [FrenchHolding, Cayman with { Controls = null }] })
        );
    }

    [Theory]
    [InlineData("", "peut-être hors UE/EEE", "l’investisseur")]
    [InlineData("?", "peut-être hors UE/EEE", "le pays de Qui ?")]
    public void Nobody_and_nowhere_are_not_known(string chain, string kind, string unknown)
    {
        ScreeningCase @case = Crossing with { Chain = chain.Length == 0 ? [] : [new ChainInvestor { Name = "Qui ?" }] };
        string text = ScreeningWords.Of(Assert.Single(ScreeningJudge.Judge(Lines, @case)));
        Assert.Contains($"par un investisseur {kind} ;", text, StringComparison.Ordinal);
        Assert.EndsWith($"; non connu : {unknown}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NO", 0)]
    [InlineData("DE", 0)]
    [InlineData("GB", 1)]
    public void Norway_is_inside_and_the_United_Kingdom_is_not(string country, int count) =>
        Assert.Equal(count, ScreeningJudge.Judge(Lines, Crossing with { Chain = [Investor("X", country)] }).Count);

    [Fact]
    public void Headquarters_and_law_count_as_much_as_the_address() =>
        Assert.Equal(
            ["CN"],
            Assert.Single(ScreeningJudge.Judge(Lines, Crossing with { Chain = [Investor("M", "NL", "CN")] })).Investors[0].Countries
        );

    [Fact]
    public void An_investor_of_the_union_is_held_from_outside_or_not()
    {
        ScreeningCase @case = Crossing with { Day = new DateOnly(2028, 1, 17), Control = true, Chain = [Dutch, Cayman] };
        Assert.Equal(
            "Indice (règlement (UE) 2026/1386) : prise de contrôle par un investisseur de l’UE, contrôlé hors UE"
                + " (Orientis Group : Îles Caïmans) ; activité : Defense (R. 151-3 CMF)",
            ScreeningWords.Of(Assert.Single(ScreeningJudge.Judge([Later, Activity], @case)))
        );
        Assert.Empty(ScreeningJudge.Judge([Later, Activity], @case with { Chain = [Cayman] }));
        Assert.Empty(ScreeningJudge.Judge([Later, Activity], @case with { Chain = [Dutch] }));
        Assert.Single(ScreeningJudge.Judge([Later, Activity], @case with { Chain = [Dutch], IsTopUnknown = true }));
    }

    [Fact]
    public void A_firm_of_other_sectors_is_none_and_one_without_sectors_is_not_known()
    {
        Assert.Empty(ScreeningJudge.Judge(Lines, Crossing with { Sectors = ["plasturgie"] }));
        Assert.Equal(
            [ScreeningGap.Activity],
            Assert.Single(ScreeningJudge.Judge(Lines, Crossing with { Sectors = [] })).Unknown.Select(u => u.Gap)
        );
        Assert.Single(ScreeningJudge.Judge([Quarter with { Sectors = ["plasturgie"] }], Crossing with { Sectors = ["Plasturgie"] }));
    }

    [Fact]
    public void The_way_up_of_a_takeover_by_a_French_vehicle_tells_the_investor_behind_it()
    {
        OwnershipNode vehicle = Owned.Node("Valdorix Holding");
        OwnershipChain chain = Owned.Chain(
            Owned.Firm.Declared(vehicle, 61.96m, 57.09m),
            vehicle.In(Owned.Node("Meridius", "LU")),
            Owned.Node("Meridius", "LU").In(Owned.Node("Orientis Group", "CN", NoOwner.NaturalPersons))
        );
        InvestorChain investors = InvestorChain.Of(chain, Assert.Single(chain.Paths));
        ScreeningCase @case = Crossing with
        {
            VotesBefore = 0,
            VotesAfter = 57.09m,
            VotesThresholds = [5, 10, 25, 50],
            Chain = investors.Investors,
            IsTopUnknown = investors.IsTopUnknown,
        };
        Assert.Equal(
            ["R. 151-2, 1° CMF", "R. 151-2, 3° CMF", "R. 151-2, 4° CMF"],
            ScreeningJudge.Judge(Lines, @case).Select(i => i.Line.Source)
        );
        Assert.All(
            ScreeningJudge.Judge(Lines, @case).Select(ScreeningWords.Of),
            text => Assert.Contains("Orientis Group : Chine", text, StringComparison.Ordinal)
        );
    }
}
