using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.French;
using Watch.Rules.Ownership;
using Watch.Rules.Screening;
using Watch.Rules.Tests.Ownership;
using Xunit;

namespace Watch.Rules.Tests.Screening;

public class ScreeningTests
{
    private static readonly DateOnly _start = new(2024, 1, 1);

    private static readonly ScreeningLine _control = New("R. 151-2, 1° CMF", ScreeningCondition.Control, ScreeningInvestor.AnyForeign);
    private static readonly ScreeningLine _branch = New("R. 151-2, 2° CMF", ScreeningCondition.Branch, ScreeningInvestor.AnyForeign);

    private static readonly ScreeningLine _quarter = New("R. 151-2, 3° CMF", ScreeningCondition.Votes, ScreeningInvestor.OutsideEea) with
    {
        Threshold = 25,
    };

    private static readonly ScreeningLine _tenth = _quarter with
    {
        Source = "R. 151-2, 4° CMF",
        Threshold = 10,
        Market = ScreeningMarket.Regulated,
    };

    private static readonly ScreeningLine _activity = New("R. 151-3 CMF", ScreeningCondition.Activity, null) with
    {
        Sectors = ["défense", "photonique"],
    };

    private static readonly ScreeningLine _later = New(
        "règlement (UE) 2026/1386",
        ScreeningCondition.Control,
        ScreeningInvestor.EuControlledFromOutside
    ) with
    {
        From = new DateOnly(2028, 1, 17),
    };

    private static readonly ScreeningLine[] _lines = [_control, _branch, _quarter, _tenth, _activity, _later];

    private static readonly ChainInvestor _cayman = Investor("Orientis Group", "KY");
    private static readonly ChainInvestor _french = Investor("Valdorix Holding", "FR");
    private static readonly ChainInvestor _dutch = Investor("Meridius BV", "NL");

    private static readonly ScreeningCase _crossing = new()
    {
        Day = new DateOnly(2026, 11, 23),
        Kind = EventKind.ThresholdCrossing,
        Market = ListingMarket.Regulated,
        Sectors = ["Defense"],
        VotesBefore = 20,
        VotesAfter = 26.4m,
        VotesThresholds = [25],
        Direction = CrossingDirection.Upwards,
        Chain = [_cayman],
    };

    [Fact]
    public void A_crossing_of_a_quarter_of_the_votes_from_outside_is_one_indicator_in_words()
    {
        ScreeningIndicator indicator = Assert.Single(ScreeningJudge.Judge(_lines, _crossing));
        Assert.True(indicator.IsWhole);
        Assert.Equal(
            "Indice (R. 151-2, 3° CMF) : franchissement de 25\u00A0% des droits de vote (20\u00A0% avant, 26,4\u00A0% après)"
                + " par un investisseur hors UE/EEE (Îles Caïmans) ; activité : Defense (R. 151-3 CMF)",
            ScreeningWords.Of(indicator)
        );
    }

    [Fact]
    public void What_is_not_known_is_said_in_words()
    {
        ScreeningIndicator indicator = Assert.Single(
            ScreeningJudge.Judge(
                [_tenth, _activity],
                _crossing with
                {
                    Sectors = [],
                    Market = null,
                    VotesBefore = null,
                    VotesThresholds = [],
                }
            )
        );
        Assert.Equal(
            "Indice (R. 151-2, 4° CMF) : franchissement possible de 10\u00A0% des droits de vote (26,4\u00A0% après)"
                + " par un investisseur hors UE/EEE (Îles Caïmans)"
                + " ; non connu : les droits de vote avant ou après, le marché de cotation, l’activité au sens du texte",
            ScreeningWords.Of(indicator)
        );
    }

