using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Opendatasoft;
using Watch.Sources.Seams;

namespace Watch.Sources.Balo;

/// <summary>Rows of the dataset: a page of version 2.1 or 2.0, a list, or a line each.</summary>
internal sealed class BaloParser : IDocumentParser
{
    public SourceId Source => BaloRow.Source;

    public string Family => BaloRow.Family;

    public Channel Channel => Channel.Api;

    public bool Recognises(DocumentHead head) =>
        head.RootElement is null
        && head.FirstKeys.Concat(head.RecordKeys).Intersect([BaloRow.Id, BaloRow.Category], StringComparer.Ordinal).Any();

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document) =>
        JsonRecords.Read(content).Select(r => JsonRecordReading.Read(r, BaloRow.Read));
}
