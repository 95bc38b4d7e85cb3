using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Screening;
using Xunit;
using static Watch.Rules.Tests.Screening.Taken;

namespace Watch.Rules.Tests.Screening;

/// <summary>Declarations of crossed thresholds, held against the law.</summary>
public class StakeCasesTests
{
    private static readonly Declarant _cayman = Declarant("Orientis Fund LP", "KY");
    private static readonly Declarant _french = Declarant("ORIENT FRANCE", "FR");

    [Theory]
    [InlineData("2023-12-31", "")]
    [InlineData("2024-01-01", $"{ScreeningLaw.Quarter} | {ScreeningLaw.Tenth}")]
    [InlineData("2028-01-17", $"{ScreeningLaw.Quarter} | {ScreeningLaw.Tenth}")]
    public void A_crossing_is_held_against_what_was_in_force_on_its_day_and_not_on_that_of_its_publication(string day, string sources) =>
        Assert.Equal(sources, SourcesOf(Crossing(Up(26, [10, 15, 20, 25], _cayman), on: day)));

    [Fact]
    public void The_day_of_publication_counts_where_no_other_is_told()
    {
        Notice notice = Crossing(Up(26, [25], _cayman));
        notice = notice with { PublishedOn = Day("2023-12-31"), Events = [notice.Events[0] with { On = null }] };
        Assert.Equal("", SourcesOf(notice));
    }

    [Theory]
    [InlineData("KY", 1)]
    [InlineData("GB", 1)]
    [InlineData("CH", 1)]
    [InlineData("NO", 0)]
    [InlineData("IS", 0)]
    [InlineData("LI", 0)]
    [InlineData("DE", 0)]
    [InlineData("RE", 0)]
    public void Votes_count_for_investors_outside_the_economic_area_alone(string country, int count)
    {
        Notice notice = Crossing(Up(26, [25], Declarant("Orientis", country))) with
        {
            Ownership = [Path(New.Alpha, Link("Orientis", country, ControlBasis.Declaration, 26)) with { EndsBecause = "NO_KNOWN_PERSON" }],
        };
        Assert.Equal(count, TextsOf(notice).Length);
    }

    [Fact]
    public void Of_an_investor_inside_of_whom_nobody_knows_the_owner_it_is_not_known() =>
        Assert.EndsWith(
            "par un investisseur peut-être hors UE/EEE ; activité : défense (R. 151-3 CMF)"
                + " ; non connu : qui est au-dessus d’Orient France",
            Assert.Single(TextsOf(Crossing(Up(26, [25], _french)))),
            StringComparison.Ordinal
        );

    [Theory]
    [InlineData(ListingMarket.Regulated, ScreeningLaw.Tenth)]
    [InlineData(ListingMarket.Growth, "")]
    [InlineData(null, $"{ScreeningLaw.Tenth}?")]
    public void A_tenth_counts_on_a_regulated_market_and_Growth_is_none(ListingMarket? market, string sources) =>
        Assert.Equal(sources, SourcesOf(Crossing(Up(12, [10], _cayman)), Taken.Firm with { Market = market }));

    [Fact]
    public void An_unknown_market_and_unknown_sectors_are_said_to_be_so() =>
        Assert.Equal(
            [
                "Indice (R. 151-2, 4° CMF) : franchissement de 10\u00A0% des droits de vote (12\u00A0% après)"
                    + " par un investisseur hors UE/EEE (Îles Caïmans)"
                    + " ; non connu : le marché de cotation, l’activité au sens du texte",
            ],
            TextsOf(Crossing(Up(12, [10], _cayman)), Taken.Firm with { Market = null, Sectors = [] })
        );

    [Fact]
    public void Capital_that_crosses_alone_is_nothing()
    {
        Stake capital = new()
        {
            CapitalPercent = 26,
            VotesPercent = 24,
            Thresholds = [25],
            CapitalThresholds = [25],
            Direction = CrossingDirection.Upwards,
            Declarants = [_cayman],
        };
        Assert.Equal("", SourcesOf(Crossing(capital)));
        Assert.Equal("", SourcesOf(Crossing(capital with { VotesPercent = 30 })));
    }

