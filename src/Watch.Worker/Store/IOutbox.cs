using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Store;

/// <summary>The messages of a volet on their way: one delivery for each message and channel.</summary>
internal interface IOutbox
{
    /// <summary>
    /// Takes a channel for as long as it is sent on, or gives null when another sends on it, in this process or any other. A killed
    /// process does not keep it, and no other volet can take it.
    /// </summary>
    Task<IHeldLock?> TryLockAsync(string channel, string owner, CancellationToken ct);

    /// <summary>
    /// Deliveries of a channel that are due, in the order of the messages, at most <paramref name="limit"/>. Left out are: one with an
    /// alert of which an earlier message still waits on this channel, withheld and quarantined ones not counted; one that this
    /// build has quarantined; those of a route, or of a channel, with a fault, but for one when the fault is to be tried again.
    /// </summary>
    Task<IReadOnlyList<Stored<PendingDelivery>>> DueAsync(string channel, DateTimeOffset now, int limit, CancellationToken ct);

    /// <summary>Marks deliveries as sent, all in one transaction; marking twice changes nothing.</summary>
    Task MarkSentAsync(string channel, IReadOnlyCollection<Guid> messages, DateTimeOffset at, CancellationToken ct);

    /// <summary>Notes an attempt that failed because of the message, and when it is tried again.</summary>
    Task MarkFailedAsync(string channel, Guid message, string error, DateTimeOffset at, DateTimeOffset nextTry, CancellationToken ct);

    /// <summary>Ends a delivery that may not leave.</summary>
    Task WithholdAsync(string channel, Guid message, string reason, DateTimeOffset at, CancellationToken ct);

    /// <summary>Notes a fault of a channel, or of one route on it, in the place of what was known of it.</summary>
    Task NoteFaultAsync(ChannelFault fault, CancellationToken ct);

    /// <summary>Forgets a fault that is mended.</summary>
    Task ClearFaultAsync(string channel, Route? route, CancellationToken ct);

    /// <summary>The faults of all channels.</summary>
    Task<IReadOnlyList<Stored<ChannelFault>>> FaultsAsync(CancellationToken ct);

    /// <summary>Deliveries for whoever looks, in the order of the messages.</summary>
    IAsyncEnumerable<Stored<DeliveryLine>> DeliveriesAsync(DeliveryQuery query, CancellationToken ct);

    /// <summary>What waits, fails and was withheld, by route and channel.</summary>
    Task<IReadOnlyList<OutboxTotal>> TotalsAsync(CancellationToken ct);

    /// <summary>A message with its words; null where there is none of that id.</summary>
    Task<Stored<Message>?> MessageAsync(Guid message, CancellationToken ct);

    /// <summary>Whether any message of an alert has left on a route.</summary>
    Task<bool> HasBeenSentAsync(Guid alert, Route route, CancellationToken ct);

    /// <summary>The alerts that a message tells of, as they stand now.</summary>
    Task<IReadOnlyList<Stored<Alert>>> AlertsOfAsync(Guid message, CancellationToken ct);

    /// <summary>
    /// Keeps of a message that is not sent what may still leave; the alerts that are left out of it count as never sent.
    /// </summary>
    Task NarrowAsync(Message message, IReadOnlyCollection<Guid> leftOut, CancellationToken ct);
}
