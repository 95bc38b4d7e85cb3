using System.Text;
using System.Text.Json;
using Watch.Contracts.Notices;

namespace Watch.Sources.Opendatasoft;

/// <summary>Takes a record that was cut out through its reader: what is no JSON costs itself alone.</summary>
internal static class JsonRecordReading
{
    private const int LongestRaw = 64 * 1024;

    /// <summary>What became of it; a rejection bears its text as far as that is kept.</summary>
    public static Parsed Read(JsonRecord record, Func<JsonElement, RecordPosition, Parsed> read)
    {
        if (record.Fault is { } fault)
        {
            return Rejected(record, fault, "The record breaks off, or is longer or deeper than any record is.");
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(record.Bytes);
            Parsed parsed = read(json.RootElement, record.Position);
            return parsed is Parsed.Rejected rejected ? rejected with { Raw = Raw(record) } : parsed;
        }
        catch (JsonException e)
        {
            return Rejected(record, RejectReason.Malformed, $"The record, or a column that holds JSON, is not JSON: {e.Message}");
        }
        catch (InvalidOperationException e)
        {
            return Rejected(record, RejectReason.Malformed, $"A text of the record is not Unicode: {e.Message}");
        }
    }

    private static Parsed.Rejected Rejected(JsonRecord record, RejectReason reason, string detail) =>
        new(reason, detail, Raw(record)) { Position = record.Position };

    private static string Raw(JsonRecord record) =>
        Encoding.UTF8.GetString(record.Bytes.AsSpan(0, Math.Min(record.Bytes.Length, LongestRaw)));
}
