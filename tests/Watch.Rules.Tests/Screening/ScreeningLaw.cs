using Watch.Rules.Screening;

namespace Watch.Rules.Tests.Screening;

/// <summary>The lines of the law as the default configuration has them.</summary>
internal static class ScreeningLaw
{
    public const string Control = "R. 151-2, 1° CMF";
    public const string Branch = "R. 151-2, 2° CMF";
    public const string Quarter = "R. 151-2, 3° CMF";
    public const string Tenth = "R. 151-2, 4° CMF";
    public const string Regulation = "règlement (UE) 2026/1386";

    public static readonly IReadOnlyList<ScreeningLine> Lines =
    [
        New(Control, ScreeningCondition.Control, ScreeningInvestor.AnyForeign),
        New(Branch, ScreeningCondition.Branch, ScreeningInvestor.AnyForeign),
        New(Quarter, ScreeningCondition.Votes, ScreeningInvestor.OutsideEea) with
        {
            Threshold = 25,
        },
        New(Tenth, ScreeningCondition.Votes, ScreeningInvestor.OutsideEea) with
        {
            Threshold = 10,
            Market = ScreeningMarket.Regulated,
        },
        New("R. 151-3 CMF", ScreeningCondition.Activity, null) with
        {
            Sectors = ["défense", "photonique"],
        },
        New(Regulation, ScreeningCondition.Control, ScreeningInvestor.EuControlledFromOutside) with
        {
            From = new DateOnly(2028, 1, 17),
        },
    ];

    private static ScreeningLine New(string source, ScreeningCondition condition, ScreeningInvestor? investor) =>
        new()
        {
            From = new DateOnly(2024, 1, 1),
            Source = source,
            Condition = condition,
            Investor = investor,
        };
}
