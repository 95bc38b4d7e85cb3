using Watch.Contracts.Notices;

namespace Watch.Rules.Screening;

/// <summary>
/// Whether an event is, or may be, the operation of a line of the law. Votes are what is counted, never capital; only who goes up crosses.
/// </summary>
internal static class OperationCheck
{
    private const decimal Half = 50;
    private const decimal Presumed = 40;

    // The first threshold by law from which more than 40 % may be held before the next one is crossed (art. L233-7).
    private const decimal Third = 33.33m;

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

    /// <summary>Whether control is acquired; null where it may be and is not known.</summary>
    public static bool? IsControl(ScreeningCase @case)
    {
        if (@case.Control is { } told)
        {
            return told;
        }

        bool hadIt = @case.VotesBefore > Half || (@case.VotesThresholds.Count > 0 && @case.VotesThresholds.Min() > Half);
        if (hadIt || @case.Direction == CrossingDirection.Downwards || @case.VotesAfter <= Presumed || IsBelowAThird(@case))
        {
            return false;
        }

        if (@case.VotesAfter > Half && IsSaidToRise(@case))
        {
            return true;
        }

        return MayGiveControl(@case.Kind) ? null : false;
    }

    // Of who crosses in capital alone, and of who says again what it holds, it is not told that it had less votes before.
    private static bool IsSaidToRise(ScreeningCase @case) =>
        @case.VotesBefore is not null
        || (
            @case.Direction == CrossingDirection.Upwards
            && (
                @case.VotesThresholds.Count > 0
                || (@case.CapitalThresholds.Count == 0 && (@case.UntoldThresholds.Count == 0 || @case.UntoldThresholds.Min() <= Half))
            )
        );

    private static bool IsBelowAThird(ScreeningCase @case)
    {
        decimal[] said = [.. @case.VotesThresholds, .. @case.CapitalThresholds, .. @case.UntoldThresholds];
        return @case.VotesAfter is null && said.Length > 0 && said.Max() < Third;
    }

    // The notice alone does not tell. A parent that is named for the first time may have been it for long.
    private static bool MayGiveControl(EventKind kind) =>
        kind
            is EventKind.ThresholdCrossing
                or EventKind.ParentChange
                or EventKind.TakeoverBid
                or EventKind.SqueezeOut
                or EventKind.ShareholdersAgreement
                or EventKind.Intention
                or EventKind.MergerProject
                or EventKind.UniversalTransfer;

    private static bool PassesABusiness(EventKind kind) =>
        kind is EventKind.SaleOfBusiness or EventKind.AssetContribution or EventKind.BusinessTransfer or EventKind.DemergerProject;

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

        // Whoever says which thresholds it crossed says all of them.
        bool isAnother = @case.UntoldThresholds.Count > 0 ? !@case.UntoldThresholds.Contains(threshold) : @case.CapitalThresholds.Count > 0;
        if (isAnother)
        {
            return false;
        }

        bool isUntold = after is null && @case.Kind == EventKind.ThresholdCrossing;
        return @case.VotesThresholds.Count == 0 && (after >= threshold || isUntold) ? null : false;
    }
}
