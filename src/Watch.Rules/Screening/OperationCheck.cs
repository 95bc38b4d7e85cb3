using Watch.Contracts.Notices;

namespace Watch.Rules.Screening;

/// <summary>
/// Whether an event is, or may be, the operation of a line of the law. Votes are what is counted, never capital; only who goes up crosses.
/// </summary>
internal static class OperationCheck
{
    private const decimal Half = 50;
    private const decimal Presumed = 40;

    /// <summary>Whether it is; null where it may be and is not known.</summary>
    public static bool? Is(ScreeningLine line, ScreeningCase @case) =>
        line.Condition switch
        {
            ScreeningCondition.Control => IsControl(@case),
            ScreeningCondition.Branch => @case.Branch ?? PassesABusiness(@case.Kind),
            ScreeningCondition.Votes => Crosses(line.Threshold!.Value, @case),
            _ => false,
        };

    public static ScreeningGap GapOf(ScreeningCondition condition) =>
        condition switch
        {
            ScreeningCondition.Control => ScreeningGap.Control,
            ScreeningCondition.Branch => ScreeningGap.Branch,
            _ => ScreeningGap.Votes,
        };

    private static bool? IsControl(ScreeningCase @case)
    {
        if (@case.Control is { } told)
        {
            return told;
        }

        bool hadIt = @case.VotesBefore > Half || (@case.VotesThresholds.Count > 0 && @case.VotesThresholds.Min() > Half);
        if (hadIt || @case.Direction == CrossingDirection.Downwards || @case.VotesAfter <= Presumed)
        {
            return false;
        }

        if (@case.VotesAfter > Half || @case.Kind == EventKind.ParentChange)
        {
            return true;
        }

        return MayGiveControl(@case.Kind) ? null : false;
    }

    // A consolidation is control. Of the others the notice alone does not tell.
    private static bool MayGiveControl(EventKind kind) =>
        kind
            is EventKind.ThresholdCrossing
                or EventKind.TakeoverBid
                or EventKind.SqueezeOut
                or EventKind.ShareholdersAgreement
                or EventKind.Intention
                or EventKind.MergerProject;

    private static bool PassesABusiness(EventKind kind) =>
        kind is EventKind.SaleOfBusiness or EventKind.AssetContribution or EventKind.DemergerProject;

    private static bool? Crosses(decimal threshold, ScreeningCase @case)
    {
        (decimal? before, decimal? after) = (@case.VotesBefore, @case.VotesAfter);
        if (@case.Direction == CrossingDirection.Downwards || before > threshold)
        {
            return false;
        }

        bool isBetween = before <= threshold && after > threshold;
        if (@case.VotesThresholds.Contains(threshold))
        {
            // What is said and what is held may contradict each other: then neither is believed.
            bool agrees = !(after < threshold) && (isBetween || @case.Direction == CrossingDirection.Upwards);
            return agrees ? true : null;
        }

        if (isBetween)
        {
            return true;
        }

        bool isUntold = after is null && @case.Kind == EventKind.ThresholdCrossing;
        return @case.VotesThresholds.Count == 0 && (after >= threshold || isUntold) ? null : false;
    }
}
