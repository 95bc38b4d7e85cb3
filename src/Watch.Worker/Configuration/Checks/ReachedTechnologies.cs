using Watch.Rules.Technologies;
using Watch.Sources.Seams;

namespace Watch.Worker.Configuration.Checks;

/// <summary>The technologies of which the sources tell that are not off.</summary>
internal sealed class ReachedTechnologies
{
    private readonly bool _isWhole;
    private readonly TechnologySymbol[] _asked;

    public ReachedTechnologies(IReadOnlyList<SourceSettings> sources, IReadOnlyList<ISourceModule> modules)
    {
        TechnologyReach[] reaches =
        [
            .. sources
                .Where(s => s.Stage != Stage.Off)
                .Select(s => modules.FirstOrDefault(m => m.Kind == s.Kind)?.ReachOf(s))
                .OfType<TechnologyReach>(),
        ];
        _isWhole = reaches.Any(r => r.IsWhole);
        _asked =
        [
            .. reaches
                .SelectMany(r => r.Symbols)
                .Select(s => TechnologySymbol.TryParse(s, out TechnologySymbol? symbol) ? symbol : null)
                .OfType<TechnologySymbol>(),
        ];
    }

    /// <summary>Whether patents of a symbol can come: a class is reached where each of its subclasses is.</summary>
    public bool Has(TechnologySymbol symbol) =>
        _isWhole
        || _asked.Any(a => a.Covers(symbol))
        || (TechnologyTitles.SubclassesOf(symbol) is { Count: > 0 } parts && parts.All(p => _asked.Any(a => a.Covers(p))));
}
