using System.Globalization;
using Watch.Contracts.Notices;

namespace Watch.Rules.French.Words;

/// <summary>What a crossing or an intention says, in one line that is the same wherever the same is said; no words of ours.</summary>
internal static class StakeFacts
{
    /// <summary>The line; null for an event that tells no holder and no intention.</summary>
    public static string? Of(NoticeEvent announced) =>
        announced.Stake is { } stake ? string.Join('|', Parts(announced, stake))
        : announced.Intention is { } intention ? string.Join('|', Parts(announced, intention))
        : null;

    private static IEnumerable<string> Parts(NoticeEvent announced, Stake stake) =>
        [
            announced.Kind.ToString(),
            Day(announced.On),
            stake.Direction.ToString(),
            Numbers(stake.Thresholds),
            Numbers(stake.CapitalThresholds),
            Numbers(stake.VotesThresholds),
            Number(stake.CapitalPercent),
            Number(stake.VotesPercent),
            .. stake.Declarants.Select(d => $"{d.Name}/{d.Country}/{d.ControlledBy}"),
            stake.Concert ? "concert" : "",
            stake.Form.ToString(),
            stake.OnBehalf ? "behalf" : "",
            Day(stake.ReceivedOn),
            .. stake.CompletedOn.Select(d => Day(d)),
            Number(stake.Shares),
            Number(stake.Votes),
            stake.Cause ?? "",
            stake.Passive?.ToString() ?? "",
            stake.Regularisation ? "late" : "",
        ];

    private static IEnumerable<string> Parts(NoticeEvent announced, DeclaredIntention intention) =>
        [
            announced.Kind.ToString(),
            .. intention.Declarants,
            intention.Financing ?? "",
            .. new[] { intention.Control, intention.Purchases, intention.Seats, intention.Concert }.Select(told => told?.ToString() ?? ""),
        ];

    private static string Day(DateOnly? day) => day?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "";

    private static string Numbers(IEnumerable<decimal> numbers) => string.Join(' ', numbers.Select(n => Number(n)));

    private static string Number(decimal? number) => number?.ToString("0.####", CultureInfo.InvariantCulture) ?? "";
}
