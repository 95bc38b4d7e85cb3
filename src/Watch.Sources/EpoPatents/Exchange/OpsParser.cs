using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.EpoPatents.Options;
using Watch.Sources.Seams;

namespace Watch.Sources.EpoPatents.Exchange;

/// <summary>
/// Reads the publications of an answer of the Open Patent Services, whichever was asked for: a search with biblio, a family, a retrieval.
/// An answer holds what it was asked for, so that it is of no family.
/// </summary>
internal sealed class OpsParser(EpoOptions options) : IDocumentParser
{
    public SourceId Source => EpoNames.Source;

    public string Family => Channel.Api.Name;

    public Channel Channel => Channel.Api;

    public bool Recognises(DocumentHead head) => head.RootElement is "world-patent-data";

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document) => ExchangeRecords.Read(content, document, options);
}
