using Watch.Contracts;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Sources.Seams;

namespace Watch.Worker.Configuration.Checks;

/// <summary>How far the sources go that can make a rule fire.</summary>
internal sealed class RuleStages(IReadOnlyList<SourceSettings> sources, IReadOnlyList<ISourceModule> modules)
{
    private readonly (Stage Stage, YieldedKinds Kinds)[] _stages =
    [
        .. new[] { Stage.Live, Stage.Shadow }.Select(s => (s, new YieldedKinds([.. sources.Where(o => o.Stage == s)], modules))),
    ];

    /// <summary>The furthest stage, <c>live</c> or <c>shadow</c>; null where no source that is read yields what it asks for.</summary>
    public string? Of(Rule rule)
    {
        KindIs[] asked = [.. RuleParts.Clauses(rule.When).OfType<KindIs>()];
        foreach ((Stage stage, YieldedKinds kinds) in _stages)
        {
            if (sources.Any(s => s.Stage == stage) && (asked.Length == 0 || asked.Any(k => !kinds.HasNone(k.Kinds))))
            {
                return stage.ToKebabCase();
            }
        }

        return null;
    }
}
