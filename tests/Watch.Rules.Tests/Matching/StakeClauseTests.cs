using Watch.Contracts.Notices;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Matching.Values;
using Xunit;

namespace Watch.Rules.Tests.Matching;

/// <summary>What rules ask of a stake, in three values.</summary>
public sealed class StakeClauseTests
{
    private static readonly NumberRange TenOrMore = new() { From = 10 };
    private static readonly NumberRange Near = new() { To = 0.2m };

    private static readonly Stake _votesAlone = new()
    {
        CapitalPercent = 11.02m,
        VotesPercent = 10.04m,
        Thresholds = [10],
        VotesThresholds = [10],
    };

    [Fact]
    public void The_greater_of_capital_and_votes_is_the_stake_and_votes_are_asked_apart()
    {
        Stake stake = new() { CapitalPercent = 10.5m, VotesPercent = 9.9m };

        Assert.Equal(Outcome.Yes, Test(new StakeIs(TenOrMore), stake));
        Assert.Equal(Outcome.No, Test(new VotesIs(TenOrMore), stake));
        Assert.Equal(Outcome.Unknown, Test(new VotesIs(TenOrMore), stake with { VotesPercent = null }));
        Assert.Equal(Outcome.Unknown, Test(new VotesIs(TenOrMore), null));
    }

    [Fact]
    public void A_threshold_of_votes_is_none_of_capital_and_may_be_untold()
    {
        VotesThresholdIs asked = new(TenOrMore);

        Assert.Equal(Outcome.Yes, Test(asked, _votesAlone));
        Assert.Equal(Outcome.No, Test(asked, new Stake { Thresholds = [10], CapitalThresholds = [10] }));
        Assert.Equal(Outcome.Unknown, Test(asked, new Stake { Thresholds = [10] }));
        Assert.Equal(Outcome.Unknown, Test(asked, new Stake()));
    }

    [Fact]
    public void Passive_is_asked_both_ways_and_may_be_untold()
    {
        Assert.Equal(Outcome.Yes, Test(new PassiveIs(true), new Stake { Passive = true }));
        Assert.Equal(Outcome.No, Test(new PassiveIs(false), new Stake { Passive = true }));
        Assert.Equal(Outcome.Unknown, Test(new PassiveIs(false), new Stake()));
    }

    [Theory]
    [InlineData("banque", true)]
    [InlineData("bank*", false)]
    [InlineData("atlant*", true)]
    [InlineData("banque atlantide", true)]
    [InlineData("banque sa", false)]
    [InlineData("BANQUÉ", true)]
    [InlineData("ban", false)]
    public void Words_of_a_declarant_are_whole_words_or_their_beginning(string word, bool agrees) =>
        Assert.Equal(agrees ? Outcome.Yes : Outcome.No, Test(new DeclarantIs([word]), By("Banque Atlantide SA")));

    [Fact]
    public void Who_does_not_say_its_name_or_cause_is_not_told()
    {
        Assert.Equal(Outcome.Unknown, Test(new DeclarantIs(["banque"]), new Stake()));
        Assert.Equal(Outcome.Unknown, Test(new CauseIs(["collatéral"]), new Stake()));
        Assert.Equal(
            Outcome.Yes,
            Test(new CauseIs(["collateral"]), new Stake { Cause = "la restitution d’actions à titre de collatéral" })
        );
    }

    [Fact]
    public void An_exception_is_about_the_same_event_and_needs_to_be_told()
    {
        ExceptIs asked = new([
            [new ThresholdDistanceIs(Near), new DeclarantIs(["banque"])],
        ]);
        Stake noise = By("Banque Atlantide SA") with { CapitalPercent = 4.97m, Thresholds = [5], CapitalThresholds = [5] };

        Assert.Equal(Outcome.No, Test(asked, noise));
        Assert.Equal(Outcome.Yes, Test(asked, noise with { CapitalPercent = 4.6m }));
        Assert.Equal(Outcome.Yes, Test(asked, noise with { CapitalPercent = null }));
        Assert.Equal(Outcome.Yes, Test(asked, noise with { Declarants = [] }));
        Assert.Equal(Outcome.Yes, Test(asked, null));
    }

    [Fact]
    public void A_rule_fires_for_the_other_declarant_of_the_same_notice()
    {
        Clause[] asked =
        [
            new KindIs([EventKind.ThresholdCrossing]),
            new ExceptIs([
                [new DeclarantIs(["banque"])],
            ]),
        ];
        RuleIndex rules = new([New.Rule(New.Block([.. asked]))]);
        NoticeEvent bank = new() { Kind = EventKind.ThresholdCrossing, Stake = By("Banque Atlantide") };
        NoticeEvent other = bank with { Stake = By("Milan Fictif BV") };

        Assert.Empty(Matcher.Judge(New.Notice() with { Events = [bank] }, rules, new Watch.Rules.Firms.FirmList([])));
        Assert.Single(Matcher.Judge(New.Notice() with { Events = [bank, other] }, rules, new Watch.Rules.Firms.FirmList([])));
    }

    [Fact]
    public void A_bank_in_concert_with_another_is_named_and_not_excluded()
    {
        ExceptIs noise = new([
            [new DeclarantIs(["banque", "bank*"])],
        ]);
        Declarant bank = new() { Name = "Banque Atlantide" };
        Stake concert = new() { Declarants = [bank, new Declarant { Name = "Kestrel Industries BV" }], Concert = true };

        Assert.Equal(Outcome.Yes, Test(new DeclarantIs(["banque"]), concert));
        Assert.Equal(Outcome.Yes, Test(noise, concert));
        Assert.Equal(Outcome.No, Test(noise, concert with { Declarants = [bank, new Declarant { Name = "Bankhaus Imaginär AG" }] }));
    }

    [Fact]
    public void Of_several_thresholds_crossed_at_once_one_alone_excludes_nothing()
    {
        NumberRange upToTen = new() { To = 10 };
        ExceptIs ofCapital = new([
            [new ThresholdIs(upToTen)],
        ]);
        ExceptIs ofVotes = new([
            [new VotesThresholdIs(upToTen)],
        ]);
        Stake ten = By("Banque Atlantide") with { Thresholds = [10], VotesThresholds = [10] };
        Stake both = ten with { Thresholds = [10, 15], VotesThresholds = [10, 15] };

        Assert.All([ofCapital, ofVotes], noise => Assert.Equal(Outcome.No, Test(noise, ten)));
        Assert.All([ofCapital, ofVotes], noise => Assert.Equal(Outcome.Yes, Test(noise, both)));
        Assert.Equal(Outcome.Yes, Test(new ThresholdIs(upToTen), both));
    }

    [Fact]
    public void What_excludes_more_implies_what_excludes_less()
    {
        ExceptIs banks = new([
            [new DeclarantIs(["banque"])],
        ]);
        ExceptIs banksNearby = new([
            [new DeclarantIs(["banque"]), new ThresholdDistanceIs(Near)],
        ]);

        Assert.True(Implication.Implies(New.Block(banks), New.Block(banksNearby)));
        Assert.False(Implication.Implies(New.Block(banksNearby), New.Block(banks)));
        Assert.True(Implication.Implies(New.Block(new VotesIs(TenOrMore)), New.Block(new VotesIs(new NumberRange { From = 5 }))));
    }

    private static Stake By(string name) => new() { Declarants = [new Declarant { Name = name }] };

    private static Outcome Test(EventClause clause, Stake? stake) =>
        clause.Test(new NoticeEvent { Kind = EventKind.ThresholdCrossing, Stake = stake });
}
