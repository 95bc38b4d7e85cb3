using Watch.Contracts.Identifiers;
using Watch.Contracts.Notices;
using Watch.Sources.Seams;

namespace Watch.Architecture.Tests.Planted.Apart.Orphan;

/// <summary>A parser in a folder without a module; impure by way of a helper.</summary>
internal sealed class OrphanParser : IDocumentParser
{
    public SourceId Source => new("orphan");

    public string Family => "one";

    public Channel Channel => Channel.Bulk;

    public bool Recognises(DocumentHead head) => Impure.Impurities.ReadsAFile(head.Name);

    public IEnumerable<Parsed> Parse(Stream content, DocumentInfo document) => [];
}
