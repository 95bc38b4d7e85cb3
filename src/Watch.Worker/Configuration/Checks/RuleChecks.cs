using Watch.Contracts;
using Watch.Contracts.Identifiers;
using Watch.Rules.Matching;
using Watch.Rules.Matching.Clauses;
using Watch.Rules.Queries;
using Watch.Sources.Seams;
using Watch.Worker.Configuration.Rules;

namespace Watch.Worker.Configuration.Checks;

/// <summary>Looks for rules that never fire, that another makes superfluous, and for what has expired in them.</summary>
internal sealed class RuleChecks(VoletConfiguration volet, IReadOnlyList<SourceSettings> sources, YieldedKinds yielded, DateOnly today)
{
    private readonly HashSet<SourceId> _read = [.. sources.Where(s => s.Stage != Stage.Off).Select(s => s.Id)];

    private readonly RuleIndex _rules = new(volet.Rules);

    public void Run(Warnings warnings)
    {
        foreach (PlacedRule placed in volet.Placed)
        {
            CheckReach(placed, warnings);
            CheckUnless(placed, warnings);
            CheckTexts(placed, warnings);
            CheckExpiry(placed, warnings);
            new SeverityChecks(placed, WhyNever).Run(warnings);
            new ExampleChecks(placed, _rules, volet.Firms).Run(warnings);
        }

        foreach (FilePlace empty in volet.EmptyFiles)
        {
            warnings.Add(empty, "no rule in this file", "nothing of it reaches the routes");
        }

        CheckShadows(warnings);
    }

    private void CheckReach(PlacedRule placed, Warnings warnings)
    {
        if (Unreachable.Why(placed.Rule.When, WhyNever) is { } why)
        {
            warnings.Add(placed.Place, $"rule '{placed.Rule.Id}', which never fires", why);
        }
    }

    private static void CheckUnless(PlacedRule placed, Warnings warnings)
    {
        if (placed.Rule.Unless is { } unless && Implication.Implies(placed.Rule.When, unless))
        {
            warnings.Add(placed.Place, $"rule '{placed.Rule.Id}', which never fires", "'unless' agrees wherever 'when' does");
        }
    }

    private static void CheckTexts(PlacedRule placed, Warnings warnings)
    {
        string? everywhere = RuleParts
            .Clauses(placed.Rule.When)
            .OfType<TextIs>()
            .Select(t => QueryImplication.Everywhere(t.Query))
            .FirstOrDefault(w => w is not null);
        if (everywhere is not null)
        {
            warnings.Add(
                placed.Place,
                $"rule '{placed.Rule.Id}', whose text takes nearly everything",
                $"'{everywhere}' stands in nearly every notice"
            );
        }
    }

    private void CheckExpiry(PlacedRule placed, Warnings warnings)
    {
        foreach (KnownFalsePositive known in placed.Rule.FalsePositives.Where(f => f.Until < today))
        {
            warnings.Add(
                placed.Place,
                $"a known false positive of rule '{placed.Rule.Id}' until {known.Until:yyyy-MM-dd}",
                $"it has expired: {known.Reason}"
            );
        }
    }

    // Of two rules that say the same, the later one is superfluous.
    private void CheckShadows(Warnings warnings)
    {
        foreach ((int index, PlacedRule placed) in volet.Placed.Index())
        {
            PlacedRule? shadow = volet
                .Placed.Where((p, i) => i != index && placed.Rule.IsShadowedBy(p.Rule) && (i < index || !p.Rule.IsShadowedBy(placed.Rule)))
                .FirstOrDefault();
            if (shadow is not null)
            {
                warnings.Add(
                    placed.Place,
                    $"rule '{placed.Rule.Id}', which adds nothing",
                    $"wherever it fires, '{shadow.Rule.Id}' ({shadow.Place}) does too, as urgent and on the same routes"
                );
            }
        }
    }

    private string? WhyNever(Clause clause) =>
        clause switch
        {
            EventDateIs { Days.IsEmpty: true } or PublishedIs { Days.IsEmpty: true } => $"no day is within '{clause.Name}: {clause.Asked}'",
            PriceIs { Range.IsEmpty: true }
            or StakeIs { Percent.IsEmpty: true }
            or ThresholdIs { Percent.IsEmpty: true }
            or VotesIs { Percent.IsEmpty: true }
            or VotesThresholdIs { Percent.IsEmpty: true }
            or ThresholdDistanceIs { Points.IsEmpty: true }
            or CapitalIs { Range.IsEmpty: true }
            or CapitalChangeIs { Range.IsEmpty: true } => $"no number is within '{clause.Name}: {clause.Asked}'",
            FirmIs firm when !volet.Firms.All.Any(firm.Selector.Selects) => $"no firm of the list is '{clause.Name}: {clause.Asked}'",
            KindIs kinds when yielded.HasNone(kinds.Kinds) =>
                $"no source that is read yields {string.Join(", ", kinds.Kinds.Select(k => k.ToKebabCase()))}",
            AfterIs after => Unreachable.Why(after.Earlier.AsBlock, WhyNever),
            CountIs count => Unreachable.Why(count.Counted.AsBlock, WhyNever),
            SourceIs of when !of.Sources.Any(_read.Contains) => $"no source that is read is called {string.Join(", ", of.Sources)}",
            _ => null,
        };
}
