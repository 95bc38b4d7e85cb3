using System.Text.Json;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Amf.Decisions;
using Watch.Sources.Amf.Packets;
using Watch.Sources.Amf.Rows;
using Watch.Sources.Opendatasoft;
using Watch.Sources.Seams;

namespace Watch.Sources.Amf;

/// <summary>
/// Rows of the flow of regulated information: a page of version 2.1 or 2.0, a list, a line each with or without its document.
/// </summary>
/// <param name="family">The family that its documents were asked for under.</param>
internal sealed class FlowParser(string family) : IDocumentParser
{
    private static readonly string[] _columns = [RowColumns.Id, RowColumns.Received, RowColumns.Sent, RowColumns.Subtype];

    public SourceId Source => AmfNames.Source;

    public string Family => family;

    public Channel Channel => Channel.Api;

    // Whatever says no family may hold all of them, and is read as the family of what is left.
    public bool Recognises(DocumentHead head) =>
        head.RootElement is null
        && (
            head.FirstKeys.Concat(head.RecordKeys).Intersect(_columns, StringComparer.Ordinal).Any()
            || head.FirstKeys is [DecisionPacket.Row, ..]
        )
        && (family == AmfNames.Other || head.Path.Contains($"/{family}/", StringComparison.Ordinal));

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document) =>
        JsonRecords.Read(content, DecisionPacket.Longest).Select(r => JsonRecordReading.Read(r, Read));

    private static Parsed Read(JsonElement record, RecordPosition position)
    {
        (JsonElement row, DecisionDocument document) = DecisionPacket.Open(record, DecisionPacket.Row);
        return RowNotices.Of(row, document, position);
    }
}
