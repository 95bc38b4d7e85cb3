using System.Buffers;
using System.Text.Json;
using Watch.Contracts.Messages;
using Watch.Rules.French;

namespace Watch.Worker.Delivering;

/// <summary>A message about a backfill as it is delivered to files.</summary>
/// <param name="MessageId">The same at every delivery.</param>
/// <param name="Backfill">What was found.</param>
internal sealed record DeliveredBackfill(Guid MessageId, BackfillContent Backfill)
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
            writer.WriteString("type", Wire.BackfillKind);
            writer.WritePropertyName("backfill");
            JsonSerializer.Serialize(writer, Backfill, AlertJson.Options);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The same for persons.</summary>
    public MessageText ToFrench() => BackfillText.Of(new BackfillFound(Backfill));
}
