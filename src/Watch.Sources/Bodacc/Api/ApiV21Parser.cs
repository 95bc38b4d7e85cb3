using System.Text;
using System.Text.Json;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Seams;

namespace Watch.Sources.Bodacc.Api;

/// <summary>
/// Records of the Opendatasoft interface: a page of <c>records</c>, an array of <c>exports/json</c>, or a single record. Each is put
/// into the shape of its bulk file and read by the parser of that family, so that both channels give the same notice.
/// </summary>
internal sealed class ApiV21Parser(ApiFamilies families) : IDocumentParser
{
    private static readonly string[] _columns = ["familleavis", "publicationavis", "numeroannonce"];

    public SourceId Source => BodaccId.Source;

    /// <summary>A page holds all families; each notice says its own.</summary>
    public string Family => "api";

    public Channel Channel => Channel.Api;

    public bool Recognises(DocumentHead head) =>
        head.RootElement is null
        && (
            head.FirstKeys.Intersect(_columns, StringComparer.Ordinal).Any()
            || (
                head.FirstKeys.Contains("total_count", StringComparer.Ordinal) && head.FirstKeys.Contains("results", StringComparer.Ordinal)
            )
            || (head.FirstKeys.Contains("nhits", StringComparer.Ordinal) && head.FirstKeys.Contains("records", StringComparer.Ordinal))
        );

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document) => JsonRecords.Read(content).Select(Read);

    private Parsed Read(JsonRecord record)
    {
        if (record.Fault is { } fault)
        {
            return Rejected(record, fault, "The record breaks off, or is longer or deeper than any record is.");
        }

        try
        {
            using JsonDocument json = JsonDocument.Parse(record.Bytes);
            return Read(Unwrap(json.RootElement), record);
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

    private Parsed Read(JsonElement json, JsonRecord record)
    {
        Findings findings = new();
        Parsed? parsed = ApiRecordReader.Read(json, findings) is { } identified ? families.Read(identified, record.Position) : null;
        return parsed switch
        {
            Parsed.Rejected rejected => rejected with { Raw = Raw(record) },
            null => Rejected(record, findings.Rejection!.Value.Reason, findings.Rejection!.Value.Detail),
            _ => parsed,
        };
    }

    /// <summary>Versions 1 and 2.0 wrapped the columns.</summary>
    private static JsonElement Unwrap(JsonElement record)
    {
        JsonElement inner = record.Member("record") ?? record;
        return inner.Member("fields") ?? inner;
    }

    private static Parsed.Rejected Rejected(JsonRecord record, RejectReason reason, string detail) =>
        new(reason, detail, Raw(record)) { Position = record.Position };

    private static string Raw(JsonRecord record) =>
        Encoding.UTF8.GetString(record.Bytes.AsSpan(0, Math.Min(record.Bytes.Length, FamilyParser.LongestRaw)));
}
