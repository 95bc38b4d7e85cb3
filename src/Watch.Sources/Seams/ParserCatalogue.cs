using System.Collections.Concurrent;
using Watch.Contracts.Identifiers;

namespace Watch.Sources.Seams;

/// <summary>Every parser of every kind, and those of each source.</summary>
/// <param name="modules">The kinds.</param>
/// <param name="sources">The sources as configured; none where documents are read without a configuration.</param>
public sealed class ParserCatalogue(IReadOnlyList<ISourceModule> modules, IReadOnlyList<SourceSettings>? sources = null)
{
    private readonly IReadOnlyList<IDocumentParser> _generic = [.. modules.SelectMany(m => m.Parsers)];
    private readonly ConcurrentDictionary<SourceId, IReadOnlyList<IDocumentParser>> _own = new();

    /// <summary>What documents may be said to be of: the sources as configured, then the kinds.</summary>
    public IReadOnlyList<SourceId> Names { get; } = [.. (sources ?? []).Select(s => s.Id).Concat(modules.Select(m => m.Kind)).Distinct()];

    /// <summary>The parser of whatever kind that knows a document by its head, or null.</summary>
    public IDocumentParser? Find(DocumentHead head) => _generic.FirstOrDefault(p => p.Recognises(head));

    /// <summary>
    /// The parser of one source that knows a document by its head, or null; the name of a kind stands for its generic parsers.
    /// </summary>
    public IDocumentParser? Find(DocumentHead head, SourceId source) => _own.GetOrAdd(source, Own).FirstOrDefault(p => p.Recognises(head));

    private IReadOnlyList<IDocumentParser> Own(SourceId name)
    {
        SourceSettings? settings = sources?.FirstOrDefault(s => s.Id == name);
        ISourceModule? module = modules.FirstOrDefault(m => m.Kind == (settings?.Kind ?? name));
        return settings is null ? module?.Parsers ?? [] : module?.ParsersOf(settings) ?? [];
    }
}
