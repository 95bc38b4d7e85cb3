using System.Collections.Concurrent;
using Watch.Contracts.Routes;
using Watch.Rules.Alerts;
using Watch.Worker.Delivering;
using Watch.Worker.Store;

namespace Watch.Worker.Tests.Delivering;

/// <summary>A way that fails as a test says, and keeps what arrived.</summary>
internal sealed class FakeChannel : IChannel
{
    public string Name => "queue";

    /// <summary>Everything that was handed over, in order.</summary>
    public ConcurrentQueue<Message> Handed { get; } = [];

    /// <summary>Everything that arrived, in order.</summary>
    public ConcurrentQueue<Message> Arrived { get; } = [];

    /// <summary>How many messages each batch held.</summary>
    public ConcurrentQueue<int> Batches { get; } = [];

    /// <summary>Whose failure the sending of a message is; null where it arrives.</summary>
    public Func<Message, Whose?> Ails { get; set; } = _ => null;

    /// <summary>Which route goes by another bus.</summary>
    public Route? Aside { get; set; }

    /// <summary>What is waited for before an answer.</summary>
    public Func<CancellationToken, Task> Takes { get; set; } = _ => Task.CompletedTask;

    /// <summary>What it cannot carry.</summary>
    public MessageType? Refuses { get; set; }

    public bool CanCarry(MessageType type) => type != Refuses;

    public async Task<IReadOnlyList<ChannelOutcome>> SendAsync(IReadOnlyList<PendingDelivery> batch, CancellationToken ct)
    {
        Batches.Enqueue(batch.Count);
        foreach (PendingDelivery delivery in batch)
        {
            Handed.Enqueue(delivery.Message);
        }

        try
        {
            await Takes(ct);
            return [.. batch.Select(d => Answer(d.Message) with { ByAnotherBus = d.Message.Route == Aside })];
        }
        catch (OperationCanceledException) when (ct.IsCancellationRequested)
        {
            return [.. batch.Select(_ => new ChannelOutcome.NotTried())];
        }
    }

    /// <summary>The ids of what arrived on a route.</summary>
    public IReadOnlyList<Guid> ArrivedOn(Route route) => [.. Arrived.Where(m => m.Route == route).Select(m => m.Id)];

    private ChannelOutcome Answer(Message message)
    {
        if (Ails(message) is { } whose)
        {
            return new ChannelOutcome.Failed(whose, $"the fault of the {whose}");
        }

        Arrived.Enqueue(message);
        return new ChannelOutcome.Delivered(message.Id.ToString());
    }
}
