using Watch.Contracts.Notices;
using Watch.Rules.Matching.Values;

namespace Watch.Rules.Matching.Clauses;

/// <summary><c>votes</c>: the voting rights held after the event, in per cent.</summary>
public sealed record VotesIs(NumberRange Percent) : EventClause
{
    public override string Name => "votes";

    public override string Asked => $"{Percent} %";

    internal override Outcome Test(NoticeEvent announced) =>
        Outcomes.OrUnknown(announced.Stake?.VotesPercent is { } held ? Percent.Contains(held) : null);

    internal override string Seen(NoticeEvent announced) =>
        announced.Stake?.VotesPercent is { } held ? $"{Shown.Number(held)} %{Shown.Short(Percent, held, " %")}" : "no votes told";
}

/// <summary>
/// <c>votes-threshold</c>: a threshold that was crossed in voting rights, in per cent; not told where the source does not part capital from
/// votes. In <c>except</c> each of them is asked.
/// </summary>
public sealed record VotesThresholdIs(NumberRange Percent) : EventClause
{
    public override string Name => "votes-threshold";

    public override string Asked => $"{Percent} %";

    internal override Outcome Test(NoticeEvent announced) =>
        announced.Stake switch
        {
            { VotesThresholds: { Count: > 0 } crossed } => Outcomes.Of(crossed.Any(Percent.Contains)),
            { CapitalThresholds.Count: > 0 } => Outcome.No,
            _ => Outcome.Unknown,
        };

    /// <summary>Whether it is so of each that was crossed.</summary>
    internal bool IsOfAll(NoticeEvent announced) =>
        announced.Stake is { VotesThresholds: { Count: > 0 } crossed } && crossed.All(Percent.Contains);

    internal override string Seen(NoticeEvent announced) =>
        announced.Stake switch
        {
            { VotesThresholds: { Count: > 0 } crossed } => string.Join(", ", crossed.Select(t => $"{Shown.Number(t)} %")),
            { CapitalThresholds.Count: > 0 } => "thresholds of the capital alone",
            _ => "no threshold of votes told",
        };
}

/// <summary>
/// <c>threshold-distance</c>: how far what is held lies from the thresholds crossed, in points; see <see cref="Stake.ThresholdDistance"/>.
/// </summary>
public sealed record ThresholdDistanceIs(NumberRange Points) : EventClause
{
    public override string Name => "threshold-distance";

    public override string Asked => $"{Points} %";

    internal override Outcome Test(NoticeEvent announced) =>
        Outcomes.OrUnknown(announced.Stake?.ThresholdDistance is { } distance ? Points.Contains(distance) : null);

    internal override string Seen(NoticeEvent announced) =>
        announced.Stake?.ThresholdDistance is { } distance
            ? $"{Shown.Number(distance)} %{Shown.Short(Points, distance, " %")}"
            : "no distance told";
}

/// <summary><c>passive</c>: whether nobody traded.</summary>
public sealed record PassiveIs(bool Passive) : EventClause
{
    public override string Name => "passive";

    public override string Asked => Passive ? "true" : "false";

    internal override Outcome Test(NoticeEvent announced) =>
        Outcomes.OrUnknown(announced.Stake?.Passive is { } passive ? passive == Passive : null);

    internal override string Seen(NoticeEvent announced) =>
        announced.Stake?.Passive switch
        {
            null => "not told",
            true => "true",
            false => "false",
        };
}
