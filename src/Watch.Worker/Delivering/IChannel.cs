using Watch.Rules.Alerts;
using Watch.Worker.Store;

namespace Watch.Worker.Delivering;

/// <summary>A way to the recipients of a volet's messages.</summary>
internal interface IChannel
{
    /// <summary>Its name in <c>routes.yml</c> and in the store, as in <c>file</c>.</summary>
    string Name { get; }

    /// <summary>
    /// Whether it can carry messages of that type; what it cannot carry is never handed to it, and waits with that reason.
    /// </summary>
    bool CanCarry(MessageType type);

    /// <summary>
    /// Takes a batch to its recipients, and returns when of each it is known what became of it: one outcome for each, in order.
    /// Two messages of a batch have no alert in common.
    /// </summary>
    Task<IReadOnlyList<ChannelOutcome>> SendAsync(IReadOnlyList<PendingDelivery> batch, CancellationToken ct);
}

/// <summary>What became of a delivery.</summary>
internal abstract record ChannelOutcome
{
    private ChannelOutcome() { }

    /// <summary>True where it went by another bus than the channel's own, as over the bridge: it says nothing of the channel.</summary>
    public bool ByAnotherBus { get; init; }

    /// <summary>It is known to have arrived: it stands on its queue, or its files on disk.</summary>
    /// <param name="Line">What the console shows of it once it is marked; null for nothing.</param>
    internal sealed record Delivered(string? Line = null) : ChannelOutcome;

    /// <summary>It did not arrive.</summary>
    /// <param name="Whose">Who shares the failure.</param>
    /// <param name="Reason">The cause, for the operator; it names no firm.</param>
    internal sealed record Failed(Whose Whose, string Reason) : ChannelOutcome;

    /// <summary>Nothing is known of it: the shutdown budget was spent, or a fault of its route or channel came first.</summary>
    internal sealed record NotTried : ChannelOutcome;
}

/// <summary>Who shares a failure.</summary>
internal enum Whose
{
    /// <summary>This message alone.</summary>
    Message,

    /// <summary>All of its route, as when the queue is full or unbound.</summary>
    Route,

    /// <summary>All of the channel, as when the broker is away or the disk full.</summary>
    Channel,
}
