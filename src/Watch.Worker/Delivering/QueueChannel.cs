using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering;

/// <summary>Queues of RabbitMQ: each message goes in by the entry exchange of its volet, or by that of the bridge.</summary>
/// <param name="own">The volet's.</param>
/// <param name="bridge">The bridge's; null where the volet has none.</param>
/// <param name="points">Told of every commit.</param>
internal sealed class QueueChannel(AlertExchange own, AlertExchange? bridge, ICommitPoints points) : IChannel
{
    public string Name => "queue";

    public bool CanCarry(MessageType type) =>
        type
            is MessageType.Raised
                or MessageType.Corrected
                or MessageType.Withdrawn
                or MessageType.Operation
                or MessageType.Backfill
                or MessageType.Edition;

    public async Task<IReadOnlyList<ChannelOutcome>> SendAsync(IReadOnlyList<PendingDelivery> batch, CancellationToken ct)
    {
        ChannelOutcome[] outcomes = new ChannelOutcome[batch.Count];
        points.Before(CommitPoint.Queue);
        await Task.WhenAll(
            batch
                .Select((d, i) => (d.Message, Place: i))
                .GroupBy(m => bridge is not null && m.Message.Route.IsBridge)
                .Select(of => SendAsync(of.Key ? bridge! : own, [.. of], outcomes, ct))
        );
        points.After(CommitPoint.Queue);
        return outcomes;
    }

    private async Task SendAsync(
        AlertExchange exchange,
        IReadOnlyList<(Message Message, int Place)> messages,
        ChannelOutcome[] outcomes,
        CancellationToken ct
    )
    {
        IReadOnlyList<ChannelOutcome> sent = await exchange.SendAsync([.. messages.Select(m => m.Message)], ct);
        for (int i = 0; i < sent.Count; i++)
        {
            outcomes[messages[i].Place] = exchange == own ? sent[i] : OfBridge(sent[i]);
        }
    }

    // The bridge has a bus that carries nothing else of this volet: what ails it keeps no other route waiting.
    private static ChannelOutcome OfBridge(ChannelOutcome outcome) =>
        (outcome is ChannelOutcome.Failed { Whose: Whose.Channel } failed ? failed with { Whose = Whose.Route } : outcome) with
        {
            ByAnotherBus = true,
        };
}
