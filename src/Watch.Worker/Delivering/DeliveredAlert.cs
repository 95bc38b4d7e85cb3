using Watch.Contracts.Messages;
using Watch.Rules.Alerts;
using Watch.Rules.French;

namespace Watch.Worker.Delivering;

/// <summary>A message about alerts as it is delivered to files.</summary>
/// <param name="MessageId">The same at every delivery.</param>
/// <param name="Type">What it says.</param>
/// <param name="Alert">The alert as it stood; of several, the first.</param>
/// <param name="Reason">Why it was corrected or withdrawn, in French; empty when raised.</param>
internal sealed record DeliveredAlert(Guid MessageId, MessageType Type, AlertContent Alert, string Reason)
{
    /// <summary>What is said of the other alerts of the operation.</summary>
    public IReadOnlyList<MessagePart> Others { get; init; } = [];

    /// <summary>Of a message that tells of at least one alert.</summary>
    public static DeliveredAlert Of(Message message) =>
        new(message.Id, message.Parts[0].Type, message.Parts[0].Content, message.Parts[0].Reason) { Others = [.. message.Parts.Skip(1)] };

    /// <summary>The file for programs.</summary>
    public ReadOnlyMemory<byte> ToJson() =>
        DeliveredJson.Write(MessageId, MessagePart.KindOf(Type), "alert", Alert, Reason, [.. Others.Select(p => p.Written)]);

    /// <summary>The same for persons.</summary>
    public MessageText ToFrench() =>
        Wire.RecordOf([new MessagePart(Type, Alert, Reason), .. Others]) switch
        {
            AlertRaised raised => AlertText.Of(raised),
            AlertCorrected corrected => AlertText.Of(corrected),
            AlertWithdrawn withdrawn => AlertText.Of(withdrawn),
            _ => throw new InvalidOperationException($"A message of the type {Type} has no French words."),
        };
}
