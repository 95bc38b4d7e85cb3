using System.Buffers;
using System.Text.Json;
using Watch.Contracts.Messages;
using Watch.Worker.Publishing;

namespace Watch.Worker.Delivery;

/// <summary>A message about a look back as it is delivered to files.</summary>
/// <param name="MessageId">The same at every delivery.</param>
/// <param name="History">What was found.</param>
internal sealed record DeliveredHistory(Guid MessageId, HistoryContent History)
{
    /// <summary>The file for programs: what a queue of the server profile carries, with the properties that stand beside it there.</summary>
    public ReadOnlyMemory<byte> ToJson()
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true, Encoder = AlertJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("message_id", MessageId);
            writer.WriteString("type", Wire.HistoryKind);
            writer.WritePropertyName("history");
            JsonSerializer.Serialize(writer, History, AlertJson.Options);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
