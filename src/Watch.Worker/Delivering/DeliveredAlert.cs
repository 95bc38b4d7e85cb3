using System.Buffers;
using System.Text.Json;
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
    /// <summary>
    /// The file for programs: what a queue of the server profile carries, with the properties that stand beside it there.
    /// </summary>
    public ReadOnlyMemory<byte> ToJson()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true, Encoder = AlertJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("message_id", MessageId);
            writer.WriteString("type", Wire.KindOf(Type));
            writer.WritePropertyName("alert");
            JsonSerializer.Serialize(writer, Alert, AlertJson.Options);
            if (Reason.Length > 0)
            {
                writer.WriteString("reason", Reason);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

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
