using Watch.Contracts.Messages;
using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.French;
using Watch.Rules.Screening;

namespace Watch.Rules.Alerts;

/// <summary>
/// The indicators of an alert: the law on foreign investments beside the facts that it tells. They are no facts themselves, and stand
/// outside its hash.
/// </summary>
public static class AlertIndicators
{
    /// <summary>
    /// Each once, in the order of the law. None for those with whom an alert is shared over the bridge: sectors, market and law are the
    /// defensive list's, and tell more than what was published.
    /// </summary>
    public static IReadOnlyList<AlertIndicator> Of(AlertState state, IReadOnlyList<ScreeningLine> law) =>
        state.Firm is { } firm && !state.Key.Route.IsBridge
            ? Of(law, state.Facts.Shown, state.Match.Kinds, firm, state.Match.Recognition)
            : [];

    /// <summary>Those of notices that are told together.</summary>
    public static IReadOnlyList<AlertIndicator> Of(
        IReadOnlyList<ScreeningLine> law,
        IReadOnlyList<Notice> shown,
        IReadOnlyList<EventKind> kinds,
        Firm firm,
        Recognition? by
    ) =>
        law.Count == 0
            ? []
            :
            [
                .. shown
                    .SelectMany(n => ScreeningJudge.Judge(law, ScreeningCases.Of(n, kinds, firm, by?.Seen)))
                    .Select(ScreeningWords.ForMessage)
                    .DistinctBy(ScreeningWords.Dated, StringComparer.Ordinal),
            ];
}
