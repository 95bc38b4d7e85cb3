using System.Text.Json;
using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Amf.Decisions;
using Watch.Sources.Amf.Packets;
using Watch.Sources.Opendatasoft;
using Watch.Sources.Seams;

namespace Watch.Sources.Amf.Bdif;

/// <summary>Items of the BDIF: an answer, a list, or a line each with its document.</summary>
internal sealed class BdifParser : IDocumentParser
{
    private const string Column = "numeroConcatene";

    public SourceId Source => AmfNames.Source;

    public string Family => AmfNames.Crossings;

    public Channel Channel => AmfNames.Bdif;

    public bool Recognises(DocumentHead head) =>
        head.RootElement is null
        && (head.FirstKeys is [DecisionPacket.Item, ..] || head.FirstKeys.Concat(head.RecordKeys).Contains(Column, StringComparer.Ordinal));

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document) =>
        JsonRecords.Read(content, DecisionPacket.Longest).Select(r => JsonRecordReading.Read(r, Read));

    private static Parsed Read(JsonElement record, RecordPosition position)
    {
        (JsonElement item, DecisionDocument document) = DecisionPacket.Open(record, DecisionPacket.Item);
        return BdifItem.Of(item, document, position);
    }
}