    [Theory]
    [InlineData("2023-12-31", "")]
    [InlineData("2024-01-01", "R. 151-2, 1° CMF")]
    [InlineData("2028-01-16", "R. 151-2, 1° CMF")]
    [InlineData("2028-01-17", "R. 151-2, 1° CMF, règlement (UE) 2026/1386")]
    public void An_event_is_held_against_what_was_in_force_on_its_day(string day, string sources)
    {
        ScreeningCase @case = _crossing with
        {
            Day = DateOnly.ParseExact(day, "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Kind = EventKind.ParentChange,
            VotesBefore = null,
            VotesAfter = null,
            VotesThresholds = [],
            Direction = CrossingDirection.Unknown,
            Chain = [_dutch, _cayman],
        };
        Assert.Equal(sources, string.Join(", ", ScreeningJudge.Judge(_lines, @case).Select(i => i.Line.Source)));
    }

    [Fact]
    public void A_line_that_ended_is_in_force_on_its_last_day_and_no_more()
    {
        ScreeningLine ended = _quarter with { Until = new DateOnly(2026, 11, 22) };
        Assert.Empty(ScreeningJudge.Judge([ended, _activity], _crossing));
        Assert.Single(ScreeningJudge.Judge([ended, _activity], _crossing with { Day = new DateOnly(2026, 11, 22) }));
    }

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
        ScreeningCase @case = _crossing with
        {
            VotesBefore = (decimal?)before,
            VotesAfter = (decimal?)after,
            VotesThresholds = thresholds.Length == 0 ? [] : [int.Parse(thresholds, System.Globalization.CultureInfo.InvariantCulture)],
            Direction = direction,
        };
        ScreeningIndicator? indicator = ScreeningJudge.Judge([_quarter, _activity], @case).SingleOrDefault();
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
        ScreeningCase @case = _crossing with { Market = market, VotesBefore = 8, VotesAfter = 12, VotesThresholds = [10] };
        IReadOnlyList<ScreeningIndicator> indicators = ScreeningJudge.Judge(_lines, @case);
        Assert.Equal(count, indicators.Count);
        Assert.All(indicators, i => Assert.Equal(isWhole, i.IsWhole));
    }

