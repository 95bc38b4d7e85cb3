using Watch.Contracts.Notices;
using Watch.Sources.Seams;

namespace Watch.Worker.Configuration.Checks;

/// <summary>The kinds of event that the sources yield which are not off.</summary>
internal sealed class YieldedKinds
{
    private readonly HashSet<EventKind>? _kinds;

    public YieldedKinds(IReadOnlyList<SourceSettings> sources, IReadOnlyList<ISourceModule> modules)
    {
        IReadOnlyList<EventKind>?[] told =
        [
            .. sources.Where(s => s.Stage != Stage.Off).Select(s => modules.FirstOrDefault(m => m.Kind == s.Kind)?.Kinds),
        ];
        _kinds = told.Contains(null) ? null : [.. told.SelectMany(k => k!)];
    }

    /// <summary>Whether none of these can come; never where a source cannot tell what it yields.</summary>
    public bool HasNone(IEnumerable<EventKind> kinds) => _kinds is { } some && !kinds.Any(some.Contains);
}
