using System.Buffers;
using System.Text;
using System.Text.Json;
using Watch.Contracts.Messages;
using Watch.Rules.Editions;
using Watch.Rules.French;

namespace Watch.Worker.Delivering;

/// <summary>An edition as it is delivered to files.</summary>
/// <param name="MessageId">The same at every delivery.</param>
/// <param name="Edition">What it says.</param>
internal sealed record DeliveredEdition(Guid MessageId, EditionContent Edition)
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
            writer.WriteString("type", Wire.EditionKind);
            writer.WritePropertyName("edition");
            JsonSerializer.Serialize(writer, Edition, AlertJson.Options);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }

    /// <summary>The page for a browser, whole.</summary>
    public ReadOnlyMemory<byte> ToPage() => Encoding.UTF8.GetBytes(EditionPage.Of(Edition));

    /// <summary>The same for persons, as plain text.</summary>
    public MessageText ToFrench() => EditionText.Of(Edition);
}
