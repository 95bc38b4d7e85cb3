namespace Watch.Sources;

/// <summary>Every parser of every source.</summary>
/// <param name="modules">The sources.</param>
public sealed class ParserCatalogue(IReadOnlyList<ISourceModule> modules)
{
    private readonly IReadOnlyList<IDocumentParser> _parsers = [.. modules.SelectMany(m => m.Parsers)];

    /// <summary>The parser that knows a document by its head, or null.</summary>
    public IDocumentParser? Find(DocumentHead head) => _parsers.FirstOrDefault(p => p.Recognises(head));
}
