using Watch.Contracts;
using Watch.Contracts.Messages;
using Watch.Rules.Matching;
using Watch.Worker.Configuration.Rules;

namespace Watch.Worker.Configuration.Checks;

/// <summary>Looks for cases of severity that are never reached: nothing agrees with them, or an earlier one takes all of it.</summary>
/// <param name="whyNever">Why a clause never agrees; null where it may.</param>
internal sealed class SeverityChecks(PlacedRule placed, Func<Clause, string?> whyNever)
{
    public void Run(Warnings warnings)
    {
        IReadOnlyList<SeverityCase> cases = placed.Rule.Severities;
        foreach ((int index, SeverityCase one) in cases.Index())
        {
            Condition both = new Condition.All([placed.Rule.When, one.When]);
            if ((Unreachable.Why(both, whyNever) ?? TakenBefore(both, index)) is { } why && !IsRuleUnreachable)
            {
                Add(warnings, one.Severity, why);
            }
        }

        if (cases.Count > 0 && TakenBefore(placed.Rule.When, cases.Count) is { } taken)
        {
            Add(warnings, placed.Rule.Severity, taken);
        }
    }

    private bool IsRuleUnreachable => Unreachable.Why(placed.Rule.When, whyNever) is not null;

    private string? TakenBefore(Condition condition, int index) =>
        placed.Rule.Severities.Take(index).FirstOrDefault(c => Implication.Implies(condition, c.When)) is { } earlier
            ? $"the case '{earlier.Severity.ToKebabCase()}' before it takes all of it"
            : null;

    private void Add(Warnings warnings, Severity severity, string why) =>
        warnings.Add(placed.Place, $"the case '{severity.ToKebabCase()}' of rule '{placed.Rule.Id}', which is never reached", why);
}
