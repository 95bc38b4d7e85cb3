using Watch.Contracts.Notices;
using Watch.Rules.Firms;
using Watch.Rules.Matching;
using Watch.Worker.Configuration.Rules;
using Watch.Worker.Configuration.Rules.Examples;

namespace Watch.Worker.Configuration.Checks;

/// <summary>
/// Looks for examples that must not fire and agree with no clause of their rule: they would be silent whatever it said. Of those that
/// stand in files <c>test</c> alone knows.
/// </summary>
internal sealed class ExampleChecks(PlacedRule placed, RuleIndex rules, FirmList firms)
{
    public void Run(Warnings warnings)
    {
        foreach (RuleExample example in placed.Examples.Where(e => !e.MustFire))
        {
            if (example.Notice is { } notice && MissesAll(notice, example))
            {
                warnings.Add(
                    example.Place,
                    $"example '{example.Name}' of rule '{placed.Rule.Id}', which agrees with no clause",
                    "it would not fire whatever the rule said: let every clause agree but the one that is tried"
                );
            }
        }
    }

    // Where a rule has one clause alone there is no other that could agree.
    private bool MissesAll(Notice notice, RuleExample example)
    {
        Explained[] leaves =
        [
            .. Matcher.Explain(notice, rules, placed.Rule, firms, ExamplePast.Of(notice, example)).SelectMany(e => LeavesOf(e.When)),
        ];
        return leaves.DistinctBy(l => (l.Name, l.Asked)).Skip(1).Any() && leaves.All(l => l.Outcome != Outcome.Yes);
    }

    private static IEnumerable<Explained> LeavesOf(Explained part) => part.Parts.Count == 0 ? [part] : part.Parts.SelectMany(LeavesOf);
}
