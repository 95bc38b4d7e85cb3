using Watch.Rules.Matching;
using Watch.Worker.Configuration.Rules.Examples;

namespace Watch.Worker.Configuration.Rules;

/// <summary>A rule, where it stands, and the examples that it has to keep to.</summary>
internal sealed record PlacedRule(Rule Rule, FilePlace Place, IReadOnlyList<RuleExample> Examples);
