using System.Buffers;
using System.Text.Json;
using Watch.Contracts.Messages;

namespace Watch.Worker.Delivering;

/// <summary>
/// The file of a message for programs: what a queue of the server profile carries, with the properties that stand beside it there.
/// </summary>
internal static class DeliveredJson
{
    /// <param name="messageId">The same at every delivery.</param>
    /// <param name="kind">As in <see cref="Wire.KindOf(Rules.Alerts.Message)"/>.</param>
    /// <param name="member">The member of the record that holds what it says.</param>
    /// <param name="said">What it says.</param>
    /// <param name="reason">Why it was corrected or withdrawn; empty where it was not.</param>
    public static ReadOnlyMemory<byte> Write<T>(Guid messageId, string kind, string member, T said, string reason = "")
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, new JsonWriterOptions { Indented = true, Encoder = AlertJson.Options.Encoder }))
        {
            writer.WriteStartObject();
            writer.WriteString("message_id", messageId);
            writer.WriteString("type", kind);
            writer.WritePropertyName(member);
            JsonSerializer.Serialize(writer, said, AlertJson.Options);
            if (reason.Length > 0)
            {
                writer.WriteString("reason", reason);
            }

            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
