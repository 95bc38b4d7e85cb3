using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Store;

/// <summary>A message that waits on a channel.</summary>
/// <param name="Number">The place of the message among those of the volet.</param>
/// <param name="Message">The message.</param>
/// <param name="Channel">The channel, as in <c>file</c>.</param>
/// <param name="Attempts">Attempts so far.</param>
/// <param name="WrittenAt">Since when it waits (UTC).</param>
internal sealed record PendingDelivery(long Number, Message Message, string Channel, int Attempts, DateTimeOffset WrittenAt)
{
    /// <summary>True where of each alert that it tells of a later message was sent on the channel already.</summary>
    public bool Overtaken { get; init; }
}

/// <summary>A cause that keeps more than one message from going.</summary>
/// <param name="Channel">Where.</param>
/// <param name="Route">The one route it concerns; null where it concerns the whole channel.</param>
/// <param name="Reason">What is the matter.</param>
/// <param name="Attempts">Attempts so far.</param>
/// <param name="Since">Since when (UTC).</param>
/// <param name="NextTry">When one message is tried again (UTC).</param>
internal sealed record ChannelFault(
    string Channel,
    Route? Route,
    string Reason,
    int Attempts,
    DateTimeOffset Since,
    DateTimeOffset NextTry
);