    [Fact]
    public void A_threshold_of_which_nobody_says_what_of_may_be_one_of_votes()
    {
        Stake stake = Up(null, [], _cayman) with { Thresholds = [25] };
        Assert.Equal(
            [
                "Indice (R. 151-2, 3° CMF) : franchissement possible de 25\u00A0% des droits de vote"
                    + " par un investisseur hors UE/EEE (Îles Caïmans) ; activité : défense (R. 151-3 CMF)"
                    + " ; non connu : les droits de vote avant ou après",
            ],
            TextsOf(Crossing(stake))
        );
        Assert.Equal("", SourcesOf(Crossing(stake with { Thresholds = [5] })));
    }

    [Fact]
    public void Who_goes_down_or_is_itself_the_firm_of_the_list_gives_nothing()
    {
        Assert.Equal("", SourcesOf(Crossing(Up(24, [25], _cayman) with { Direction = CrossingDirection.Downwards })));
        Assert.Equal("", SourcesOf(Crossing(Up(26, [25], _cayman), role: PartyRole.Declarant)));
        Assert.Equal("", SourcesOf(Crossing(Up(26, [25], _cayman)), New.Firm(New.Beta)));
    }

    [Fact]
    public void Of_two_declarants_in_both_directions_the_one_who_goes_up_is_an_investor()
    {
        Notice notice = Crossing(Up(26, [25], _cayman));
        Stake down = Up(4, [5], Declarant("Meridius Ltd", "GB")) with { Direction = CrossingDirection.Downwards };
        Assert.Equal(ScreeningLaw.Quarter, SourcesOf(notice with { Events = [.. notice.Events, Event(down)] }));
    }

    [Fact]
    public void Of_a_concert_the_one_from_outside_is_named() =>
        Assert.Equal(
            [
                "Indice (R. 151-2, 3° CMF) : franchissement de 25\u00A0% des droits de vote (26\u00A0% après)"
                    + " par un investisseur hors UE/EEE (Orientis Fund LP : Îles Caïmans) ; activité : défense (R. 151-3 CMF)",
            ],
            TextsOf(Crossing(Up(26, [25], _french, _cayman)))
        );

