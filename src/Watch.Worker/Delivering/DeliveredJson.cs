using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using Watch.Contracts.Messages;

namespace Watch.Worker.Delivering;

/// <summary>
/// The file of a message for programs: what a queue of the server profile carries, with the properties that stand beside it there. People
/// open it too, so that apostrophes, signs and the blanks of French typography stand as themselves.
/// </summary>
internal static partial class DeliveredJson
{
    private static readonly JsonWriterOptions _written = new() { Indented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly JsonSerializerOptions _said = new(AlertJson.Options) { Encoder = _written.Encoder };

    /// <param name="messageId">The same at every delivery.</param>
    /// <param name="kind">As in <see cref="Wire.KindOf(Rules.Alerts.Message)"/>.</param>
    /// <param name="member">The member of the record that holds what it says.</param>
    /// <param name="said">What it says.</param>
    /// <param name="reason">Why it was corrected or withdrawn; empty where it was not.</param>
    /// <param name="parts">The other alerts of the operation; null or empty where there are none.</param>
    public static ReadOnlyMemory<byte> Write<T>(
        Guid messageId,
        string kind,
        string member,
        T said,
        string reason = "",
        IReadOnlyList<AlertPart>? parts = null
    )
    {
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, _written))
        {
            writer.WriteStartObject();
            writer.WriteString("message_id", messageId);
            writer.WriteString("type", kind);
            writer.WritePropertyName(member);
            JsonSerializer.Serialize(writer, said, _said);
            if (reason.Length > 0)
            {
                writer.WriteString("reason", reason);
            }

            if (parts is { Count: > 0 })
            {
                writer.WritePropertyName("parts");
                JsonSerializer.Serialize(writer, parts, _said);
            }

            writer.WriteEndObject();
        }

        return Encoding.UTF8.GetBytes(EscapedBlank().Replace(Encoding.UTF8.GetString(buffer.WrittenSpan), WithBlank));
    }

    private static string WithBlank(Match blank) =>
        blank.Groups["before"].Value
        + (char)ushort.Parse(blank.Groups["code"].Value, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    // Every writer of JSON escapes them, whatever it is told. A backslash before is one of the text where it stands in pairs.
    [GeneratedRegex(@"(?<before>(?<!\\)(?:\\\\)*)\\u(?<code>00A0|202F)", RegexOptions.CultureInvariant, matchTimeoutMilliseconds: 10_000)]
    private static partial Regex EscapedBlank();
}
