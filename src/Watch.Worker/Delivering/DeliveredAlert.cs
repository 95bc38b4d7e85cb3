using Watch.Contracts.Messages;
using Watch.Rules.Alerts;
using Watch.Rules.French;

namespace Watch.Worker.Delivering;

/// <summary>A message as it is delivered to files.</summary>
/// <param name="MessageId">The same at every delivery.</param>
/// <param name="Type">What it says.</param>
/// <param name="Alert">The alert as it stood.</param>
/// <param name="Reason">Why it was corrected or withdrawn, in French; empty when raised.</param>
internal sealed record DeliveredAlert(Guid MessageId, MessageType Type, AlertContent Alert, string Reason)
{
    /// <summary>The file for programs.</summary>
    public ReadOnlyMemory<byte> ToJson() => DeliveredJson.Write(MessageId, Wire.KindOf(Type), "alert", Alert, Reason);

    /// <summary>The same for persons.</summary>
    public MessageText ToFrench() =>
        Type switch
        {
            MessageType.Raised => AlertText.Of(new AlertRaised(Alert)),
            MessageType.Corrected => AlertText.Of(new AlertCorrected(Alert, Reason)),
            MessageType.Withdrawn => AlertText.Of(new AlertWithdrawn(Alert, Reason)),
            _ => throw new InvalidOperationException($"A message of the type {Type} has no French words."),
        };
}
