using Watch.Contracts.Messages;

namespace Watch.Rules.Alerts;

/// <summary>What a message says of one alert.</summary>
/// <param name="Type">Raised, corrected or withdrawn.</param>
/// <param name="Content">The alert as it stood.</param>
/// <param name="Reason">Why it was corrected or withdrawn, in French; empty when raised.</param>
public sealed record MessagePart(MessageType Type, AlertContent Content, string Reason)
{
    /// <summary>The parts of a message as it says them: what holds before what no longer does, then by severity.</summary>
    public static IEnumerable<MessagePart> InOrder(IEnumerable<MessagePart> parts) =>
        parts
            .OrderBy(p => p.Type == MessageType.Withdrawn)
            .ThenByDescending(p => p.Content.Severity)
            .ThenBy(p => p.Content.Rule, StringComparer.Ordinal)
            .ThenBy(p => p.Content.Id);

    /// <summary>What is written of it.</summary>
    public AlertPart Written => new(KindOf(Type), Content, Reason.Length > 0 ? Reason : null);

    /// <summary>The kind of what is said of an alert, as in <c>alert-raised</c>.</summary>
    public static string KindOf(MessageType type) =>
        type switch
        {
            MessageType.Raised => AlertPart.Raised,
            MessageType.Corrected => AlertPart.Corrected,
            MessageType.Withdrawn => AlertPart.Withdrawn,
            _ => throw new ArgumentOutOfRangeException(nameof(type), type, "This is not said of an alert."),
        };

    /// <summary>Reads what was written of one.</summary>
    /// <exception cref="FormatException">Its type is none.</exception>
    public static MessagePart Of(AlertPart written) =>
        new(
            written.Type switch
            {
                AlertPart.Raised => MessageType.Raised,
                AlertPart.Corrected => MessageType.Corrected,
                AlertPart.Withdrawn => MessageType.Withdrawn,
                _ => throw new FormatException($"'{written.Type}' is not said of an alert."),
            },
            written.Alert,
            written.Reason ?? ""
        );
}
