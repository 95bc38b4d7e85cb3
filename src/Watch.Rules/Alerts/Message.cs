using Watch.Contracts.Messages;
using Watch.Contracts.Routes;

namespace Watch.Rules.Alerts;

/// <summary>What is said to one route: written once, delivered on each channel of the route.</summary>
public sealed record Message
{
    /// <summary>The same at every attempt, on every channel.</summary>
    public required Guid Id { get; init; }

    /// <summary>Which record of <c>Watch.Contracts.Messages</c> carries it.</summary>
    public required MessageType Type { get; init; }

    public required Route Route { get; init; }

    /// <summary>The number of this message among those of its alert, from 1; 1 for a backfill; the number of an edition.</summary>
    public required int Revision { get; init; }

    public required MessageContent Content { get; init; }

    /// <summary>What it says of each alert, the most urgent first; empty where it is a backfill or an edition.</summary>
    public IReadOnlyList<MessagePart> Parts =>
        Content switch
        {
            MessageContent.OfAlert(var content, var reason) => [new MessagePart(Type, content, reason)],
            MessageContent.OfOperation(var parts) => parts,
            _ => [],
        };

    /// <summary>The alerts it tells of. Of two messages with one alert in common the earlier is delivered first.</summary>
    public required IReadOnlyList<MessageAlert> Alerts { get; init; }

    /// <summary>The same message, to say other things of its alerts, or of some of them alone.</summary>
    /// <param name="parts">At least one; of a message about one alert exactly one.</param>
    public Message Saying(IReadOnlyList<MessagePart> parts)
    {
        HashSet<Guid> told = [.. parts.Select(p => p.Content.Id)];
        return Content is MessageContent.OfAlert
            ? this with
            {
                Type = parts[0].Type,
                Content = new MessageContent.OfAlert(parts[0].Content, parts[0].Reason),
            }
            : this with
            {
                Content = new MessageContent.OfOperation([.. MessagePart.InOrder(parts)]),
                Alerts = [.. Alerts.Where(a => told.Contains(a.Alert))],
            };
    }
}

/// <summary>An alert among those of a message.</summary>
/// <param name="Revision">The number of the message among those of this alert, from 1.</param>
public sealed record MessageAlert(Guid Alert, int Revision);

/// <summary>What a message is about.</summary>
public enum MessageType
{
    /// <summary><see cref="AlertRaised"/>.</summary>
    Raised,

    /// <summary><see cref="AlertCorrected"/>.</summary>
    Corrected,

    /// <summary><see cref="AlertWithdrawn"/>.</summary>
    Withdrawn,

    /// <summary><see cref="BackfillFound"/>.</summary>
    Backfill,

    /// <summary><see cref="DigestPublished"/>.</summary>
    Edition,

    /// <summary>Several alerts of one operation, firm and route: the record of the most urgent, with the others as its parts.</summary>
    Operation,
}

/// <summary>The words of a message.</summary>
public abstract record MessageContent
{
    private MessageContent() { }

    /// <summary>One alert that was raised, corrected or withdrawn.</summary>
    /// <param name="Content">The alert as it stood.</param>
    /// <param name="Reason">Why it was corrected or withdrawn, in French; empty when raised.</param>
    public sealed record OfAlert(AlertContent Content, string Reason) : MessageContent;

    /// <summary>Several alerts of one operation, firm and route that changed at once.</summary>
    /// <param name="Parts">In their order.</param>
    public sealed record OfOperation(IReadOnlyList<MessagePart> Parts) : MessageContent;

    /// <summary>An edition of a route in mode <c>digest</c>.</summary>
    public sealed record OfEdition(EditionContent Content) : MessageContent;

    /// <summary>What a backfill found for the route: one message in the place of one for each alert.</summary>
    public sealed record OfBackfill(BackfillContent Content) : MessageContent;
}
