using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>Reads the publications of a DOCDB file: <c>exch:exchange-documents</c>, or one record alone.</summary>
internal sealed class DocdbParser(EpoOptions options) : IDocumentParser
{
    public SourceId Source => EpoNames.Source;

    public string Family => EpoNames.Publications;

    public Channel Channel => Channel.Bulk;

    public bool Recognises(DocumentHead head) => head.RootElement is "exchange-documents" or "exchange-document";

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document) => ExchangeRecords.Read(content, document, options);
}
