using Watch.Contracts.Messages;

namespace Watch.Rules.Alerts;

/// <summary>
/// What one judgement of an operation changes for one firm and route: alerts, each with its line of the ledger, and at most one message
/// that tells of all that changed. A later judgement has a message of its own, which tells of what changes then.
/// </summary>
/// <param name="Changes">In the order in which they are saved.</param>
/// <param name="Message">What is said; null where there is nothing to say.</param>
public sealed record OperationChange(IReadOnlyList<AlertChange> Changes, Message? Message)
{
    /// <summary>Puts together what one judgement of a chain changes: one operation. An alert without a firm stands alone.</summary>
    public static IReadOnlyList<OperationChange> Of(IReadOnlyList<AlertChange> changes) =>
        [
            .. changes
                .GroupBy(GroupOf)
                .Select(g => new OperationChange([.. g], MessageOf([.. g.Select(c => c.Entry.Message).OfType<Message>()]))),
        ];

    /// <summary>The same, where the message tells what the route was told of the firm before.</summary>
    /// <param name="earlier">The latest first.</param>
    /// <param name="most">How many a message holds.</param>
    public OperationChange WithEarlier(IReadOnlyList<EarlierAlert> earlier, int most)
    {
        if (Message is not { Parts: { Count: > 0 } parts } message || earlier.Count == 0)
        {
            return this;
        }

        AlertContent first = parts[0].Content with
        {
            Earlier = [.. earlier.Take(most)],
            EarlierLeftOut = earlier.Count > most ? earlier.Count - most : null,
        };
        return this with { Message = message.Saying([parts[0] with { Content = first }, .. parts.Skip(1)]) };
    }

    private static (string Route, string Subject, string Rule) GroupOf(AlertChange change) =>
        (change.Alert.Key.Route.Name, change.Alert.Key.Subject, change.Alert.Key.Subject.Length == 0 ? change.Alert.Key.Rule : "");

    // It has the id that the message of its most urgent alert would have alone: no other message ever has it.
    private static Message? MessageOf(IReadOnlyList<Message> told)
    {
        if (told.Count < 2)
        {
            return told.Count == 0 ? null : told[0];
        }

        MessagePart[] parts = [.. MessagePart.InOrder(told.SelectMany(m => m.Parts))];
        return told.First(m => m.Alerts[0].Alert == parts[0].Content.Id) with
        {
            Type = MessageType.Operation,
            Content = new MessageContent.OfOperation(parts),
            Alerts = [.. told.SelectMany(m => m.Alerts).OrderBy(a => a.Alert)],
        };
    }
}
