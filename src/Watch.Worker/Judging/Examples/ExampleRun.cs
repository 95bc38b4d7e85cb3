using Watch.Contracts;
using Watch.Contracts.Notices;
using Watch.Contracts.Routes;
using Watch.Rules.Matching;
using Watch.Worker.Configuration;
using Watch.Worker.Configuration.Rules;
using Watch.Worker.Configuration.Rules.Examples;

namespace Watch.Worker.Judging.Examples;

/// <summary>What came of an example.</summary>
/// <param name="Rule">The rule.</param>
/// <param name="Example">The example.</param>
/// <param name="Failure">What was expected and what was seen; null when it passed.</param>
internal sealed record ExampleResult(Rule Rule, RuleExample Example, string? Failure);

/// <summary>Holds the rules of a volet against their examples.</summary>
internal sealed class ExampleRun(VoletConfiguration volet, ExampleNotices notices)
{
    private readonly RuleIndex _rules = new(volet.Rules);

    /// <summary>The results of one rule, in order of its examples.</summary>
    public IEnumerable<ExampleResult> Of(PlacedRule placed) =>
        placed.Examples.Select(e => new ExampleResult(placed.Rule, e, Failure(placed.Rule, e)));

    private string? Failure(Rule rule, RuleExample example)
    {
        if (notices.Find(example, out string? fault) is not { } notice)
        {
            return $"expected a notice; seen: {fault}";
        }

        IReadOnlyList<Explanation> all = Matcher.Explain(notice, _rules, rule, volet.Firms, ExamplePast.Of(notice, example));
        Explanation[] asked = [.. all.Where(e => example.Firm is not { } siren || e.Firm?.Siren == siren)];
        return example.MustFire ? FailureToFire(example, notice, asked) : FailureToKeepSilent(example, asked);
    }

    private static string? FailureToFire(RuleExample example, Notice notice, Explanation[] asked)
    {
        string whom = example.Firm is { } siren ? $" for {siren}" : "";
        Explanation[] fired = [.. asked.Where(e => e.Fires)];
        if (fired.Length == 0)
        {
            string seen =
                asked.Length == 0
                    ? $"no such firm of the list among the parties, on {notice.PublishedOn:yyyy-MM-dd}"
                    : ExplainedText.Failing(asked.MaxBy(ExplainedText.Nearness)!);
            return $"expected to fire{whom}; seen: {seen}";
        }

        string?[] differences = [.. fired.Select(e => Difference(example, e))];
        return differences.Contains(null) ? null : differences[0];
    }

    private static string? FailureToKeepSilent(RuleExample example, Explanation[] asked) =>
        asked.FirstOrDefault(e => e.Fires) is { } fired
            ? $"expected not to fire{(example.Firm is { } siren ? $" for {siren}" : "")}; seen: {ExplainedText.Agreeing(fired)}"
            : null;

    private static string? Difference(RuleExample example, Explanation fired)
    {
        if (example.Severity is { } severity && fired.Severity != severity)
        {
            return $"expected severity {severity.ToKebabCase()}; seen: {fired.Severity.ToKebabCase()}";
        }

        IReadOnlyList<Route> seen = fired.DeliveredRoutes();
        return example.Routes is { } routes && !routes.ToHashSet().SetEquals(seen)
            ? $"expected route {string.Join(", ", routes)}; seen: {(seen.Count == 0 ? "none" : string.Join(", ", seen))}"
            : null;
    }
}
