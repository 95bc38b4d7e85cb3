namespace Watch.Worker.Delivering;

/// <summary>What a turn of a dispatcher did.</summary>
/// <param name="Sent">Deliveries that arrived.</param>
/// <param name="Failed">Deliveries that did not; they wait.</param>
/// <param name="NotTried">Deliveries of which nothing is known, since a fault or a stop came first; they wait.</param>
/// <param name="Withheld">Deliveries that the departure check keeps back for good.</param>
/// <param name="Unreadable">Messages that this build cannot read, put into quarantine.</param>
/// <param name="Busy">True when deliveries wait and another worker is sending on this channel.</param>
internal sealed record DispatchReport(
    int Sent = 0,
    int Failed = 0,
    int NotTried = 0,
    int Withheld = 0,
    int Unreadable = 0,
    bool Busy = false
)
{
    /// <summary>True when something was settled, for now or for good, so that another look may find more.</summary>
    public bool Moved => Sent + Failed + Withheld + Unreadable > 0;

    public static DispatchReport operator +(DispatchReport left, DispatchReport right) =>
        new(
            left.Sent + right.Sent,
            left.Failed + right.Failed,
            left.NotTried + right.NotTried,
            left.Withheld + right.Withheld,
            left.Unreadable + right.Unreadable,
            left.Busy || right.Busy
        );
}
