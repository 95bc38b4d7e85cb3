using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Tests.Store;

/// <summary>What waits in an outbox.</summary>
internal static class WaitingMessages
{
    extension(IVoletStore store)
    {
        /// <summary>The messages that wait on the profile's channel, in order, due or not.</summary>
        public async Task<IReadOnlyList<Message>> UnsentAsync(int limit, CancellationToken ct)
        {
            List<Message> waiting = [];
            DeliveryQuery query = new() { Channel = store.OwnChannel };
            await foreach (Stored<DeliveryLine> line in store.Outbox.DeliveriesAsync(query, ct))
            {
                if (line.OrNull() is { EndedAt: null } delivery && waiting.Count < limit)
                {
                    waiting.Add((await store.Outbox.MessageAsync(delivery.Message, ct))!.Needed());
                }
            }

            return waiting;
        }

        /// <summary>The alerts that agree.</summary>
        public async Task<List<Alert>> AllAsync(AlertQuery query, CancellationToken ct) =>
            [.. (await store.AlertsAsync(query, ct).ToListAsync(ct)).Needed()];
    }
}
