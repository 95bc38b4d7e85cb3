using Watch.Rules.French;
using Watch.Rules.Ownership;
using Xunit;

namespace Watch.Rules.Tests.Ownership;

public class IntegratedShareTests
{
    private static readonly OwnershipNode _a = Owned.Node("A");
    private static readonly OwnershipNode _b = Owned.Node("B");
    private static readonly OwnershipNode _top = Owned.Node("T", "US");

    [Fact]
    public void Declared_parts_are_multiplied_along_a_way_and_added_over_ways()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.By(_a, 61.96m), Owned.Firm.By(_b, 20), _a.By(_top, 50), _b.By(_top, 30));
        Assert.Equal(Share.OfPrinted(36.98m), Owned.ShareOf(chain, "T"));
    }

    [Fact]
    public void Two_consolidations_leave_more_than_a_quarter()
    {
        Share share = Owned.ShareOf(Owned.Chain(Owned.Firm.In(_a), _a.In(_top)), "T");
        Assert.Equal("plus de 25\u00A0%", OwnershipWording.Of(share));
    }

    [Fact]
    public void What_is_unknown_stays_unknown_above()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.Declared(_a, null, 42), _a.In(_top));
        Assert.True(Owned.ShareOf(chain, "A").IsUnknown);
        Assert.True(Owned.ShareOf(chain, "T").IsUnknown);
        Assert.Equal(Share.Between(21, 42, isLowOpen: true), Owned.ShareOf(chain, "T", ShareMeasure.Votes));
        Assert.Equal("part non connue", OwnershipWording.Of(Owned.ShareOf(chain, "T")));
    }

    [Fact]
    public void A_loop_is_summed_to_its_end()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.By(_a, 100), _a.By(_b, 50), _b.By(_a, 20), _b.By(_top, 80));
        Assert.Equal(55.55555556m, Owned.ShareOf(chain, "B").Low);
        Assert.Equal(44.44444444m, Owned.ShareOf(chain, "T").High);
        IntegratedShares shares = IntegratedShares.Of(chain);
        Assert.Equal(Share.OfPrinted(100), shares.Holders[0].Share);
        Assert.Equal(["A", "B"], Assert.Single(shares.Warnings).Firms.Select(f => f.Name));
    }

    [Fact]
    public void A_loop_whose_upper_bounds_reach_the_whole_is_bounded_by_the_whole_alone()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.By(_a, 60), _a.In(_b), _b.In(_a), _b.By(_top, 10));
        IntegratedShares shares = IntegratedShares.Of(chain);
        Assert.Equal(
            "A, B se détiennent en boucle : la part ne peut être bornée qu’à 100\u00A0%",
            OwnershipWording.Of(Assert.Single(shares.Warnings))
        );
        Assert.Equal(Share.Between(80, 100, isLowOpen: true), Owned.ShareOf(chain, "A"));
        Assert.Equal(Share.Between(4, 100, isLowOpen: true), Owned.ShareOf(chain, "T"));
    }

    [Fact]
    public void A_loop_of_the_whole_keeps_what_comes_into_it_as_the_lower_bound()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.By(_a, 60), _a.By(_b, 100), _b.By(_a, 100));
        Assert.Equal(Share.Between(60, 100), Owned.ShareOf(chain, "A"));
        Assert.Equal(Share.Between(0, 100), Owned.ShareOf(chain, "B"));
    }

    [Fact]
    public void A_firm_that_holds_its_own_owner_is_in_the_loop()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.By(_a, 50), _a.By(Owned.Firm, 10), _a.By(_top, 90));
        Assert.Equal(Share.OfPrinted(5.26315789m), Owned.ShareOf(chain, "Valdorix"));
        Assert.Equal(Share.OfPrinted(52.63157895m), Owned.ShareOf(chain, "A"));
        Assert.Equal(Share.OfPrinted(47.36842105m), Owned.ShareOf(chain, "T"));
    }

    [Fact]
    public void An_infinite_bound_below_does_not_reach_whoever_holds_nothing_of_the_loop()
    {
        OwnershipChain chain = Owned.Chain(Owned.Firm.By(_a, 60), Owned.Firm.By(_top, 7), _a.By(_b, 100), _b.By(_a, 100));
        Assert.Equal(Share.OfPrinted(7), Owned.ShareOf(chain, "T"));
    }

    [Theory]
    [InlineData(0, 100, false, "part non connue")]
    [InlineData(0, 100, true, "part non connue")]
    [InlineData(50, 100, true, "plus de 50\u00A0%")]
    [InlineData(30, 100, false, "au moins 30\u00A0%")]
    [InlineData(0, 49.5, false, "au plus 49,5\u00A0%")]
    [InlineData(0, 49.5, true, "au plus 49,5\u00A0%")]
    [InlineData(25, 33.333333, true, "plus de 25\u00A0%, au plus 33,33\u00A0%")]
    [InlineData(25, 50, false, "de 25\u00A0% à 50\u00A0%")]
    [InlineData(0.001, 0.001, false, "0,001\u00A0%")]
    [InlineData(99.9999, 99.9999, false, "99,9999\u00A0%")]
    public void A_share_is_written_as_far_as_it_is_known(double low, double high, bool isOpen, string text) =>
        Assert.Equal(text, OwnershipWording.Of(Share.Between((decimal)low, (decimal)high, isOpen)));

    [Theory]
    [InlineData(null)]
    [InlineData(-0.1)]
    [InlineData(100.01)]
    public void What_is_no_part_of_a_whole_is_unknown(double? printed) =>
        Assert.True(Share.OfPrinted(printed is { } percent ? (decimal)percent : null).IsUnknown);
}
