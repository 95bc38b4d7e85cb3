using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering;

/// <summary>Queues of RabbitMQ: each message goes to the exchange of the volet that carries its route.</summary>
internal sealed class QueueChannel(Volet volet, Func<Volet, AlertExchange> exchangeOf, ICommitPoints points) : IChannel
{
    public string Name => "queue";

    public bool CanCarry(MessageType type) =>
        type is MessageType.Raised or MessageType.Corrected or MessageType.Withdrawn or MessageType.Backfill;

    public async Task<IReadOnlyList<ChannelOutcome>> SendAsync(IReadOnlyList<PendingDelivery> batch, CancellationToken ct)
    {
        ChannelOutcome[] outcomes = new ChannelOutcome[batch.Count];
        points.Before(CommitPoint.Queue);
        await Task.WhenAll(
            batch
                .Select((d, i) => (d.Message, Place: i))
                .GroupBy(m => m.Message.Route.Carrier)
                .Select(of => SendAsync(of.Key, [.. of], outcomes, ct))
        );
        points.After(CommitPoint.Queue);
        return outcomes;
    }

    private async Task SendAsync(
        Volet carrier,
        IReadOnlyList<(Message Message, int Place)> messages,
        ChannelOutcome[] outcomes,
        CancellationToken ct
    )
    {
        IReadOnlyList<ChannelOutcome> sent = await exchangeOf(carrier).SendAsync([.. messages.Select(m => m.Message)], ct);
        for (int i = 0; i < sent.Count; i++)
        {
            outcomes[messages[i].Place] = carrier == volet ? sent[i] : OfBridge(sent[i]);
        }
    }

    // The bridge has a bus that carries nothing else of this volet: what ails it keeps no other route waiting.
    private static ChannelOutcome OfBridge(ChannelOutcome outcome) =>
        (outcome is ChannelOutcome.Failed { Whose: Whose.Channel } failed ? failed with { Whose = Whose.Route } : outcome) with
        {
            ByAnotherBus = true,
        };
}
