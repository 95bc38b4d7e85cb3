using Watch.Contracts.Notices;
using Watch.Rules.French;

namespace Watch.Rules.Alerts;

/// <summary>
/// A firm that moves to another court's register is struck off by the court it leaves. Such a radiation is a move, told by a notice of
/// another court, before it or after it. A function of what was published of the firm, whatever order it came in.
/// </summary>
public static class FirmMoves
{
    /// <summary>
    /// How far apart, in days, the two notices of a move are at most: a court strikes off within weeks of the other's entry, and some print
    /// it months later.
    /// </summary>
    public const int MostDaysApart = 183;

    /// <summary>Whether a notice tells that a firm leaves a register.</summary>
    public static bool IsRadiation(Notice notice) => notice.Events.Any(e => e.Kind == EventKind.Radiation);

    /// <summary>Whether a notice tells that a firm comes from elsewhere: an entry alone may be that of a further establishment.</summary>
    public static bool IsArrival(Notice notice) =>
        Has(notice, EventKind.SeatTransfer) || (Has(notice, EventKind.Registration) && Has(notice, EventKind.EstablishmentChange));

    /// <summary>The same by its kinds alone; true may be wrong, false is not.</summary>
    public static bool MayBeOne(ReadOnlySpan<EventKind> kinds) =>
        kinds.ContainsAny(EventKind.SeatTransfer, EventKind.EstablishmentChange, EventKind.Radiation);

    /// <summary>A radiation as the move that it is, where the firm's other notices tell one; any other notice as it is.</summary>
    /// <param name="notice">The notice that is judged.</param>
    /// <param name="others">What holds of all that was published of its firms, itself among it or not.</param>
    public static Notice WithMove(Notice notice, IEnumerable<Notice> others)
    {
        if (!IsRadiation(notice))
        {
            return notice;
        }

        Notice[] told = [.. others.Where(o => o.Key != notice.Key && o.Type != NoticeType.Annulling)];
        return told.Where(o => IsMoveOf(notice, o, told)).Min(PublicationOrder.Instance) is { } arrival
            ? notice with
            {
                Events = [.. notice.Events.Select(e => e.Kind == EventKind.Radiation ? Moved(e, notice, arrival) : e)],
            }
            : notice;
    }

    private static NoticeEvent Moved(NoticeEvent radiation, Notice notice, Notice arrival) =>
        radiation with
        {
            Kind = EventKind.SeatTransfer,
            Before = notice.Court,
            After = arrival.Court,
        };

    // Whoever came back since, and is struck off there, closes. A court that only prints where the firm went has not seen it come back.
    private static bool IsMoveOf(Notice radiation, Notice arrival, Notice[] told) =>
        IsArrival(arrival)
        && MovesOneOf(arrival, radiation)
        && Courts.AreOther(arrival, radiation)
        && Math.Abs(arrival.PublishedOn.DayNumber - radiation.PublishedOn.DayNumber) <= MostDaysApart
        && !told.Any(o =>
            IsArrival(o)
            && Has(o, EventKind.Registration)
            && MovesOneOf(o, radiation)
            && !Courts.AreOther(o, radiation)
            && o.PublishedOn >= arrival.PublishedOn
            && o.PublishedOn <= radiation.PublishedOn
        );

    // Who sells a business to a firm that arrives goes nowhere.
    private static bool MovesOneOf(Notice arrival, Notice radiation) =>
        new NoticeFacts(arrival, []).Changing.Any(p => p.Siren is { } siren && radiation.Parties.Any(o => o.Siren == siren));

    private static bool Has(Notice notice, EventKind kind) => notice.Events.Any(e => e.Kind == kind);
}
