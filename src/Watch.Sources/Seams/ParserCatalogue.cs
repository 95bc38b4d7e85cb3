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

    /// <summary>What makes notices of the states of a source; null where it publishes notices.</summary>
    public IRegister? RegisterOf(SourceId source) => ModuleOf(source)?.Register;

    /// <summary>Whether a document is one of those that a kind of source packs beside its records, and nothing to read.</summary>
    /// <param name="head">The beginning of a document that no parser knows.</param>
    /// <param name="source">Whose it is; null where nobody says, so that any kind may know it.</param>
    public bool IsAside(DocumentHead head, SourceId? source) =>
        source is { } name ? ModuleOf(name)?.IsAside(head) == true : modules.Any(m => m.IsAside(head));

    private IReadOnlyList<IDocumentParser> Own(SourceId name)
    {
        ISourceModule? module = ModuleOf(name);
        return SettingsOf(name) is { } settings ? module?.ParsersOf(settings) ?? [] : module?.Parsers ?? [];
    }

    private ISourceModule? ModuleOf(SourceId name) => modules.FirstOrDefault(m => m.Kind == (SettingsOf(name)?.Kind ?? name));

    private SourceSettings? SettingsOf(SourceId name) => sources?.FirstOrDefault(s => s.Id == name);
}