    [Fact]
    public void A_country_that_nobody_tells_is_not_known()
    {
        string text = Assert.Single(TextsOf(Crossing(Up(26, [25], Declarant("Orientis", null)))));
        Assert.Contains("par un investisseur peut-être hors UE/EEE", text, StringComparison.Ordinal);
        Assert.EndsWith("; non connu : le pays d’Orientis, qui est au-dessus d’Orientis", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Who_controls_the_declarant_by_the_text_alone_is_an_investor_whose_country_is_not_known() =>
        Assert.EndsWith(
            "; non connu : le pays d’Orientis Group",
            Assert.Single(TextsOf(Crossing(Up(26, [25], Declarant("ORIENT FRANCE", "FR", by: "Orientis Group"))))),
            StringComparison.Ordinal
        );

    [Fact]
    public void A_French_vehicle_of_a_foreign_group_is_told_by_the_path_above_it()
    {
        Notice notice = Crossing(
            Up(57.09m, [5, 10, 15, 20, 25, 30, 33.33m, 50], Declarant("Orient France", "FR", by: "ORIENTIS GROUP"))
        ) with
        {
            Ownership =
            [
                Path(New.Alpha, Link("ORIENT FRANCE SAS", "FR", ControlBasis.Declaration, 57.09m), Link("Orientis Group", "CN")) with
                {
                    EndsBecause = "NATURAL_PERSONS",
                },
            ],
        };
        Assert.Equal($"{ScreeningLaw.Control} | {ScreeningLaw.Quarter} | {ScreeningLaw.Tenth}", SourcesOf(notice));
        Assert.All(TextsOf(notice), t => Assert.Contains("(Orientis Group : Chine)", t, StringComparison.Ordinal));
        notice = notice with { Events = [notice.Events[0] with { On = Day("2028-01-17") }] };
        Assert.Equal(
            $"{ScreeningLaw.Control} | {ScreeningLaw.Quarter} | {ScreeningLaw.Tenth} | {ScreeningLaw.Regulation}",
            SourcesOf(notice)
        );
        notice = notice with { Events = [notice.Events[0] with { On = Day("2028-01-16") }] };
        Assert.DoesNotContain(ScreeningLaw.Regulation, SourcesOf(notice), StringComparison.Ordinal);
    }

    [Fact]
    public void A_declarant_that_its_row_spells_otherwise_is_found_by_its_number()
    {
        Notice notice = Crossing(Up(26, [25], Declarant("Orient France", null)));
        Party numbered = New.Party(New.Beta, PartyRole.Declarant, "ORIENT FRANCE SAS") with { Country = "FR" };
        notice = notice with
        {
            Parties = [notice.Parties[0], numbered],
            Ownership =
            [
                Path(New.Alpha, Link("OF HOLDING", "FR", ControlBasis.Declaration, 26) with { Siren = New.Beta }, Link("Orientis", "CN")),
            ],
        };
        Assert.Contains("(Orientis : Chine)", Assert.Single(TextsOf(notice)), StringComparison.Ordinal);
    }

    [Fact]
    public void Less_than_control_above_the_declarant_is_not_known_to_be_any()
    {
        Notice notice = Crossing(Up(26, [25], _french)) with
        {
            Ownership =
            [
                Path(
                    New.Alpha,
                    Link("ORIENT FRANCE", "FR", ControlBasis.Declaration, 26),
                    Link("Orientis Group", "CN", ControlBasis.Declaration, 45)
                ),
            ],
        };
        Assert.EndsWith(
            "; non connu : si Orientis Group contrôle la société qui le précède, qui est au-dessus d’Orientis Group",
            Assert.Single(TextsOf(notice)),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public void A_firm_below_the_target_may_come_to_be_controlled()
    {
        Notice notice = Crossing(Up(60, [50], _cayman)) with
        {
            Parties =
            [
                New.Party(New.Beta, PartyRole.Target),
                New.Party(null, PartyRole.Declarant, _cayman.Name) with
                {
                    Country = "KY",
                },
                New.Party(New.Alpha, PartyRole.Child) with
                {
                    IsBelow = true,
                },
            ],
        };
        Assert.Equal($"{ScreeningLaw.Control}? | {ScreeningLaw.Quarter}? | {ScreeningLaw.Tenth}?", SourcesOf(notice));
        ControlLink taken = Link(_cayman.Name, "KY", ControlBasis.Declaration, 60) with { Source = notice.Key.ToString() };
        Notice known = notice with { Ownership = [Path(New.Alpha, Link("HOLDING DU SANCY", "FR"), taken)] };
        Assert.Equal($"{ScreeningLaw.Control} | {ScreeningLaw.Quarter}? | {ScreeningLaw.Tenth}?", SourcesOf(known));
        Stake minor = Up(12, [10], _cayman);
        Assert.Equal("", SourcesOf(notice with { Events = [Event(minor)] }));
    }

    [Fact]
    public void Who_says_again_what_it_holds_is_not_told_to_take_control()
    {
        Stake again = Up(57, [], _cayman) with { Direction = CrossingDirection.Unknown };
        Assert.StartsWith($"{ScreeningLaw.Control}?", SourcesOf(Crossing(again)), StringComparison.Ordinal);
        Stake capital = Up(57, [], _cayman) with { Thresholds = [50], CapitalThresholds = [50] };
        Assert.Equal($"{ScreeningLaw.Control}?", SourcesOf(Crossing(capital)));
    }

    [Fact]
    public void A_firm_that_is_told_by_its_ISIN_or_its_name_is_the_target_too()
    {
        Notice notice = Crossing(Up(26, [25], _cayman));
        Party target = notice.Parties[0] with { Siren = null };
        Notice named = notice with { Parties = [target, notice.Parties[1]] };
        Assert.Empty(ScreeningCases.Of(named, [EventKind.ThresholdCrossing], Taken.Firm, seenAs: null));
        Assert.Single(ScreeningCases.Of(named, [EventKind.ThresholdCrossing], Taken.Firm, seenAs: target.Name));
        Assert.Empty(ScreeningCases.Of(notice, [EventKind.OfficerChange], Taken.Firm, seenAs: null));
    }
}
