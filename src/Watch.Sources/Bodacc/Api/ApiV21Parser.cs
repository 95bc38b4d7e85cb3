using System.Text.Json;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Bodacc.Families;
using Watch.Sources.Opendatasoft;
using Watch.Sources.Seams;

namespace Watch.Sources.Bodacc.Api;

/// <summary>
/// Records of the Opendatasoft interface: a page of <c>records</c>, an array of <c>exports/json</c>, or a single record. Each is put
/// into the shape of its bulk file and read by the parser of that family, so that both channels give the same notice.
/// </summary>
internal sealed class ApiV21Parser(ApiFamilies families) : IDocumentParser
{
    private static readonly string[] _columns = ["familleavis", "publicationavis", "numeroannonce"];
    private static readonly string[] _pageColumns = [.. _columns, "id"];

    public SourceId Source => BodaccId.Source;

    /// <summary>A page holds all families; each notice says its own.</summary>
    public string Family => "api";

    public Channel Channel => Channel.Api;

    // A page of records whose columns are told is of the BODACC where they are its own.
    public bool Recognises(DocumentHead head) =>
        head.RootElement is null
        && (
            head.FirstKeys.Intersect(_columns, StringComparer.Ordinal).Any()
            || (
                IsPage(head.FirstKeys)
                && (head.RecordKeys.Count == 0 || head.RecordKeys.Intersect(_pageColumns, StringComparer.Ordinal).Any())
            )
        );

    private static bool IsPage(IReadOnlyList<string> keys) =>
        keys.Any(k => k is "total_count" or "nhits") && keys.Any(k => k is "results" or "records");

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document) =>
        JsonRecords.Read(content).Select(r => JsonRecordReading.Read(r, Read));

    private Parsed Read(JsonElement record, RecordPosition position)
    {
        Findings findings = new();
        return ApiRecordReader.Read(RecordJson.Unwrap(record), findings) is { } identified
            ? families.Read(identified, position)
            : new Parsed.Rejected(findings.Rejection!.Value.Reason, findings.Rejection!.Value.Detail, null) { Position = position };
    }
}
