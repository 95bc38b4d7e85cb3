using Watch.Contracts.Messages;
using Watch.Rules.Matching;

namespace Watch.Worker.Commands.Rules.Explaining;

/// <summary>A rule that fires, with what its alert says beyond the notice.</summary>
/// <param name="Explanation">Why it fires.</param>
/// <param name="Ownership">Who stands above the firm, each step with what it rests on.</param>
/// <param name="Indicators">The texts of law that may be about it, by the configuration as it is.</param>
internal sealed record ExplainedFiring(
    Explanation Explanation,
    IReadOnlyList<ExplainedPath> Ownership,
    IReadOnlyList<AlertIndicator> Indicators
);
