using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Sources.Seams;

namespace Watch.Worker.Configuration.Checks;

/// <summary>How far the families of the sources go that can make a rule fire.</summary>
internal sealed class RuleStages(IReadOnlyList<SourceSettings> sources, IReadOnlyList<ISourceModule> modules)
{
    private readonly FamilyStage[] _families = [.. sources.SelectMany(s => FamiliesOf(s, modules.FirstOrDefault(m => m.Kind == s.Kind)))];

    /// <summary>
    /// The furthest stage, <c>live</c> or <c>shadow</c>; null where no family that is read is published for what it asks.
    /// </summary>
    public string? Of(Rule rule)
    {
        // What was published before is asked of the log: the notice that is judged makes the rule fire.
        Clause[] clauses = [.. RuleParts.Clauses(rule.When)];
        IEnumerable<Clause> ofPast = clauses
            .OfType<AfterIs>()
            .Select(a => a.Earlier)
            .Concat(clauses.OfType<CountIs>().Select(c => c.Counted))
            .SelectMany(p => p.Events);
        KindIs[] asked = [.. clauses.Except(ofPast, ReferenceEqualityComparer.Instance).OfType<KindIs>()];
        Stage furthest = _families
            .Where(f => asked.Length == 0 || f.Kinds is null || asked.Any(k => k.Kinds.Any(f.Kinds.Contains)))
            .Select(f => f.Stage)
            .DefaultIfEmpty(Stage.Off)
            .Max();
        return furthest == Stage.Off ? null : furthest.ToKebabCase();
    }

    // Each family as far as the furthest channel that it comes by; what has no family or no channel goes as far as its source.
    private static IEnumerable<FamilyStage> FamiliesOf(SourceSettings source, ISourceModule? module) =>
        module is null || module.Families.Count == 0 || source.Channels.Count == 0
            ? [new FamilyStage(source.Stage, module?.Kinds)]
            : module.Families.Select(f => new FamilyStage(
                source.Channels.Keys.Max(c => source.StageOf(c, f)),
                module.FamilyKinds.GetValueOrDefault(f) ?? module.Kinds
            ));

    private sealed record FamilyStage(Stage Stage, IReadOnlyList<EventKind>? Kinds);
}
