using Watch.Rules.French;
using Watch.Rules.Ownership;
using Xunit;

namespace Watch.Rules.Tests.Ownership;

public class ControlTests
{
    private static readonly OwnershipNode _a = Owned.Node("A");
    private static readonly OwnershipNode _b = Owned.Node("B");
    private static readonly OwnershipNode _c = Owned.Node("C", "LU");
    private static readonly OwnershipNode _top = Owned.Node("T", "CN");

    [Theory]
    [InlineData(50.01, true, ControlReason.MajorityOfVotes)]
    [InlineData(50, true, ControlReason.LargestOverForty)]
    [InlineData(42, true, ControlReason.LargestOverForty)]
    [InlineData(40, false, ControlReason.FortyAtMost)]
    [InlineData(5, false, ControlReason.FortyAtMost)]
    public void With_nobody_else_known_more_than_forty_per_cent_of_the_votes_are_control(double votes, bool isControl, ControlReason reason)
    {
        ControlFinding finding = Owned.ControlOf(Owned.Chain(Owned.Firm.Declared(_a, null, (decimal)votes)), "A");
        Assert.Equal((isControl, reason), (finding.IsControl, finding.Reason));
    }

    [Fact]
    public void Halves_control_nothing()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.By(_a, 50), Owned.Firm.By(_b, 50));
        Assert.All(ControlJudge.Of(chain), f => Assert.Equal((false, ControlReason.AnotherAsLarge), (f.IsControl, f.Reason)));
        Assert.Equal(
            "A ne contrôle pas Valdorix (art. L. 233-3 C. com.) : B en détient autant ou davantage",
            ControlWording.Of(Owned.ControlOf(chain, "A"))
        );
    }

    [Fact]
    public void Capital_is_not_votes()
    {
        ControlFinding finding = Owned.ControlOf(Owned.Chain(Owned.Firm.Declared(_a, 60, null)), "A");
        Assert.Equal((null, ControlReason.VotesNotKnown), (finding.IsControl, finding.Reason));
        Assert.Equal(
            "contrôle de Valdorix par A : non connu (art. L. 233-3 C. com.) : droits de vote non connus (part non connue)",
            ControlWording.Of(finding)
        );
    }

    [Theory]
    [InlineData(30, true, ControlReason.LargestOverForty)]
    [InlineData(42, false, ControlReason.AnotherAsLarge)]
    [InlineData(43, false, ControlReason.AnotherAsLarge)]
    [InlineData(null, null, ControlReason.OthersNotKnown)]
    public void Forty_two_per_cent_are_control_unless_another_holds_as_much(int? others, bool? isControl, ControlReason reason)
    {
        ControlFinding finding = Owned.ControlOf(Owned.Chain(Owned.Firm.Declared(_a, null, 42), Owned.Firm.Declared(_b, 20, others)), "A");
        Assert.Equal((isControl, reason), (finding.IsControl, finding.Reason));
        Assert.Equal(reason != ControlReason.LargestOverForty, finding.Rival == _b);
    }

    [Fact]
    public void A_consolidation_is_control_and_leaves_none_to_others()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.In(_a), Owned.Firm.Declared(_b, null, null), _a.In(_top));
        Assert.Equal((true, ControlReason.Consolidation), Answer(chain, "A"));
        Assert.Equal((false, ControlReason.AnotherAsLarge), Answer(chain, "B"));
        Assert.Equal((true, ControlReason.Consolidation), Answer(chain, "T"));
        Assert.Equal([_a], Owned.ControlOf(chain, "T").Through);
    }

    [Fact]
    public void The_votes_of_those_that_somebody_controls_are_its_own()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.By(_a, 30), Owned.Firm.By(_b, 25), _a.By(_top, 80), _b.In(_c), _c.By(_top, 51));
        ControlFinding finding = Owned.ControlOf(chain, "T");
        Assert.Equal((true, ControlReason.MajorityOfVotes), (finding.IsControl, finding.Reason));
        Assert.Equal(Share.OfPrinted(55), finding.Votes);
        Assert.Equal([_a, _b], finding.Through);
        Assert.Equal((false, ControlReason.FortyAtMost), Answer(chain, "A"));
        Assert.Equal((false, ControlReason.FortyAtMost), Answer(chain, "C"));
    }

    [Fact]
    public void A_chain_that_breaks_is_no_control_and_one_that_is_unknown_stays_so()
    {
        Assert.Equal((false, ControlReason.NoChainOfControl), Answer(Owned.Chain(Owned.Firm.By(_a, 60), _a.By(_top, 10)), "T"));
        Assert.Equal(
            ((bool?)null, ControlReason.ChainNotKnown),
            Answer(Owned.Chain(Owned.Firm.By(_a, 60), _a.Declared(_top, 60, null)), "T")
        );
    }

    [Fact]
    public void Of_two_declarants_the_one_that_went_up_controls_and_the_one_that_went_down_does_not()
    {
        OwnershipChain chain = Owned.Chain(
            Owned.Firm.Declared(_a, 61.96m, 57.09m),
            Owned.Firm.Declared(_b, 4.2m, 7.5m),
            _a.In(_c),
            _c.In(_top, isUltimate: true)
        );
        Assert.Equal((true, ControlReason.MajorityOfVotes), Answer(chain, "A"));
        Assert.Equal((false, ControlReason.FortyAtMost), Answer(chain, "B"));
        Assert.Equal((true, ControlReason.MajorityOfVotes), Answer(chain, "T"));
    }

    [Fact]
    public void What_a_mother_holds_by_firms_that_nobody_names_may_be_the_votes_of_another()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.By(_a, 45), Owned.Firm.By(_top, 45) with { IsIndirect = true });
        Assert.Equal(((bool?)null, ControlReason.OthersNotKnown), Answer(chain, "T"));
        Assert.Equal(((bool?)null, ControlReason.OthersNotKnown), Answer(chain, "A"));
    }

    [Fact]
    public void A_firm_that_is_absorbed_is_controlled()
    {
        OwnershipEdge merger = new()
        {
            Child = Owned.Firm,
            Parent = _top,
            Basis = OwnershipBasis.Merger,
            Origin = Owned.OfNotice("2"),
        };
        OwnershipChain chain = Owned.Chain(merger);
        Assert.Equal((true, ControlReason.Merger), Answer(chain, "T"));
        Assert.Equal("Valdorix (France) ← absorption ← T (Chine)", OwnershipWording.Of(Assert.Single(chain.Paths)));
    }

    [Fact]
    public void One_link_is_judged_by_what_its_parent_holds_itself()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.By(_a, 30), Owned.Firm.By(_top, 25), _a.By(_top, 80));
        Assert.True(Owned.ControlOf(chain, "T").IsControl);
        Assert.False(ControlJudge.OfLink(chain, chain.Links.Single(l => l.Parent == _top && l.Child == Owned.Firm)).IsControl);
    }

    [Fact]
    public void Loops_are_judged_as_well()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.By(_a, 60), _a.By(_b, 60), _b.By(_a, 60));
        Assert.Equal((true, ControlReason.MajorityOfVotes), Answer(chain, "A"));
        Assert.Equal((true, ControlReason.MajorityOfVotes), Answer(chain, "B"));
    }

    private static (bool?, ControlReason) Answer(OwnershipChain chain, string holder) =>
        Owned.ControlOf(chain, holder) is var finding ? (finding.IsControl, finding.Reason) : default;
}
