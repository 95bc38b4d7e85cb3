using Watch.Contracts.Messages;
using Watch.Rules.Alerts;

namespace Watch.Rules.AlertPages;

/// <summary>A message as a route received it.</summary>
public abstract record ReceivedMessage
{
    private ReceivedMessage() { }

    /// <summary>What was said of the alerts of one operation.</summary>
    /// <param name="Id">The id of the message.</param>
    /// <param name="Parts">At least one, the most urgent first.</param>
    public sealed record OfAlerts(Guid Id, IReadOnlyList<MessagePart> Parts) : ReceivedMessage;

    /// <summary>What a backfill found.</summary>
    public sealed record OfBackfill(BackfillContent Content) : ReceivedMessage;

    /// <summary>An edition, which has a page of its own.</summary>
    /// <param name="Content">What it says.</param>
    /// <param name="Page">A link to its page, relative to the folder of the pages.</param>
    public sealed record OfEdition(EditionContent Content, string Page) : ReceivedMessage;
}
