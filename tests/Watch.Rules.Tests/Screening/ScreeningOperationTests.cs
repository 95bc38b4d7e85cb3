using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.French;
using Watch.Rules.Screening;
using Xunit;
using static Watch.Rules.Tests.Screening.ScreeningWorld;

namespace Watch.Rules.Tests.Screening;

/// <summary>What was done: votes, control, a branch.</summary>
public class ScreeningOperationTests
{
    [Theory]
    [InlineData(20.0, 26.0, "25", CrossingDirection.Upwards, true)]
    [InlineData(null, 26.0, "25", CrossingDirection.Upwards, true)]
    [InlineData(null, null, "25", CrossingDirection.Upwards, true)]
    [InlineData(20.0, 26.0, "", CrossingDirection.Unknown, true)]
    [InlineData(null, 31.0, "30", CrossingDirection.Upwards, false)]
    [InlineData(null, 26.0, "", CrossingDirection.Upwards, null)]
    [InlineData(null, null, "", CrossingDirection.Upwards, null)]
    [InlineData(null, 25.0, "", CrossingDirection.Upwards, null)]
    [InlineData(null, 24.0, "25", CrossingDirection.Upwards, null)]
    [InlineData(null, 26.0, "25", CrossingDirection.Unknown, null)]
    [InlineData(null, 24.0, "", CrossingDirection.Upwards, false)]
    [InlineData(26.0, 30.0, "", CrossingDirection.Upwards, false)]
    [InlineData(26.0, 24.0, "25", CrossingDirection.Downwards, false)]
    public void Votes_cross_upwards_or_not_or_it_is_not_known(
        double? before,
        double? after,
        string thresholds,
        CrossingDirection direction,
        bool? crosses
    )
    {
        ScreeningCase @case = Crossing with
        {
            VotesBefore = (decimal?)before,
            VotesAfter = (decimal?)after,
            VotesThresholds = thresholds.Length == 0 ? [] : [int.Parse(thresholds, System.Globalization.CultureInfo.InvariantCulture)],
            Direction = direction,
        };
        ScreeningIndicator? indicator = ScreeningJudge.Judge([Quarter, Activity], @case).SingleOrDefault();
        Assert.Equal(crosses is not false, indicator is not null);
        Assert.Equal(crosses is true, indicator is { IsOperationSeen: true });
    }

    [Theory]
    [InlineData(ListingMarket.Regulated, 1, true)]
    [InlineData(ListingMarket.Growth, 0, false)]
    [InlineData(ListingMarket.None, 0, false)]
    [InlineData(null, 1, false)]
    public void A_tenth_counts_on_a_regulated_market_alone(ListingMarket? market, int count, bool isWhole)
    {
        ScreeningCase @case = Crossing with { Market = market, VotesBefore = 8, VotesAfter = 12, VotesThresholds = [10] };
        IReadOnlyList<ScreeningIndicator> indicators = ScreeningJudge.Judge(Lines, @case);
        Assert.Equal(count, indicators.Count);
        Assert.All(indicators, i => Assert.Equal(isWhole, i.IsWhole));
    }

    [Fact]
    public void Capital_is_never_taken_for_votes() =>
        Assert.DoesNotContain(
            ScreeningJudge.Judge(
                Lines,
                Crossing with
                {
                    Kind = EventKind.CapitalChange,
                    VotesBefore = null,
                    VotesAfter = null,
                    VotesThresholds = [],
                }
            ),
            i => i.Line.Condition == ScreeningCondition.Votes
        );

    [Theory]
    [InlineData(null, 0)]
    [InlineData(39.0, 0)]
    [InlineData(45.0, null)]
    [InlineData(50.5, 1)]
    public void Control_follows_the_votes(double? votes, int? seen)
    {
        ScreeningCase @case = Crossing with
        {
            Kind = votes is null ? EventKind.OfficerChange : EventKind.ThresholdCrossing,
            VotesBefore = null,
            VotesAfter = (decimal?)votes,
            VotesThresholds = [],
        };
        ScreeningIndicator? indicator = ScreeningJudge.Judge([Control, Activity], @case).SingleOrDefault();
        Assert.Equal(seen != 0, indicator is not null);
        Assert.Equal(seen == 1, indicator is { IsOperationSeen: true });
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(66, false)]
    public void Whoever_crosses_two_thirds_alone_had_control_before(int threshold, bool isOne)
    {
        ScreeningCase @case = Crossing with { VotesBefore = null, VotesAfter = 70, VotesThresholds = [threshold] };
        Assert.Equal(isOne, ScreeningJudge.Judge([Control, Activity], @case).Count == 1);
    }

    [Fact]
    public void A_branch_that_a_Dutch_firm_buys_is_an_indicator_and_what_a_French_one_of_nobody_buys_is_none()
    {
        ScreeningCase sale = new()
        {
            Day = Start,
            Kind = EventKind.SaleOfBusiness,
            Sectors = ["photonique"],
            Chain = [Dutch],
        };
        Assert.Equal(
            "Indice (R. 151-2, 2° CMF) : acquisition de tout ou partie d’une branche d’activité"
                + " par un investisseur étranger (Pays-Bas) ; activité : photonique (R. 151-3 CMF)",
            ScreeningWords.Of(Assert.Single(ScreeningJudge.Judge(Lines, sale)))
        );
        Assert.Empty(ScreeningJudge.Judge(Lines, sale with { Chain = [FrenchHolding] }));
        Assert.Equal(
            "Indice (R. 151-2, 2° CMF) : acquisition de tout ou partie d’une branche d’activité"
                + " par un investisseur peut-être étranger ; activité : photonique (R. 151-3 CMF)"
                + " ; non connu : qui est au-dessus de Valdorix Holding",
            ScreeningWords.Of(Assert.Single(ScreeningJudge.Judge(Lines, sale with { Chain = [FrenchHolding], IsTopUnknown = true })))
        );
        Assert.Empty(ScreeningJudge.Judge(Lines, sale with { Branch = false }));
    }
}
