using Watch.Worker.Store;

namespace Watch.EndToEnd.Tests;

/// <summary>What waits in an outbox.</summary>
internal static class WaitingDeliveries
{
    /// <summary>The ids of the messages that wait, in order.</summary>
    public static async Task<IReadOnlyList<Guid>> WaitingAsync(this IVoletStore store, CancellationToken ct) =>
        [
            .. (await store.Outbox.DeliveriesAsync(new DeliveryQuery(), ct).ToListAsync(ct))
                .Needed()
                .Where(d => d.EndedAt is null)
                .Select(d => d.Message),
        ];
}
