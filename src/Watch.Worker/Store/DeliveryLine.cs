using Watch.Contracts.Routes;
using Watch.Rules.Alerts;

namespace Watch.Worker.Store;

/// <summary>How a message fares on a channel, without its words.</summary>
internal sealed record DeliveryLine
{
    /// <summary>The place of the message among those of the volet.</summary>
    public required long Number { get; init; }

    /// <summary>The message.</summary>
    public required Guid Message { get; init; }

    /// <summary>What it says.</summary>
    public required MessageType Type { get; init; }

    /// <summary>To whom.</summary>
    public required Route Route { get; init; }

    /// <summary>By which channel.</summary>
    public required string Channel { get; init; }

    /// <summary>Where it is.</summary>
    public required DeliveryState State { get; init; }

    /// <summary>The alerts it tells of.</summary>
    public required int Alerts { get; init; }

    /// <summary>When it was written (UTC).</summary>
    public required DateTimeOffset WrittenAt { get; init; }

    /// <summary>Attempts so far.</summary>
    public required int Attempts { get; init; }

    /// <summary>The last attempt (UTC), or null.</summary>
    public DateTimeOffset? AttemptedAt { get; init; }

    /// <summary>When it is tried again (UTC); null where nothing keeps it.</summary>
    public DateTimeOffset? NextTry { get; init; }

    /// <summary>Why the last attempt failed, or why it was withheld; null where neither.</summary>
    public string? Reason { get; init; }

    /// <summary>When it was sent or withheld (UTC); null while it waits.</summary>
    public DateTimeOffset? EndedAt { get; init; }
}

/// <summary>Where a delivery is.</summary>
internal enum DeliveryState
{
    /// <summary>It has not been tried, or only a fault of its route or channel keeps it.</summary>
    Waiting,

    /// <summary>Its last attempt failed.</summary>
    Failing,

    /// <summary>It arrived.</summary>
    Sent,

    /// <summary>It may not leave.</summary>
    Withheld,
}

/// <summary>A choice of deliveries; a member that is null asks nothing.</summary>
internal sealed record DeliveryQuery
{
    /// <summary>Written at or after this moment.</summary>
    public DateTimeOffset? Since { get; init; }

    /// <summary>To this route.</summary>
    public Route? Route { get; init; }

    /// <summary>By this channel.</summary>
    public string? Channel { get; init; }

    /// <summary>In this state.</summary>
    public DeliveryState? State { get; init; }

    /// <summary>At most so many.</summary>
    public int? Limit { get; init; }
}

/// <summary>The deliveries of a route on a channel that are not sent.</summary>
/// <param name="Route">The route, as it is stored.</param>
/// <param name="Channel">The channel, as it is stored.</param>
/// <param name="Waiting">Those that wait, whatever for.</param>
/// <param name="Failing">Those of them whose last attempt failed.</param>
/// <param name="Withheld">Those that may not leave.</param>
/// <param name="OldestSince">Since when the oldest of those that wait does (UTC); null where none does.</param>
/// <param name="Quarantined">Those of them that this build cannot read.</param>
internal sealed record OutboxTotal(
    string Route,
    string Channel,
    long Waiting,
    long Failing,
    long Withheld,
    DateTimeOffset? OldestSince,
    long Quarantined = 0
);
