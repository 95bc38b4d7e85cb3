namespace Watch.Rules.Screening;

/// <summary>
/// Holds an event against the lines of the law that were in force on its day. Each condition is met, not met or not known; a line of which
/// one is not met gives nothing, and neither does one of which nothing but the firm is seen.
/// </summary>
public static class ScreeningJudge
{
    /// <summary>The indicators, in the order of the lines.</summary>
    public static IReadOnlyList<ScreeningIndicator> Judge(IReadOnlyList<ScreeningLine> lines, ScreeningCase @case)
    {
        ScreeningLine[] inForce = [.. lines.Where(l => l.IsInForce(@case.Day))];
        ScreeningLine[] activities = [.. inForce.Where(l => l.Condition == ScreeningCondition.Activity)];
        return
        [
            .. inForce
                .Where(l => l.Condition != ScreeningCondition.Activity)
                .Select(l => Judge(l, activities, @case))
                .OfType<ScreeningIndicator>(),
        ];
    }

    /// <summary>
    /// The indicators of several cases, in the order of the lines. Of one stake those whose investor is seen stand for those of whose
    /// investor nothing is known.
    /// </summary>
    public static IReadOnlyList<ScreeningIndicator> Judge(IReadOnlyList<ScreeningLine> lines, IReadOnlyList<ScreeningCase> cases) =>
        [
            .. cases
                .SelectMany(c => Judge(lines, c))
                .GroupBy(i => (i.Line, i.Case.Stake))
                .SelectMany(g => g.Any(i => i.Investors.Count > 0) ? g.Where(i => i.Investors.Count > 0) : g)
                .OrderBy(i => PlaceOf(lines, i.Line)),
        ];

    private static int PlaceOf(IReadOnlyList<ScreeningLine> lines, ScreeningLine line) => lines.TakeWhile(l => l != line).Count();

    private static ScreeningIndicator? Judge(ScreeningLine line, ScreeningLine[] activities, ScreeningCase @case)
    {
        bool? operation = OperationCheck.Is(line, @case);
        InvestorCheck investors = new(@case);
        bool? investor = investors.Has(line.Investor!.Value);
        bool? market = line.IsAbout(@case.Market);
        ActivityCheck activity = new(line, activities, @case);
        bool? all = operation & investor & market & activity.IsListed;
        if (all is false || (operation is null && investor is null))
        {
            return null;
        }

        return new ScreeningIndicator
        {
            Line = line,
            Case = @case,
            IsOperationSeen = operation is true,
            Investors = investors.Seen,
            Sectors = activity.Sectors,
            Activities = activity.Lines,
            Unknown =
            [
                .. Gap(operation, OperationCheck.GapOf(line.Condition)),
                .. investors.Unknown,
                .. Gap(market, ScreeningGap.Market),
                .. Gap(activity.IsListed, ScreeningGap.Activity),
            ],
        };
    }

    private static IEnumerable<ScreeningUnknown> Gap(bool? answer, ScreeningGap gap) =>
        answer is null ? [new ScreeningUnknown(gap, [])] : [];
}
