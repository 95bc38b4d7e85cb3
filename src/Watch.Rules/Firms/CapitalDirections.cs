using Watch.Contracts.Notices;

namespace Watch.Rules.Firms;

/// <summary>Which way a capital went: as the court prints it, or, where it prints none, by what it was before.</summary>
public static class CapitalDirections
{
    /// <summary>A notice with the direction of its changes of capital, where it can be measured and none is printed.</summary>
    /// <param name="notice">Any notice: of one that announces no change nothing is measured.</param>
    /// <param name="now">The capital that it prints of the firm.</param>
    /// <param name="before">The last that was published before.</param>
    public static Notice WithMeasured(Notice notice, Money? now, Money? before) =>
        Between(before, now) is { } direction && notice.Events.Any(IsBare) && !notice.Events.Any(IsPrinted)
            ? notice with
            {
                Events = [.. notice.Events.Select(e => IsBare(e) ? e with { CapitalDirection = direction } : e)],
            }
            : notice;

    private static CapitalDirection? Between(Money? before, Money? now) =>
        before is null || now is null || before.Currency != now.Currency || before.Amount == now.Amount ? null
        : before.Amount < now.Amount ? CapitalDirection.Increase
        : CapitalDirection.Decrease;

    private static bool IsBare(NoticeEvent told) =>
        told.Kind == EventKind.CapitalChange && told.CapitalDirection == CapitalDirection.Unknown;

    private static bool IsPrinted(NoticeEvent told) => told.CapitalDirection != CapitalDirection.Unknown;
}