    [Fact]
    public void Capital_is_never_taken_for_votes() =>
        Assert.DoesNotContain(
            ScreeningJudge.Judge(
                _lines,
                _crossing with
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
        ScreeningCase @case = _crossing with
        {
            Kind = votes is null ? EventKind.OfficerChange : EventKind.ThresholdCrossing,
            VotesBefore = null,
            VotesAfter = (decimal?)votes,
            VotesThresholds = [],
        };
        ScreeningIndicator? indicator = ScreeningJudge.Judge([_control, _activity], @case).SingleOrDefault();
        Assert.Equal(seen != 0, indicator is not null);
        Assert.Equal(seen == 1, indicator is { IsOperationSeen: true });
    }

    [Theory]
    [InlineData(50, true)]
    [InlineData(66, false)]
    public void Whoever_crosses_two_thirds_alone_had_control_before(int threshold, bool isOne)
    {
        ScreeningCase @case = _crossing with { VotesBefore = null, VotesAfter = 70, VotesThresholds = [threshold] };
        Assert.Equal(isOne, ScreeningJudge.Judge([_control, _activity], @case).Count == 1);
    }

    [Fact]
    public void A_branch_that_a_Dutch_firm_buys_is_an_indicator_and_what_a_French_one_of_nobody_buys_is_none()
    {
        ScreeningCase sale = new()
        {
            Day = _start,
            Kind = EventKind.SaleOfBusiness,
            Sectors = ["photonique"],
            Chain = [_dutch],
        };
        Assert.Equal(
            "Indice (R. 151-2, 2° CMF) : acquisition de tout ou partie d’une branche d’activité"
                + " par un investisseur étranger (Pays-Bas) ; activité : photonique (R. 151-3 CMF)",
            ScreeningWords.Of(Assert.Single(ScreeningJudge.Judge(_lines, sale)))
        );
        Assert.Empty(ScreeningJudge.Judge(_lines, sale with { Chain = [_french] }));
        Assert.Equal(
            "Indice (R. 151-2, 2° CMF) : acquisition de tout ou partie d’une branche d’activité"
                + " par un investisseur peut-être étranger ; activité : photonique (R. 151-3 CMF)"
                + " ; non connu : qui est au-dessus de Valdorix Holding",
            ScreeningWords.Of(Assert.Single(ScreeningJudge.Judge(_lines, sale with { Chain = [_french], IsTopUnknown = true })))
        );
        Assert.Empty(ScreeningJudge.Judge(_lines, sale with { Branch = false }));
    }

    [Fact]
    public void Every_link_of_the_chain_is_an_investor_as_long_as_it_controls_the_one_below()
    {
        ScreeningIndicator indicator = Assert.Single(ScreeningJudge.Judge(_lines, _crossing with { Chain = [_french, _dutch, _cayman] }));
        Assert.Equal(["Orientis Group"], indicator.Investors.Select(i => i.Name));
        Assert.EndsWith("hors UE/EEE (Orientis Group : Îles Caïmans) ; activité : Defense (R. 151-3 CMF)", ScreeningWords.Of(indicator));
        Assert.Empty(ScreeningJudge.Judge(_lines, _crossing with { Chain = [_french, _cayman with { Controls = false }] }));
        Assert.EndsWith(
            "; non connu : si Orientis Group contrôle la société qui le précède",
            TextOf(_crossing with { Chain = [_french, _cayman with { Controls = null }] })
        );
    }

    [Theory]
    [InlineData("", "peut-être hors UE/EEE", "l’investisseur")]
    [InlineData("?", "peut-être hors UE/EEE", "le pays de Qui ?")]
    public void Nobody_and_nowhere_are_not_known(string chain, string kind, string unknown)
    {
        ScreeningCase @case = _crossing with { Chain = chain.Length == 0 ? [] : [new ChainInvestor { Name = "Qui ?" }] };
        string text = ScreeningWords.Of(Assert.Single(ScreeningJudge.Judge(_lines, @case)));
        Assert.Contains($"par un investisseur {kind} ;", text, StringComparison.Ordinal);
        Assert.EndsWith($"; non connu : {unknown}", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("NO", 0)]
    [InlineData("DE", 0)]
    [InlineData("GB", 1)]
    public void Norway_is_inside_and_the_United_Kingdom_is_not(string country, int count) =>
        Assert.Equal(count, ScreeningJudge.Judge(_lines, _crossing with { Chain = [Investor("X", country)] }).Count);

    [Fact]
    public void Headquarters_and_law_count_as_much_as_the_address() =>
        Assert.Equal(
            ["CN"],
            Assert.Single(ScreeningJudge.Judge(_lines, _crossing with { Chain = [Investor("M", "NL", "CN")] })).Investors[0].Countries
        );

    [Fact]
    public void An_investor_of_the_union_is_held_from_outside_or_not()
    {
        ScreeningCase @case = _crossing with { Day = new DateOnly(2028, 1, 17), Control = true, Chain = [_dutch, _cayman] };
        Assert.Equal(
            "Indice (règlement (UE) 2026/1386) : prise de contrôle par un investisseur de l’UE, contrôlé hors UE"
                + " (Orientis Group : Îles Caïmans) ; activité : Defense (R. 151-3 CMF)",
            ScreeningWords.Of(Assert.Single(ScreeningJudge.Judge([_later, _activity], @case)))
        );
        Assert.Empty(ScreeningJudge.Judge([_later, _activity], @case with { Chain = [_cayman] }));
        Assert.Empty(ScreeningJudge.Judge([_later, _activity], @case with { Chain = [_dutch] }));
        Assert.Single(ScreeningJudge.Judge([_later, _activity], @case with { Chain = [_dutch], IsTopUnknown = true }));
    }

    [Fact]
    public void A_firm_of_other_sectors_is_none_and_one_without_sectors_is_not_known()
    {
        Assert.Empty(ScreeningJudge.Judge(_lines, _crossing with { Sectors = ["plasturgie"] }));
        Assert.Equal(
            [ScreeningGap.Activity],
            Assert.Single(ScreeningJudge.Judge(_lines, _crossing with { Sectors = [] })).Unknown.Select(u => u.Gap)
        );
        Assert.Single(ScreeningJudge.Judge([_quarter with { Sectors = ["plasturgie"] }], _crossing with { Sectors = ["Plasturgie"] }));
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
        ScreeningCase @case = _crossing with
        {
            VotesBefore = 0,
            VotesAfter = 57.09m,
            VotesThresholds = [5, 10, 25, 50],
            Chain = investors.Investors,
            IsTopUnknown = investors.IsTopUnknown,
        };
        Assert.Equal(
            ["R. 151-2, 1° CMF", "R. 151-2, 3° CMF", "R. 151-2, 4° CMF"],
            ScreeningJudge.Judge(_lines, @case).Select(i => i.Line.Source)
        );
        Assert.All(
            ScreeningJudge.Judge(_lines, @case).Select(ScreeningWords.Of),
            text => Assert.Contains("Orientis Group : Chine", text, StringComparison.Ordinal)
        );
    }

    private static string TextOf(ScreeningCase @case) => ScreeningWords.Of(Assert.Single(ScreeningJudge.Judge(_lines, @case)));

    private static ScreeningLine New(string source, ScreeningCondition condition, ScreeningInvestor? investor) =>
        new()
        {
            From = _start,
            Source = source,
            Condition = condition,
            Investor = investor,
        };

    private static ChainInvestor Investor(string name, params string[] countries) => new() { Name = name, Countries = countries };
}
