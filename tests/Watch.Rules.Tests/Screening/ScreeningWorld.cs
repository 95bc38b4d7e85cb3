using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.French;
using Watch.Rules.Screening;
using Xunit;

namespace Watch.Rules.Tests.Screening;

/// <summary>Lines of the law, investors and a crossing that are held against each other.</summary>
internal static class ScreeningWorld
{
    public static readonly DateOnly Start = new(2024, 1, 1);

    public static readonly ScreeningLine Control = New("R. 151-2, 1° CMF", ScreeningCondition.Control, ScreeningInvestor.AnyForeign);
    public static readonly ScreeningLine Branch = New("R. 151-2, 2° CMF", ScreeningCondition.Branch, ScreeningInvestor.AnyForeign);

    public static readonly ScreeningLine Quarter = New("R. 151-2, 3° CMF", ScreeningCondition.Votes, ScreeningInvestor.OutsideEea) with
    {
        Threshold = 25,
    };

    public static readonly ScreeningLine Tenth = Quarter with
    {
        Source = "R. 151-2, 4° CMF",
        Threshold = 10,
        Market = ScreeningMarket.Regulated,
    };

    public static readonly ScreeningLine Activity = New("R. 151-3 CMF", ScreeningCondition.Activity, null) with
    {
        Sectors = ["défense", "photonique"],
    };

    public static readonly ScreeningLine Later = New(
        "règlement (UE) 2026/1386",
        ScreeningCondition.Control,
        ScreeningInvestor.EuControlledFromOutside
    ) with
    {
        From = new DateOnly(2028, 1, 17),
    };

    public static readonly ScreeningLine[] Lines = [Control, Branch, Quarter, Tenth, Activity, Later];

    public static readonly ChainInvestor Cayman = Investor("Orientis Group", "KY");
    public static readonly ChainInvestor FrenchHolding = Investor("Valdorix Holding", "FR");
    public static readonly ChainInvestor Dutch = Investor("Meridius BV", "NL");

    public static readonly ScreeningCase Crossing = new()
    {
        Day = new DateOnly(2026, 11, 23),
        Kind = EventKind.ThresholdCrossing,
        Market = ListingMarket.Regulated,
        Sectors = ["Defense"],
        VotesBefore = 20,
        VotesAfter = 26.4m,
        VotesThresholds = [25],
        Direction = CrossingDirection.Upwards,
        Chain = [Cayman],
    };

    public static string TextOf(ScreeningCase @case) => ScreeningWords.Of(Assert.Single(ScreeningJudge.Judge(Lines, @case)));

    public static ScreeningLine New(string source, ScreeningCondition condition, ScreeningInvestor? investor) =>
        new()
        {
            From = Start,
            Source = source,
            Condition = condition,
            Investor = investor,
        };

    public static ChainInvestor Investor(string name, params string[] countries) => new() { Name = name, Countries = countries };
}
